import type { ColumnGuess } from './guess';

/** What a dialog shows before a table is imported. */
export interface TablePreview {
  readonly format: 'csv' | 'json';
  /** Names for `Input.columns`: of the header, paths of nested fields (`source.name`), or numbers from 1. */
  readonly columns: readonly string[];
  /** The first rows, shortened cells, in the order of `columns`. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnGuess;
}

/** The columns of a table (CSV, JSON, JSON Lines) and what each seems to hold; null for what is no table. */
export async function previewTable(content: Uint8Array | string, name: string): Promise<TablePreview | null> {
  void content;
  void name;
  return null;
}
