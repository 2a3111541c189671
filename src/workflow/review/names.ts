import type { Candidate, Entity } from '../../model';
import { kindIn } from './choosing';
import type { ReviewCandidate, ReviewName } from './model';
import type { ReviewWorld } from './decided';

type Known = (id: string) => Entity | null;

/** Entities by id: the vault's, those of an analysis, those known otherwise. */
export function knownIn(entities: Readonly<Record<string, Entity>>, { index, entity }: ReviewWorld): Known {
  return (id) => {
    const own = entities[id];
    if (own !== undefined) return own;
    const record = index.entity(id);
    return record === null ? entity(id) : index.entityOf(record);
  };
}

export function nameOf(entity: Entity, known: Known, { index }: ReviewWorld): ReviewName {
  const { id, name, kind } = entity;
  return { id, name, kind, where: whereOf(entity, known), path: index.entity(id)?.path ?? null };
}

/** `North Hamgyong, KP` for a place; superior body and place for an agency. */
function whereOf(entity: Entity, known: Known): string {
  const named = (id: string | undefined): string | undefined => (id === undefined ? undefined : known(id)?.name);
  const { kind, name, admin1, country, parent, location } = entity;
  const parts = kind === 'place' ? [admin1, country] : [named(parent), named(location), country];
  return [...new Set(parts)].filter((part) => part !== undefined && part !== '' && part !== name).join(', ');
}

/** One that lost, as far as anything is known of it. */
export function candidateOf(
  { entity: id, name, score, why }: Candidate,
  known: Known,
  world: ReviewWorld,
): ReviewCandidate {
  const entity = known(id) ?? { id, kind: kindIn(id) ?? 'organization', name, aliases: [], origin: 'article' as const };
  return { ...nameOf(entity, known, world), score, why, coordinates: entity.coordinates ?? null };
}
