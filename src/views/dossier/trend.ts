import type { DossierRow, Trend, TrendBar, TrendUnit } from './model';

/** Bars that can be told apart on a narrow pane. */
const MOST: Readonly<Record<Exclude<TrendUnit, 'decade'>, number>> = { month: 24, quarter: 24, year: 40 };
/** Past it a day of publication is a slip of the pen, and makes no more bars. */
const MOST_DECADES = 100;

/** Months of a unit. */
const MONTHS: Readonly<Record<TrendUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };

/** How many stories were published when. Steps are months where they fit, else quarters, years or decades. */
export function trendOf(rows: readonly Pick<DossierRow, 'date'>[]): Trend {
  const months = rows.flatMap(({ date }) => (date === null ? [] : [monthOf(date)]));
  const undated = rows.length - months.length;
  if (months.length === 0) return { unit: 'month', bars: [], undated };
  let [first, last] = [Infinity, -Infinity];
  for (const month of months) [first, last] = [Math.min(first, month), Math.max(last, month)];
  const unit = unitFor(first, last);
  const step = MONTHS[unit];
  const [from, to] = [Math.floor(first / step), Math.floor(last / step)];
  const start = Math.max(from, to - MOST_DECADES);
  const counts = new Array<number>(to - start + 1).fill(0);
  for (const month of months) {
    const at = Math.max(0, Math.floor(month / step) - start);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    unit,
    bars: counts.map((stories, at): TrendBar => ({ period: periodAt(start + at, unit), stories })),
    undated,
  };
}

function unitFor(first: number, last: number): TrendUnit {
  for (const unit of ['month', 'quarter', 'year'] as const) {
    const bars = Math.floor(last / MONTHS[unit]) - Math.floor(first / MONTHS[unit]) + 1;
    if (bars <= MOST[unit]) return unit;
  }
  return 'decade';
}

/** Months since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const year = (number: number): string => String(number).padStart(4, '0');

function periodAt(at: number, unit: TrendUnit): string {
  if (unit === 'decade') return `${year(at * 10)}s`;
  if (unit === 'year') return year(at);
  if (unit === 'quarter') return `${year(Math.floor(at / 4))}-Q${(at % 4) + 1}`;
  return `${year(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
}
