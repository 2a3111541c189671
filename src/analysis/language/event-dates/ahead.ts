import { weekdayOf, type Day } from '../../../model';
import type { Expression, Weekday } from './expression';
import { dayPeriod, weekPeriod, type CalendarPeriod } from './period';
import { resolve } from './resolve';

/** How far ahead is looked: for what names a month, for a day of some month, for a weekend. */
const YEAR = 364;
const MONTH = 28;
const WEEK = 7;

/** Where an expression lies if it points ahead: on the day of publication or behind it; null for one that cannot. */
export function aheadOf(expression: Expression, published: Day): CalendarPeriod | null {
  switch (expression.kind) {
    case 'weekday':
      return nextWeekday(expression, published);
    case 'week':
      return expression.which === 'next' ? weekPeriod(published + WEEK) : null;
    case 'weekend':
      return laidAfter(published, { kind: 'weekend', which: 'near' }, published + WEEK);
    case 'ago':
      return laidAfter(published, expression, published);
    case 'calendar':
    case 'stretch':
    case 'week of':
      return (
        laidAfter(published, expression, published) ?? laidAfter(published, expression, published + reachOf(expression))
      );
    default:
      return null;
  }
}

function nextWeekday({ weekday, which }: Weekday, published: Day): CalendarPeriod | null {
  if (which === 'next') return dayPeriod(published - weekdayOf(published) + WEEK + weekday);
  if (which !== 'near' && which !== 'this week') return null;
  return dayPeriod(published + ((weekday - weekdayOf(published) + WEEK) % WEEK));
}

function reachOf(expression: Expression): number {
  if (expression.kind !== 'calendar') return YEAR;
  if (typeof expression.year === 'string' || typeof expression.month === 'string' || expression.turn !== undefined)
    return 0;
  return expression.month === null && expression.day !== null ? MONTH : YEAR;
}

/** Laid as if told from a later day, where that does not bring it before publication. */
function laidAfter(published: Day, expression: Expression, from: Day): CalendarPeriod | null {
  const resolved = resolve(expression, { published: from, before: null, goesOn: false });
  return 'period' in resolved && resolved.period.first >= published ? resolved.period : null;
}
