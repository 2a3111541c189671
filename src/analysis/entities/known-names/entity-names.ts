import { foldForm, type NameChanges, type EntityNames, type NoteSurroundings, type Settings } from '../../../model';
import { basename, linkTargets } from '../../../format/links';
import type { EntityRecord } from '../../../format/note-record';
import { ignoredForms } from '../../../index/decided';
import { entityName } from '../../../index/entity-name';
import { formLinesOf } from '../../../index/form-lines';
import type { VaultIndex } from '../../../index/vault-index';
import { foldName } from './name-words';

/** Notes whose names are in one part, and records that are looked at for one: either takes a few milliseconds. */
const PART = { names: 400, records: 4000 };

/** What a vault's entity notes are called, and what changed of it since it was last asked. Keeps what each was named by. */
export class EntityNamesBook {
  /** Notes whose names are known, by path; null: to be named anew. */
  private readonly known = new Map<string, NamedNote | null>();
  private refused = '';

  /** Of the notes whose names are known. */
  get paths(): readonly string[] {
    return [...this.known.keys()];
  }

  has(path: string): boolean {
    return this.known.has(path);
  }

  /**
   * What is new since it was last asked, all at first, in parts, between which others may have the thread; some are empty.
   * A part counts as known once the next is asked for.
   */
  *changes(index: VaultIndex, settings: Settings): Generator<NameChanges> {
    const refused = refusedIn(index, settings);
    this.forget(JSON.stringify([[...refused.ignored], [...refused.meant]]));
    yield* this.gone(index);
    const records = index.entityRecords;
    for (let from = 0; from < records.length;) {
      const part: NamedNote[] = [];
      const stop = Math.min(from + PART.records, records.length);
      for (; from < stop && part.length < PART.names; from += 1) {
        const record = records[from];
        if (record === undefined) continue;
        const before = this.known.get(record.path);
        const where = whereOf(record, index);
        if (before?.record !== record || before.where !== where) part.push({ record, where });
      }
      const named = part.map((note) => namesOf(note, index, refused));
      yield {
        changed: named.filter(({ names }) => names.length > 0),
        gone: named.filter(({ names }) => names.length === 0).map(({ path }) => path),
      };
      for (const note of part) this.known.set(note.record.path, note);
    }
  }

  /** Where other names are refused than before, all are named anew. */
  private forget(refused: string): void {
    if (refused !== this.refused) for (const path of this.known.keys()) this.known.set(path, null);
    this.refused = refused;
  }

  private *gone(index: VaultIndex): Generator<NameChanges> {
    const { paths } = this;
    for (let from = 0; from < paths.length; from += PART.records) {
      const part = paths.slice(from, from + PART.records);
      const gone = part.filter((path) => index.recordAt(path)?.kind !== 'entity');
      yield { changed: [], gone };
      for (const path of gone) this.known.delete(path);
    }
  }
}

/** What a note was named by. */
interface NamedNote {
  readonly record: EntityRecord;
  /** That of another note, whose name may change. */
  readonly where: string | null;
}

/**
 * Forms that are no names by what a user decided, folded as names are found and as decisions are read: an ignored `US` is
 * never marked as `U.S.`, which is found as the same.
 */
interface RefusedForms {
  readonly ignored: ReadonlySet<string>;
  /** Form → id of the one entity it means. */
  readonly meant: ReadonlyMap<string, string>;
}

function refusedIn(index: VaultIndex, settings: Settings): RefusedForms {
  const lines = formLinesOf(index.decisions.meant, index).filter(({ entity }) => index.entity(entity) !== null);
  return {
    ignored: new Set(ignoredForms(index, settings).flatMap(foldsOf)),
    meant: new Map(lines.flatMap(({ written, entity }) => foldsOf(written).map((fold) => [fold, entity]))),
  };
}

const foldsOf = (form: string): readonly string[] => [foldForm(form), foldName(form)];

function namesOf({ record, where }: NamedNote, index: VaultIndex, { ignored, meant }: RefusedForms): EntityNames {
  const isNameOf = (name: string): boolean =>
    foldsOf(name).every((fold) => !ignored.has(fold) && (meant.get(fold) ?? record.id) === record.id);
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
    ...(record.country === null ? {} : { country: record.country }),
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

/** A note that is being written, as far as it tells what it is about. */
export interface WrittenNote {
  readonly path: string;
  readonly text: string;
  /** Paths of notes opened or linked last, the newest first. */
  readonly recent: readonly string[];
}

/** Links and neighbours that are looked at. */
const MOST = 300;

/** What a note is about: what it links, and what that is related to. */
export function surroundingsOf({ path, text, recent }: WrittenNote, index: VaultIndex): NoteSurroundings {
  const paths = (targets: readonly string[]): readonly string[] =>
    [...new Set(targets)].slice(0, MOST).flatMap((target) => index.resolve(target) ?? []);
  const links = paths(linkTargets(text));
  const related = links.flatMap((link) => {
    const record = index.recordAt(link);
    if (record?.kind === 'entity') return [...record.related, ...record.parent, ...record.location, ...record.broader];
    return record?.kind === 'article' ? [...record.actors, ...record.places, ...record.themes] : [];
  });
  return { links, neighbours: paths(related), folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))), recent };
}
