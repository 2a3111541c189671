import { jsonText, type ImportReport } from '../../../model';

/** Pieces put together between two breaths: some milliseconds of work. */
const SLICE = 50;

/** A long text, put together bit by bit: the app has its turn between. */
export async function joined(pieces: Iterable<string>, breathe: () => Promise<void>): Promise<string> {
  const made: string[] = [];
  for (const piece of pieces) {
    made.push(piece);
    if (made.length % SLICE === 0) await breathe();
  }
  return made.join('');
}

/** A report as `jsonText(report)` writes it, in pieces: one for each item of its lists. */
export function* jsonPieces(report: ImportReport): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(report) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listPieces(value);
    else yield indented(value, '  ');
    before = ',\n';
  }
  yield '\n}';
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}    ${indented(item, '    ')}`;
    before = ',\n';
  }
  yield '\n  ]';
}

/** A line break inside a string is written as an escape: those that are left are the layout's. */
const indented = (value: unknown, indent: string): string => jsonText(value).replaceAll('\n', `\n${indent}`);
