import { type Proximity, proximityOf } from '../../relations';
import { scopeOf, type NetworkFilter } from './filter';
import type { NetworkStories, NetworkStory } from './stories';

/** A story behind a node or a tie. */
export interface NetworkEvidence {
  /** Key of the story. */
  readonly key: string;
  readonly title: string;
  /** `YYYY-MM-DD`; null where it has none. */
  readonly date: string | null;
  /** Note of the first article that told it. */
  readonly path: string;
  /** How close the two stand; of one entity, `sentence`. */
  readonly closest: Proximity;
}

const RANK: Readonly<Record<Proximity, number>> = { sentence: 0, paragraph: 1, article: 2 };

/**
 * The stories of the filter's scope that name an entity, or both of two: the newest first of one, the closest first of two.
 * Entities by their numbers.
 */
export function storiesBehind(
  stories: NetworkStories,
  filter: NetworkFilter,
  [one, other = one]: readonly [number, number?],
): readonly NetworkEvidence[] {
  const inScope = new Set(scopeOf(stories, filter).stories);
  const named = (entity: number): readonly number[] => stories.storiesOf[entity] ?? [];
  const [few, many] = named(one).length <= named(other).length ? [one, other] : [other, one];
  const also = new Set(named(many));
  return named(few)
    .filter((number) => also.has(number) && inScope.has(number))
    .flatMap((number) => {
      const story = stories.stories[number];
      return story === undefined ? [] : [evidenceIn(story, one, other)];
    })
    .sort((a, b) => RANK[a.closest] - RANK[b.closest] || newest(a, b) || (a.key < b.key ? -1 : 1));
}

const newest = (a: NetworkEvidence, b: NetworkEvidence): number => {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  return one === other ? 0 : one > other ? -1 : 1;
};

function evidenceIn(story: NetworkStory, one: number, other: number): NetworkEvidence {
  const at = (entity: number): readonly number[] => story.at[story.named.indexOf(entity)] ?? [];
  const { key, title, date, paths } = story;
  const closest = one === other ? 'sentence' : proximityOf(at(one), at(other));
  return { key, title, date, path: paths[0] ?? '', closest };
}
