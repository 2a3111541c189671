import type { Entity } from '../model';
import type { EntityRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';

/** What stands above an entity, by each of the properties that say so. */
export const ABOVE = ['parent', 'location', 'broader'] as const;
export type Above = (typeof ABOVE)[number];

/** Everything above an entity, nearest first, by one property; each once, also where it goes round. */
export function chainAbove(record: EntityRecord, key: Above, index: VaultIndex): readonly EntityRecord[] {
  const chain: EntityRecord[] = [];
  const passed = new Set([record.path]);
  let above = aboveOf(record, key, index);
  while (above !== null && !passed.has(above.path)) {
    passed.add(above.path);
    chain.push(above);
    above = aboveOf(above, key, index);
  }
  return chain;
}

function aboveOf(record: EntityRecord, key: Above, index: VaultIndex): EntityRecord | null {
  const [target] = record[key];
  const above = target === undefined ? null : index.recordAt(index.resolve(target) ?? '');
  return above?.kind === 'entity' ? above : null;
}

/**
 * What is known of an entity, without what would put its note above itself: packs and gazetteer do not know which notes the
 * user made one.
 */
export function withoutCircles(fact: Entity, record: EntityRecord, index: VaultIndex): Entity {
  const circular = ABOVE.filter((key) => {
    const above = index.entity(fact[key] ?? '');
    return above !== null && [above, ...chainAbove(above, key, index)].some(({ path }) => path === record.path);
  });
  if (circular.length === 0) return fact;
  return { ...fact, ...Object.fromEntries(circular.map((key) => [key, undefined])) };
}
