import type { Message } from './message';
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

/** When the main event of an article was, or that it cannot be told. */
export interface MainDate {
  /** ISO 8601, as `EventDate`; null where it cannot be told. */
  readonly value: string | null;
  /** Null without a value. */
  readonly precision: DatePrecision | null;
  /** That it is right, 0 to 1. */
  readonly probability: number;
  /** Several parts of a reason are joined by `; `. */
  readonly reason: Reason;
  /** What else was weighed, best first. */
  readonly losers: readonly DateCandidate[];
}

/** The value where it is sure enough to be written, else null: the floor was chosen by five folds over fit and tune. */
export const sureDay = ({ value, probability }: MainDate): string | null => (probability < 0.9 ? null : value);

/** Where nothing was weighed, as in lines of an earlier version. */
export const NO_MAIN_DATE: MainDate = {
  value: null,
  precision: null,
  probability: 0,
  reason: { rule: 'no-date', detail: 'nothing was weighed' },
  losers: [],
};

/** What lost; `value` null: that it cannot be told. */
export interface DateCandidate {
  readonly value: string | null;
  /** Its chance among all that were weighed, 0 to 1. */
  readonly score: number;
  readonly why: Message;
}

/** What looked like a date and tells of no event, and why: kept so that a reader can ask. */
export interface RefusedDate extends Span {
  readonly text: string;
  readonly reason: Reason;
}
