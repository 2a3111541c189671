import { isYear, type Calendar, type PeriodPart } from '../date-expression';
import type { DatePrecision, Day } from '../../../model';
import { calendarOf, dayNumber, isoDay, monthAt, monthIndex, monthLength, weekdayOf } from '../../../model';

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
const NO_SUCH_DAY = 'no such day in the calendar';

export const found = (period: CalendarPeriod | null): Resolved => (period === null ? { why: NO_SUCH_DAY } : { period });

/** How many units on from publication, or from the date before. */
export const STEPS = { last: -1, this: 0, next: 1, before: -1, same: 0, after: 1 } as const;

/** Where what names a year, a month or a day lies. */
export function resolveCalendar(stated: Calendar, frame: Frame): Resolved {
  // `in October the previous year`, with nothing before it, is told from publication.
  const isOpening = stated.year === 'before' && stated.month !== null && frame.before === null;
  const year = yearOf(isOpening ? 'last' : stated.year, frame);
  if (typeof year === 'object' && year !== null) return year;
  if (year !== null && isThisWinter(stated) && calendarOf(frame.published ?? 0).month <= 2) return found(within(stated, year - 1, null)); // prettier-ignore
  if (stated.month === null && stated.day !== null) return dayOfSomeMonth(stated, frame);
  const month = monthOf(stated.month, year, frame);
  if (typeof month === 'object' && month !== null) return 'why' in month ? month : found(within(stated, month.year, month.month)); // prettier-ignore
  if (year !== null) return isYear(year) ? found(within(stated, year, month)) : { why: NO_SUCH_DAY };
  return inSomeYear((candidate) => within(stated, candidate, month), stated, frame);
}

/** In January and February this winter began in another year. */
const isThisWinter = ({ year, part }: Calendar): boolean =>
  year === 'this' && part?.of === 'season' && part.index === WINTER;

const WINTER = 3;

type Why = { readonly why: string };

/** The year as a number where it is stated, null where it is not. */
function yearOf(year: Calendar['year'], { published, before }: Frame): number | null | Why {
  if (typeof year === 'number' || year === null) return year;
  const isAnaphoric = year === 'before' || year === 'same' || year === 'after';
  const from = isAnaphoric ? (before?.first ?? null) : published;
  if (from === null) return { why: isAnaphoric ? NO_DATE_BEFORE : UNPUBLISHED };
  return calendarOf(from).year + STEPS[year];
}

/** A month as a number, or, told from another, with its year. */
function monthOf(
  month: Calendar['month'],
  year: number | null,
  { published, before }: Frame,
): number | null | Why | { readonly year: number; readonly month: number } {
  if (typeof month === 'number' || month === null) return month;
  const isAnaphoric = month === 'before' || month === 'same' || month === 'after';
  const from = isAnaphoric ? before : published === null ? null : dayPeriod(published);
  if (from === null) return { why: isAnaphoric ? NO_DATE_BEFORE : UNPUBLISHED };
  if (from.unit === 'year') return { why: NO_DATE_BEFORE };
  const at = calendarOf(from.first);
  const moved = monthAt(monthIndex(at.year, at.month) + STEPS[month]);
  return year === null ? moved : { year, month: moved.month };
}

/** First and last day of thirds of a month; 31 stands for its last. */
const THIRDS_OF_MONTH = [
  [1, 10],
  [11, 20],
  [21, 31],
] as const;

/** A stated day, month, part or year in a year. Null where it has none. */
function within({ day, lastDay, part }: Calendar, year: number, month: number | null): CalendarPeriod | null {
  if (month === null) return part === null ? yearPeriod(year) : partOfYear(part, year);
  if (day !== null) {
    const [first, last] = [dayNumber(year, month, day), dayNumber(year, month, lastDay ?? day)];
    if (first === null || last === null) return null;
    return lastDay === undefined ? dayPeriod(first) : daysPeriod(first, last);
  }
  return part === null ? monthPeriod(year, month) : partOfMonth(part, year, month);
}

function partOfMonth({ of, index }: PeriodPart, year: number, month: number): CalendarPeriod | null {
  const length = monthLength(year, month);
  const ends = {
    third: THIRDS_OF_MONTH[index],
    half: index === 0 ? [1, 15] : [16, length],
    seven: [7 * index + 1, 7 * index + 7],
    'last seven': [length - 6, length],
    quarter: undefined,
    season: undefined,
    'so far': [1, length],
  }[of];
  const first = dayNumber(year, month, ends?.[0] ?? 0);
  const last = dayNumber(year, month, Math.min(length, ends?.[1] ?? 0));
  return first === null || last === null ? null : daysPeriod(first, last, 'part');
}

function partOfYear({ of, index }: PeriodPart, year: number): CalendarPeriod | null {
  const january = monthIndex(year, 1);
  // Spring begins in March; the winter of a year begins in its December.
  if (of === 'season') return monthsPeriod(january + 2 + 3 * index, january + 4 + 3 * index, 'season');
  const length = { third: 4, half: 6, quarter: 3, seven: 0, 'last seven': 0, 'so far': 12 }[of];
  return length === 0 ? null : monthsPeriod(january + length * index, january + length * (index + 1) - 1, 'part');
}

/** How far back a year is looked for in which there is such a day: 29 February. */
const YEARS_BACK = 9;

/** In the last year in which it is not after publication; in the next one after the date before, where the story goes on. */
function inSomeYear(build: (year: number) => CalendarPeriod | null, { turn }: Calendar, frame: Frame): Resolved {
  const { published, before, goesOn } = frame;
  if (turn === 'after' || turn === 'before') return before === null ? { why: NO_DATE_BEFORE } : found(nextTo(build, before, turn)); // prettier-ignore
  if (goesOn && before !== null) {
    const next = firstAfter(build, before);
    if (next !== null && next.first <= (published ?? Infinity)) return { period: next };
  }
  if (published === null) return { why: UNPUBLISHED };
  const { year, month } = calendarOf(published);
  const latest = turn === 'over' ? monthPeriod(year, month).first - 1 : null;
  for (let candidate = year; candidate > year - YEARS_BACK; candidate -= 1) {
    const period = build(candidate);
    if (period !== null && (latest === null ? period.first <= published : period.last <= latest)) return { period };
  }
  return { why: NO_SUCH_DAY };
}

/** Strictly after or before a date: `the following spring`. */
function nextTo(
  build: (year: number) => CalendarPeriod | null,
  before: CalendarPeriod,
  turn: 'after' | 'before',
): CalendarPeriod | null {
  const { year } = calendarOf(before.first);
  const years = turn === 'after' ? [year, year + 1] : [year, year - 1];
  const isPast = ({ first, last }: CalendarPeriod): boolean =>
    turn === 'after' ? first > before.last : last < before.first;
  return years.map(build).find((period) => period !== null && isPast(period)) ?? null;
}

function firstAfter(build: (year: number) => CalendarPeriod | null, before: CalendarPeriod): CalendarPeriod | null {
  const { year } = calendarOf(before.first);
  return [year, year + 1].map(build).find((period) => period !== null && period.first >= before.first) ?? null;
}

/** `on the 26th`: in the month of the date before it where the story goes on, else the last one up to publication. */
function dayOfSomeMonth(stated: Calendar, { published, before, goesOn }: Frame): Resolved {
  if (published === null) return { why: UNPUBLISHED };
  const inMonth = (index: number): CalendarPeriod | null => {
    const { year, month } = monthAt(index);
    return within(stated, year, month);
  };
  if (goesOn && before !== null) {
    const at = calendarOf(before.first);
    const index = monthIndex(at.year, at.month);
    const next = [inMonth(index), inMonth(index + 1)].find((period) => period && period.first >= before.first);
    if (next && next.first <= published) return { period: next };
  }
  const { year, month } = calendarOf(published);
  for (const back of [0, 1, 2]) {
    const period = inMonth(monthIndex(year, month) - back);
    if (period !== null && period.first <= published) return { period };
  }
  return { why: NO_SUCH_DAY };
}
