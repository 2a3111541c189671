import type { Spot } from '../format/spots';

/** Between the items of a list in a packed record. */
export const ITEM = '\u001f';

/** Where an article's text names what: the place of the target in `namedTargets`, and its sentences as in `Spot`. */
export type PlacedSpot = readonly [target: number, at: readonly number[]];

/** Spots by the place of their target in the lists; what no list links is left out. */
export const packedOf = (spots: readonly Spot[], targets: readonly string[]): string =>
  spots
    .map(({ target, at }) => [targets.indexOf(target), ...at].map((number) => number.toString(36)).join(' '))
    .filter((packed) => !packed.startsWith('-'))
    .join(ITEM);

export function unpackSpots(packed: string): readonly PlacedSpot[] {
  const spots = new SpotReader();
  spots.read(packed);
  return spots.ends.map((end, n) => [spots.places[n] ?? 0, spots.at.slice(spots.ends[n - 1] ?? 0, end)]);
}

const [SPACE, DIGITS, LETTERS] = [32, 48, 97];

/**
 * Reads packed spots into lists that are used again: of a run over large parts of a vault this is the inmost loop, in which
 * nothing is made. The `n`th spot is that of the target in place `places[n]`, and its sentences end in `at` before `ends[n]`.
 */
export class SpotReader {
  readonly places: number[] = [];
  readonly ends: number[] = [];
  readonly at: number[] = [];

  read(packed: string): void {
    this.places.length = this.ends.length = this.at.length = 0;
    if (packed === '') return;
    let isPlace = true;
    let number = 0;
    for (let i = 0; i <= packed.length; i += 1) {
      const code = i < packed.length ? packed.charCodeAt(i) : 0;
      if (code > SPACE) {
        number = number * 36 + (code < LETTERS ? code - DIGITS : code - LETTERS + 10);
        continue;
      }
      (isPlace ? this.places : this.at).push(number);
      number = 0;
      isPlace = code !== SPACE;
      if (isPlace) this.ends.push(this.at.length);
    }
  }
}
