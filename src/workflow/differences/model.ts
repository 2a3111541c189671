import type { Span, Problem } from '../../model';
import type { PointRelation } from '../../analysis/language';

/** What one article says of a point. */
export interface ToldValue {
  /** Path of the article’s note. */
  readonly path: string;
  readonly title: string;
  readonly outlet: string | null;
  /** ISO 8601, a day or a moment; null where the note has none. */
  readonly published: string | null;
  /** Whether it is known what the article leads back to; else its independence is not established. */
  readonly established: boolean;
  /** Who says so, by name or as said; null where it is the article’s own. */
  readonly speaker: string | null;
  /** The words for it: `about thirty people`. */
  readonly text: string;
  /** Both ends in the point’s unit, `high` null where it is open; of a date its first and last day. */
  readonly low: number | string;
  readonly high: number | string | null;
  /** Its sentence as it is read, and where it stands: offsets into the article’s text, line of the note from 0. */
  readonly sentence: string;
  readonly place: Span;
  readonly line: number;
}

/** What articles of different origins tell of the same: of all its values the first relation that holds of any two. */
export interface DifferencePoint {
  readonly relation: PointRelation;
  /** `count`, `date`, or the base unit of a measure. */
  readonly unit: string;
  /** Of all values. */
  readonly low: number | string;
  readonly high: number | string | null;
  /** By publication, the earliest first. */
  readonly values: readonly ToldValue[];
}

export interface DifferencesReport {
  /** Articles of the story, and what they lead back to. */
  readonly articles: number;
  readonly origins: number;
  /** Those that differ first. */
  readonly points: readonly DifferencePoint[];
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}
