import { failed, message, problemOf, type Outcome } from '../model';
import { readFrontmatter, type Frontmatter } from './frontmatter';
import { ARTICLE_KEYS, FORMAT_VERSION } from './managed';

/** A note's path and present text. */
export interface CurrentNote {
  readonly path: string;
  readonly text: string;
}

/** Reads a note that is to be changed. Problems: `invalid-yaml`; `newer-format`, which is never written. */
export function readManaged({ path, text }: CurrentNote): Outcome<Frontmatter> {
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const version = read.value.data[ARTICLE_KEYS.format];
  if (typeof version !== 'number' || version <= FORMAT_VERSION) return read;
  return failed(
    problemOf(
      'newer-format',
      path,
      message`The note has version ${version} of the vault format; this Dateline writes version ${FORMAT_VERSION}. Update Dateline.`,
    ),
  );
}
