import type { Entity, NotePlan, Outcome, Settings } from '../model';
import { failed, ok } from '../model';
import type { RelatedList, RelatedLists } from '../relations';
import { editFrontmatter, readFrontmatter } from './frontmatter';
import type { FrontmatterChanges } from './frontmatter';
import { linkTargets, nameKey, propertyLink } from './links';
import { ARTICLE_KEYS, ENTITY_KEYS, entityOrder, FORMAT_VERSION, RELATION_LISTS, relationKey } from './managed';
import type { EntityRecord } from './note-record';
import { aliasesOf, entityFacts } from './plan-entity';
import { entityName } from './vault-index';
import type { VaultIndex } from './vault-index';
import { asYaml } from './yaml-value';
import type { YamlValue } from './yaml-value';

export interface RelationPlanning {
  readonly index: VaultIndex;
  /** Entity id → what relations compute now. Only these entities' notes are looked at. */
  readonly related: ReadonlyMap<string, RelatedLists>;
  /** What relations computed before this run's articles: an item in a note that is not here was put by hand. */
  readonly before: ReadonlyMap<string, RelatedLists>;
  /** What is known of entities now (`Analysis.entities`): fills keys that are absent. */
  readonly facts: Readonly<Record<string, Entity>>;
  /** Path → present text of these entities' notes. */
  readonly texts: ReadonlyMap<string, string>;
  readonly settings: Settings;
}

/** Updates for the notes whose managed lists or facts really change, sorted by path; notes that refuse are problems. */
export function planRelations(planning: RelationPlanning): readonly Outcome<NotePlan>[] {
  const { index, related, texts } = planning;
  return [...related.keys()]
    .flatMap((id) => index.entity(id) ?? [])
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((record) => {
      const text = texts.get(record.path);
      const planned = text === undefined ? null : planNote(planning, record, text);
      return planned === null ? [] : [planned];
    });
}

function planNote(planning: RelationPlanning, record: EntityRecord, text: string): Outcome<NotePlan> | null {
  const read = readFrontmatter(text, record.path);
  if (!read.ok) return read;
  const version = read.value.data[ARTICLE_KEYS.format];
  if (typeof version === 'number' && version > FORMAT_VERSION) return newerFormat(record.path, version);
  const changes = {
    ...missingFacts(planning, record, read.value.data),
    ...listChanges(planning, record, read.value.data),
  };
  const edited = editFrontmatter(text, changes, record.path, entityOrder(planning.settings));
  if (!edited.ok) return edited;
  if (edited.value === text) return null;
  return ok({
    action: 'update',
    path: record.path,
    before: text,
    after: edited.value,
    subject: { kind: 'entity', id: record.id, name: entityName(record) },
    why: `changed: ${Object.keys(changes).join(', ')}`,
  });
}

const newerFormat = (path: string, version: number): Outcome<never> =>
  failed({
    code: 'newer-format',
    message: `The note has version ${version} of the vault format; this Dateline writes version ${FORMAT_VERSION}. Update Dateline.`,
    subject: path,
  });

type Data = Readonly<Record<string, unknown>>;

/** Facts are added where their key is absent; a key left empty by hand is the user's answer and stays. */
function missingFacts(
  { index, facts, settings }: RelationPlanning,
  record: EntityRecord,
  data: Data,
): FrontmatterChanges {
  const entity = facts[record.id];
  if (!entity) return {};
  const targetOf = (id: string): string | null => index.linkTarget(index.entity(id)?.path ?? '');
  const aliases = aliasesOf(entity, record.path);
  const known: FrontmatterChanges = {
    ...(aliases.length > 0 ? { [ENTITY_KEYS.aliases]: aliases } : {}),
    ...entityFacts(entity, targetOf, settings),
  };
  return Object.fromEntries(Object.entries(known).filter(([key]) => !Object.hasOwn(data, key)));
}

function listChanges(planning: RelationPlanning, record: EntityRecord, data: Data): FrontmatterChanges {
  const changes: Record<string, YamlValue | undefined> = {};
  for (const list of RELATION_LISTS) {
    const key = relationKey(list, planning.settings);
    const present = Object.hasOwn(data, key) ? data[key] : undefined;
    const merged = mergeList(planning, record, list, present);
    if (merged !== null) changes[key] = merged.length > 0 ? merged : undefined;
  }
  return changes;
}

/**
 * The list as it should be, or null where it holds the right items already, in any order, or cannot be told. What
 * relations compute comes first, by name, so that devices agree; then what a hand added, in its order.
 */
function mergeList(
  { index, related, before }: RelationPlanning,
  record: EntityRecord,
  list: RelatedList,
  present: unknown,
): readonly YamlValue[] | null {
  const idsIn = (lists: RelatedLists | undefined): readonly string[] => (lists?.[list] ?? []).map(({ id }) => id);
  const wanted = linksTo(idsIn(related.get(record.id)), index);
  const ours = pathsOf([...idsIn(before.get(record.id)), ...idsIn(related.get(record.id))], index);
  const items = present === undefined || present === null ? [] : [present].flat();
  const byPath = new Map(items.map((item) => [pathOfLink(item, index), item]));
  const oursPresent = [...byPath.keys()].filter((path) => path !== undefined && ours.has(path));
  if (oursPresent.length === wanted.length && wanted.every(({ path }) => byPath.has(path))) return null;
  const byHand = items.filter((item) => !ours.has(pathOfLink(item, index) ?? ''));
  const merged = [...wanted.map(({ path, link }) => byPath.get(path) ?? link), ...byHand].map(asYaml);
  return merged.every((value): value is YamlValue => value !== undefined) ? merged : null;
}

const pathsOf = (ids: readonly string[], index: VaultIndex): ReadonlySet<string> =>
  new Set(ids.flatMap((id) => index.entity(id)?.path ?? []));

interface ListLink {
  readonly path: string;
  readonly link: string;
}

function linksTo(ids: readonly string[], index: VaultIndex): readonly ListLink[] {
  return ids
    .flatMap((id) => {
      const path = index.entity(id)?.path;
      const target = path === undefined ? null : index.linkTarget(path);
      return path === undefined || target === null ? [] : [{ path, link: propertyLink(target) }];
    })
    .sort((a, b) => (nameKey(a.link) < nameKey(b.link) ? -1 : 1));
}

/** The note an item links; undefined for anything but one link to a note. */
function pathOfLink(item: unknown, index: VaultIndex): string | undefined {
  const [target, ...others] = typeof item === 'string' ? linkTargets(item) : [];
  if (target === undefined || others.length > 0) return undefined;
  return index.resolve(target) ?? undefined;
}
