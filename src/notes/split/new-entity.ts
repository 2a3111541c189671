import { entityId, foldForm, type EntityKind, type Settings } from '../../model';
import { freeName, legalFolder, legalName, notePath } from '../../format/file-names';
import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import type { Other } from './choice';

/**
 * Who comes to be when something is split off: with an id and a note of its own. What stands in brackets at the end of the
 * name tells it apart from its namesake: `Kim Min-su (footballer)`. An id that had been merged into the one is itself again.
 * Null where the name holds nothing.
 */
export function newEntity(
  named: string,
  kind: EntityKind,
  from: EntityRecord,
  index: VaultIndex,
  settings: Settings,
): Other | null {
  const name = named.trim();
  if (foldForm(name) === '') return null;
  const [, bare = name, qualifier = ''] = /^(.+?) \(([^()]+)\)$/.exec(name) ?? [];
  const isTaken = (candidate: string): boolean => index.isNameTaken(candidate);
  const file = freeName(legalName(name), [kind], isTaken);
  return {
    id: freeId(kind, bare, qualifier, from, index),
    path: notePath(legalFolder(settings.folders[kind]), file),
    kind,
    name: bare,
    record: null,
  };
}

function freeId(kind: EntityKind, name: string, qualifier: string, from: EntityRecord, index: VaultIndex): string {
  const first = entityId(kind, name, qualifier);
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? first : entityId(kind, name, qualifier === '' ? String(n) : `${qualifier} ${n}`);
    const holder = index.entity(id);
    if (holder === null || (holder.path === from.path && holder.id !== id)) return id;
  }
}
