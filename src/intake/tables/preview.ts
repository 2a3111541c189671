import { singleSpaced } from '../../model';
import { decode } from '../encoding/decode';
import { isJsonFeed } from '../feeds/json-feed';
import { RemovalLog } from '../removals';
import { sanitize } from '../sanitize';
import { openCsv } from './csv';
import { guessColumns, type ColumnGuess } from './guess';
import { namesColumns } from './header-names';
import { openJson } from './records';
import type { Table } from './table';

/** What a dialog shows before a table is imported. */
export interface TablePreview {
  readonly format: 'csv' | 'json';
  /** Names for `Input.columns`: of the header, paths of nested fields (`source.name`), or numbers from 1. */
  readonly columns: readonly string[];
  /** The first rows, shortened cells, in the order of `columns`. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnGuess;
}

/** Enough of a table to know its columns by. */
const READ = 2_000_000;
const ROWS_SHOWN = 5;
const CELL_SHOWN = 200;

/** The columns of a table (CSV, JSON, JSON Lines) and what each seems to hold; null for what is no table. */
export async function previewTable(content: Uint8Array | string, name: string): Promise<TablePreview | null> {
  const begun = content.slice(0, READ);
  const decoded = typeof begun === 'string' ? begun : textOf(begun, name);
  const table = decoded === null ? null : await openTable(sanitize(decoded, new RemovalLog()), name);
  if (table === null) return null;
  const { format, columns, sample } = table;
  const rows = sample.slice(0, ROWS_SHOWN).map((cells) => cells.map(shortened));
  return { format, columns, rows, guess: guessColumns(columns, sample) };
}

function textOf(bytes: Uint8Array, name: string): string | null {
  const decoded = decode(bytes, name);
  return decoded.ok ? decoded.value : null;
}

async function openTable(text: string, name: string): Promise<Table | null> {
  if (/^[\s\ufeff]*[{[]/.test(text.slice(0, 1000)))
    return isJsonFeed(text.slice(0, 65_536)) ? null : openJson(text, name);
  return namesColumns(text.slice(0, 4096)) || /\.(?:csv|tsv|tab|psv)$/i.test(name) ? openCsv(text, name) : null;
}

const shortened = (cell: string): string => {
  const line = singleSpaced(cell.slice(0, CELL_SHOWN * 2));
  return line.length > CELL_SHOWN ? `${line.slice(0, CELL_SHOWN - 1)}…` : line;
};
