import type { Reason } from './mention';
import type { Span } from './span';

/**
 * How precisely a text states when something happened: `days` is a stretch told by its days, `part` a named part of a week,
 * month or year, `months` and `years` stretches of whole ones.
 */
export type DatePrecision = 'day' | 'days' | 'week' | 'part' | 'month' | 'months' | 'season' | 'year' | 'years';

/** When something happened, as a stretch of the article's text states it. */
export interface EventDate extends Span {
  /** Verbatim, without the preposition: `the 26th`, `early July 2021`. */
  readonly text: string;
  /** ISO 8601 as precise as stated: `2021-07-26`, `2021-07`, `2021`, or an interval, `2021-07-01/2021-07-10`, both ends in it. */
  readonly value: string;
  readonly precision: DatePrecision;
  /** Whether its ends are a convention (`early July`, `last spring`) or the text hedges (`around March 5`). */
  readonly approximate: boolean;
}

/** What looked like a date and tells of no event, and why: kept so that a reader can ask. */
export interface RefusedDate extends Span {
  readonly text: string;
  readonly reason: Reason;
}
