import { foldForm } from '../model';
import { inert } from '../format/inert';
import { ownValue, type NoteData } from '../format/frontmatter';
import { texts } from '../format/note-record';
import type { VaultIndex } from './vault-index';

/** What a line `surface form → entity-id` of a note says of a form. */
export interface FormLine {
  /** As it is written. */
  readonly written: string;
  /** Folded. */
  readonly form: string;
  /** Id as the vault has the entity now. */
  readonly entity: string;
}

/** The lines of a list in a note's properties; what is none is passed over. */
export const formLinesIn = (data: NoteData, key: string, index: VaultIndex): readonly FormLine[] =>
  formLinesOf(texts(ownValue(data, key)), index);

export function formLinesOf(lines: readonly string[], index: VaultIndex): readonly FormLine[] {
  return lines.flatMap((line) => formLineOf(line, index) ?? []);
}

export function formLineOf(line: string, index: VaultIndex): FormLine | null {
  const [written, id, ...rest] = line.split(/→|->/);
  if (written === undefined || id === undefined || rest.length > 0) return null;
  return { written: written.trim(), form: foldForm(written), entity: presentId(id.trim(), index) };
}

/** Folded, also of a line that says nothing of an entity. */
export const formOf = (line: string): string => foldForm(line.split(/→|->/)[0] ?? '');

/** The line that says something of a form; the form is folded when it is read, so that an arrow in it says nothing. */
export const formLine = (form: string, entity: string): string => `${inert(form.replace(/→|->/g, ' '))} → ${entity}`;

/** The id an entity has now, also after a merge. */
export const presentId = (id: string, index: VaultIndex): string => index.entity(id)?.id ?? id;
