import type { Entity } from '../model';

export type RelationKind = 'parent' | 'location' | 'broader';

/** A relation that a note states. `up`: the entity names the other one as its parent, location or broader theme. */
export interface TypedRelation {
  readonly kind: RelationKind;
  readonly direction: 'up' | 'down';
}

const KINDS: readonly RelationKind[] = ['parent', 'location', 'broader'];

/** How an entity is related to another by what their notes state; upwards first, then the earlier kind. */
export function typedRelation(one: Entity, other: Entity): TypedRelation | null {
  if (one.id === other.id) return null;
  for (const kind of KINDS) if (one[kind] === other.id) return { kind, direction: 'up' };
  for (const kind of KINDS) if (other[kind] === one.id) return { kind, direction: 'down' };
  return null;
}
