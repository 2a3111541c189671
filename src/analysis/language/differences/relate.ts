import type { Bounds } from '../quantities/quantity';

/** Numbers that mean the same in other words may lie so far apart, as a share; measures more, since units are converted and rounded. */
const EQUAL = 0.005;
const CONVERTED: Readonly<Record<string, number>> = {
  ...{ kg: 0.04, m: 0.04, m2: 0.04, litre: 0.04, 'km/h': 0.04 },
  percent: 0.02,
};
/** What *about* may lie off, as a share, and at least by how much; a rounded number without it. */
const ABOUT = 0.1;
const LEAST = 2;
const ROUNDED = 0.05;
/** Half a month is two weeks: lengths of time below a year, in days, are told about. */
const YEAR = 365;

/** The numbers that a stated one leaves open: `about 800` may be 740. Days are days, and one may have had a birthday. */
export function reach({ low, high, exactness, unit }: Measured): { readonly low: number; readonly high: number } {
  if (unit === 'date') return { low, high };
  if (unit === 'age' && exactness === 'exact') return { low, high: high + 1 };
  const isAbout = exactness === 'about' || (unit === 'day' && high < YEAR);
  const least = Math.max(
    CONVERTED[unit] ?? EQUAL,
    isAbout ? ABOUT : 0,
    exactness === 'exact' && isRound(low) ? ROUNDED : 0,
  );
  const by = (value: number): number => Math.max(Math.abs(value) * least, isAbout && unit === 'count' ? LEAST : 0);
  return { low: low - by(low), high: high === Infinity ? high : high + by(high) };
}

type Measured = Bounds & { readonly unit: string };

/** `300`, `2,400`: ends in so many noughts that it may well be rounded. */
function isRound(value: number): boolean {
  if (value < 100) return false;
  const size = 10 ** Math.floor(Math.log10(value));
  return value % (value < 1000 ? size : size / 10) === 0;
}

/** Whether both cannot be true. */
export function excludes(a: Measured, b: Measured): boolean {
  const [one, other] = [reach(a), reach(b)];
  return one.high < other.low || other.high < one.low;
}

/** Whether they mean the same numbers, as near. */
export const isSame = (a: Measured, b: Measured): boolean =>
  a.exactness === b.exactness && (a.unit === 'date' ? a.low === b.low && a.high === b.high : near(a.low, b.low, a.unit) && near(a.high, b.high, a.unit)); // prettier-ignore

const near = (one: number, other: number, unit: string): boolean =>
  one === other ||
  Math.abs(one - other) <= ((CONVERTED[unit] ?? 2 * EQUAL) / 2) * Math.max(Math.abs(one), Math.abs(other));

/** Whether the first leaves fewer numbers open than the second. */
export function isNearer(a: Measured, b: Measured): boolean {
  const [one, other] = [reach(a), reach(b)];
  return one.high - one.low < 0.8 * (other.high - other.low);
}
