// What figures are made of: `{n, of}` for a share, `{tp, fp, fn}` for an F1. Counts of parts add up to those of the whole.
import { bootstrap, wilson } from './intervals.mjs';

/** `.817`, as the field writes shares. */
export const share = (value) => value.toFixed(3).replace(/^0/, '');

/** The counts under a key of the scorer's figures; a bare share is one of the toponyms that were found. */
export function countsAt(figures, key) {
  const value = figures[key];
  if (typeof value === 'number') return { n: Math.round(value * figures.resolved), of: figures.resolved };
  if ('tp' in value) return { tp: value.tp, fp: value.fp, fn: value.fn };
  return { n: value.n, of: value.of };
}

/** Null for no counts at all. */
export function sum(counts) {
  const known = counts.filter((one) => one !== null);
  if (known.length === 0) return null;
  const add = (key) => known.reduce((total, one) => total + one[key], 0);
  return Object.fromEntries(Object.keys(known[0]).map((key) => [key, add(key)]));
}

/** The figure of counts; null where nothing was asked. */
export function valueOf(counts) {
  if (counts === null) return null;
  const [right, of] = 'tp' in counts ? [2 * counts.tp, 2 * counts.tp + counts.fp + counts.fn] : [counts.n, counts.of];
  return of === 0 ? null : right / of;
}

/** `[low, high]`, 95 %: of a share by itself, of an F1 by the counts of `groups` of articles; null where nothing was asked. */
export function intervalOf(counts, groups) {
  if (valueOf(counts) === null) return null;
  return 'tp' in counts ? bootstrap(groups, (drawn) => valueOf(sum(drawn)) ?? 0) : wilson(counts);
}
