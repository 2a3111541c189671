import { deletionOf } from '../analysis/entities/names/deleted';
import { fileKey, type Analysis, type Entity, type Problem, type Settings } from '../model';
import { freeName, legalFolder, legalName, notePath } from '../format/file-names';
import { basename, nameKey } from '../format/links';
import type { VaultIndex } from '../index/vault-index';

/** Paths of the notes one article needs: those the vault has, and new ones that nothing else is called. */
export class NoteNames {
  private readonly planned = new Map<string, string>();
  private readonly taken = new Map<string, string>();
  /** `namesake` of each new note that could not have its name because a note of the user's own has it. */
  readonly namesakes: Problem[] = [];
  private readonly deletion;

  constructor(
    private readonly index: VaultIndex,
    private readonly settings: Settings,
    private readonly analysis: Analysis,
  ) {
    this.deletion = deletionOf(index);
  }

  /** Whether the user deleted its note, so that it gets none again. */
  isDeleted(entityId: string): boolean {
    return this.deletion(this.analysis.entities[entityId] ?? { id: entityId }) !== null;
  }

  /** Path of the entity's note, present or planned; null when it has none. */
  pathOf(entityId: string): string | null {
    return this.index.entity(entityId)?.path ?? this.planned.get(entityId) ?? null;
  }

  /** Link target of the entity's note; a planned note has a name of its own, so its name is enough. */
  targetOf(entityId: string): string | null {
    const present = this.index.entity(entityId);
    if (present) return this.index.linkTarget(present.path);
    const path = this.planned.get(entityId);
    return path === undefined ? null : basename(path);
  }

  /** Decides the path of a new entity note. */
  planEntity(entity: Entity): string {
    const isTaken = (candidate: string): boolean => this.isTaken(candidate);
    const name = freeName(entity.name, qualifiers(entity, this.analysis), isTaken, entity.id);
    const path = notePath(legalFolder(this.settings.folders[entity.kind]), name);
    this.tell(entity, name);
    this.take(path);
    this.planned.set(entity.id, path);
    return path;
  }

  /** A free path in a folder for the note of an article with that id. */
  planNote(folder: string, name: string, id: string): string {
    const isTaken = (candidate: string): boolean => this.isTaken(candidate);
    const path = notePath(folder, freeName(name, [], isTaken, id));
    this.take(path);
    return path;
  }

  /** A note somebody made by hand is not adopted without asking: it keeps its name, and the user hears of it. */
  private tell({ id, kind, name }: Entity, got: string): void {
    const [own] = this.index.decisions.keptApart.includes(id) ? [] : namedLike(this.index, name);
    if (own !== undefined) this.namesakes.push(namesakeOf(own, `the ${kind} ${name}`, got, this.settings));
  }

  private take(path: string): void {
    this.taken.set(fileKey(basename(path)), path);
  }

  private isTaken(name: string): boolean {
    return this.taken.has(fileKey(name)) || this.index.isNameTaken(name);
  }
}

/** The user's own notes that are called what a note for a thing of that name would be called, sorted. */
export const namedLike = (index: VaultIndex, name: string): readonly string[] =>
  index
    .pathsNamed(legalName(name))
    .filter((path) => index.recordAt(path) === null)
    .sort();

const namesakeOf = (own: string, named: string, got: string, { entities }: Settings): Problem => ({
  code: 'namesake',
  subject: own,
  message:
    `“${own}” is a note of your own, so ${named} got the note “${got}”.` +
    (entities.adopt === 'ask' ? ' Adopt yours if it is about the same, or keep the two apart.' : ''),
});

/** What tells namesakes apart, best first: division, country, kind. */
function qualifiers(entity: Entity, analysis: Analysis): readonly string[] {
  const location = entity.location === undefined ? undefined : analysis.entities[entity.location]?.name;
  const place = entity.kind === 'place' ? (entity.admin1 ?? location) : location;
  const country = countryOf(entity, analysis.entities)?.name;
  const kind = entity.kind === 'source' ? 'outlet' : (entity.placeKind ?? entity.kind);
  const own = nameKey(entity.name);
  return [place, country, kind].filter((part): part is string => part !== undefined && nameKey(part) !== own);
}

/** The country a place or body is in, found up its locations or by code; at most a few levels. */
export function countryOf(entity: Entity, entities: Readonly<Record<string, Entity>>): Entity | null {
  let at: Entity | undefined = entity;
  for (let level = 0; level < 6 && at?.location !== undefined; level++) {
    at = entities[at.location];
    if (at?.placeKind === 'country') return at;
  }
  if (entity.country === undefined) return null;
  return (
    Object.values(entities).find((other) => other.placeKind === 'country' && other.country === entity.country) ?? null
  );
}
