import { dayAt, isoDay, type DatePrecision, type EventDate } from '../model';

/** A text that tells of more is a chronicle: its note says no more than its beginning. */
const MOST = 100;

/** What `event-dates` of a note holds: each value once, in the order of the calendar, what is more precise first. */
export function eventDateValues(dates: readonly EventDate[]): readonly string[] {
  const values = new Set(dates.slice(0, MOST).map(({ value }) => value));
  return [...values].sort(byCalendar);
}

/** By first day, then by last day. */
function byCalendar(one: string, other: string): number {
  const [a, b] = [eventSpan(one), eventSpan(other)];
  if (a === null || b === null) return one < other ? -1 : 1;
  return compare(a.first, b.first) || compare(a.last, b.last) || compare(one, other);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The days that a value of `event-dates` covers, both in it: `YYYY-MM-DD`. */
export interface EventSpan {
  readonly first: string;
  readonly last: string;
}

/** How precise a value is, as far as it shows: which words told it is not known. */
export function valuePrecision(value: string): DatePrecision {
  const [from = '', to] = value.trim().split('/');
  const unit = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day';
  return to === undefined ? unit : `${unit}s`;
}

const VALUE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads a value, also one that a hand wrote; null for what is no day, month, year or interval of them. */
export function eventSpan(value: string): EventSpan | null {
  const [from = '', to = from, ...more] = value.trim().split('/');
  const [start, end] = [wholeOf(from), wholeOf(to)];
  if (start === null || end === null || more.length > 0 || start.first > end.last) return null;
  return { first: start.first, last: end.last };
}

function wholeOf(part: string): EventSpan | null {
  const match = VALUE.exec(part);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const first = isoDay(dayAt(Number(year), Number(month ?? 1), Number(day ?? 1)));
  // The day before the first of what follows.
  const last = day === undefined ? isoDay(dayAt(Number(year), month === undefined ? 13 : Number(month) + 1, 0)) : first;
  const isReal = first.startsWith(part);
  return isReal ? { first, last } : null;
}
