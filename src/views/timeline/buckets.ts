import type { Day } from '../../model';
import { nextOf, startOf, type TimelineUnit } from './units';

/** How many items are counted at the days of one stretch. */
export interface Bucket {
  readonly start: Day;
  /** The first day behind it. */
  readonly end: Day;
  readonly count: number;
}

/** Counts days, in any order, by stretches of the calendar; those without any are left out. In order. */
export function countBy(unit: TimelineUnit, days: readonly Day[]): readonly Bucket[] {
  const counts = new Map<Day, number>();
  for (const day of days) {
    const start = startOf(unit, day);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([start, count]) => ({ start, end: nextOf(unit, start), count }));
}
