import { markupWords } from '../../../data/lexicon';
import { type Coordinates, foldForm } from '../../../model';
import type { Parser } from 'papaparse';
import { placeKindOf, type ReadRow, refusedRow, type RowReader } from './file';

/** What a column of a table, or a property of a feature, holds. */
export type PlaceColumn =
  | 'name'
  | 'lat'
  | 'lon'
  | 'point'
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'forms'
  | 'kind'
  | 'class'
  | 'code'
  | 'population';

const NAMED: ReadonlyMap<string, readonly [column: PlaceColumn, rank: number]> = new Map(
  markupWords('columns-of-places').groups.flatMap(([column, ...names]) =>
    names.map((name, rank) => [name, [column as PlaceColumn, rank]] as const),
  ),
);

/** Characters of another name; longer ones are none, and taking them apart takes quadratic time. */
const LONGEST_FORM = 400;

const keyOf = (name: string): string => foldForm(name).replace(/ /g, '');

/** A column of names in one language, or another spelling: `name:ko`, `name_en`, `asciiname`, `alt_name`. */
const MORE_NAMES = /^(?:(?:alt|old|loc|int|official)?_?name(?:[:_][a-z]{2,3}(?:[-_][a-z]+)?)?|asciiname|nameascii)$/i;

/** Where each kind of value stands among the columns, by their names; without a name and a point it is no table of places. */
export class PlaceColumns {
  private readonly at = new Map<PlaceColumn, number>();
  private readonly more: readonly number[];

  constructor(names: readonly string[]) {
    const ranks = new Map<PlaceColumn, number>();
    names.forEach((name, at) => {
      const [column, rank] = NAMED.get(keyOf(name)) ?? [];
      if (column === undefined || rank === undefined || rank >= (ranks.get(column) ?? Infinity)) return;
      ranks.set(column, rank);
      this.at.set(column, at);
    });
    this.more = names.flatMap((name, at) =>
      MORE_NAMES.test(name.trim()) && at !== this.at.get('name') && at !== this.at.get('forms') ? [at] : [],
    );
  }

  /** Whether each row can say what is where. */
  get arePlaces(): boolean {
    return this.has('name') && ((this.has('lat') && this.has('lon')) || this.has('point'));
  }

  has(column: PlaceColumn): boolean {
    return this.at.has(column);
  }

  cell(cells: readonly string[], column: PlaceColumn): string {
    const at = this.at.get(column);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  /** Other names: the cells of the column of them, taken apart, and of columns of one name each. */
  forms(cells: readonly string[]): readonly string[] {
    const listed = this.cell(cells, 'forms').replace(/^[[{]|[\]}]$/g, '');
    const separator = /[|;\n]/.test(listed) ? /[|;\n]/ : ',';
    return [...listed.split(separator), ...this.more.map((at) => cells[at] ?? '')]
      .filter((form) => form.length <= LONGEST_FORM)
      .map((form) => form.replace(/^[\s"']+|[\s"']+$/g, ''))
      .filter((form) => form !== '');
  }
}

/** What papaparse has that is used here; loaded by whoever reads a table. */
export interface Papa {
  readonly Parser: new (config: object) => Parser;
}

const DELIMITERS = ['\t', ';', ',', '|'];
/** Code units looked at for the header, and a row beyond which a quotation mark is not closed. */
const [HEAD, LONGEST_ROW] = [65_536, 1_000_000];
/** Code units parsed at a time. */
const PIECE = 250_000;
const MOST_COLUMNS = 500;
/** Lines lost to unclosed quotation marks, each after a row's length was parsed, until the marks are taken for letters. */
const MOST_UNCLOSED = 50;

/** Whether the first line of a text names the columns of a table of places. */
export const looksLikeTable = (head: string): boolean => headerIn(head) !== null;

interface Header {
  readonly columns: PlaceColumns;
  readonly delimiter: string;
}

/** Named by the first line that is not empty, by the delimiter that finds most columns. */
function headerIn(head: string): Header | null {
  const line =
    head
      .replace(/^\ufeff/, '')
      .split('\n', 20)
      .find((each) => each.trim() !== '') ?? '';
  const found = DELIMITERS.flatMap((delimiter) => {
    const names = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    const columns = new PlaceColumns(names.slice(0, MOST_COLUMNS));
    return columns.arePlaces ? [{ columns, delimiter, count: names.length }] : [];
  });
  return found.sort((a, b) => b.count - a.count)[0] ?? null;
}

/**
 * Reads a table with a header, of any delimiter; of a row with an unclosed quotation mark only that line is lost. Where there
 * are many of those the rest is read without quotation.
 */
export function tableReader(papa: Papa): RowReader {
  const table = new Table(papa);
  return {
    *read(text, last) {
      let at = 0;
      // A text in an old encoding comes as a whole, and each unclosed quotation mark has all that is there parsed again.
      for (; at + PIECE < text.length; at += PIECE) yield* table.read(text.slice(at, at + PIECE), false);
      yield* table.read(text.slice(at), last);
    },
  };
}

/** What is read of a table so far. */
class Table {
  private rest = '';
  private line = 1;
  private header: Header | null = null;
  private parser: Parser | null = null;
  private isHeaderRead = false;
  private unclosed = 0;

  constructor(private readonly papa: Papa) {}

  *read(text: string, last: boolean): Generator<ReadRow> {
    this.rest += text;
    if (this.header === null) {
      if (!last && this.rest.length < HEAD) return;
      this.rest = this.rest.replace(/^\ufeff/, '');
      this.header = headerIn(this.rest.slice(0, HEAD));
      if (this.header === null) return;
      this.parser = this.parserOf(this.header, true);
    }
    const { columns } = this.header;
    for (;;) {
      const { rows, taken } = wholeRows(this.parser, this.rest, last);
      yield* this.rowsOf(rows, columns);
      this.rest = this.rest.slice(taken);
      const isStuck = taken === 0 && this.rest !== '' && (last || this.rest.length > LONGEST_ROW);
      if (isStuck) yield this.loseLine(this.header);
      if (this.rest === '' || !(isStuck || last)) return;
    }
  }

  private *rowsOf(rows: readonly (readonly string[])[], columns: PlaceColumns): Generator<ReadRow> {
    for (const cells of rows) {
      const where = `line ${this.line}`;
      this.line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (this.isHeaderRead) yield rowOf(cells, where, columns);
      this.isHeaderRead = true;
    }
  }

  /** Leaves out the line at hand, in which a quotation mark is never closed. */
  private loseLine(header: Header): ReadRow {
    const where = `line ${this.line}`;
    const end = this.rest.indexOf('\n');
    this.rest = end === -1 ? '' : this.rest.slice(end + 1);
    this.line += 1;
    this.unclosed += 1;
    if (this.unclosed === MOST_UNCLOSED) this.parser = this.parserOf(header, false);
    return refusedRow(where, 'a quotation mark in it is never closed, so its cells cannot be told apart.');
  }

  private parserOf({ delimiter }: Header, quotes: boolean): Parser {
    const marks = quotes ? { quoteChar: '"', escapeChar: '"' } : { fastMode: true };
    return new this.papa.Parser({ delimiter, newline: '\n', ...marks });
  }
}

const breaksIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

/** Rows that are whole in the text, and how much of it they take; at its end the last one as well. */
function wholeRows(parser: Parser | null, text: string, last: boolean): { rows: string[][]; taken: number } {
  if (parser === null || text === '') return { rows: [], taken: text.length };
  const parse = (open: boolean) =>
    parser.parse(text, 0, open) as { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };
  const whole = last ? parse(false) : null;
  if (whole !== null && !whole.errors.some(({ code }) => code === 'MissingQuotes'))
    return { rows: whole.data, taken: text.length };
  const begun = parse(true);
  return { rows: begun.data, taken: begun.meta.cursor };
}

function rowOf(cells: readonly string[], where: string, columns: PlaceColumns): ReadRow {
  const cell = (column: Parameters<PlaceColumns['cell']>[1]): string => columns.cell(cells, column);
  const point = columns.has('lat') && columns.has('lon') ? null : pointIn(cell('point'));
  return placeRow({
    where,
    columns,
    cells,
    lat: point?.lat ?? degreesOf(cell('lat')),
    lon: point?.lon ?? degreesOf(cell('lon')),
  });
}

/** The row of a table, or the properties of a feature, with its point. */
export function placeRow({
  where,
  columns,
  cells,
  lat,
  lon,
}: {
  readonly where: string;
  readonly columns: PlaceColumns;
  readonly cells: readonly string[];
  readonly lat: number;
  readonly lon: number;
}): ReadRow {
  const cell = (column: Parameters<PlaceColumns['cell']>[1]): string => columns.cell(cells, column);
  const feature = placeKindOf(cell('kind'), cell('class'), cell('code'));
  if ('leftOut' in feature) return { is: 'left-out', what: feature.leftOut };
  const { kind, seat, minor } = feature;
  return {
    is: 'place',
    record: {
      where,
      name: cell('name'),
      forms: columns.forms(cells),
      lat,
      lon,
      kind,
      seat,
      population: minor ? 0 : peopleIn(cell('population')),
      country: cell('country'),
      admin1: cell('admin1'),
      admin2: cell('admin2'),
      keep: 'all',
    },
  };
}

/** `12,345`, `12 345`, `12345.0`. */
const peopleIn = (cell: string): number => Number(cell.replace(/[ ,'](?=\d{3}(?!\d))/g, '')) || 0;

/** Characters of a cell that may hold a number or a point; the patterns below take far longer than linear time for more. */
const [LONGEST_NUMBER, LONGEST_POINT] = [60, 120];

const NO_POINT: Coordinates = { lat: NaN, lon: NaN };

/** Decimal degrees: a point or, where columns are not parted by commas, a comma; with a letter for the side. */
export function degreesOf(cell: string): number {
  if (cell.length > LONGEST_NUMBER) return NaN;
  const [, before, digits = '', after] =
    /^\s*([NSEW])?\s*([-+]?\d{1,3}(?:[.,]\d*)?)\s*°?\s*([NSEW])?\s*$/i.exec(cell) ?? [];
  if (digits === '') return NaN;
  const value = Number(digits.replace(',', '.'));
  return /[SW]/i.test(before ?? after ?? '') ? -Math.abs(value) : value;
}

/** One cell that holds both: `39.02, 125.75` latitude first, `POINT(125.75 39.02)` longitude first, `[125.75, 39.02]` as GeoJSON. */
export function pointIn(cell: string): Coordinates {
  if (cell.length > LONGEST_POINT) return NO_POINT;
  const wkt = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*([-+.\d]+)\s+([-+.\d]+)/i.exec(cell);
  if (wkt !== null) return { lon: Number(wkt[1]), lat: Number(wkt[2]) };
  const list = /^\s*\[\s*([-+.\d]+)\s*,\s*([-+.\d]+)/.exec(cell);
  if (list !== null) return { lon: Number(list[1]), lat: Number(list[2]) };
  const parts = cell.split(/\s*[,;]\s*|\s+/).filter((part) => part !== '');
  return parts.length === 2 ? { lat: degreesOf(parts[0] ?? ''), lon: degreesOf(parts[1] ?? '') } : NO_POINT;
}
