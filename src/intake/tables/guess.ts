import type { ColumnMapping, ColumnRole } from '../../model';

/** Which column holds what, as far as names and contents tell. */
export interface ColumnGuess {
  /** Empty where nothing can be told; without `text` and `title` and `url` the table cannot be imported as it is. */
  readonly mapping: ColumnMapping;
  /** 0 to 1: of the least sure of the roles that an import needs. */
  readonly confidence: number;
  /** Role → reason in words for the user. */
  readonly why: Readonly<Partial<Record<ColumnRole, string>>>;
}

/** `headers` are the names of the columns, or their numbers from 1 where the table has none; `rows` a sample. */
export function guessColumns(headers: readonly string[], rows: readonly (readonly string[])[]): ColumnGuess {
  void headers;
  void rows;
  return { mapping: {}, confidence: 0, why: {} };
}
