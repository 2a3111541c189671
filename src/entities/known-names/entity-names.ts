import { foldForm, type NameChanges, type EntityNames, type Settings } from '../../model';
import { basename } from '../../format/links';
import type { EntityRecord } from '../../format/note-record';
import { ignoredForms } from '../../index/decided';
import { entityName } from '../../index/entity-name';
import type { VaultIndex } from '../../index/vault-index';
import { SentItems } from '../sent-entities';

/** What a vault's entity notes are called, and what changed of it since it was last told. Keeps none of it. */
export class EntityNamesBook {
  private readonly told = new SentItems<EntityRecord>(({ path }) => path);
  private ignored = '';

  /** What is new since it was last asked; all at first. Comparing 100,000 notes takes some milliseconds. */
  changes(index: VaultIndex, settings: Settings): NameChanges {
    const ignored = ignoredForms(index, settings).map(foldForm);
    const records = index.entityRecords;
    const { changed, gone } = this.told.differences(records);
    const key = ignored.join('\n');
    const isSame = key === this.ignored;
    this.ignored = key;
    const passed = new Set(ignored);
    const named = (isSame ? changed : records).map((record) => namesOf(record, index, passed));
    const nameless = named.filter(({ names }) => names.length === 0).map(({ path }) => path);
    return { changed: named.filter(({ names }) => names.length > 0), gone: [...gone, ...nameless] };
  }
}

function namesOf(record: EntityRecord, index: VaultIndex, ignored: ReadonlySet<string>): EntityNames {
  const where = whereOf(record, index);
  const all = record.match === 'off' ? [] : [entityName(record), ...record.aliases];
  const names = all.filter((name) => !ignored.has(foldForm(name)));
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
