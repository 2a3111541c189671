import { TFile, type App, type Editor } from 'obsidian';
import { canBeWords } from '../../../format/links';
import { tableRows } from '../../../format/table-rows';
import type { KnownNameMatch, Span } from '../../../model';

/** A stretch of a text and what is to stand there. */
export interface TextEdit extends Span {
  readonly insert: string;
}

/** The name at a place: of two that touch there, the one that begins. */
export const nameAt = (matches: readonly KnownNameMatch[], at: number): KnownNameMatch | null =>
  matches.find(({ start, end }) => start <= at && at < end) ?? matches.find(({ end }) => end === at) ?? null;

/** What a name takes behind it, outside of it: a particle or courtesy, a possessive. */
const BEHIND = /^[*_~=]*(?:[가-힣]{1,8}|['’ʼ]s?)$/u;

/** The name that a selection has a part of, or that the cursor stands in, at, or in the ending of. */
export function nameIn(
  text: Pick<string, 'slice'>,
  found: readonly KnownNameMatch[],
  { start, end }: Span,
): KnownNameMatch | null {
  const isIn = (match: KnownNameMatch): boolean => start < end && match.start < end && start < match.end;
  return (
    found.find(isIn) ??
    nameAt(found, start) ??
    found.find((match) => match.end < start && start < match.end + 20 && BEHIND.test(text.slice(match.end, start))) ??
    null
  );
}

/** Where in a text a bar would end the cell of a table. */
export function cellsOf(text: string): (at: number) => boolean {
  const rows = tableRows(text);
  return (at) => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.end ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return (rows[low]?.start ?? Infinity) <= at;
  };
}

/** The text of a link with these words, in the way the app writes links; null where the note is gone or no link can say them. */
export function linkText(app: App, path: string, words: string, sourcePath: string, isInCell: boolean): string | null {
  const file = app.vault.getAbstractFileByPath(path);
  if (!(file instanceof TFile) || !canBeWords(words)) return null;
  const link = app.fileManager.generateMarkdownLink(file, sourcePath, undefined, words);
  // It is a link by its name alone that needs no words.
  const plain = link === `[[${words}|${words}]]` ? `[[${words}]]` : link;
  return isInCell ? plain.replace(/\\?\|/, '\\|') : plain;
}

/**
 * Makes all edits as one step of the editor’s undo, which what is typed next is no part of. Where the cursor stood in what
 * is replaced it comes to stand behind it.
 */
export function applyEdits(editor: Editor, edits: readonly TextEdit[]): void {
  const moved = editor.listSelections().map(({ anchor, head }) => [anchor, head].map((pos) => movedBy(edits, editor.posToOffset(pos)))); // prettier-ignore
  const changes = edits.map(({ start, end, insert }) => ({
    from: editor.offsetToPos(start),
    to: editor.offsetToPos(end),
    text: insert,
  }));
  editor.transaction({ changes }, 'dateline');
  // A step is joined with what is typed right behind it, unless the cursor was set between.
  editor.setSelections(
    moved.map(([anchor = 0, head = 0]) => ({ anchor: editor.offsetToPos(anchor), head: editor.offsetToPos(head) })),
  );
}

/** Where an offset is after edits that lie apart. */
function movedBy(edits: readonly TextEdit[], at: number): number {
  let moved = at;
  for (const { start, end, insert } of edits)
    if (start < at || end === at) moved += start + insert.length - Math.min(end, at);
  return moved;
}

/** The one stretch in which two texts differ. */
export function editBetween(before: string, after: string): TextEdit {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < least - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}
