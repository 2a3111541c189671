import type { Together } from '../../relations';
import { proximityWithin, type Proximity } from '../../relations/closeness';
import type { Scope } from './filter';
import type { NetworkStories, NetworkStory } from './stories';

/** How often entities are named, and named together, in the stories of a scope. */
export interface Counts {
  /** Stories of the scope. */
  readonly stories: number;
  /** By the number of an entity. */
  readonly named: Int32Array;
  /** Every pair that a story names together, once; `first` is the lower number. */
  pairs(): Iterable<CountedPair>;
}

export interface CountedPair {
  readonly first: number;
  readonly second: number;
  readonly together: Together;
}

/** Of a story that names more, a list for instance, only so many are paired: those named in its text the earliest. */
const MOST_NAMED = 64;
const STRETCH = 50;
const PLACE: Readonly<Record<Proximity, number>> = { sentence: 0, paragraph: 1, article: 2 };
const PLACES = 3;

/** Counts who is named together; `turn` lets others have a go in between. */
export async function countTogether(
  { entities, stories }: NetworkStories,
  scope: Scope,
  turn: () => Promise<void>,
): Promise<Counts> {
  const named = new Int32Array(entities.length);
  const pairs = new PairBook(entities.length);
  for (const [i, number] of scope.stories.entries()) {
    const story = stories[number];
    if (story !== undefined) countStory(story, scope, named, pairs);
    if (i % STRETCH === STRETCH - 1) await turn();
  }
  return { stories: scope.stories.length, named, pairs: () => pairs.all() };
}

function countStory(story: NetworkStory, { isIn }: Scope, named: Int32Array, pairs: PairBook): void {
  const places: number[] = [];
  story.named.forEach((entity, place) => {
    if (!isIn(entity)) return;
    named[entity] = (named[entity] ?? 0) + 1;
    places.push(place);
  });
  const paired = places.length > MOST_NAMED ? earliest(places, story) : places;
  for (let i = 0; i < paired.length; i += 1) {
    for (let k = i + 1; k < paired.length; k += 1) pairs.count(story, paired[i] ?? 0, paired[k] ?? 0);
  }
}

function earliest(places: readonly number[], { at }: NetworkStory): readonly number[] {
  const firstOf = (place: number): number => at[place]?.[0] ?? Infinity;
  const ranked = [...places].sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : a - b));
  return ranked.slice(0, MOST_NAMED).sort((a, b) => a - b);
}

/** Counts by pair and proximity, in one array: an object for each of very many pairs would take far longer. */
class PairBook {
  private readonly slots = new Map<number, number>();
  private counts = new Int32Array(1024 * PLACES);

  constructor(private readonly entities: number) {}

  /** Two places in the list of those a story names, the lower one first. */
  count({ named, at }: NetworkStory, one: number, other: number): void {
    const key = (named[one] ?? 0) * this.entities + (named[other] ?? 0);
    const slot = this.slotOf(key) * PLACES + PLACE[proximityOf(at[one] ?? [], at[other] ?? [])];
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  *all(): Iterable<CountedPair> {
    for (const [key, slot] of this.slots) {
      const [sentence = 0, paragraph = 0, article = 0] = this.counts.subarray(slot * PLACES, slot * PLACES + PLACES);
      const second = key % this.entities;
      yield { first: (key - second) / this.entities, second, together: { sentence, paragraph, article } };
    }
  }

  private slotOf(key: number): number {
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    const slot = this.slots.size;
    this.slots.set(key, slot);
    if ((slot + 1) * PLACES > this.counts.length) {
      const wider = new Int32Array(this.counts.length * 2);
      wider.set(this.counts);
      this.counts = wider;
    }
    return slot;
  }
}

/** Most pairs have a theme in them, which has no place, or stand in one sentence each. */
function proximityOf(one: readonly number[], other: readonly number[]): Proximity {
  if (one.length === 0 || other.length === 0) return 'article';
  if (one.length === 1 && other.length === 1 && one[0] === other[0]) return 'sentence';
  return proximityWithin([...one, ...other], 0, one.length, one.length, one.length + other.length);
}
