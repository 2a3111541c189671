import type { Entity } from '../../../model';

/** Why two notes may be one entity, or what goes with it: a rule and a readable line. */
export interface SameEvidence {
  readonly rule: SameRule;
  /** `“Ri Son Gwon” and “Lee Son-gwon” are spellings of one Korean name`. */
  readonly detail: string;
}

/** How two names are alike, and what else speaks for one entity. */
export type SameRule =
  | 'spelling'
  | 'romanisation'
  | 'transliteration'
  | 'name-order'
  | 'variant'
  | 'middle-name'
  | 'initials'
  | 'short-form'
  | 'one-letter'
  | 'acronym'
  | 'word-order'
  | 'designator'
  | 'site'
  | 'shared-context'
  | 'beside'
  | 'place'
  | 'country';

/** Two notes that may be one entity. */
export interface SamePair {
  /** Id of the note that more stories name: the one to keep. */
  readonly keep: string;
  /** Id of the other. */
  readonly other: string;
  /** 0 to 1; nothing below `PROPOSE` is proposed. */
  readonly score: number;
  /** What decided, first; never empty. */
  readonly evidence: readonly SameEvidence[];
}

/** What names alone say of two forms. */
export interface Likeness {
  readonly rule: SameRule;
  /** 0 to 1, as the score; what else is known is added. */
  readonly strength: number;
  readonly detail: string;
}

/** Taken apart and compared by kind. */
export interface Namer<T> {
  /** Null for a form that is no name of such a thing, or says too little. */
  read(form: string, entity: Entity): T | null;
  /** Forms that may be alike share a key; the more a key says, the fewer share it. */
  keys(form: T): readonly string[];
  compare(a: T, b: T): Likeness | null;
}

/**
 * Which stories name which entities, as far as this needs it (`relations/appearances.ts` is one): `at` is paragraph × 256
 * + sentence.
 */
export interface Stories {
  readonly total: number;
  countOf(entity: string): number;
  storiesOf(entity: string): Iterable<string>;
  namedIn(story: string): readonly { readonly id: string; readonly at: readonly number[] }[];
}

/** The score from which a pair is shown: on names alone, only what leaves little doubt reaches it. */
export const PROPOSE = 0.8;

export const likeness = (rule: SameRule, strength: number, detail: string): Likeness => ({ rule, strength, detail });
