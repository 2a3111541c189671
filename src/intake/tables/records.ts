import { message, ok, type Outcome } from '../../model';
import { refuse } from '../problems';
import { flatten } from './flatten';
import { guessColumns } from './guess';
import { roleNamed } from './header-names';
import { endOfValue, lineCounter, parseJson, valuesOf, type JsonSlice } from '../json-scan';
import { SAMPLE_ROWS, type TableRow, type Table } from './table';

/** Records in a JSON text. */
interface RecordList {
  readonly slices: () => Iterable<JsonSlice>;
  /** Characters it takes: of two lists the longer one holds the articles. 0 for the text as one record. */
  readonly size: number;
  /** The outlet that the object around the list names. */
  readonly source?: string;
}

/** A list is looked for this deep: `response.data.articles.results`. */
const DEEPEST_LIST = 6;
/** Lists that are looked at; more stand only in what is no table. */
const MOST_LISTS = 40;
/** Members of an object that are looked at: a table kept by key has many more, all alike. */
const MOST_MEMBERS = 200;
/** No record of an article is larger. */
const LARGEST_RECORD = 8_000_000;
const MOST_COLUMNS = 300;
/** Records in a row that cannot be read; what follows so many is no table. */
const MOST_BROKEN = 200;

/** The records of a JSON text: of a list anywhere in it, of lines of their own, or the one it is. Null for other text. */
export function openJson(text: string, name: string): Table | null {
  const tables = listsIn(text)
    .map((list) => tableOf(text, list, name))
    .filter(({ table }) => table.columns.length > 0);
  tables.sort((a, b) => b.worth - a.worth || b.size - a.size);
  return tables[0]?.table ?? null;
}

function listsIn(text: string): RecordList[] {
  const start = text.search(/[^\s\ufeff]/);
  if (start < 0 || (text[start] !== '{' && text[start] !== '[')) return [];
  const lines = linesOf(text, start);
  if (lines !== null) return [{ slices: () => lines, size: text.length }];
  const values = (): Iterable<JsonSlice> => valuesOf(text, start - 1);
  const [first, second] = taken(values(), 2);
  if (first?.whole === true && second !== undefined && first.text.startsWith('{'))
    return [{ slices: values, size: text.length }];
  const lists: RecordList[] = [];
  gather(text, start, 0, lists);
  return text[start] === '{' ? [...lists, { slices: () => (first ? [first] : []), size: 0 }] : lists;
}

/** The lines of a text whose first line is a record by itself, and which has others. */
function linesOf(text: string, start: number): Iterable<JsonSlice> | null {
  const end = text.indexOf('\n', start);
  if (end < 0 || end - start > LARGEST_RECORD || text[start] !== '{') return null;
  if (text.slice(end).trim() === '' || typeof parseJson(text.slice(start, end)) !== 'object') return null;
  return {
    *[Symbol.iterator]() {
      for (let at = start; at < text.length;) {
        const next = text.indexOf('\n', at);
        const line = text.slice(at, next < 0 ? text.length : next);
        if (line.trim() !== '') yield { text: line, at, key: null, whole: true };
        at = next < 0 ? text.length : next + 1;
      }
    },
  };
}

function taken<T>(values: Iterable<T>, most: number): T[] {
  const list: T[] = [];
  for (const value of values) {
    if (list.push(value) >= most) break;
  }
  return list;
}

/** The outlet an object names for the records in it: by a name that says so, or as a channel's own. */
function sourceOf(members: readonly JsonSlice[]): string | undefined {
  const words = members.flatMap(({ key, text }): [string, string][] => {
    const value = key !== null && text.startsWith('"') && text.length < 500 ? parseJson(text) : null;
    return key !== null && typeof value === 'string' && value.trim() !== '' ? [[key, value]] : [];
  });
  const stated = words.find(([key]) => {
    const named = roleNamed(key);
    return named?.role === 'source' && named.sure;
  });
  const isChannel = words.some(([key, value]) => key === 'type' && /channel/i.test(value));
  return (stated ?? (isChannel ? words.find(([key]) => /^(?:name|title)$/.test(key)) : undefined))?.[1];
}

/** Lists of records, and objects that are nothing but records by key, in the value that begins at `at`. */
function gather(text: string, at: number, depth: number, lists: RecordList[], outer?: string): void {
  if (depth > DEEPEST_LIST || lists.length >= MOST_LISTS) return;
  const inside = taken(valuesOf(text, at), text[at] === '{' ? MOST_MEMBERS : 3);
  const records = inside.filter((value) => value.text.startsWith('{')).length;
  if (records > 0 && (text[at] === '[' || (records >= 2 && records === inside.length))) {
    const end = endOfValue(text, at);
    const size = (end < 0 ? text.length : end) - at;
    lists.push({ slices: () => valuesOf(text, at), size, ...(outer === undefined ? {} : { source: outer }) });
  }
  if (text[at] !== '{') return;
  const source = sourceOf(inside) ?? outer;
  for (const value of inside) {
    if (/^[[{]/.test(value.text)) gather(text, value.at, depth + 1, lists, source);
  }
}

interface Rated {
  readonly table: Table;
  /** How much of an article its fields hold. */
  readonly worth: number;
  readonly size: number;
}

function tableOf(text: string, { slices, size, source }: RecordList, name: string): Rated {
  const sample: ReadonlyMap<string, string>[] = [];
  for (const slice of taken(slices(), SAMPLE_ROWS)) {
    const record = slice.whole ? recordOf(slice.text) : null;
    if (record) sample.push(record);
  }
  const columns = [...new Set(sample.flatMap((record) => [...record.keys()]))].slice(0, MOST_COLUMNS);
  const rows = sample.map((record) => columns.map((column) => record.get(column) ?? ''));
  const table: Table = {
    format: 'json',
    columns,
    sample: rows,
    rows: () => rowsOf(text, slices(), name),
    ...(source === undefined ? {} : { source }),
  };
  return { table, size, worth: worthOf(columns, rows, size === 0) };
}

/** A text that is itself an article, by names of its own, counts before any list in it: of comments, of related stories. */
function worthOf(columns: readonly string[], rows: readonly (readonly string[])[], single: boolean): number {
  const { mapping } = guessColumns(columns, rows);
  const has = (role: 'text' | 'title' | 'url'): boolean => mapping[role] !== undefined;
  const own = columns.filter((column) => !column.includes('.')).map((column) => roleNamed(column));
  const isOwn = (role: string): boolean => own.some((named) => named?.role === role && named.sure);
  if (single) return isOwn('title') && isOwn('text') ? 5 : 0.5;
  if (has('text')) return has('title') ? 4 : 3;
  return has('title') && has('url') ? 2 : has('title') || has('url') ? 1 : 0;
}

function recordOf(piece: string): ReadonlyMap<string, string> | null {
  const value = piece.length > LARGEST_RECORD ? null : parseJson(piece);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? flatten(value) : null;
}

function* rowsOf(text: string, slices: Iterable<JsonSlice>, name: string): Generator<Outcome<TableRow>> {
  const lineOf = lineCounter(text);
  let number = 0;
  let broken = 0;
  for (const slice of slices) {
    const place = (): string => `record ${number} (line ${lineOf(slice.at)})`;
    number += 1;
    const record = slice.whole ? recordOf(slice.text) : null;
    broken = record === null ? broken + 1 : 0;
    if (broken > MOST_BROKEN) {
      yield refuse(
        'damaged',
        name,
        message`${broken} records in a row cannot be read; what follows is left out.`,
        place(),
      );
      return;
    }
    if (record !== null) yield ok({ number, cell: (column) => record.get(column) ?? '' });
    else if (!slice.whole) {
      yield refuse(
        'damaged',
        name,
        message`it breaks off after ${number - 1} whole records; save or fetch it again.`,
        place(),
      );
    } else if (slice.text.length > LARGEST_RECORD) {
      yield refuse(
        'too-large',
        name,
        message`record ${number} is larger than ${LARGEST_RECORD / 1_000_000} MB.`,
        place(),
      );
    } else
      yield refuse(
        'damaged',
        name,
        message`record ${number} is no valid JSON object; correct it or leave it out.`,
        place(),
      );
  }
}
