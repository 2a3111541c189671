import { foldForm, type NameChanges, type EntityNames, type Settings } from '../../model';
import { basename } from '../../format/links';
import type { EntityRecord } from '../../format/note-record';
import { ignoredForms } from '../../index/decided';
import { entityName } from '../../index/entity-name';
import { formLinesOf } from '../../index/form-lines';
import type { VaultIndex } from '../../index/vault-index';

/** Notes whose names are in one part, and records that are looked at for one: either takes a few milliseconds. */
const PART = { names: 400, records: 4000 };

/** What a vault's entity notes are called, and what changed of it since it was last told. Keeps none of it. */
export class EntityNamesBook {
  /** Records whose names are known, by path; null: to be told anew. */
  private readonly known = new Map<string, EntityRecord | null>();
  private refused = '';

  /**
   * What is new since it was last asked, all at first, in parts, between which others may have the thread; some are empty.
   * A part counts as told once the next is asked for.
   */
  *changes(index: VaultIndex, settings: Settings): Generator<NameChanges> {
    const refused = refusedIn(index, settings);
    this.forget(JSON.stringify([[...refused.ignored], [...refused.meant]]));
    const records = index.entityRecords;
    yield* this.gone(records);
    for (let from = 0; from < records.length;) {
      const part: EntityRecord[] = [];
      const stop = Math.min(from + PART.records, records.length);
      for (; from < stop && part.length < PART.names; from += 1) {
        const record = records[from];
        if (record !== undefined && this.known.get(record.path) !== record) part.push(record);
      }
      const named = part.map((record) => namesOf(record, index, refused));
      yield {
        changed: named.filter(({ names }) => names.length > 0),
        gone: named.filter(({ names }) => names.length === 0).map(({ path }) => path),
      };
      for (const record of part) this.known.set(record.path, record);
    }
  }

  /** Where other names are refused than before, all is told anew. */
  private forget(refused: string): void {
    if (refused !== this.refused) for (const path of this.known.keys()) this.known.set(path, null);
    this.refused = refused;
  }

  private *gone(records: readonly EntityRecord[]): Generator<NameChanges> {
    const there = new Set(records.map(({ path }) => path));
    const gone = [...this.known.keys()].filter((path) => !there.has(path));
    yield { changed: [], gone };
    for (const path of gone) this.known.delete(path);
  }
}

/** Folded forms that are no names by what a user decided. */
interface RefusedForms {
  readonly ignored: ReadonlySet<string>;
  /** Form → id of the one entity it means. */
  readonly meant: ReadonlyMap<string, string>;
}

function refusedIn(index: VaultIndex, settings: Settings): RefusedForms {
  const lines = formLinesOf(index.decisions.meant, index).filter(({ entity }) => index.entity(entity) !== null);
  return {
    ignored: new Set(ignoredForms(index, settings).map(foldForm)),
    meant: new Map(lines.map(({ form, entity }) => [form, entity])),
  };
}

function namesOf(record: EntityRecord, index: VaultIndex, { ignored, meant }: RefusedForms): EntityNames {
  const where = whereOf(record, index);
  const isNameOf = (name: string): boolean => {
    const form = foldForm(name);
    return !ignored.has(form) && (meant.get(form) ?? record.id) === record.id;
  };
  const title = entityName(record);
  const all = record.match === 'off' ? [] : [title, ...record.aliases];
  const names = [...new Set(all)].filter(isNameOf);
  return {
    path: record.path,
    kind: record.type,
    names,
    stories: index.countOf(record.id),
    ...(names[0] === title ? {} : { areAliases: true }),
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
