import { mutualStrength, typedRelation, type Together } from '../../relations';
import { storiesIn } from '../../relations/closeness';
import { chooseAround, chooseStrongest, type TieCandidate } from './choose';
import { countTogether, type CountedPair, type Counts } from './count';
import { MOST_TIES, scopeOf, type NetworkFilter } from './filter';
import type { NetworkEntity, NetworkStories } from './stories';

export interface NetworkNode extends NetworkEntity {
  /** Its number in the stories. */
  readonly number: number;
  /** Stories that name it, of those counted. */
  readonly stories: number;
}

export interface NetworkTie {
  /** Places in `Network.nodes`. */
  readonly from: number;
  readonly to: number;
  readonly together: Together;
  /** Stories that name both. */
  readonly stories: number;
  /** 0 to 1 (exclusive); 0 where chance may explain it. */
  readonly strength: number;
}

/** Who is named together with whom; at most `MOST_NODES` nodes and `MOST_TIES` ties. */
export interface Network {
  /** The most named first. */
  readonly nodes: readonly NetworkNode[];
  /** The strongest first. Every node has one. */
  readonly ties: readonly NetworkTie[];
  /** Stories counted. */
  readonly stories: number;
  /** Entities and ties there are before the strongest were chosen. */
  readonly found: { readonly nodes: number; readonly ties: number };
}

/** Pairs measured between two turns. */
const STRETCH = 2000;

/** The network of the stories that a filter lets through; `turn` lets others have a go in between. */
export async function makeNetwork(
  stories: NetworkStories,
  filter: NetworkFilter,
  turn: () => Promise<void>,
): Promise<Network> {
  const counts = await countTogether(stories, scopeOf(stories, filter), turn);
  const candidates: TieCandidate[] = [];
  let measured = 0;
  for (const pair of counts.pairs()) {
    const candidate = measure(pair, counts, stories, filter);
    if (candidate !== null) candidates.push(candidate);
    measured += 1;
    if (measured % STRETCH === 0) await turn();
  }
  const found = new Set(candidates.flatMap(({ first, second }) => [first, second]));
  const named = (entity: number): number => counts.named[entity] ?? 0;
  const limits = { nodes: filter.most, ties: MOST_TIES };
  const centre = stories.entities.findIndex(({ id }) => id === filter.around);
  const chosen =
    filter.around === null ? chooseStrongest(candidates, named, limits) : chooseAround(centre, candidates, limits);
  return toNetwork(chosen, counts, stories, { nodes: found.size, ties: candidates.length });
}

function measure(
  { first, second, together }: CountedPair,
  counts: Counts,
  { entities }: NetworkStories,
  filter: NetworkFilter,
): TieCandidate | null {
  const [one, other] = [entities[first], entities[second]];
  const stories = storiesIn(together);
  if (one === undefined || other === undefined || stories < filter.leastStories) return null;
  const strength = mutualStrength({
    first: counts.named[first] ?? 0,
    second: counts.named[second] ?? 0,
    together,
    stories: counts.stories,
    isThematic: one.kind === 'theme' || other.kind === 'theme',
    isTyped: typedRelation(one.entity, other.entity) !== null,
  });
  if (filter.leastStrength > 0 && strength < filter.leastStrength) return null;
  return { first, second, together, stories, strength };
}

function toNetwork(
  ties: readonly TieCandidate[],
  counts: Counts,
  { entities }: NetworkStories,
  found: Network['found'],
): Network {
  const named = (entity: number): number => counts.named[entity] ?? 0;
  const numbers = [...new Set(ties.flatMap(({ first, second }) => [first, second]))];
  numbers.sort((a, b) => named(b) - named(a) || compare(entities[a]?.id ?? '', entities[b]?.id ?? ''));
  const places = new Map(numbers.map((number, place) => [number, place]));
  const placeOf = (number: number): number => places.get(number) ?? 0;
  return {
    nodes: numbers.flatMap((number) => {
      const entity = entities[number];
      return entity === undefined ? [] : [{ ...entity, number, stories: named(number) }];
    }),
    ties: ties.map(({ first, second, together, stories, strength }) => ({
      ...{ from: placeOf(first), to: placeOf(second) },
      ...{ together, stories, strength },
    })),
    stories: counts.stories,
    found,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
