// How far a figure can be trusted: 95 % intervals of shares and of F1.
import { randomFrom } from '../duplicates/random.mjs';

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
