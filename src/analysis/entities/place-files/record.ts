import type { Message, PlaceKind } from '../../../model';

/** A place as one row of a file states it, before anything is checked but that it has the cells of one. */
export interface PlaceRecord {
  /** `line 12`, `feature 3`; behind the name of a file in an archive. */
  readonly where: string;
  readonly name: string;
  /** Other names, as they stand there. */
  readonly forms: readonly string[];
  /** WGS 84 degrees; NaN where none can be read. */
  readonly lat: number;
  readonly lon: number;
  readonly kind: PlaceKind;
  /** Capital of a country, seat of a first-level division. */
  readonly seat: 'country' | 'admin1' | null;
  /** People; 0 where unknown, and for what news names as rarely as a hamlet, however many live there. */
  readonly population: number;
  /** Code or name; empty where the row states none. */
  readonly country: string;
  /** First-level division: a code that a row of kind `admin1` in the same file explains, or a name; empty for none. */
  readonly admin1: string;
  /** Name, or code, of the second-level division; it tells namesakes apart. */
  readonly admin2: string;
  /** `all`: every other name is kept; `alike`: of a list in all languages those that English or Korean news may write. */
  readonly keep: 'all' | 'alike';
}

/** What reading a row gave. */
export type ReadRow =
  | { readonly is: 'place'; readonly record: PlaceRecord }
  /** A row that is no place, or a broken one. `why`: one sentence without the row's text. */
  | { readonly is: 'refused'; readonly where: string; readonly why: Message }
  /** What news does not name as a place; `what`: its kind, readable, for counting. */
  | { readonly is: 'left-out'; readonly what: string };

/** Reads the text of a file piece by piece; holds no more of it than its longest row. */
export interface RowReader {
  /** The rows that end in the text so far; `last`: nothing follows. */
  read(text: string, last: boolean): Iterable<ReadRow>;
}

export const refusedRow = (where: string, why: Message): ReadRow => ({ is: 'refused', where, why });
