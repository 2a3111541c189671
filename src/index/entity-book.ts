import { type Entity, aliasMark, isIdByHand } from '../model';
import { entityName, isNamedByHand } from './entity-name';
import { basename, nameKey } from '../format/links';
import { MultiMap } from './multi-map';
import type { EntityRecord, Targets } from '../format/note-record';

/** What the book asks of the index it belongs to. */
export interface EntityLookup {
  /** Ids of the entities whose notes links mean. */
  idsOf(targets: Targets): readonly string[];
  /** Every entity's note. */
  all(): Iterable<EntityRecord>;
  /** Whether a record is still that of its note. */
  isKnown(record: EntityRecord): boolean;
}

/**
 * The entities of a vault's notes as recognition needs them. Each is made once and stays the same object until its note,
 * or what its links mean, changes: so that whoever was told of it sees at once that there is nothing new.
 */
export class EntityBook {
  private readonly made = new Map<EntityRecord, Entity>();
  /** Id → the entity of the note that stands for it, of those asked for by id. */
  private readonly standing = new Map<string, Entity>();
  /** Name of a note → those whose links mean it by that name. */
  private readonly dependents = new Map<string, Set<EntityRecord>>();
  /** Id → those made that state it as their parent, location or broader theme. */
  private readonly below = new MultiMap<EntityRecord>();
  /** Those to be made before `below` is whole; null until it is first asked for. */
  private unmade: Set<EntityRecord> | null = null;

  constructor(private readonly lookup: EntityLookup) {}

  of(record: EntityRecord): Entity {
    const known = this.made.get(record);
    if (known !== undefined) return known;
    const entity = this.toEntity(record);
    this.made.set(record, entity);
    for (const id of above(entity)) this.below.add(id, record);
    return entity;
  }

  /** Ids of the entities whose notes state one as their parent, location or broader theme. */
  under(id: string): ReadonlySet<string> {
    for (const record of this.unmade ?? this.lookup.all()) if (this.lookup.isKnown(record)) this.of(record);
    if (this.unmade === null) this.unmade = new Set();
    else this.unmade.clear();
    return new Set(this.below.get(id).map((record) => record.id));
  }

  /** The entity of an id; `find`: its note, asked for only where it may have changed. */
  withId(id: string, find: () => EntityRecord | null): Entity | null {
    const known = this.standing.get(id);
    if (known !== undefined) return known;
    const record = find();
    if (record === null) return null;
    const entity = this.of(record);
    // Of an id that was merged into another the other notes decide, too.
    if (entity.id === id) this.standing.set(id, entity);
    return entity;
  }

  /** What stands at a path came, changed or went: links to it may mean something else. */
  touch(path: string): void {
    const key = nameKey(basename(path));
    for (const record of this.dependents.get(key) ?? []) this.forget(record);
    this.dependents.delete(key);
  }

  /** A note with the entity's id came, changed or went. */
  forget(record: EntityRecord): void {
    const entity = this.made.get(record);
    if (entity !== undefined) for (const id of above(entity)) this.below.delete(id, record);
    this.made.delete(record);
    this.standing.delete(record.id);
    this.unmade?.add(record);
  }

  private toEntity(record: EntityRecord): Entity {
    const name = entityName(record);
    const [parent] = this.linked(record, record.parent);
    const [location] = this.linked(record, record.location);
    const [broader] = this.linked(record, record.broader);
    return {
      id: record.id,
      kind: record.type,
      name,
      aliases: record.aliases.filter((alias) => alias !== name),
      origin: 'vault',
      ...(parent ? { parent } : {}),
      ...(location ? { location } : {}),
      ...(broader ? { broader } : {}),
      ...(record.coordinates ? { coordinates: record.coordinates } : {}),
      ...(record.country ? { country: record.country } : {}),
      ...(record.terms.length > 0 ? { terms: record.terms } : {}),
      ...(record.url ? { url: record.url } : {}),
      ...(record.match ? { match: record.match } : {}),
      ...givenForms(record, name),
    };
  }

  private linked(record: EntityRecord, targets: Targets): readonly string[] {
    for (const target of targets) {
      const key = nameKey(basename(target));
      this.dependents.set(key, (this.dependents.get(key) ?? new Set()).add(record));
    }
    return this.lookup.idsOf(targets);
  }
}

const above = ({ parent, location, broader }: Entity): readonly string[] =>
  [parent, location, broader].filter((id) => id !== undefined);

/** The forms a user gave an entity, and the marks of those they took away. */
function givenForms({ id, aliases, aliasMarks }: EntityRecord, name: string): Pick<Entity, 'byHand' | 'removed'> {
  const written = aliasMarks.split(' ').filter((mark) => mark !== ''); // aliases that differ in case alone have one
  const byHand = aliases.filter((alias) => alias !== name && !written.includes(aliasMark(alias)));
  if (isNamedByHand(id, name)) byHand.unshift(name);
  // The name is no alias: where it was one, it stands in the file's name now.
  const removed = written.filter((mark) => ![name, ...aliases].some((form) => aliasMark(form) === mark));
  return { ...(byHand.length > 0 ? { byHand } : {}), ...(removed.length > 0 ? { removed } : {}) };
}

/** Whether anything in an entity's note is a user's that recognition goes by. */
export const isByHand = ({ id, sameAs, type }: EntityRecord, { byHand, match, removed }: Entity): boolean =>
  type === 'theme' ||
  byHand !== undefined ||
  match !== undefined ||
  removed !== undefined ||
  sameAs.length > 0 ||
  isIdByHand(id) ||
  !id.startsWith(`${type}:`);
