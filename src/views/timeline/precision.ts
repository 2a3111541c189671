import { dayAt, dayOf, calendarDay, weekday, type Day } from './days';

/**
 * Whether something happened at some time in what a value of `event-dates` covers, not throughout it: a month, a year, a week,
 * a third of one. A day, and a stretch whose ends a text names, is precise. Told from the value alone: a stretch that a text
 * names and that happens to be a week from Monday to Sunday counts as a week.
 */
export function isApproximate(value: string): boolean {
  const [from = '', to] = value.trim().split('/');
  if (to === undefined) return dayOf(from) === null;
  const [first, last] = [dayOf(from), dayOf(to)];
  return first === null || last === null || isPartOfWeek(first, last) || isPartOfMonth(first, last);
}

/** Monday to Sunday, and its early, middle and late part. */
const PARTS_OF_WEEK: ReadonlySet<string> = new Set(['0-6', '0-2', '1-3', '3-6']);

function isPartOfWeek(first: Day, last: Day): boolean {
  return last - first < 7 && PARTS_OF_WEEK.has(`${weekday(first)}-${weekday(last)}`);
}

/** The days 1 to 10, 11 to 20, 21 to the end, and the two halves. */
function isPartOfMonth(first: Day, last: Day): boolean {
  const [start, end] = [calendarDay(first), calendarDay(last)];
  if (start.year !== end.year || start.month !== end.month) return false;
  const isEnd = last + 1 === dayAt(end.year, end.month + 1, 1);
  if (start.date === 1) return end.date === 10 || end.date === 15;
  if (start.date === 11) return end.date === 20;
  return isEnd && (start.date === 21 || start.date === 16);
}
