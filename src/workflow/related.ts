import { ok, type EntityKind, type Outcome } from '../model';
import type { EntityRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { entityName } from '../index/entity-name';
import { markOf } from '../format/marks';
import { linkedEntity } from '../notes/related-items';
import { relate, tieOf, typedRelation, type MeasuredTie, type RelatedLists, type TypedRelation } from '../relations';
import { findEntity } from './find-entity';
import { relationsOf } from './listings';

/**
 * How an entity stands in another's lists: put there by Dateline; by hand; taken out by hand; wanted and not there, or
 * there and not wanted any more, until the lists are brought up to date; not there, as others are tied to it more.
 */
export type TieState = 'listed' | 'by-hand' | 'taken-out' | 'missing' | 'stale' | 'unlisted';

export interface RelatedNote {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly path: string;
}

export interface RelatedTie extends RelatedNote {
  readonly standing: TieState;
  /** Above 0, below 1, and 1 more for what the entity stands under; null where relations do not tie them. */
  readonly strength: number | null;
  /** What a note states of them. */
  readonly relation: TypedRelation | null;
  /** With exact counts. */
  readonly tie: MeasuredTie;
}

export interface RelatedReport {
  readonly entity: RelatedNote;
  /** Stories that name it, and all of the vault; copies count once. */
  readonly stories: number;
  readonly total: number;
  /** As the lists stand: by kind, the strongest first. */
  readonly related: readonly RelatedTie[];
}

/**
 * Why the entities in a note's lists are there. `named`: the entity by name, alias, path or id; `other`: only this one,
 * whether it is in the lists or not. Problems: `unknown-entity`, `ambiguous-entity`.
 */
export function related(named: string, index: VaultIndex, limit: number, other?: string): Outcome<RelatedReport> {
  const found = findEntity(index, named);
  if (!found.ok) return found;
  const only = other === undefined ? null : findEntity(index, other);
  if (only !== null && !only.ok) return only;
  const record = found.value;
  const world = relationsOf(index);
  const lists = relate(index.entityOf(record), world, { limit });
  const strengths = strengthsIn(lists);
  const ids = only === null ? new Set([...strengths.keys(), ...listedIn(record, index)]) : [only.value.id];
  const ties = [...ids].flatMap((id) => {
    const tied = index.entity(id);
    return tied === null || tied === record ? [] : [tieTo(tied, record, strengths.get(id) ?? null, index)];
  });
  return ok({
    entity: noteOf(record),
    stories: index.countOf(record.id),
    total: index.total,
    related: ties.sort(byKind),
  });
}

const strengthsIn = (lists: RelatedLists): ReadonlyMap<string, number> =>
  new Map(Object.values(lists).flatMap((items) => items.map(({ id, strength }) => [id, strength] as const)));

const listedIn = ({ related: targets }: EntityRecord, index: VaultIndex): readonly string[] =>
  targets.flatMap((target) => linkedEntity(target, index) ?? []);

function tieTo(other: EntityRecord, record: EntityRecord, strength: number | null, index: VaultIndex): RelatedTie {
  return {
    ...noteOf(other),
    standing: standingOf(other, record, strength !== null, index),
    strength,
    relation: typedRelation(index.entityOf(record), index.entityOf(other)),
    tie: tieOf(record.id, other.id, index),
  };
}

function standingOf(other: EntityRecord, record: EntityRecord, isWanted: boolean, index: VaultIndex): TieState {
  const isListed = listedIn(record, index).includes(other.id);
  const isOurs = [other.id, ...other.sameAs].some((id) => record.marks.has(markOf(id)));
  if (isListed) return !isOurs ? 'by-hand' : isWanted ? 'listed' : 'stale';
  if (isOurs) return 'taken-out';
  return isWanted ? 'missing' : 'unlisted';
}

const noteOf = (record: EntityRecord): RelatedNote => ({
  id: record.id,
  kind: record.type,
  name: entityName(record),
  path: record.path,
});

const KINDS: readonly EntityKind[] = ['agency', 'organization', 'person', 'place', 'theme', 'source'];

const byKind = (a: RelatedTie, b: RelatedTie): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  (b.strength ?? 0) - (a.strength ?? 0) ||
  b.tie.together - a.tie.together ||
  (a.name < b.name ? -1 : 1);
