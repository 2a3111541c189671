import { message, type Entity, type NotePlan, type Outcome, type Settings } from '../model';
import type { RelatedList, RelatedLists } from '../relations';
import { withoutCircles } from './above';
import { readManaged, type CurrentNote } from '../format/current-note';
import { ownValue, type FrontmatterChanges, type NoteData } from '../format/frontmatter';
import { ENTITY_KEYS, RELATION_LISTS, relationKey } from '../format/managed';
import { markOf, marksIn, marksValue } from '../format/marks';
import type { EntityRecord } from '../format/note-record';
import { aliasesOf, aliasMarksOf, entityFacts, updateEntity } from './plan-entity';
import { changedLists, linkedEntity, presentLists } from './related-items';
import type { VaultIndex } from '../index/vault-index';
import type { YamlValue } from '../format/yaml-value';

export interface RelationPlanning {
  readonly index: VaultIndex;
  /** What relations compute for the entity now. */
  readonly related: RelatedLists;
  /** What is known of the entity now (`Analysis.entities`): fills keys that are absent. */
  readonly fact?: Entity | undefined;
  /** Ids of entities that once had a note: a link into the void may be to one of them. */
  readonly gone?: readonly string[];
  readonly settings: Settings;
}

/**
 * The update of an entity's note whose managed lists or facts really change, else null. Problems: `invalid-yaml`,
 * `unusual-yaml`, `newer-format`.
 */
export function planRelations(
  record: EntityRecord,
  text: string,
  planning: RelationPlanning,
): Outcome<NotePlan | null> {
  const current = { path: record.path, text };
  const read = readManaged(current);
  if (!read.ok) return read;
  const changes = {
    ...missingFacts(planning, record, read.value.data),
    ...listChanges(planning, read.value.data),
  };
  const changed = Object.keys(changes).filter((key) => key !== ENTITY_KEYS.marks);
  return updateEntity(record, current, changes, message`changed: ${changed.join(', ')}`, planning.settings);
}

export interface FactPlanning {
  readonly entity: Entity;
  readonly record: EntityRecord;
  readonly current: CurrentNote;
  readonly index: VaultIndex;
  readonly settings: Settings;
}

/**
 * Fills an entity's note with what is known of it now: only keys that are absent, because one that was left empty by hand
 * is an answer. Null where nothing is missing. Problems: `invalid-yaml`, `unusual-yaml`, `newer-format`.
 */
export function planFacts({ entity, record, current, index, settings }: FactPlanning): Outcome<NotePlan | null> {
  const read = readManaged(current);
  if (!read.ok) return read;
  const missing = missingFacts({ index, fact: entity, settings }, record, read.value.data);
  return updateEntity(record, current, missing, message`now known: ${Object.keys(missing).join(', ')}`, settings);
}

/**
 * Whether a note may hold other items than it should, told from its record alone, so that a note is read only to be
 * changed. `related`: what relations compute for it now.
 */
export function mayNeedLists(
  { marks, related: present }: EntityRecord,
  related: RelatedLists,
  index: VaultIndex,
): boolean {
  const wanted = new Set(RELATION_LISTS.flatMap((list: RelatedList) => related[list].map(({ id }) => id)));
  const linked = present.map((target) => linkedEntity(target, index));
  const listed = new Set(linked.flatMap((id) => id ?? []));
  const isOurs = (id: string): boolean =>
    [id, ...(index.entity(id)?.sameAs ?? [])].some((one) => marks.has(markOf(one)));
  if (linked.includes(null) && marks.size > 0) return true;
  return (
    [...wanted].some((id) => !listed.has(id) && !isOurs(id)) || [...listed].some((id) => !wanted.has(id) && isOurs(id))
  );
}

/** Whether a note may lack what is known of its entity: one that was left empty by hand is read in vain. */
export function mayNeedFacts(
  record: EntityRecord,
  fact: Entity,
  { index, settings }: Pick<RelationPlanning, 'index' | 'settings'>,
): boolean {
  const { aliases, parent, location, broader, coordinates, country, url } = record;
  const targetOf = (id: string): string | null => index.linkTarget(index.entity(id)?.path ?? '');
  const facts = Object.keys(entityFacts(withoutCircles(fact, record, index), targetOf, settings));
  const { properties } = settings;
  const lacks: Readonly<Record<string, boolean>> = {
    [ENTITY_KEYS.parent]: parent.length === 0,
    [properties.location]: location.length === 0,
    [ENTITY_KEYS.broader]: broader.length === 0,
    [properties.coordinates]: coordinates === null,
    [ENTITY_KEYS.country]: country === null,
    [properties.url]: url === null,
  };
  return (
    facts.some((key) => lacks[key] === true) ||
    (aliases.length === 0 && record.aliasMarks === '' && aliasesOf(fact, record.path).length > 0)
  );
}

/** Facts are added where their key is absent; a key left empty by hand is the user's answer and stays. */
function missingFacts(
  { index, fact, settings }: Omit<RelationPlanning, 'related'>,
  record: EntityRecord,
  data: NoteData,
): FrontmatterChanges {
  if (fact === undefined) return {};
  const targetOf = (id: string): string | null => index.linkTarget(index.entity(id)?.path ?? '');
  // Marks without a list: its user took the list out.
  const aliases = Object.hasOwn(data, ENTITY_KEYS.aliasMarks) ? [] : aliasesOf(fact, record.path);
  const isFilled = aliases.length > 0 && !Object.hasOwn(data, ENTITY_KEYS.aliases);
  const known: FrontmatterChanges = {
    ...(isFilled ? { [ENTITY_KEYS.aliases]: aliases, [ENTITY_KEYS.aliasMarks]: aliasMarksOf(aliases) } : {}),
    ...entityFacts(withoutCircles(fact, record, index), targetOf, settings),
  };
  return Object.fromEntries(Object.entries(known).filter(([key]) => !Object.hasOwn(data, key)));
}

function listChanges({ index, related, gone, settings }: RelationPlanning, data: NoteData): FrontmatterChanges {
  const marks = marksIn(ownValue(data, ENTITY_KEYS.marks));
  const changes = changedLists({ items: presentLists(data, settings), marks }, related, index, gone);
  if (changes.lists.size === 0) return {};
  const keys: Record<string, YamlValue | undefined> = {};
  for (const [list, values] of changes.lists)
    keys[relationKey(list, settings)] = values.length > 0 ? values : undefined;
  return { ...keys, [ENTITY_KEYS.marks]: marksValue(changes.marks) };
}
