/** How often two entities appear, in articles. */
export interface Counts {
  readonly first: number;
  readonly second: number;
  readonly together: number;
  readonly articles: number;
}

/** With fewer expected articles than this, falling short of chance means nothing. */
const CHANCE_MATTERS = 2;

/**
 * How strongly two entities belong together, 0 to 1 (exclusive), the same from both sides; 0 when they meet less often
 * than by chance. Ochiai coefficient (together / √(first · second)), times the information of the more frequent one
 * (log2(1 + articles / its articles)), so that what is in every article ties nothing to anything, times the discount for
 * small counts of Pantel and Lin (2002). Unlike PMI and log-likelihood it is positive in a vault of one article.
 */
export function association({ first, second, together, articles }: Counts): number {
  if (together === 0) return 0;
  const expected = (first * second) / articles;
  if (expected >= CHANCE_MATTERS && together < expected) return 0;
  const rarer = Math.min(first, second);
  const overlap = together / Math.sqrt(first * second);
  const information = Math.log2(1 + articles / Math.max(first, second));
  const discount = (together / (together + 1)) * (rarer / (rarer + 1));
  const strength = overlap * information * discount;
  return strength / (1 + strength);
}
