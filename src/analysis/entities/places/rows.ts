import type { PlaceKind } from '../../../model';
import { formAt, type FormIndex, indexForms } from './form-index';
import { bestNamed, searchLine } from '../registry';

/** One place as the gazetteer's text holds it; the rest of what is known of it follows from where it stands. */
export interface GazetteerRow {
  readonly kind: PlaceKind;
  /** Capital of a country, seat of a first-level division. */
  readonly seat: 'country' | 'admin1' | null;
  readonly name: string;
  /** Column as written: forms joined by `;`. */
  readonly forms: string;
  readonly lat: number;
  readonly lon: number;
  /** People, to two digits; 0 when unknown. For regions, waters and facilities a measure of how well known they are. */
  readonly population: number;
  /** Stories of the news, of those the gazetteer was built with, that name it with the state or country it lies in. */
  readonly stories: number;
  /** ISO 3166-1 alpha-2, empty for what is in several countries or none. */
  readonly country: string;
  /** Index of the country's and of the first-level division's row, its own for a country and a division; -1 for none. */
  readonly countryRow: number;
  readonly admin1Row: number;
}

/** The gazetteer's rows, each read from the text when it is asked for. */
export interface GazetteerRows {
  readonly count: number;
  /** Undefined outside `[0, count)`. */
  row(index: number): GazetteerRow | undefined;
  kindOf(index: number): PlaceKind;
  /** Rows of countries. */
  readonly countries: readonly number[];
  /** Rows of their capitals. */
  readonly capitals: readonly number[];
  readonly index: FormIndex;
  /** The form of an entry, as the text writes it: `회령+시` for 회령 and 회령시. */
  written(entry: number): string;
  /** Folded single words that news writes small: `reading`, `of`. */
  readonly common: ReadonlySet<string>;
  /** Folded single words that are names often, seldom of a place: `jackson`. */
  readonly weak: ReadonlySet<string>;
}

/**
 * Columns, tab-separated: kind, name, other forms joined by `;`, latitude, longitude, population in thousands; then on a
 * country's row its code, on others the stories of the news that name it with the state or country it lies in, if any do. Kinds: `C` country, `A` first-level division, `B` second-level
 * division, `P` capital, `S` seat of a division, `p` other populated place, `r` region, `w` water, `f` facility. A row
 * belongs to the country and first-level division last named above it; rows before the first country belong to none.
 * A line `? common …` or `? weak …` lists words, `#` is a comment.
 */
const KINDS: Readonly<Record<string, PlaceKind>> = {
  C: 'country',
  A: 'admin1',
  B: 'admin2',
  P: 'city',
  S: 'city',
  p: 'city',
  r: 'region',
  w: 'water',
  f: 'facility',
};

/** Reads the text once; throws for a kind of row it does not know. */
export function parseRows(text: string): GazetteerRows {
  const index = indexForms(text);
  const { countries, capitals, divisions } = levels(text, index);
  const lists = new Map(index.others.map((at) => wordList(lineAt(text, at))));
  return {
    count: index.rows,
    row: (at) => (at >= 0 && at < index.rows ? toRow(text, { index, countries, capitals, divisions }, at) : undefined),
    kindOf: (at) => KINDS[text.charAt(index.starts[at] ?? 0)] ?? 'city',
    countries,
    capitals,
    index,
    written: (entry) => formAt(text, index.offsets[entry] ?? 0),
    common: lists.get('common') ?? new Set(),
    weak: lists.get('weak') ?? new Set(),
  };
}

interface Levels {
  readonly index: FormIndex;
  /** Rows of countries, of capitals and of first-level divisions, rising. */
  readonly countries: readonly number[];
  readonly capitals: readonly number[];
  readonly divisions: readonly number[];
}

function levels(text: string, { starts, rows }: FormIndex): Omit<Levels, 'index'> {
  const [countries, capitals, divisions]: [number[], number[], number[]] = [[], [], []];
  for (let row = 0; row < rows; row++) {
    const mark = text.charAt(starts[row] ?? 0);
    if (mark === 'C') countries.push(row);
    else if (mark === 'A') divisions.push(row);
    else if (mark === 'P') capitals.push(row);
    else if (mark !== 'p' && KINDS[mark] === undefined) {
      const [, name = ''] = lineAt(text, starts[row] ?? 0).split('\t');
      throw new Error(`gazetteer: unknown kind of place “${mark}” for ${name}`);
    }
  }
  return { countries, capitals, divisions };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.slice(start) : text.slice(start, end);
}

function wordList(line: string): [name: string, words: ReadonlySet<string>] {
  const [mark, name = '', words = ''] = line.split('\t');
  return mark === '?' ? [name, new Set(words.split(';'))] : ['', new Set()];
}

/** The last of rising `rows` that is at most `row`; -1 for none. */
function lastUpTo(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1] ?? -1;
}

function toRow(text: string, { index, countries, divisions }: Levels, at: number): GazetteerRow {
  const [mark = '', name = '', forms = '', lat = '', lon = '', thousands = '', last = ''] = cellsOf(text, index, at);
  const countryRow = lastUpTo(countries, at);
  const admin1Row = lastUpTo(divisions, at);
  return {
    kind: KINDS[mark] ?? 'city',
    seat: mark === 'P' ? 'country' : mark === 'S' ? 'admin1' : null,
    name,
    forms,
    lat: Number(lat),
    lon: Number(lon),
    population: Math.round(Number(thousands) * 1000),
    stories: mark === 'C' ? 0 : Number(last),
    country: countryRow === -1 ? '' : (cellsOf(text, index, countryRow)[6] ?? ''),
    countryRow,
    admin1Row: admin1Row > countryRow ? admin1Row : -1,
  };
}

const cellsOf = (text: string, { starts }: FormIndex, row: number): string[] =>
  lineAt(text, starts[row] ?? 0).split('\t');

/** A surface form of a row, spelled out. */
export interface RowForm {
  readonly form: string;
  /** It names the place only right after another one: `Ill.`, `TX`. */
  readonly qualifier: boolean;
}

const KOREAN_ENDING = /^([\uac00-\ud7a3]+)([+=])([\uac00-\ud7a3]+)$/;
/** `Calif.`, `Fla.`: not `D.C.`, which stands alone. */
const ABBREVIATED = /^[A-Z][a-z]{1,4}\.$/;

/** Name and forms of a row. */
export const formsOf = (row: GazetteerRow): RowForm[] => [
  { form: row.name, qualifier: false },
  ...(row.forms === '' ? [] : row.forms.split(';').flatMap((written) => spelledOut(written, row.kind))),
];

/** `회령+시` is short for 회령 and 회령시, `온천=군` for 온천군 alone; `~TX` is a qualifier. */
export function spelledOut(written: string, kind: PlaceKind): RowForm[] {
  const korean = KOREAN_ENDING.exec(written);
  if (korean !== null) {
    const [, bare = '', mark, ending = ''] = korean;
    return [...(mark === '+' ? [bare] : []), bare + ending].map((form) => ({ form, qualifier: false }));
  }
  if (written.startsWith('~')) return [{ form: written.slice(1), qualifier: true }];
  return [{ form: written, qualifier: kind === 'admin1' && ABBREVIATED.test(written) }];
}

/** Finds rows by the beginnings of words of their names; `rank`: how well known a row's place is. */
export function rowSearch(
  rows: GazetteerRows,
  rank: (row: number) => number,
): (words: string, most: number) => number[] {
  let lines: (readonly [string, number])[] | null = null;
  return (words, most) => bestNamed(words, (lines ??= linesOf(rows)), rank, most);
}

const linesOf = (rows: GazetteerRows): (readonly [string, number])[] =>
  Array.from({ length: rows.count }, (_, at) => {
    const row = rows.row(at);
    if (row === undefined) return ['', at];
    const aliases = formsOf(row).flatMap(({ form, qualifier }) => (qualifier ? [] : [form]));
    return [searchLine({ name: row.name, aliases: aliases.slice(1) }), at];
  });
