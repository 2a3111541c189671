import { DIFFERENCES } from '../../text/differences';
import type { DifferencePoint, ToldValue } from '../../workflow/differences/model';

const LENGTHS: Readonly<Record<string, string>> = { count: '', date: '', percent: '%' };

/** Lowest and highest of a point, with its unit. */
export function rangeText({ unit, low, high }: Pick<DifferencePoint, 'unit' | 'low' | 'high'>): string {
  const written = (value: number | string): string =>
    typeof value === 'string' ? value : String(Math.round(value * 100) / 100);
  const range = DIFFERENCES.range(written(low), high === null ? null : written(high));
  const name = LENGTHS[unit] ?? unit;
  return name === '' ? range : `${range} ${name}`;
}

/** Who tells a value, and when. */
export const tellerText = ({ outlet, title, published, speaker }: ToldValue): string =>
  DIFFERENCES.teller(outlet ?? title, published?.slice(0, 10) ?? null, speaker);
