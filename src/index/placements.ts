import { SpotReader } from './packed-spots';

/** Numbers in one of the arrays. */
const CHUNK = 2 ** 16;

/**
 * Which targets articles link, and in which sentences they name them: numbers in a few large arrays, since a vault has a
 * hundred thousand articles of which a run looks at many, and objects here and there in memory take most of the time to
 * get at. An article's entry, from the place that `add` tells: how many targets; of each its number and where its sentences
 * end, counted from where the first ones begin; then all sentences, as in `Spot`.
 */
export class Placements {
  private readonly chunks: Int32Array[] = [];
  /** Where the next entry comes, in the last chunk. */
  private free = CHUNK;
  private readonly spots = new SpotReader();
  /** Used again for each entry. */
  private readonly entry = [0];
  private readonly sentences: number[] = [];
  private live = 0;
  private released = 0;

  /** `targets`: their numbers, in the order of `namedTargets`; one that comes again counts once. `spots`: packed. */
  add(targets: readonly number[], spots: string): number {
    this.spots.read(spots);
    const { entry, sentences } = this;
    const { at, places, ends } = this.spots;
    [entry.length, sentences.length] = [1, 0];
    for (const [place, target] of targets.entries()) {
      if (targets.indexOf(target) < place) continue;
      const n = places.indexOf(place);
      if (n >= 0) for (let i = ends[n - 1] ?? 0; i < (ends[n] ?? 0); i += 1) sentences.push(at[i] ?? 0);
      entry.push(target, sentences.length);
    }
    entry[0] = (entry.length - 1) / 2;
    for (const sentence of sentences) entry.push(sentence);
    return this.put(entry);
  }

  /** Takes an entry of another one. */
  take(from: Placements, place: number): number {
    const data = from.dataAt(place);
    const start = from.startOf(place);
    return this.put(data.subarray(start, start + lengthAt(data, start)));
  }

  private put(entry: ArrayLike<number>): number {
    if (this.free + entry.length > CHUNK) {
      this.chunks.push(new Int32Array(Math.max(CHUNK, entry.length)));
      this.free = 0;
    }
    const place = (this.chunks.length - 1) * CHUNK + this.free;
    this.chunks.at(-1)?.set(entry, this.free);
    this.free += entry.length;
    this.live += entry.length;
    return place;
  }

  /** An entry is not needed any more. */
  release(place: number): void {
    const length = lengthAt(this.dataAt(place), this.startOf(place));
    this.live -= length;
    this.released += length;
  }

  /** Whether more is taken by entries that were released than by others. */
  get isWasteful(): boolean {
    return this.released > this.live + CHUNK;
  }

  /** The array that an entry is in, from `startOf` on. */
  dataAt(place: number): Int32Array {
    const data = this.chunks[Math.floor(place / CHUNK)];
    if (data === undefined) throw new Error(`nothing is placed at ${place}`);
    return data;
  }

  startOf(place: number): number {
    return place % CHUNK;
  }

  /** Numbers of the targets, each once. */
  targetsAt(place: number): readonly number[] {
    const data = this.dataAt(place);
    const start = this.startOf(place);
    const targets: number[] = [];
    for (let n = 0; n < (data[start] ?? 0); n += 1) targets.push(data[targetIn(start, n)] ?? 0);
    return targets;
  }

  /** Sentences of the `n`th target. */
  sentencesAt(place: number, n: number): readonly number[] {
    const data = this.dataAt(place);
    const start = this.startOf(place);
    const first = sentencesIn(data, start);
    const end = first + endIn(data, start, n);
    const sentences: number[] = [];
    for (let i = first + endIn(data, start, n - 1); i < end; i += 1) sentences.push(data[i] ?? 0);
    return sentences;
  }
}

/** Where the number of the `n`th target of an entry stands. */
export const targetIn = (start: number, n: number): number => start + 1 + 2 * n;

/** Where the sentences of the `n`th end, from the first of all; of the one before the first, 0. */
export const endIn = (data: Int32Array, start: number, n: number): number =>
  n < 0 ? 0 : (data[start + 2 + 2 * n] ?? 0);

/** Where the sentences of an entry begin. */
export const sentencesIn = (data: Int32Array, start: number): number => start + 1 + 2 * (data[start] ?? 0);

const lengthAt = (data: Int32Array, start: number): number =>
  sentencesIn(data, start) - start + endIn(data, start, (data[start] ?? 0) - 1);
