/** How often two entities appear, in stories. */
export interface PairCounts {
  readonly first: number;
  readonly second: number;
  readonly together: number;
  /** All stories. */
  readonly stories: number;
}

/**
 * Dunning's log-likelihood ratio G² (1993) of two entities being named independently of each other; 0 where they meet no
 * more often than by chance, and for counts that cannot be.
 */
export function likelihoodRatio({ first, second, together, stories }: PairCounts): number {
  const neither = stories - first - second + together;
  if (neither < 0 || together * stories <= first * second) return 0;
  const cells = [together, first - together, second - together, neither, stories];
  const margins = [first, second, stories - first, stories - second];
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + xlogx(count), 0);
  return Math.max(0, 2 * (sum(cells) - sum(margins)));
}

const xlogx = (x: number): number => (x > 0 ? x * Math.log(x) : 0);

/** G² from which on chance explains a tie in fewer than one of so many cases (χ², one degree of freedom). */
export const SIGNIFICANT = { oneIn20: 3.841, oneIn1000: 10.828 } as const;

/** Probability that chance alone gives a G² as large: the complementary error function, after Abramowitz and Stegun 7.1.26. */
export function chanceOf(g2: number): number {
  if (g2 <= 0) return 1;
  const x = Math.sqrt(g2 / 2);
  const t = 1 / (1 + 0.3275911 * x);
  const series = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  return Math.min(1, series.reduceRight((sum, factor) => t * (factor + sum), 0) * Math.exp(-x * x));
}
