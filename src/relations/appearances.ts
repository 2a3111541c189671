import type { Entity } from '../model';

/** An entity that a story names. */
export interface Named {
  /** Entity id. */
  readonly id: string;
  /** Where in the text: paragraph × 256 + sentence; empty where only the properties name it, as they do themes. */
  readonly at: readonly number[];
}

/**
 * Which stories name which entities: what relations are computed from. A story is an article together with its copies,
 * under the key of the first. Asking costs what the answer holds, not what the vault holds.
 */
export interface Appearances {
  /** Stories, in all. */
  readonly total: number;
  /** Stories that name an entity. */
  countOf(entity: string): number;
  /** `oneIn`, a power of two: only those whose key's hash (`hashOf`) it divides. */
  storiesOf(entity: string, oneIn?: number): Iterable<string>;
  /** Each entity once. */
  namedIn(story: string): readonly Named[];
}

/** What relations are computed from. */
export interface Relations {
  readonly appearances: Appearances;
  /** An entity that may be linked to; null for what has no note. */
  entity(id: string): Entity | null;
  /** Ids of the entities that state one as their parent, location or broader theme. */
  under(id: string): ReadonlySet<string>;
}
