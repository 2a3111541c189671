import { ok, type ColumnMapping, type ColumnRole, type Input, type Outcome, type Stated } from '../../model';
import { readStatedDate } from '../dates/value';
import { absoluteUrl } from '../links';
import { isHtml, plainLine, unescapedTwice } from '../plain';
import { markdown } from '../markdown/format';
import { refuse } from '../problems';
import { destination } from '../redirects';
import { hostOf } from '../url';
import { filledIn, isDaysOnly, isoDate, orderOf } from './contents';
import { guessColumns } from './guess';
import { alsoNamed, roleNamed } from './header-names';
import type { TableRow, Table } from './table';

/** The articles of a table, row by row. Problem `no-text-column` where no column holds text. */
export function* partsOf(table: Table, input: Input): Generator<Outcome<Input>> {
  const mapping = columnsFor(table, input);
  if (!mapping.ok) {
    yield mapping;
    return;
  }
  const date = mapping.value.date;
  const at = date === undefined ? -1 : table.columns.indexOf(date);
  const dates = table.sample.map((cells) => cells[at] ?? '');
  const order = orderOf(dates);
  const reading: Reading = {
    mapping: mapping.value,
    instead: insteadOfText(table, mapping.value),
    order,
    daysOnly: isDaysOnly(dates, order),
    unit: table.format === 'csv' ? 'row' : 'record',
    name: input.name,
    source: table.source,
  };
  let count = 0;
  for (const row of table.rows()) {
    count += 1;
    yield row.ok ? partOf(row.value, reading) : row;
  }
  if (count === 0) yield refuse('no-articles', input.name, 'the table has a header and no rows.');
}

interface Reading {
  readonly mapping: ColumnMapping;
  /** Columns with shorter texts, for rows without a text: a summary says more than nothing. */
  readonly instead: readonly string[];
  readonly order: ReturnType<typeof orderOf>;
  /** The times beside the days are none. */
  readonly daysOnly: boolean;
  readonly unit: 'row' | 'record';
  readonly name: string;
  readonly source: string | undefined;
}

/** What the user said of the columns, before what can be guessed. */
function columnsFor(table: Table, { name, columns }: Input): Outcome<ColumnMapping> {
  const corrected: Partial<Record<ColumnRole, string | undefined>> = {};
  for (const [role, wanted] of Object.entries(columns ?? {}) as [ColumnRole, string][]) {
    const column = columnCalled(wanted, table.columns);
    if (wanted.trim() !== '' && column === undefined) {
      return refuse('no-text-column', name, `it has no column “${wanted}”; its columns are ${listed(table.columns)}.`);
    }
    corrected[role] = column;
  }
  const all = Object.entries({ ...guessColumns(table.columns, table.sample).mapping, ...corrected });
  const mapping: ColumnMapping = Object.fromEntries(all.flatMap(([role, column]) => (column ? [[role, column]] : [])));
  if (mapping.text !== undefined) return ok(mapping);
  const fetch = mapping.url === undefined ? '' : `, or import the addresses in “${mapping.url}”`;
  const what = `no column holds the text of articles; say which one does${fetch}. Its columns are ${listed(table.columns)}.`;
  return refuse('no-text-column', name, what);
}

const columnCalled = (wanted: string, columns: readonly string[]): string | undefined =>
  columns.find((column) => column === wanted) ??
  columns.find((column) => column.toLowerCase() === wanted.trim().toLowerCase()) ??
  (/^\d{1,3}$/.test(wanted.trim()) ? columns[Number(wanted) - 1] : undefined);

const listed = (columns: readonly string[]): string =>
  columns
    .slice(0, 12)
    .map((column) => `“${column}”`)
    .join(', ') + (columns.length > 12 ? ` and ${columns.length - 12} more` : '');

const insteadOfText = ({ columns }: Table, mapping: ColumnMapping): string[] =>
  columns.filter((column) => roleNamed(column)?.role === 'text' && column !== mapping.text);

function partOf(row: TableRow, reading: Reading): Outcome<Input> {
  const place = `${reading.unit} ${row.number}`;
  const stated = statedBy(row, reading);
  const columns = [reading.mapping.text ?? '', ...reading.instead];
  const text = columns.map((column) => row.cell(column)).find((cell) => filledIn(cell) !== '');
  const name = `${reading.name}#${row.number}`;
  if (text !== undefined) return ok({ name, stated, ...wholeOrBeginning(text) });
  const what =
    stated.url === undefined
      ? 'there is no text in it'
      : `there is no text in it; import ${stated.url.slice(0, 500)} itself`;
  return refuse('no-text', reading.name, `${place}: ${what}.`, place);
}

function statedBy(row: TableRow, reading: Reading): Stated {
  const { mapping, unit } = reading;
  const cell = (role: ColumnRole): string => {
    const column = mapping[role];
    const names = column === undefined ? [] : unit === 'row' ? [column] : [column, ...alsoNamed(column)];
    return names.map((name) => filledIn(row.cell(name))).find((value) => value !== '') ?? '';
  };
  const line = (role: ColumnRole): string | undefined => plainLine(cell(role)) || undefined;
  const url = absoluteUrl(cell('url').replace(/^www\./i, 'https://www.'));
  const source = line('source') ?? reading.source;
  const authors = authorsIn(cell('author'));
  const values = {
    title: line('title'),
    published: dateIn(cell('date'), reading),
    source: source !== undefined && /^https?:/.test(source) ? hostOf(source) : source,
    url: url === null ? undefined : destination(url),
    section: line('section'),
    authors: authors.length === 0 ? undefined : authors,
  };
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { from: unit === 'row' ? 'table row' : 'record', ...known };
}

function dateIn(cell: string, { order, daysOnly }: Reading): string | undefined {
  const date = isoDate(cell, order) ?? cell;
  return (daysOnly ? readStatedDate(date)?.date : null) ?? (date === '' ? undefined : date);
}

/** `['Kim Na-ri', 'Paul Roy']`, as Python writes a list, or names apart by semicolons and bars; commas are the byline's. */
const authorsIn = (cell: string): string[] =>
  (/^\[.*\]$/.test(cell) ? cell.slice(1, -1).replace(/^\s*["']|["']\s*$|(["'])\s*,\s*\1/g, ';') : cell)
    .split(/\s*[;|\n]\s*/)
    .map((name) => plainLine(name).replace(/^by\s+/i, ''))
    .filter((name) => name !== '' && name.length <= 200);

/** How services end the beginning of a text they do not hand out whole: `… [+2031 chars]`. */
const REST = /\s*\[\+\s?\d{1,7} (?:char(?:acter)?|word)s?\]\s*$/i;

/** Says so where the text is but the beginning of the article. */
function wholeOrBeginning(cell: string): Pick<Input, 'text' | 'format' | 'removed'> {
  const rest = REST.exec(cell.slice(-60))?.[0];
  if (rest === undefined) return contentOf(cell);
  const why = 'the record holds only the beginning of the article; import its page for the whole';
  return { ...contentOf(cell.slice(0, -rest.length)), removed: [{ what: rest.trim(), why, count: 1 }] };
}

/** The text of a cell in the form it is in; line ends that were written as `\n` become such. */
function contentOf(cell: string): Pick<Input, 'text' | 'format'> {
  const text = !cell.includes('\n') && /\\n[^\n]*\\n/.test(cell) ? cell.replace(/\\r?\\n|\\n/g, '\n') : cell;
  const html = unescapedTwice(text);
  if (isHtml(html) && /<\/\w|<br|<p[\s>]/i.test(html)) return { text: html, format: 'html' };
  return { text, format: markdown.sniff(text.slice(0, 4096), text) ? 'markdown' : 'text' };
}
