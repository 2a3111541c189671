import type { Outcome } from '../../model';

/** Rows of named cells: of a CSV file, or the records of a JSON text with their fields by path. */
export interface Table {
  readonly format: 'csv' | 'json';
  /** Names of the columns: of the header, paths of nested fields, or numbers from 1. */
  readonly columns: readonly string[];
  /** The first rows, in the order of `columns`. */
  readonly sample: readonly (readonly string[])[];
  /** The outlet of all rows, where what holds them names it: a channel and its messages. */
  readonly source?: string;
  /** Every row, read when its turn comes; a problem for one that cannot be read. */
  rows(): Iterable<Outcome<TableRow>>;
}

export interface TableRow {
  /** As a spreadsheet counts, the header included; of a record its place in the list, from 1. */
  readonly number: number;
  /** The cell of a column; empty where the row has none. */
  cell(column: string): string;
}

/** Rows that are looked at to tell what the columns hold. */
export const SAMPLE_ROWS = 50;
