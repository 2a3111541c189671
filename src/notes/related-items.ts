import { entityId, foldForm, type EntityKind, type Settings } from '../model';
import type { RelatedList, RelatedLists } from '../relations';
import { ownValue, type NoteData } from '../format/frontmatter';
import { basename, linkTargets, nameKey, propertyLink } from '../format/links';
import { RELATION_LISTS, relationKey } from '../format/managed';
import { markOf, type Marks } from '../format/marks';
import type { VaultIndex } from '../index/vault-index';
import { asYaml, type YamlValue } from '../format/yaml-value';

/** The lists of related entities of one note, and the marks of what Dateline put there. */
export interface ManagedLists {
  /** Items as they stand under the lists' keys. */
  readonly items: Readonly<Record<RelatedList, readonly unknown[]>>;
  readonly marks: Marks;
}

/** What becomes of them: only lists that change; an empty one goes. */
export interface RelatedListChanges {
  readonly lists: ReadonlyMap<RelatedList, readonly YamlValue[]>;
  readonly marks: Marks;
}

/** The entity an item stands for. */
interface Item {
  readonly value: unknown;
  readonly id: string | null;
  /** Its mark, where the note has that: then it is Dateline's. */
  readonly mark: string | null;
}

const KIND_OF: Readonly<Record<RelatedList, EntityKind>> = {
  agencies: 'agency',
  organizations: 'organization',
  people: 'person',
  places: 'place',
  themes: 'theme',
};

/**
 * Brings the lists to what is wanted: adds what is missing with its mark, takes out what is Dateline's and not wanted any
 * more, and leaves alone what a hand put there, and out what a hand took out. In a list that changes the wanted items come
 * first, by name, so that devices agree, then those by hand in their order. No changes where all lists hold the right
 * items, in any order. `gone`: ids of entities that once had a note, besides those the user deleted.
 */
export function changedLists(
  present: ManagedLists,
  wanted: RelatedLists,
  index: VaultIndex,
  gone: readonly string[] = [],
): RelatedListChanges {
  // What is wanted may have had another name, to which a link leads nowhere now.
  const former = RELATION_LISTS.flatMap((list) => wanted[list].map(({ id }) => id));
  const past = [...index.decisions.deleted, ...gone, ...former];
  const lists = new Map(RELATION_LISTS.map((list) => [list, itemsOf(list, present, index, past)] as const));
  const state: State = { lists, wanted, present, index };
  const changes = RELATION_LISTS.map((list) => changedList(list, state)).filter((change) => change !== null);
  const stale = new Set(changes.flatMap(({ gone: marks }) => marks));
  const added = changes.flatMap(({ added }) => added);
  return {
    lists: new Map(changes.map(({ list, values }) => [list, values])),
    marks: new Set([...[...present.marks].filter((mark) => !stale.has(mark)), ...added]),
  };
}

/** The lists as properties. */
export function presentLists(data: NoteData, settings: Settings): ManagedLists['items'] {
  const of = (list: RelatedList): readonly unknown[] => {
    const key = relationKey(list, settings);
    return [ownValue(data, key) ?? []].flat();
  };
  return {
    agencies: of('agencies'),
    organizations: of('organizations'),
    people: of('people'),
    places: of('places'),
    themes: of('themes'),
  };
}

interface State {
  readonly lists: ReadonlyMap<RelatedList, readonly Item[]>;
  readonly wanted: RelatedLists;
  readonly present: ManagedLists;
  readonly index: VaultIndex;
}

interface Changed {
  readonly list: RelatedList;
  readonly values: readonly YamlValue[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

function changedList(list: RelatedList, state: State): Changed | null {
  const items = state.lists.get(list) ?? [];
  const wanted = wantedIn(list, state);
  const ids = new Set(wanted.map(({ id }) => id));
  const stale = items.filter((item) => item.mark !== null && !ids.has(item.id ?? '') && !isSecond(item, list, state));
  const missing = wanted.filter(({ id }) => isMissing(id, items, state));
  if (stale.length === 0 && missing.length === 0) return null;
  const links = [...wanted.filter(({ id }) => !missing.some((one) => one.id === id) && has(items, id)), ...missing];
  const first = links.sort(byName).map(({ id, link }) => items.find((item) => item.id === id)?.value ?? link);
  const others = items.filter((item) => item.mark === null && !ids.has(item.id ?? '')).map(({ value }) => value);
  const values = [...first, ...others].map(asYaml);
  if (!values.every((value): value is YamlValue => value !== undefined)) return null;
  const gone = stale.flatMap(({ mark }) => mark ?? []);
  return { list, values, gone, added: missing.map(({ id }) => markOf(id)) };
}

/** Dateline lists an entity once: one that stands where it is wanted was put into another list by a hand. */
const isSecond = ({ id }: Item, list: RelatedList, { lists, wanted }: State): boolean =>
  RELATION_LISTS.some(
    (other) =>
      other !== list && id !== null && wanted[other].some((one) => one.id === id) && has(lists.get(other) ?? [], id),
  );

const has = (items: readonly Item[], id: string): boolean => items.some((item) => item.id === id);

/**
 * Whether an item is to be added: it is in no list by hand, and no hand took it out. One in a wrong list moves, and one
 * under a name that its note has no more comes under the present one.
 */
function isMissing(id: string, items: readonly Item[], { lists, present, index }: State): boolean {
  if (has(items, id)) return false;
  const own = marksOf(id, index);
  const isFormer = (item: Item): boolean => item.id === null && item.mark !== null && own.includes(item.mark);
  const elsewhere = [...lists.values()].flat().filter((item) => item.id === id || isFormer(item));
  if (elsewhere.length > 0) return elsewhere.every(({ mark }) => mark !== null);
  return ownMark(id, present.marks, index) === null;
}

interface WantedLink {
  readonly id: string;
  readonly link: string;
}

/** What can be linked of what is wanted. */
function wantedIn(list: RelatedList, { wanted, index }: State): WantedLink[] {
  return wanted[list].flatMap(({ id }) => {
    const path = index.entity(id)?.path;
    const target = path === undefined ? null : index.linkTarget(path);
    return target === null ? [] : [{ id, link: propertyLink(target) }];
  });
}

const byName = (a: WantedLink, b: WantedLink): number => (nameKey(a.link) < nameKey(b.link) ? -1 : 1);

/** The mark under which a note knows an entity, or what was merged into it. */
function ownMark(id: string, marks: Marks, index: VaultIndex): string | null {
  return marksOf(id, index).find((mark) => marks.has(mark)) ?? null;
}

const marksOf = (id: string, index: VaultIndex): readonly string[] =>
  [id, ...(index.entity(id)?.sameAs ?? [])].map(markOf);

function itemsOf(
  list: RelatedList,
  { items, marks }: ManagedLists,
  index: VaultIndex,
  past: readonly string[],
): readonly Item[] {
  return items[list].map((value) => {
    const [target, ...others] = typeof value === 'string' ? linkTargets(value) : [];
    if (target === undefined || others.length > 0) return { value, id: null, mark: null };
    const id = linkedEntity(target, index);
    // Words of its own are a hand's: such an item is not taken out.
    const isPlain = value === propertyLink(target);
    if (id !== null) return { value, id, mark: isPlain ? ownMark(id, marks, index) : null };
    const isGone = isPlain && index.resolve(target) === null;
    return { value, id: null, mark: isGone ? markOfGone(target, list, marks, past) : null };
  });
}

/** Id of the entity that a link in a list means; null for anything else. */
export function linkedEntity(target: string, index: VaultIndex): string | null {
  const record = index.recordAt(index.resolve(target) ?? '');
  return record?.kind === 'entity' ? record.id : null;
}

/** A link into the void is Dateline's where an entity of that name, whose note is gone, has its mark in the note. */
function markOfGone(target: string, list: RelatedList, marks: Marks, past: readonly string[]): string | null {
  const name = basename(target).replace(/ \([^()]*\)$/, '');
  const slug = foldForm(name).replace(/ /g, '-');
  const ids = past.filter((id) => id.split(':')[1] === slug);
  return [entityId(KIND_OF[list], name), ...ids].map(markOf).find((mark) => marks.has(mark)) ?? null;
}
