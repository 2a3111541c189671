import { onceFor } from '../model';
import type { Story } from './story';

/** Words `[start, end)` of one story that stand in the other as well, there beginning at `there`. */
export interface Shared {
  readonly start: number;
  readonly end: number;
  readonly there: number;
}

/**
 * The runs of a story's words, of at least a shingle, that another holds in any order. Where a run occurs there more than
 * once, the place that goes on with the run before is taken, else the first.
 */
export function sharedRuns(story: Story, other: Story): readonly Shared[] {
  if (story.length !== other.length) return [];
  const places = firstPlaces(other);
  const runs: { start: number; end: number; there: number }[] = [];
  // No iterator: it takes twice as long, and every two stories that may be one come here.
  for (let at = 0; at < story.shingles.length; at += 1) {
    const hash = story.shingles[at] ?? 0;
    const last = runs.at(-1);
    const size = Math.min(story.length, story.words.length - at);
    if (last && at < last.end && other.shingles[last.there + at - last.start] === hash) {
      last.end = at + size;
      continue;
    }
    const there = places.get(hash);
    if (there !== undefined) runs.push({ start: at, end: at + size, there });
  }
  return runs;
}

/** Made once of a story. */
const firstPlaces = onceFor(({ shingles }: Story): ReadonlyMap<number, number> => {
  const places = new Map<number, number>();
  for (let at = shingles.length - 1; at >= 0; at -= 1) places.set(shingles[at] ?? 0, at);
  return places;
});

/**
 * Share of a story's words that lie in its runs; words of the other story count once, however often this one says them, so
 * that lists of one phrase (`the ambassador of the Republic of …`) are not taken for each other.
 */
export function covered(runs: readonly Shared[], { words }: Story, other: Story): number {
  const there = new Uint8Array(other.words.length);
  let here = 0;
  let from = 0;
  for (const run of runs) {
    here += Math.max(0, run.end - Math.max(from, run.start));
    from = Math.max(from, run.end);
    there.fill(1, run.there, run.there + run.end - run.start);
  }
  const once = there.reduce((sum, one) => sum + one, 0);
  return words.length === 0 ? 0 : Math.min(here, once) / words.length;
}

/** Words in a row that both have before the first run or behind the last one, and other words between, at most. */
const END = { same: 2, other: 3 };

/**
 * The runs, with the same words near the ends of what is shared, though they are fewer than a shingle: so the town in `The
 * council of Emden said …` is seen to be another one.
 */
export function withEnds(runs: readonly Shared[], { words }: Story, { words: there }: Story): readonly Shared[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return runs;
  const before = sameNear(
    (back) => words[first.start - back] ?? null,
    (back) => there[first.there - back],
  );
  const lastThere = last.there + last.end - last.start;
  const behind = sameNear(
    (on) => words[last.end + on - 1] ?? null,
    (on) => there[lastThere + on - 1],
  );
  const head = before && {
    start: first.start - before,
    end: first.start - before + END.same,
    there: first.there - before,
  };
  const at = behind - END.same;
  const tail = behind && { start: last.end + at, end: last.end + behind, there: lastThere + at };
  return [...(head ? [head] : []), ...runs, ...(tail ? [tail] : [])];
}

/** Distance from a run, from 1, of the farther of words both have in a row beyond others; 0 where there are none. */
function sameNear(here: (distance: number) => string | null, there: (distance: number) => string | undefined): number {
  for (let distance = 2; distance < 2 + END.other; distance += 1) {
    const farther = distance + END.same - 1;
    if (here(distance) === there(distance) && here(farther) === there(farther)) return farther;
  }
  return 0;
}

/** Words of one story and those that stand in their place in the other, between runs both have. */
export interface WordReplacement {
  readonly here: readonly [start: number, end: number];
  readonly there: readonly [start: number, end: number];
}

/** Longer gaps than this, in words, are other passages, not other words. */
const LONGEST = 12;

export function replacements(runs: readonly Shared[]): readonly WordReplacement[] {
  return runs.slice(1).flatMap((run, before) => {
    const last = runs[before];
    if (!last) return [];
    const here = [last.end, run.start] as const;
    const there = [last.there + last.end - last.start, run.there] as const;
    const isShort = ([start, end]: readonly [number, number]): boolean => end > start && end - start <= LONGEST;
    return isShort(here) && isShort(there) ? [{ here, there }] : [];
  });
}
