/**
 * What is kept of a known story: a bottom-k MinHash of its shingles (Broder 1997), and one of its beginning, because what
 * is cut short keeps that. Under 140 bytes.
 */
export interface Sketch {
  /** Number of shingles of the story. */
  readonly count: number;
  /** The smallest hashes of all its shingles, each once, ascending. */
  readonly whole: Uint32Array;
  /** The smallest hashes of its first shingles. */
  readonly lead: Uint32Array;
}

export const WHOLE = 24;
const LEAD = 8;
/** Shingles the beginning of a story is: a paragraph or two. */
const BEGINNING = 64;

/** Sketches a story from the hashes of its shingles. */
export function sketchOf(hashes: Uint32Array): Sketch {
  return { count: hashes.length, whole: smallest(hashes, WHOLE), lead: smallest(hashes.subarray(0, BEGINNING), LEAD) };
}

/** The `k` smallest of different numbers, ascending. Nearly all numbers are larger than those found so far. */
function smallest(hashes: Uint32Array, k: number): Uint32Array {
  const found = new Uint32Array(k);
  let size = 0;
  let bound = Infinity;
  for (const hash of hashes) {
    if (hash >= bound) continue;
    let at = size;
    while (at > 0 && (found[at - 1] ?? 0) > hash) at -= 1;
    if (at > 0 && found[at - 1] === hash) continue;
    found.copyWithin(at + 1, at, size);
    found[at] = hash;
    if (size < k) size += 1;
    if (size === k) bound = found[k - 1] ?? Infinity;
  }
  return found.slice(0, size);
}
