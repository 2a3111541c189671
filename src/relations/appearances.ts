import type { Entity } from '../model';
import type { Together } from './closeness';

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
  /** What `countStory` counts over the stories of an entity. */
  companionsOf(entity: string, looking: StoryFilter): Companions;
}

/** Which stories are looked at, and whom of those they name is told. */
export interface StoryFilter {
  /** As in `storiesOf`. */
  readonly oneIn: number;
  /** Stories together below which an entity is left out, unless it is one of `also`. */
  readonly least: number;
  readonly also: ReadonlySet<string>;
}

/** An entity that is named together with another. */
export interface Companion extends Together {
  readonly id: string;
}

/** The entities named together with one, each once, and in how many of the stories looked at. */
export interface Companions {
  /** Stories looked at that name the entity. */
  readonly stories: number;
  readonly together: readonly Companion[];
}

/** What relations are computed from. */
export interface Relations {
  readonly appearances: Appearances;
  /** An entity that may be linked to; null for what has no note. */
  entity(id: string): Entity | null;
  /** Ids of the entities that state one as their parent, location or broader theme. */
  under(id: string): ReadonlySet<string>;
}
