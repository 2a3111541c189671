import type { Entity, NotePlan, Outcome, Settings } from '../model';
import type { VaultIndex } from './vault-index';

import type { RelationList } from './managed';

/** The strongest related entities by list, as relations compute them. */
export type RelatedLists = Readonly<Record<RelationList, readonly { readonly id: string }[]>>;

export interface RelationPlanning {
  readonly index: VaultIndex;
  /** Entity id → what relations compute now. Only these entities' notes are looked at. */
  readonly related: ReadonlyMap<string, RelatedLists>;
  /** What relations computed before this run's articles: an item in a note that is not here was put by hand. */
  readonly before: ReadonlyMap<string, RelatedLists>;
  /** What is known of entities now (`Analysis.entities`): fills keys that are absent. */
  readonly facts: Readonly<Record<string, Entity>>;
  /** Path → present text of these entities' notes. */
  readonly texts: ReadonlyMap<string, string>;
  readonly settings: Settings;
}

/** Updates for the notes whose managed lists or facts really change, sorted by path; notes that refuse are problems. */
export function planRelations(_planning: RelationPlanning): readonly Outcome<NotePlan>[] {
  return [];
}
