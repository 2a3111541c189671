import type { EntityKind } from '../../model';
import type { EntityRecord } from '../../format/note-record';

/** What is split off an entity; at least one of the two names something. */
export interface SplitChoice {
  /** Paths of notes in which everything that means the one entity means the other from now on. */
  readonly articles?: readonly string[];
  /** Surface forms that mean the other wherever they stand. */
  readonly forms?: readonly string[];
  /** Other forms that move from the aliases of the one to those of the other; forms that are aliases move anyhow. */
  readonly aliases?: readonly string[];
}

/** Who gets what is split off: somebody new, or another entity, by the path of its note, its id or its name. */
export type SplitTarget = { readonly name: string; readonly kind?: EntityKind } | { readonly entity: string };

/** The other entity: as it is, or will be. */
export interface Other {
  readonly id: string;
  readonly path: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Null where its note is to be made. */
  readonly record: EntityRecord | null;
}
