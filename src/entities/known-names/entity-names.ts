import { foldForm, type NameChanges, type EntityNames, type Settings } from '../../model';
import { basename } from '../../format/links';
import type { EntityRecord } from '../../format/note-record';
import { ignoredForms } from '../../index/decided';
import { entityName } from '../../index/entity-name';
import type { VaultIndex } from '../../index/vault-index';
import { SentItems } from '../sent-entities';

/** What a vault's entity notes are called, and what changed of it since it was last told. */
export class EntityNamesBook {
  private readonly told = new SentItems<EntityNames>(({ path }) => path);
  private made = new WeakMap<EntityRecord, EntityNames>();
  private ignored = '';

  /** What is new since it was last asked; all at first. Comparing 100,000 notes takes some milliseconds. */
  changes(index: VaultIndex, settings: Settings): NameChanges {
    return this.told.differences(this.all(index, settings));
  }

  /** A note of which nothing changed is the same object each time. */
  private all(index: VaultIndex, settings: Settings): readonly EntityNames[] {
    const ignored = ignoredForms(index, settings).map(foldForm);
    const key = ignored.join('\n');
    if (key !== this.ignored) [this.made, this.ignored] = [new WeakMap(), key];
    const passed = new Set(ignored);
    return index.entityRecords.flatMap((record) => {
      if (record.match === 'off') return [];
      const made = this.made.get(record) ?? namesOf(record, index, passed);
      this.made.set(record, made);
      return made.names.length > 0 ? [made] : [];
    });
  }
}

function namesOf(record: EntityRecord, index: VaultIndex, ignored: ReadonlySet<string>): EntityNames {
  const where = whereOf(record, index);
  const names = [entityName(record), ...record.aliases].filter((name) => !ignored.has(foldForm(name)));
  return {
    path: record.path,
    kind: record.type,
    names: [...new Set(names)],
    ...(where === null ? {} : { where }),
    ...(record.match === null ? {} : { isCaseExact: true }),
  };
}

/** The name of what stands above an entity: where it is, what it belongs to. */
function whereOf({ parent, location, broader }: EntityRecord, index: VaultIndex): string | null {
  const [target] = [...parent, ...location, ...broader];
  if (target === undefined) return null;
  const above = index.recordAt(index.resolve(target) ?? '');
  return above?.kind === 'entity' ? entityName(above) : basename(target);
}
