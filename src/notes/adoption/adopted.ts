import {
  failed,
  message,
  ok,
  problemOf,
  type Entity,
  type Message,
  type NotePlan,
  type Outcome,
  type Problem,
  type Settings,
} from '../../model';
import { editFrontmatter, readFrontmatter, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { ARTICLE_KEYS, DECISIONS, ENTITY_KEYS, entityOrder, isEntityKind } from '../../format/managed';
import { aKind } from '../merge/may-merge';
import { idIn } from '../../format/note-record';
import type { CurrentNote } from '../../format/current-note';
import { entityProperties, type TargetOf } from '../plan-entity';

/** Why a note cannot be that of an entity; null where nothing it says is against it. */
export function whyNotAdopt(data: NoteData, path: string, entity: Pick<Entity, 'kind' | 'name'>): Problem | null {
  const refuse = (code: string, says: Message): Problem => problemOf(code, path, says);
  const isOurs = [ENTITY_KEYS.id, ARTICLE_KEYS.id].some((key) => idIn(data, key) !== null);
  if (isOurs || data[ARTICLE_KEYS.format] === DECISIONS)
    return refuse('not-your-own', 'This note is one of Dateline’s already.');
  const stated = data[ENTITY_KEYS.type];
  if (!isEntityKind(stated) || stated === entity.kind) return null;
  return refuse(
    'other-kind',
    message`This note says that it is ${aKind(stated)}; ${entity.name} is ${aKind(entity.kind)}.`,
  );
}

/** Only what the note does not say itself, whatever capitals it says it with; what it says empty is said. */
function absentOf(changes: FrontmatterChanges, data: NoteData): FrontmatterChanges {
  const said = new Set(Object.keys(data).map((key) => key.toLowerCase()));
  const absent = Object.entries(changes).filter(([key]) => !said.has(key.toLowerCase()));
  return Object.fromEntries(absent.filter(([key]) => key !== ENTITY_KEYS.aliasMarks || !said.has(ENTITY_KEYS.aliases)));
}

/**
 * A note of the user's own as that of an entity that has none: keys that are absent come, nothing else changes. Problems:
 * `not-your-own`, `other-kind`, `invalid-yaml`, `unusual-yaml`.
 */
export function planAdoption(
  entity: Entity,
  { path, text }: CurrentNote,
  targetOf: TargetOf,
  settings: Settings,
): Outcome<NotePlan> {
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const refused = whyNotAdopt(read.value.data, path, entity);
  if (refused !== null) return failed(refused);
  const changes = absentOf(entityProperties(entity, path, targetOf, settings), read.value.data);
  const edited = editFrontmatter(text, changes, path, entityOrder(settings));
  if (!edited.ok) return edited;
  const subject = { kind: 'entity', id: entity.id, name: entity.name } as const;
  const why = `your own note, adopted as that of the ${entity.kind} ${entity.name}`;
  return ok({ action: 'update', path, before: text, after: edited.value, subject, why });
}
