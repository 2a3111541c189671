/** A day as a number: days since 1970-01-01 of the calendar, without time and zone; those before it are negative. */
export type Day = number;

const MS = 86_400_000;

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

/** Month and date may lie beyond their ends: month 13 is January of the next year, date 0 the day before the first. */
export function dayAt(year: number, month: number, date: number): Day {
  const moment = new Date(0);
  // Not `Date.UTC`, which takes a year below 100 for one of the last century.
  moment.setUTCFullYear(year, month - 1, date);
  return Math.round(moment.getTime() / MS);
}

/** Of a text that begins with `YYYY-MM-DD`; null for any other, and for a day that the calendar does not have. */
export function dayOf(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (match === null) return null;
  const day = dayAt(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoOf(day) === match[0] ? day : null;
}

export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

export function calendarDay(day: Day): DayParts {
  const moment = new Date(Math.floor(day) * MS);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}

/** 0 is Monday. */
export const weekday = (day: Day): number => (((Math.floor(day) + 3) % 7) + 7) % 7;
