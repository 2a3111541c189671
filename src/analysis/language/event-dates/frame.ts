import type { Day } from '../../../model';
import type { CalendarPeriod } from './period';

/** What an expression is told from. */
export interface Frame {
  /** Day of publication. */
  readonly published: Day | null;
  /** The date before it in the text. */
  readonly before: CalendarPeriod | null;
  /** Whether what has no year (or month) follows upon `before`, in a story that goes on there. */
  readonly goesOn: boolean;
}

/** Where an expression lies in the calendar, or why it lies nowhere. */
export type Resolved = { readonly period: CalendarPeriod } | { readonly why: string };

export const UNPUBLISHED = 'told from a day of publication that is not known';
export const NO_DATE_BEFORE = 'told from a date before it, and there is none';
export const LESS_PRECISE = 'the date before it is less precise';
export const NO_SUCH_DAY = 'no such day in the calendar';

export const found = (period: CalendarPeriod | null): Resolved => (period === null ? { why: NO_SUCH_DAY } : { period });

/** How many units on from publication, or from the date before. */
export const STEPS = { last: -1, this: 0, next: 1, before: -1, same: 0, after: 1 } as const;
