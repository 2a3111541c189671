// What figures are made of: `{n, of}` for a share, `{tp, fp, fn}` for an F1. Counts of parts add up to those of the whole.
import { randomFrom } from '../duplicates/random.mjs';

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

const Z = 1.959964;
const ROUNDS = 1000;

/** Wilson's score interval (1927) of `n` right among `of`: `[low, high]`. */
export function wilson({ n, of }) {
  const p = n / of;
  const middle = (p + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * The percentile bootstrap (Efron 1979) of a figure of sums: `groups` of counts are drawn with replacement, so that what
 * stands in one article goes together. Same groups, same interval.
 */
export function bootstrap(groups, figure) {
  const random = randomFrom('dateline intervals');
  const figures = Array.from({ length: ROUNDS }, () =>
    figure(groups.map(() => groups[Math.floor(random() * groups.length)])),
  ).sort((a, b) => a - b);
  return [figures[Math.floor(0.025 * ROUNDS)], figures[Math.ceil(0.975 * ROUNDS) - 1]];
}

/** `[low, high]`, 95 %: of a share by itself, of an F1 by the counts of `groups` of articles; null where nothing was asked. */
export function intervalOf(counts, groups) {
  if (valueOf(counts) === null) return null;
  return 'tp' in counts ? bootstrap(groups, (drawn) => valueOf(sum(drawn)) ?? 0) : wilson(counts);
}
