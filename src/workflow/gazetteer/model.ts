import type { ConvertControl, PlaceLimits, PlaceReport } from '../../analysis/entities';

/** The index of a gazetteer file, wherever its text is kept. */
export interface GazetteerIndex {
  /** The file, as it is told: `KP.zip`. */
  readonly file: string;
  /** Changes with the text. */
  readonly stamp: string;
  /** As `ConvertedPlaces` has it. */
  readonly base: string;
  /** Names by which the engine is given the parts of its text, in their order. */
  readonly parts: readonly string[];
}

/** Gives the text of a part of an index; null where it is gone. */
export type ReadIndexPart = (name: string) => Promise<string | null>;

/** What became of a gazetteer file, and a check sum of the built-in gazetteer beside which its index was made. */
export interface ConvertedPlaces extends PlaceReport {
  readonly base: string;
}

/** What the index of a gazetteer file is made with. */
export interface GazetteerConversion extends ConvertControl {
  readonly limits: PlaceLimits;
  /** Takes the parts of its text, in their order. */
  readonly write: (part: string) => Promise<void>;
}
