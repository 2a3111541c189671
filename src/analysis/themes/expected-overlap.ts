/**
 * The overlap (F1, Dice) expected between the first `count` items and those that are right, where each is right by itself
 * with its chance: exact, from the distributions of the hits among the given and of the right among the others (Jansche
 * 2007, "A maximum expected utility framework for binary sequence labeling"). Giving none overlaps wholly where none is
 * right.
 */
export function expectedOverlap(chances: readonly number[], count: number): number {
  const hits = distribution(chances.slice(0, count));
  const missed = distribution(chances.slice(count));
  let expected = 0;
  hits.forEach((chance, hit) => {
    missed.forEach((other, miss) => {
      const sizes = count + hit + miss;
      expected += chance * other * (sizes === 0 ? 1 : (2 * hit) / sizes);
    });
  });
  return expected;
}

/** Chance of each number of events of which each comes with its chance. */
function distribution(chances: readonly number[]): number[] {
  let counts = [1];
  for (const chance of chances) {
    const next = new Array<number>(counts.length + 1).fill(0);
    counts.forEach((value, at) => {
      next[at] = (next[at] ?? 0) + value * (1 - chance);
      next[at + 1] = (next[at + 1] ?? 0) + value * chance;
    });
    counts = next;
  }
  return counts;
}
