import { type Analysis, type Settings, foldForm } from '../../model';
import { ownValue, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { basename, linkTargets, nameKey, propertyLink } from '../../format/links';
import { ARTICLE_KEYS } from '../../format/managed';
import { markOf, marksIn, marksValue, type Marks } from '../../format/marks';
import { texts, type ArticleRecord, type EntityRecord } from '../../format/note-record';
import { asYaml, hasNoValue, type YamlValue } from '../../format/yaml-value';
import { entityName } from '../../index/entity-name';
import { presentId } from '../../index/form-lines';
import type { VaultIndex } from '../../index/vault-index';
import type { TargetOf } from '../plan-entity';
import { managedIn, MANAGED_LISTS, type LinkedEntities, type ManagedList } from './linked';
import type { WantedNote } from './wanted';

/** An item that comes into a list or leaves it. */
export interface ListChange {
  readonly list: ManagedList;
  readonly change: 'added' | 'removed';
  readonly entity: string;
  readonly name: string;
}

export interface ListPlanning {
  readonly linked: LinkedEntities;
  /** Whether the text names it, also in passing, as something that belongs there: then it stays where it stands. */
  readonly belongs: (entity: string, list: ManagedList) => boolean;
  readonly analysis: Analysis;
  readonly index: VaultIndex;
  readonly targetOf: TargetOf;
  readonly record: ArticleRecord;
  readonly data: NoteData;
  readonly settings: Settings;
  /** Items may only come. */
  readonly onlyAdd: boolean;
}

/** An item as it stands in a note. */
interface Item {
  readonly list: ManagedList;
  readonly value: unknown;
  /** The entity it links; of a link into the void, the one it can only have meant. */
  readonly entity: string | null;
  readonly name: string;
  /** Dateline put it there, by its mark. */
  readonly mark: string | null;
}

/** The lists with what they should hold now. */
export interface MergedLists {
  readonly changes: FrontmatterChanges;
  readonly items: readonly ListChange[];
  /** Ids of what a person took out: it stays out. */
  readonly keptOut: ReadonlySet<string>;
}

/**
 * Brings the lists of an article up to date: what the text links now comes, what Dateline put there and the text does not
 * name any more goes. What a person put there stays, and what a person took out stays out. Items that stay keep their
 * place and their wording.
 */
export function mergeLists(planning: ListPlanning): MergedLists {
  const { linked, record } = planning;
  const items = MANAGED_LISTS.flatMap((list) => itemsOf(list, planning));
  const known = new Set(items.flatMap(({ entity }) => (entity === null ? [] : presentId(entity, planning.index))));
  const orphaned = orphanedMarks(record.marks, items);
  const keptOut = new Set(managedIn(linked).filter((id) => !known.has(id) && isMarked(id, orphaned, planning)));
  const editable = MANAGED_LISTS.filter((list) => isEditable(list, items, planning));
  const gone = planning.onlyAdd
    ? []
    : items.filter((item) => editable.includes(item.list) && isStale(item, items, planning));
  const added = editable.flatMap((list) => additions(list, items, gone, keptOut, planning));
  return {
    changes: listChanges(items, gone, added, planning),
    items: [
      ...gone.map(({ list, entity, name }): ListChange => ({ list, change: 'removed', entity: entity ?? name, name })),
      ...added,
    ],
    keptOut,
  };
}

function itemsOf(list: ManagedList, planning: ListPlanning): readonly Item[] {
  const value = ownValue(planning.data, planning.settings.properties[list]) ?? [];
  return [value].flat().map((each) => itemOf(list, each, planning));
}

function itemOf(list: ManagedList, value: unknown, planning: ListPlanning): Item {
  const { index, record } = planning;
  const [target, ...others] = typeof value === 'string' ? linkTargets(value) : [];
  const nothing: Item = { list, value, entity: null, name: target ?? '', mark: null };
  if (target === undefined || others.length > 0) return nothing;
  const path = index.resolve(target);
  const there = path === null ? null : index.recordAt(path);
  if (there?.kind === 'entity') {
    const mark = marksOf(there).find((each) => record.marks.has(each)) ?? null;
    return { ...nothing, entity: there.id, name: entityName(there), mark };
  }
  return path === null ? { ...nothing, ...voidItem(target, planning) } : nothing;
}

/** A link to a note that is not there any more: of an entity whose id the vault still tells, with its mark. */
function voidItem(target: string, planning: ListPlanning): Pick<Item, 'entity' | 'mark'> {
  const { index, analysis, record } = planning;
  const slug = foldForm(basename(target)).replace(/ /g, '-');
  const wanted = managedIn(planning.linked);
  const namesake = wanted.find((id) => nameKey(analysis.entities[id]?.name ?? '') === nameKey(basename(target)));
  if (namesake !== undefined && index.entity(namesake) === null) {
    return { entity: namesake, mark: record.marks.has(markOf(namesake)) ? markOf(namesake) : null };
  }
  const merged = wanted.flatMap((id) => index.entity(id)?.sameAs ?? []);
  const former = [...merged, ...index.decisions.deleted].find(
    (id) => id.split(':')[1] === slug && record.marks.has(markOf(id)),
  );
  return former === undefined ? { entity: null, mark: null } : { entity: former, mark: markOf(former) };
}

/** Marks whose items somebody took out. That of an item says nothing of another entity that shares it by chance. */
function orphanedMarks(marks: Marks, items: readonly Item[]): Marks {
  const used = new Set(items.map(({ mark }) => mark));
  return new Set([...marks].filter((mark) => !used.has(mark)));
}

/** Marks by which an entity may stand in a list, also from before a merge. */
export const marksOf = ({ id, sameAs }: Pick<EntityRecord, 'id' | 'sameAs'>): readonly string[] =>
  [id, ...sameAs].map(markOf);

function isMarked(id: string, marks: Marks, { index }: ListPlanning): boolean {
  return marksOf(index.entity(id) ?? { id, sameAs: [] }).some((mark) => marks.has(mark));
}

/**
 * Dateline's, and the text does not name it, or as something that belongs into another list. Where it stands there too, the
 * one here is a hand's: Dateline lists an entity once.
 */
function isStale(item: Item, items: readonly Item[], { belongs }: ListPlanning): boolean {
  const { list, entity, mark } = item;
  if (mark === null || (entity !== null && belongs(entity, list))) return false;
  return !items.some(
    (other) => other !== item && entity !== null && other.entity === entity && belongs(entity, other.list),
  );
}

/** A list that was left empty by hand is an answer; one with an item that YAML cannot tell again stays as it is. */
function isEditable(list: ManagedList, items: readonly Item[], { data, settings }: ListPlanning): boolean {
  const value = ownValue(data, settings.properties[list]);
  if (hasNoValue(value)) return value === undefined;
  return items.every((item) => item.list !== list || asYaml(item.value) !== undefined);
}

/** What a list lacks; nothing that a person put into another list. */
function additions(
  list: ManagedList,
  items: readonly Item[],
  gone: readonly Item[],
  keptOut: ReadonlySet<string>,
  { linked, belongs, targetOf, analysis }: ListPlanning,
): readonly ListChange[] {
  const staying = new Set(items.filter((item) => !gone.includes(item)).map(({ entity }) => entity));
  const moved = gone.flatMap(({ entity }) => (entity !== null && belongs(entity, list) ? [entity] : []));
  return [...new Set([...linked[list], ...moved])]
    .filter((id) => !staying.has(id) && !keptOut.has(id) && targetOf(id) !== null)
    .map((entity) => ({ list, change: 'added', entity, name: analysis.entities[entity]?.name ?? entity }));
}

function listChanges(
  items: readonly Item[],
  gone: readonly Item[],
  added: readonly ListChange[],
  planning: ListPlanning,
): FrontmatterChanges {
  if (gone.length === 0 && added.length === 0) return {};
  const staying = items.filter((item) => !gone.includes(item));
  const changes: Record<string, YamlValue | undefined> = {};
  for (const list of MANAGED_LISTS) {
    if (![...gone, ...added].some((each) => each.list === list)) continue;
    const values = listValues(list, staying, added, planning);
    changes[planning.settings.properties[list]] = values.length > 0 ? values : undefined;
  }
  return { ...changes, [ARTICLE_KEYS.marks]: marksValue(marksAfter(staying, gone, added, planning)) };
}

interface Ranked {
  readonly yaml: YamlValue;
  /** Null: a hand's. */
  readonly entity: string | null;
}

/** What comes stands where the article ranks it, as if it had come first; behind the rest where a hand had to do with the list. */
function listValues(
  list: ManagedList,
  staying: readonly Item[],
  added: readonly ListChange[],
  { analysis, index, targetOf }: ListPlanning,
): readonly YamlValue[] {
  const isHere = (each: { readonly list: ManagedList }): boolean => each.list === list;
  const kept = staying.filter(isHere).flatMap(({ value, entity, mark }): readonly Ranked[] => {
    const yaml = asYaml(value);
    return yaml === undefined ? [] : [{ yaml, entity: mark === null ? null : entity }];
  });
  const more = added.filter(isHere).flatMap(({ entity }): readonly Ranked[] => {
    const target = targetOf(entity);
    return target === null ? [] : [{ yaml: propertyLink(target), entity }];
  });
  const ranking = analysis[list].map(({ entity }) => presentId(entity, index));
  const rankOf = ({ entity }: Ranked): number => (entity === null ? -1 : ranking.indexOf(entity));
  const ranks = kept.map(rankOf);
  const isRanked = ranks.every((rank, at) => rank >= 0 && rank > (ranks[at - 1] ?? -1));
  const all = [...kept, ...more];
  return (isRanked ? all.sort((a, b) => rankOf(a) - rankOf(b)) : all).map(({ yaml }) => yaml);
}

/** A mark goes with its item, unless another item has it; a mark without an item is a person's decision and stays. */
function marksAfter(
  staying: readonly Item[],
  gone: readonly Item[],
  added: readonly ListChange[],
  { record, index }: ListPlanning,
): Marks {
  const lost = new Set(gone.map(({ mark }) => mark));
  const kept = [...record.marks].filter((mark) => !lost.has(mark));
  const others = staying.flatMap(({ mark }) => mark ?? []);
  return new Set([...kept, ...others, ...added.map(({ entity }) => markOf(presentId(entity, index)))]);
}

/**
 * The changes with the marks of the items they add to a note's lists. What stood there before is somebody else's, or has
 * its mark already. `own`: ids of what comes in as if by hand.
 */
export function withMarks(
  changes: FrontmatterChanges,
  data: NoteData,
  { linked, targetOf }: WantedNote,
  { properties }: Settings,
  own: readonly string[] = [],
): FrontmatterChanges {
  const marks = MANAGED_LISTS.flatMap((list) => {
    const before = targetsIn(ownValue(data, properties[list]));
    const after = targetsIn(changes[properties[list]]);
    return linked[list]
      .filter((id) => isIn(after, targetOf(id)) && !isIn(before, targetOf(id)) && !own.includes(id))
      .map(markOf);
  });
  const all = marks.length === 0 ? undefined : [...marksIn(ownValue(data, ARTICLE_KEYS.marks)), ...marks];
  // A key that is there keeps its place among the changes.
  const entries = Object.entries({ ...changes, [ARTICLE_KEYS.marks]: all && marksValue(all) });
  return Object.fromEntries(entries.filter(([key, value]) => key !== ARTICLE_KEYS.marks || value !== undefined));
}

const targetsIn = (value: unknown): ReadonlySet<string> => new Set(texts(value).flatMap(linkTargets).map(nameKey));

const isIn = (targets: ReadonlySet<string>, target: string | null): boolean =>
  target !== null && targets.has(nameKey(target));
