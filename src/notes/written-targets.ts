import type { Settings } from '../model';
import { linkTargets } from '../format/links';
import { texts } from '../format/note-record';
import type { TargetOf } from './plan-entity';
import type { VaultIndex } from '../index/vault-index';

/**
 * Link targets as the lists of an article's note write them, where they link the note that stands for an entity: a note of
 * the same name that came since makes another target the unambiguous one, and the entity would be listed twice.
 */
export function writtenTargets(
  data: Readonly<Record<string, unknown>>,
  index: VaultIndex,
  { properties }: Settings,
  targetOf: TargetOf,
): TargetOf {
  const written = new Map<string, string>();
  for (const key of [properties.actors, properties.places, properties.themes]) {
    for (const target of texts(Object.hasOwn(data, key) ? data[key] : undefined).flatMap(linkTargets)) {
      const path = index.resolve(target);
      if (path !== null && !written.has(path)) written.set(path, target);
    }
  }
  return (id) => written.get(index.entity(id)?.path ?? '') ?? targetOf(id);
}
