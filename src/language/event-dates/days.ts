/** Days since 1 January 1970 in the proleptic Gregorian calendar: the form in which days are counted. */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;
/** There is no clock here: beyond lies what is no date of news, but a number. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2059;

/** A year that news tells of as one. */
export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The number of a day; null where the calendar has none. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

/** `YYYY-MM-DD` to a day; null for anything else. */
export function readDay(iso: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarOf(day: DayNumber): CalendarDay {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday 0 to Sunday 6. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

/** `YYYY-MM-DD`. */
export const isoDay = (day: DayNumber): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** A month counted through the years, so that it can be counted on: January of year 0 is 0. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1;
export const monthAt = (index: number): { readonly year: number; readonly month: number } => ({
  year: Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
});
