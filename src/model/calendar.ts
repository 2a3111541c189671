/** A day of the calendar: days since 1 January 1970, without time and zone; those before it are negative. */
export type Day = number;

/** Milliseconds. */
export const DAY_LENGTH = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Month and day may lie beyond their ends: month 13 is January of the next year, day 0 the last of the month before. */
export function dayAt(year: number, month: number, day: number): Day {
  const moment = new Date(0);
  // Not `Date.UTC`, which takes a year below 100 for one of the last century.
  moment.setUTCFullYear(year, month - 1, day);
  return moment.getTime() / DAY_LENGTH;
}

export const monthLength = (year: number, month: number): number => calendarOf(dayAt(year, month + 1, 0)).day;

/** Null where the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): Day | null {
  const isDayOfIt = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return isDayOfIt ? dayAt(year, month, day) : null;
}

/** Of a text that begins with `YYYY-MM-DD`; null for any other, and for a day that the calendar does not have. */
export function readDay(text: string | null | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text ?? '');
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, and no more. */
export const isDay = (text: string): boolean => text.length === 10 && readDay(text) !== null;

/** Days from one `YYYY-MM-DD` to another; NaN where one is none. */
export const daysBetween = (from: string, to: string): number => (readDay(to) ?? NaN) - (readDay(from) ?? NaN);

/** `YYYY-MM-DD`. */
export const isoDay = (day: Day): string => new Date(day * DAY_LENGTH).toISOString().slice(0, 10);

/** Of a time within a day as well. */
export function calendarOf(day: Day): CalendarDay {
  const moment = new Date(Math.floor(day) * DAY_LENGTH);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** Monday 0 to Sunday 6. */
export const weekdayOf = (day: Day): number => (((Math.floor(day) + 3) % 7) + 7) % 7;

/** A month counted through the years, so that it can be counted on: January of year 0 is 0. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1;
export const monthAt = (index: number): { readonly year: number; readonly month: number } => ({
  year: Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
});
