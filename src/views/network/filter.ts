import { NETWORK_KINDS, type NetworkKind, type NetworkStories, type NetworkStory } from './stories';

/** Which stories and entities a network is made of. */
export interface NetworkFilter {
  readonly kinds: readonly NetworkKind[];
  /** `YYYY-MM-DD`, inclusive; null where the period has no end on that side. With a period, stories without a date are out. */
  readonly from: string | null;
  readonly to: string | null;
  /** Stories that have to name both. */
  readonly leastStories: number;
  /** Strength, 0 to 1, that a tie has to reach; with 0 also ties that may be chance. */
  readonly leastStrength: number;
  /** Entities at most. */
  readonly most: number;
  /** Id of the entity around which: it, those tied to it, and the ties between these. */
  readonly around: string | null;
  /** Notes, of articles or entities, to which it is limited; null for none. Of a kind that is not among them all count. */
  readonly notes: ReadonlySet<string> | null;
}

/** What the filter's fields may hold, so that a picture stays one that can be looked at. */
export const MOST_NODES = 2000;
export const MOST_TIES = 10_000;

export const EVERYTHING: NetworkFilter = {
  kinds: NETWORK_KINDS,
  from: null,
  to: null,
  leastStories: 1,
  leastStrength: 0,
  most: MOST_NODES,
  around: null,
  notes: null,
};

/** Stories and entities that a filter lets through, by their numbers. */
export interface Scope {
  readonly stories: readonly number[];
  readonly isIn: (entity: number) => boolean;
}

export function scopeOf({ entities, stories }: NetworkStories, filter: NetworkFilter): Scope {
  const { notes } = filter;
  const hasArticles = notes !== null && stories.some((story) => isAmong(story, notes));
  const hasEntities = notes !== null && entities.some(({ path }) => notes.has(path));
  // A base that shows something else altogether shows no network.
  const isEmpty = notes !== null && !hasArticles && !hasEntities;
  const kinds = new Set(filter.kinds);
  const inScope = (story: NetworkStory): boolean =>
    !isEmpty && isWithin(story, filter) && (!hasArticles || isAmong(story, notes));
  return {
    stories: stories.flatMap((story, number) => (inScope(story) ? [number] : [])),
    isIn: (number) => {
      const entity = entities[number];
      if (entity === undefined || isEmpty || !kinds.has(entity.kind)) return false;
      return !hasEntities || notes.has(entity.path);
    },
  };
}

const isAmong = ({ paths }: NetworkStory, notes: ReadonlySet<string>): boolean => paths.some((path) => notes.has(path));

function isWithin({ date }: NetworkStory, { from, to }: NetworkFilter): boolean {
  if (from === null && to === null) return true;
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}

/** A filter out of what was kept of one, whatever that is by now; what cannot be read is as in `otherwise`. */
export function readFilter(get: (key: string) => unknown, otherwise: NetworkFilter): NetworkFilter {
  const kinds = get('kinds');
  const known = Array.isArray(kinds) ? NETWORK_KINDS.filter((kind) => kinds.includes(kind)) : otherwise.kinds;
  return {
    kinds: known,
    from: dayIn(get('from')),
    to: dayIn(get('to')),
    leastStories: Math.round(numberIn(get('stories'), otherwise.leastStories, 1, 1e6)),
    leastStrength: numberIn(get('strength'), otherwise.leastStrength, 0, 1),
    most: Math.round(numberIn(get('most'), otherwise.most, 10, MOST_NODES)),
    around: idIn(get('around')),
    notes: otherwise.notes,
  };
}

const idIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const dayIn = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;

function numberIn(value: unknown, otherwise: number, low: number, high: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return otherwise;
  return Math.min(high, Math.max(low, number));
}
