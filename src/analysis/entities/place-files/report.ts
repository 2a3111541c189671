import type { Problem } from '../../../model';
import type { PlaceFormat } from './file';

/** What became of the rows of a file. */
export interface PlaceCounts {
  /** Rows read, those left out and refused included. */
  readonly rows: number;
  /** Places that the index adds. */
  readonly places: number;
  /** Rows for places that the built-in gazetteer has. */
  readonly known: number;
  /** Rows for a place of another row of the file. */
  readonly repeated: number;
  /** Rows of kinds that news does not name, by kind. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Rows that could not be taken in. */
  readonly refused: number;
}

export interface PlaceReport extends PlaceCounts {
  readonly format: PlaceFormat;
  /** The first refused rows, each with its line and reason. */
  readonly problems: readonly Problem[];
}
