import type { Expression, Proposal } from '../expression';
import type { Line } from './line';

/**
 * Joins two dates that are the ends of one stretch (`from late July to early August`, `between May 12 and May 25`,
 * `August and September`), and drops what counts only as such an end. `dates` do not overlap and stand in order.
 */
export function joinStretches(dates: readonly Proposal[], line: Line): Proposal[] {
  const joined: Proposal[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    if (before !== undefined && areEnds(before, date, line)) joined[joined.length - 1] = stretch(before, date);
    else if (date.weak !== true) joined.push(date);
  }
  return joined;
}

const stretch = (from: Proposal, to: Proposal): Proposal => ({
  first: from.first,
  last: to.last,
  expression: { kind: 'stretch', from: withTail(from.expression, to.expression), to: to.expression },
  rule: 'stretch',
});

/** `Monday and Tuesday of last week`: the week is that of both. */
const withTail = (from: Expression, to: Expression): Expression =>
  from.kind === 'weekday' && to.kind === 'weekday' && from.which === 'near' && to.which.endsWith('week')
    ? { ...from, which: to.which }
    : from;

function areEnds(from: Proposal, to: Proposal, line: Line): boolean {
  if (from.expression.kind === 'none' || from.expression.kind === 'stretch') return false;
  const gap = to.first - from.last;
  const word = line.isHyphen(from.last) ? '-' : line.fold(from.last);
  const isGap = gap === 1 || (gap === 2 && (line.fold(from.last + 1) === 'the' || line.fold(from.last + 1) === 'in'));
  if (!isGap) return false;
  if (word === 'and') return line.fold(from.first - 1) === 'between' || areNeighbours(from.expression, to.expression);
  return ENDS.has(word);
}

const ENDS = new Set(['-', 'to', 'until', 'till', 'through']);

/** `August and September`, `2020 and 2021`, `Monday and Tuesday`: of one kind, the second right behind the first. */
function areNeighbours(from: Expression, to: Expression): boolean {
  if (from.kind === 'weekday' && to.kind === 'weekday') return to.weekday === (from.weekday + 1) % 7;
  if (from.kind !== 'calendar' || to.kind !== 'calendar') return false;
  if (from.part !== null || to.part !== null || from.day !== null || to.day !== null) return false;
  if (typeof from.month === 'number' && typeof to.month === 'number') {
    const years = typeof to.year === 'number' && typeof from.year === 'number' ? to.year - from.year : 0;
    return to.month + 12 * years === from.month + 1;
  }
  const areYears = from.month === null && to.month === null;
  return areYears && typeof from.year === 'number' && typeof to.year === 'number' && to.year === from.year + 1;
}
