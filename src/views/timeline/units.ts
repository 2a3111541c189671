import { calendarOf, dayAt, weekdayOf, type Day } from '../../model';

/** Stretches of the calendar that a scale is marked with and that days are counted by, the shortest first. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;
export type TimelineUnit = (typeof UNITS)[number];

/** Days of one, on the average. */
const DAYS_OF: Readonly<Record<TimelineUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
};

/** Months of those that are whole months; years count as twelve. */
const MONTHS: Partial<Record<TimelineUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** The first day of the stretch a day is in. */
export function startOf(unit: TimelineUnit, day: Day): Day {
  const whole = Math.floor(day);
  if (unit === 'day') return whole;
  if (unit === 'week') return whole - weekdayOf(whole);
  const { year, month } = calendarOf(whole);
  const size = MONTHS[unit] ?? 1;
  const months = Math.floor((year * 12 + month - 1) / size) * size;
  return dayAt(Math.floor(months / 12), (months % 12) + 1, 1);
}

/** The first day of the stretch after the one that begins with `start`. */
export function nextOf(unit: TimelineUnit, start: Day): Day {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const { year, month } = calendarOf(start);
  return dayAt(year, month + (MONTHS[unit] ?? 1), 1);
}

/** The shortest unit that is at least so many pixels wide. */
export function unitFor(pixelsPerDay: number, pixels: number): TimelineUnit {
  return UNITS.find((unit) => DAYS_OF[unit] * pixelsPerDay >= pixels) ?? 'century';
}

/** The first days of all stretches that a window shows a part of, in order. */
export function startsIn(unit: TimelineUnit, from: number, to: number): readonly Day[] {
  const starts: Day[] = [];
  for (let start = startOf(unit, from); start < to; start = nextOf(unit, start)) starts.push(start);
  return starts;
}
