import type * as papaparse from 'papaparse';
import { message, ok, singleSpaced, type Outcome } from '../../model';
import { refuse } from '../problems';
import { roleNamed } from './header-names';
import { SAMPLE_ROWS, type TableRow, type Table } from './table';

const DELIMITERS = [',', ';', '\t', '|'];
/** Characters parsed at once, so that of a large table only a part is held as cells. */
const CHUNK = 1_000_000;
/** A row that is longer than this has lost its closing quotation mark. */
const LONGEST_ROW = 8_000_000;
/** Rows are mended no more often than this, for each mending reads the rest again; then no quotation mark counts. */
const MOST_MENDED = 4;
const MOST_COLUMNS = 500;
/** Rows in a row that cannot be read; what follows so many is no table. */
const MOST_BROKEN = 200;
const LONGEST_NAME = 100;
const MOST_BEFORE_HEADER = 12;

type Papa = Pick<typeof papaparse, 'parse' | 'Parser'>;

/** A row as the parser gives it. */
interface RawRow {
  readonly cells: readonly string[];
  /** Its quotation marks do not pair, so it was read by its line alone. */
  readonly mended: boolean;
}

/** The table of a CSV text; null where it has no two columns. */
export async function openCsv(text: string, name: string): Promise<Table | null> {
  const papa = (await import('papaparse')).default;
  const from = /^[\s\ufeff]*/.exec(text.slice(0, 1000))?.[0].length ?? 0;
  const stated = /^"?sep=(.)"?[ \t]*\n/i.exec(text.slice(from, from + 20));
  const start = from + (stated?.[0].length ?? 0);
  const delimiter = stated?.[1] ?? delimiterOf(papa, text.slice(start, start + 65_536));
  const all = taken(rawRows(papa, text, start, delimiter), SAMPLE_ROWS + 1).map(({ cells }) =>
    cells.slice(0, MOST_COLUMNS),
  );
  const before = rowsBeforeHeader(all);
  const first = all.slice(before);
  const hasHeader = isHeader(first);
  // A row with too many cells is one whose text has the delimiter in it; it makes no columns.
  const usual = Math.max(hasHeader ? (first[0]?.length ?? 0) : 0, median(first.map((cells) => cells.length)));
  const width = Math.min(usual, MOST_COLUMNS);
  if (width < 2) return null;
  const columns = hasHeader ? namesOf(first[0] ?? [], width) : Array.from({ length: width }, (_, at) => String(at + 1));
  const skip = before + (hasHeader ? 1 : 0);
  return {
    format: 'csv',
    columns,
    sample: all.slice(skip).map((cells) => columns.map((_, at) => cells[at] ?? '')),
    rows: () => rowsOf(rawRows(papa, text, start, delimiter), { name, columns, delimiter, skip }),
  };
}

function taken<T>(values: Iterable<T>, most: number): T[] {
  const list: T[] = [];
  for (const value of values) {
    if (list.push(value) >= most) break;
  }
  return list;
}

/** The delimiter that parts the first rows into most cells, and all rows into as many. */
function delimiterOf(papa: Papa, head: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = papa.parse<string[]>(head, { delimiter, newline: '\n', preview: 20, skipEmptyLines: true });
    const widths = (data.length > 2 ? data.slice(0, -1) : data).map((cells) => cells.length);
    const usual = median(widths);
    const agree = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { delimiter, score: usual < 2 ? 0 : agree + Math.min(usual, 10) / 20 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The rows that are not empty, one chunk of text at a time. */
function* rawRows(papa: Papa, text: string, start: number, delimiter: string): Generator<RawRow> {
  const parser = new papa.Parser({ delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' });
  const plain = new papa.Parser({ delimiter, newline: '\n', quoteChar: '\u0000' });
  let size = CHUNK;
  let mended = 0;
  for (let at = start; at < text.length;) {
    const last = at + size >= text.length;
    const literal = mended >= MOST_MENDED;
    const { rows, read, unclosed } = parsed(literal ? plain : parser, text.slice(at, at + size), last);
    for (const cells of rows) if (!isEmpty(cells)) yield { cells, mended: literal };
    at += read;
    if (read > 0 && !unclosed) size = CHUNK;
    else if (!unclosed && size < LONGEST_ROW) size *= 4;
    else {
      mended += 1;
      const end = text.indexOf('\n', at);
      const line = text.slice(at, end < 0 ? text.length : end);
      yield { cells: parsed(plain, line, true).rows[0] ?? [], mended: true };
      at = end < 0 ? text.length : end + 1;
    }
  }
}

/** The whole rows of a piece of text and how much of it they take; of the last piece all, unless a quotation never ends. */
function parsed(
  parser: papaparse.Parser,
  piece: string,
  last: boolean,
): { rows: string[][]; read: number; unclosed: boolean } {
  const parse = (open: boolean) =>
    parser.parse(piece, 0, open) as { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };
  const result = parse(!last);
  if (!last) return { rows: result.data, read: result.meta.cursor, unclosed: false };
  const unclosed = result.errors.some(({ code }) => code === 'MissingQuotes');
  if (!unclosed) return { rows: result.data, read: piece.length, unclosed };
  const before = parse(true);
  return { rows: before.data, read: before.meta.cursor, unclosed };
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Exports of databases begin with what was searched for and when, in rows narrower than the header that follows. */
function rowsBeforeHeader(rows: readonly (readonly string[])[]): number {
  const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
  const sure = (cells: readonly string[]): number => cells.filter((cell) => roleNamed(cell)?.sure === true).length;
  const header = rows.slice(0, MOST_BEFORE_HEADER).findIndex((cells) => cells.length >= 3 && sure(cells) >= 2);
  const width = filled(rows[header] ?? []);
  return header > 0 && rows.slice(0, header).every((cells) => filled(cells) < width) ? header : 0;
}

/** Whether the first row names the columns: short words, each once, of which one is known or none is like the rest. */
function isHeader([first, ...rest]: readonly (readonly string[])[]): boolean {
  const names = (first ?? []).map((cell) => cell.trim());
  const given = names.filter((name) => name !== '');
  if (given.length < 2 || given.some((name) => name.length > LONGEST_NAME || /https?:\/\//i.test(name))) return false;
  if (names.some((name) => roleNamed(name)?.sure === true)) return true;
  if (rest.length === 0 || new Set(given).size < given.length) return false;
  return given.every((name) => name.length <= 40 && !/\d{4}|[.!?…]$/.test(name));
}

/** Each name once, and a number where a column has none. */
function namesOf(header: readonly string[], width: number): string[] {
  const names: string[] = [];
  for (let at = 0; at < width; at += 1) {
    const name = singleSpaced(header[at] ?? '').slice(0, LONGEST_NAME) || String(at + 1);
    const same = names.filter((other) => other === name || other.startsWith(`${name} (`)).length;
    names.push(same === 0 ? name : `${name} (${same + 1})`);
  }
  return names;
}

interface Reading {
  readonly name: string;
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** Rows of the header. */
  readonly skip: number;
}

function* rowsOf(raw: Iterable<RawRow>, { name, columns, delimiter, skip }: Reading): Generator<Outcome<TableRow>> {
  const places = new Map(columns.map((column, at) => [column, at]));
  let number = 0;
  let broken = 0;
  for (const { cells, mended } of raw) {
    number += 1;
    if (number <= skip) continue;
    if (mended && cells.length < columns.length) {
      const what = 'a quotation mark in this row is never closed, so its cells cannot be told apart; correct it.';
      yield refuse('damaged', name, what, `row ${number}`);
      broken += 1;
      if (broken < MOST_BROKEN) continue;
      yield refuse(
        'damaged',
        name,
        message`${broken} rows in a row cannot be read; what follows is left out.`,
        `row ${number}`,
      );
      return;
    }
    // A delimiter that stands unquoted in the last column, usually the text, makes too many cells of it.
    broken = 0;
    const joins = cells.length > columns.length && columns.length < MOST_COLUMNS;
    const whole = joins ? joinedEnd(cells, columns.length, delimiter) : cells;
    yield ok({ number, cell: (column) => whole[places.get(column) ?? -1] ?? '' });
  }
}

const joinedEnd = (cells: readonly string[], width: number, delimiter: string): string[] => [
  ...cells.slice(0, width - 1),
  cells.slice(width - 1).join(delimiter),
];
