import type { EntityKind, Message, Problem, RunControl } from '../../model';

export const TIDY_KINDS = ['merge', 'retype', 'remove'] as const;
export type TidyKind = (typeof TIDY_KINDS)[number];

/** The note of an entity, as it is named in a proposal. */
export interface TidyNote {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly type: EntityKind;
  /** Stories that name it. */
  readonly stories: number;
  /** Check sum of its text as it was looked at; empty of one that somebody edited. */
  readonly sum: string;
}

interface Proposed {
  /** The note that goes or changes. */
  readonly note: TidyNote;
  /** In words for a person. */
  readonly why: Message;
}

/** What the rules of today would have made otherwise, and nobody has edited. */
export type TidyProposal = Proposed &
  (
    | { readonly kind: 'merge'; readonly into: TidyNote }
    | { readonly kind: 'retype'; readonly to: EntityKind }
    /** `waits`: for a second story, which brings it back. */
    | { readonly kind: 'remove'; readonly waits: boolean }
  );

/** A note that is left as it is, and why. */
export interface TidyLeft {
  readonly path: string;
  readonly why: Message;
}

export interface TidyPlan {
  /** Entity notes looked at. */
  readonly entities: number;
  /** Of these, notes that are left alone since somebody edited, named, moved or links them, or stands below them; by path. */
  readonly left: readonly TidyLeft[];
  /** Merges first, then changes of type, then removals; within each by path. */
  readonly proposals: readonly TidyProposal[];
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}

export interface TidyOptions {
  /** Only these; none: all. */
  readonly only?: readonly TidyKind[];
  /** Only what concerns these entities, each by its path, id, name or alias; none: all. */
  readonly names?: readonly string[];
  readonly control?: RunControl;
}
