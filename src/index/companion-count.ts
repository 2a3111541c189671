import type { Companion, Companions, StoryFilter, Named } from '../relations/appearances';
import { proximityWithin, type Proximity } from '../relations/closeness';
import { countStory } from '../relations/companions';
import { endIn, sentencesIn, targetIn, type Placements } from './placements';

/** What the count asks of the book it is for. */
export interface Numbers {
  /** Number of the entity that a target leads to, below 0 for none. */
  entityOf(target: number): number;
  /** Number of an entity, from 0, and its id. */
  numberOf(id: string): number;
  idOf(entity: number): string;
}

/** Where in the counts of an entity a proximity stands. */
const PLACE: Readonly<Record<Proximity, number>> = { sentence: 0, paragraph: 1, article: 2 };
const PLACES = 3;
/** Articles counted before their numbers begin again. */
const MOST_ARTICLES = 2 ** 30;
/** Instead of a place in an entry: the entity is not in it, or another one is under two names. */
const [NOT_NAMED, TWO_NAMES] = [-1, -2];

/**
 * Counts who is named together with an entity, article by article: the same as `countStory`, several times faster, since
 * nothing is made for an article and what is looked at lies together. For one entity after the other.
 */
export class CompanionCount {
  private own = -1;
  private stories = 0;
  /** Stories together by the number of an entity and, within that, by proximity. */
  private counts = new Int32Array(0);
  /** By the number of an entity: the last article it was met in. */
  private met = new Int32Array(0);
  private readonly companions: number[] = [];
  private article = 0;

  constructor(private readonly numbers: Numbers) {}

  begin(id: string): void {
    this.own = this.numbers.numberOf(id);
    this.stories = 0;
    if (this.article < MOST_ARTICLES) return;
    this.met.fill(0);
    this.article = 0;
  }

  /** False, with nothing counted, where it names an entity by two names, whose sentences are to be put together. */
  entry(placements: Placements, place: number): boolean {
    const [data, start] = [placements.dataAt(place), placements.startOf(place)];
    const self = this.meet(data, start);
    if (self === TWO_NAMES) return false;
    if (self === NOT_NAMED) return true;
    this.stories += 1;
    const sentences = sentencesIn(data, start);
    const [from, to] = [sentences + endIn(data, start, self - 1), sentences + endIn(data, start, self)];
    for (let n = 0, at = sentences; n < (data[start] ?? 0); n += 1) {
      const end = sentences + endIn(data, start, n);
      const entity = n === self ? -1 : this.numbers.entityOf(data[targetIn(start, n)] ?? 0);
      if (entity >= 0) this.count(entity, proximityWithin(data, from, to, at, end));
      at = end;
    }
    return true;
  }

  /** A story that names these. */
  story(named: readonly Named[]): void {
    const { numbers } = this;
    if (countStory(numbers.idOf(this.own), named, (id, proximity) => this.count(numbers.numberOf(id), proximity)))
      this.stories += 1;
  }

  /** What was counted. */
  end({ least, also }: Pick<StoryFilter, 'least' | 'also'>): Companions {
    const { counts, numbers } = this;
    const together: Companion[] = [];
    for (const entity of this.companions) {
      const at = entity * PLACES;
      const [sentence = 0, paragraph = 0, article = 0] = [counts[at], counts[at + 1], counts[at + 2]];
      counts[at] = counts[at + 1] = counts[at + 2] = 0;
      const id = numbers.idOf(entity);
      if (sentence + paragraph + article >= least || also.has(id)) together.push({ id, sentence, paragraph, article });
    }
    this.companions.length = 0;
    return { stories: this.stories, together };
  }

  /** The place of the entity's own target in an entry. */
  private meet(data: Int32Array, start: number): number {
    let self = NOT_NAMED;
    this.article += 1;
    for (let n = 0; n < (data[start] ?? 0); n += 1) {
      const entity = this.numbers.entityOf(data[targetIn(start, n)] ?? 0);
      if (entity < 0) continue;
      if (entity >= this.met.length) this.makeRoom(entity);
      if (this.met[entity] === this.article) return TWO_NAMES;
      this.met[entity] = this.article;
      if (entity === this.own) self = n;
    }
    return self;
  }

  private count(entity: number, proximity: Proximity): void {
    if (entity >= this.met.length) this.makeRoom(entity);
    const { counts } = this;
    const at = entity * PLACES;
    if (counts[at] === 0 && counts[at + 1] === 0 && counts[at + 2] === 0) this.companions.push(entity);
    counts[at + PLACE[proximity]] = (counts[at + PLACE[proximity]] ?? 0) + 1;
  }

  private makeRoom(entity: number): void {
    const [met, counts] = [this.met, this.counts];
    this.met = new Int32Array(2 * (entity + 1));
    this.met.set(met);
    this.counts = new Int32Array(this.met.length * PLACES);
    this.counts.set(counts);
  }
}
