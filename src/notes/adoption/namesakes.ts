import type { Analysis, Entity } from '../../model';
import { neededEntities } from '../article/linked';
import type { EntityRecord } from '../../format/note-record';
import { entityName } from '../../index/entity-name';
import { legalName } from '../../format/file-names';
import { basename, nameKey } from '../../format/links';
import type { VaultIndex } from '../../index/vault-index';
import { namedLike } from '../note-names';

/** An entity whose note could not have its name, and the user's own notes that have it. */
export interface Namesake {
  readonly entity: EntityRecord;
  /** Sorted. */
  readonly paths: readonly string[];
}

/** The user's own notes that have an entity's name in place of its note; null where there are none, or they were told apart. */
function namesakeOf(entity: EntityRecord, index: VaultIndex): Namesake | null {
  const name = entityName(entity);
  if (nameKey(basename(entity.path)) === nameKey(legalName(name))) return null;
  if (index.decisions.keptApart.includes(entity.id)) return null;
  const paths = namedLike(index, name);
  return paths.length === 0 ? null : { entity, paths };
}

/** What an article needs a note for, and the one note of the user's own that may be it: where nothing else has that name. */
export function adoptableFor(analysis: Analysis, index: VaultIndex): readonly Adoptable[] {
  return neededEntities(analysis).flatMap((entity) => {
    const isOpen = index.entity(entity.id) === null && index.entitiesNamed(entity.name).length === 0;
    const { deleted, keptApart } = index.decisions;
    if (!isOpen || deleted.includes(entity.id) || keptApart.includes(entity.id)) return [];
    const [path, another] = namedLike(index, entity.name);
    return path === undefined || another !== undefined ? [] : [{ entity, path }];
  });
}

export interface Adoptable {
  readonly entity: Entity;
  readonly path: string;
}

/** All of the vault, by the path of the entity's note. */
export const namesakesIn = (index: VaultIndex): readonly Namesake[] =>
  index.entityRecords
    .flatMap((record) => namesakeOf(record, index) ?? [])
    .sort((a, b) => (a.entity.path < b.entity.path ? -1 : 1));
