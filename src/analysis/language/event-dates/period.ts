import {
  calendarOf,
  dayNumber,
  isoDay,
  monthAt,
  monthIndex,
  monthLength,
  weekdayOf,
  type DatePrecision,
  type Day,
} from '../../../model';

/** A stretch of the calendar, both ends in it. */
export interface CalendarPeriod {
  readonly first: Day;
  readonly last: Day;
  /** What its ends are whole ones of, and so how its value is written. */
  readonly unit: 'day' | 'month' | 'year';
  readonly precision: DatePrecision;
  readonly approximate: boolean;
}

export const dayPeriod = (day: Day): CalendarPeriod => daysPeriod(day, day, 'day');

export const daysPeriod = (first: Day, last: Day, precision: DatePrecision = 'days'): CalendarPeriod => ({
  ...{ first, last, unit: 'day', precision },
  approximate: precision === 'part',
});

/** The week, from Monday, that holds a day. */
export const weekPeriod = (day: Day): CalendarPeriod => {
  const monday = day - weekdayOf(day);
  return daysPeriod(monday, monday + 6, 'week');
};

/** Months `[from, to]`, by `monthIndex`. */
export function monthsPeriod(from: number, to: number, precision: DatePrecision): CalendarPeriod {
  const [start, end] = [monthAt(from), monthAt(to)];
  return {
    first: dayNumber(start.year, start.month, 1) ?? 0,
    last: dayNumber(end.year, end.month, monthLength(end.year, end.month)) ?? 0,
    unit: 'month',
    precision,
    approximate: precision === 'season' || precision === 'part',
  };
}

export const monthPeriod = (year: number, month: number): CalendarPeriod =>
  monthsPeriod(monthIndex(year, month), monthIndex(year, month), 'month');

export const yearsPeriod = (from: number, to: number): CalendarPeriod => ({
  ...monthsPeriod(monthIndex(from, 1), monthIndex(to, 12), from === to ? 'year' : 'years'),
  unit: 'year',
});

export const yearPeriod = (year: number): CalendarPeriod => yearsPeriod(year, year);

/** From the beginning of one period to the end of another. */
export function stretchOf(from: CalendarPeriod, to: CalendarPeriod): CalendarPeriod {
  const unit = from.unit === to.unit ? from.unit : 'day';
  const isPart = from.precision === 'part' || to.precision === 'part' || from.unit !== to.unit;
  return {
    ...{ first: from.first, last: to.last, unit },
    precision: isPart ? 'part' : PLURAL[unit],
    approximate: from.approximate || to.approximate || isPart,
  };
}

const PLURAL = { day: 'days', month: 'months', year: 'years' } as const;

/**
 * A named part ends with the day of publication at the latest, since what is told has happened: `at the beginning of the
 * year`, in a January, is that January.
 */
export function upTo(day: Day, period: CalendarPeriod): CalendarPeriod {
  if (period.precision !== 'part' || period.last <= day || period.first > day) return period;
  if (period.unit === 'day') return { ...period, last: day };
  const { year, month } = calendarOf(day);
  return { ...period, last: monthPeriod(year, month).last };
}

/** The same for the same days, however they are told. */
export const periodKey = ({ first, last }: CalendarPeriod): string => `${first}/${last}`;

/** ISO 8601, as precise as the period is. */
export function valueOf({ first, last, unit }: CalendarPeriod): string {
  const length = { day: 10, month: 7, year: 4 }[unit];
  const [start, end] = [isoDay(first).slice(0, length), isoDay(last).slice(0, length)];
  return start === end ? start : `${start}/${end}`;
}

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
