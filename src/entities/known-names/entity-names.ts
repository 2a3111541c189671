import { foldForm, type NameChanges, type EntityNames, type Settings } from '../../model';
import { basename } from '../../format/links';
import type { EntityRecord } from '../../format/note-record';
import { ignoredForms } from '../../index/decided';
import { entityName } from '../../index/entity-name';
import type { VaultIndex } from '../../index/vault-index';

/** Notes that are told in one part, and those that are looked at for one: either takes a few milliseconds. */
const PART = { told: 400, seen: 4000 };

/** What a vault's entity notes are called, and what changed of it since it was last told. Keeps none of it. */
export class EntityNamesBook {
  /** By path, as it was told; null: to be told anew. */
  private readonly told = new Map<string, EntityRecord | null>();
  private ignored = '';

  /**
   * What is new since it was last asked, all at first, in parts, between which others may have the thread; some are empty.
   * A part counts as told once the next is asked for.
   */
  *changes(index: VaultIndex, settings: Settings): Generator<NameChanges> {
    const ignored = ignoredForms(index, settings).map(foldForm);
    this.forget(ignored.join('\n'));
    const records = index.entityRecords;
    yield* this.gone(records);
    const passed = new Set(ignored);
    for (let from = 0; from < records.length;) {
      const part: EntityRecord[] = [];
      const stop = Math.min(from + PART.seen, records.length);
      for (; from < stop && part.length < PART.told; from += 1) {
        const record = records[from];
        if (record !== undefined && this.told.get(record.path) !== record) part.push(record);
      }
      const named = part.map((record) => namesOf(record, index, passed));
      yield {
        changed: named.filter(({ names }) => names.length > 0),
        gone: named.filter(({ names }) => names.length === 0).map(({ path }) => path),
      };
      for (const record of part) this.told.set(record.path, record);
    }
  }

  /** What is ignored is no name: where that is another than before, all is told anew. */
  private forget(ignored: string): void {
    if (ignored !== this.ignored) for (const path of this.told.keys()) this.told.set(path, null);
    this.ignored = ignored;
  }

  private *gone(records: readonly EntityRecord[]): Generator<NameChanges> {
    const there = new Set(records.map(({ path }) => path));
    const gone = [...this.told.keys()].filter((path) => !there.has(path));
    yield { changed: [], gone };
    for (const path of gone) this.told.delete(path);
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
    stories: index.countOf(record.id),
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
