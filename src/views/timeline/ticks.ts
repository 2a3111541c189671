import type { Day } from '../../model';
import { startsIn, unitFor, type TimelineUnit } from './units';
import { pixelsPerDay, type TimeWindow } from './window';

/** Marks of one unit on the axis. */
export interface Ticks {
  readonly unit: TimelineUnit;
  readonly days: readonly Day[];
}

export interface Axis {
  /** What every mark tells: the day of the month, the month, the year. */
  readonly minor: Ticks;
  /** What it is a part of; null where there is nothing above. */
  readonly major: Ticks | null;
}

/** Pixels that the label of a mark needs. */
const ROOM = 34;

const ABOVE: Readonly<Record<TimelineUnit, TimelineUnit | null>> = {
  day: 'month',
  week: 'month',
  month: 'year',
  quarter: 'year',
  year: 'decade',
  decade: 'century',
  century: null,
};

/** The marks of a window: about as many as their labels have room. */
export function axisOf(window: TimeWindow, width: number): Axis {
  const unit = unitFor(pixelsPerDay(window, width), ROOM);
  const above = ABOVE[unit];
  const ticks = (each: TimelineUnit): Ticks => ({ unit: each, days: startsIn(each, window.from, window.to) });
  return { minor: ticks(unit), major: above === null ? null : ticks(above) };
}
