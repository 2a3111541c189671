import { calendarOf, monthAt, monthIndex, weekdayOf, type Day } from '../../../model';
import type { Expression, PeriodPart, Relative, Shift, Unit, Weekday } from '../date-expression';
import {
  found,
  LESS_PRECISE,
  NO_DATE_BEFORE,
  STEPS,
  UNPUBLISHED,
  type Frame,
  type Resolved,
  dayPeriod,
  daysPeriod,
  monthPeriod,
  monthsPeriod,
  stretchOf,
  weekPeriod,
  yearPeriod,
  yearsPeriod,
  type CalendarPeriod,
  resolveCalendar,
} from './period';

/** The stretch of the calendar an expression means. A pure function of the two: there is no clock. */
export function resolve(expression: Expression, frame: Frame): Resolved {
  switch (expression.kind) {
    case 'none':
      return { why: expression.why };
    case 'calendar':
      return resolveCalendar(expression, frame);
    case 'stretch':
      return resolveStretch(expression.from, expression.to, frame);
    case 'week of':
      return mapped(resolveCalendar(expression.of, frame), ({ first }) => weekPeriod(first));
    case 'shift':
    case 'same':
      return resolveShift(expression, frame);
    default:
      return resolveFromDays(expression, frame);
  }
}

const mapped = (resolved: Resolved, to: (period: CalendarPeriod) => CalendarPeriod): Resolved =>
  'period' in resolved ? { period: to(resolved.period) } : resolved;

function resolveShift(step: Shift | Same, { before, published }: Frame): Resolved {
  if (before !== null) {
    const period = shifted(before, step);
    return period === null ? { why: LESS_PRECISE } : { period };
  }
  const isOpen = step.kind === 'shift' && step.orPublished === true && published !== null;
  return isOpen ? found(shifted(dayPeriod(published), step)) : { why: NO_DATE_BEFORE };
}

type Same = Extract<Expression, { kind: 'same' }>;
type FromDays = Extract<Expression, { kind: 'weekday' | 'week' | 'weekend' | 'ago' | 'past' }>;

function resolveFromDays(expression: FromDays, { published, before }: Frame): Resolved {
  const which = 'which' in expression ? expression.which : 'near';
  const isAnaphoric = which === 'before' || which === 'same' || which === 'after';
  const from = isAnaphoric ? (before?.first ?? null) : published;
  if (from === null) return { why: isAnaphoric ? NO_DATE_BEFORE : UNPUBLISHED };
  if (isAnaphoric && before?.unit !== 'day') return { why: LESS_PRECISE };
  if (which === 'next') return { why: 'not yet on the day of publication' };
  switch (expression.kind) {
    case 'weekday':
      return found(dayPeriod(weekdayFrom(from, expression)));
    case 'week':
      return found(weekFrom(from, expression.which, expression.part));
    case 'weekend':
      return found(weekendBefore(which === 'last' ? from - weekdayOf(from) - 1 : from));
    case 'ago':
      return found(unitAround(from, -expression.count, expression.unit));
    case 'past':
      return found(runningUpTo(from, expression.count, expression.unit));
  }
}

function weekdayFrom(day: Day, { weekday, which }: Weekday): Day {
  const monday = day - weekdayOf(day);
  switch (which) {
    case 'last week':
      return monday - 7 + weekday;
    case 'this week':
    case 'same':
      return monday + weekday;
    case 'after':
      return day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7);
    case 'past':
    case 'before':
      return day - 1 - ((weekdayOf(day - 1) - weekday + 7) % 7);
    default:
      return day - ((weekdayOf(day) - weekday + 7) % 7);
  }
}

/** Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday. */
const THIRDS_OF_WEEK = [
  [0, 2],
  [1, 3],
  [3, 6],
] as const;

function weekFrom(day: Day, which: Relative, part: PeriodPart | null): CalendarPeriod {
  const week = weekPeriod(day + 7 * STEPS[which]);
  if (part === null) return week;
  if (part.of === 'so far') return { ...week, precision: 'part', approximate: true };
  const [from, to] = THIRDS_OF_WEEK[part.index] ?? THIRDS_OF_WEEK[0];
  return daysPeriod(week.first + from, week.first + to, 'part');
}

function weekendBefore(day: Day): CalendarPeriod {
  const saturday = day - ((weekdayOf(day) - 5 + 7) % 7);
  return daysPeriod(saturday, saturday + 1);
}

/** The day, or the week, month or year that lies `count` of its kind from a day. */
function unitAround(day: Day, count: number, unit: Unit): CalendarPeriod {
  const { year, month } = calendarOf(day);
  switch (unit) {
    case 'day':
      return dayPeriod(day + count);
    case 'week':
      return weekPeriod(day + 7 * count);
    case 'month': {
      const at = monthAt(monthIndex(year, month) + count);
      return monthPeriod(at.year, at.month);
    }
    case 'year':
      return yearPeriod(year + count);
  }
}

function runningUpTo(day: Day, count: number, unit: Unit): CalendarPeriod {
  const { year, month } = calendarOf(day);
  switch (unit) {
    case 'day':
      return daysPeriod(day - count, day);
    case 'week':
      return daysPeriod(day - 7 * count, day);
    case 'month':
      return monthsPeriod(monthIndex(year, month) - count, monthIndex(year, month), 'months');
    case 'year':
      return yearsPeriod(year - count, year);
  }
}

/** Units on from a date; a week from a day is a day, and nothing is more precise than the date it is told from. */
function shifted(before: CalendarPeriod, step: Shift | Same): CalendarPeriod | null {
  const count = step.kind === 'same' ? 0 : step.count;
  const isDay = before.precision === 'day';
  if (step.unit === 'day' || (step.unit === 'week' && isDay && Math.abs(count) === 1)) {
    if (!isDay && before.precision !== 'days') return null;
    const days = count * (step.unit === 'week' ? 7 : 1);
    return dayPeriod((count < 0 ? before.first : before.last) + days);
  }
  if (step.unit === 'week' && before.unit !== 'day') return null;
  if (step.unit === 'month' && before.unit === 'year') return null;
  return unitAround(before.first, count, step.unit);
}

/** Each end tells the other what it leaves out: `26 to 28 November`, `from October 2019 to March`. */
function resolveStretch(from: Expression, to: Expression, frame: Frame): Resolved {
  const early = from.kind === 'calendar' && from.year !== null ? resolve(from, frame) : null;
  const told = early !== null && 'period' in early && to.kind === 'calendar' && to.year === null;
  const end = resolve(to, told ? { ...frame, before: early.period, goesOn: true } : frame);
  if (!('period' in end)) return end;
  const start = early ?? resolve(from, { ...frame, published: end.period.last, goesOn: frame.goesOn });
  if (!('period' in start)) return start;
  if (start.period.first > end.period.last) return { why: 'ends before it begins' };
  return found(stretchOf(start.period, end.period));
}
