import { jsonText } from '../../src/model';
/** Laying text out on a terminal: columns and lines of a given width. */

/** Hangul, kana and Chinese characters take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** What a terminal would obey instead of show. */
const CONTROL = /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** An article can hold anything; on a terminal it is only ever text. */
export const inert = (text: string): string => text.replace(CONTROL, '·');

/** The same for a text of several lines. */
export const inertLines = (text: string): string => text.split('\n').map(inert).join('\n');

const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** `text`, or its beginning and an ellipsis, in so many columns. */
function clip(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let end = text.length;
  while (end > 0 && columnsOf(text.slice(0, end)) > columns - 1) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** `head` and beside it `text`, broken at spaces, its further lines standing under the first. */
export function hanging(head: string, text: string, columns: number): string[] {
  const indent = ' '.repeat(columnsOf(head));
  const room = Math.max(20, columns - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part, at) => ((at === 0 ? head : indent) + part).trimEnd());
}

/** Rows in aligned columns; the last column is broken where it is too long. No column but the last gets more than `most`. */
export function table(rows: readonly (readonly string[])[], columns: number, most = 44): string[] {
  const widths = (rows[0] ?? [])
    .slice(0, -1)
    .map((_, at) => Math.min(most, Math.max(...rows.map((row) => columnsOf(row[at] ?? '')))));
  return rows.flatMap((row) => {
    const head = widths.map((width, at) => pad(clip(row[at] ?? '', width), width)).join('  ');
    return hanging(`  ${head}  `, row[row.length - 1] ?? '', columns);
  });
}

/** An answer on stdout: to a program as JSON, to people as text. */
export const answer = (json: boolean, value: object, text: () => string): void =>
  console.log(json ? jsonText(value) : inertLines(text()));
