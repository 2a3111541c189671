import type { Analysis, Settings } from '../model';
import { foldForm } from '../model';
import type { LinkedEntities } from './article-entities';
import { readFrontmatter } from '../format/frontmatter';
import { basename, linkTargets, nameKey, propertyLink } from '../format/links';
import type { FrontmatterChanges } from '../format/frontmatter';
import { markOf, marksValue } from '../format/marks';
import type { Marks } from '../format/marks';
import type { NoteNames } from './note-names';
import type { ArticleRecord, EntityRecord } from '../format/note-record';
import { presentId } from '../index/form-lines';
import { entityName } from '../index/entity-name';
import type { VaultIndex } from '../index/vault-index';
import { ARTICLE_KEYS } from '../format/managed';
import { asYaml } from '../format/yaml-value';
import type { YamlValue } from '../format/yaml-value';

/** Managed lists of an article whose items carry marks. */
const MARKED_LISTS = ['actors', 'places', 'themes'] as const;
type MarkedList = (typeof MARKED_LISTS)[number];

/** An item that comes into a list or leaves it. */
export interface ListChange {
  readonly list: MarkedList;
  readonly change: 'added' | 'removed';
  readonly entity: string;
  readonly name: string;
}

export interface ListPlanning {
  readonly linked: LinkedEntities;
  /** Ids of what the text names, also in passing: what is in a list already stays for it. */
  readonly found: Readonly<Record<MarkedList, ReadonlySet<string>>>;
  readonly analysis: Analysis;
  readonly index: VaultIndex;
  readonly names: NoteNames;
  readonly record: ArticleRecord;
  readonly data: Readonly<Record<string, unknown>>;
  readonly settings: Settings;
  /** Items may only come. */
  readonly onlyAdd: boolean;
}

/** An item as it stands in a note. */
interface Item {
  readonly list: MarkedList;
  readonly value: unknown;
  /** The entity it links; of a link into the void, the one it can only have meant. */
  readonly entity: string | null;
  readonly name: string;
  /** Dateline put it there, by its mark. */
  readonly mark: string | null;
}

/** The lists with what they should hold now. */
export interface PlannedLists {
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
export function planLists(planning: ListPlanning): PlannedLists {
  const { linked, record } = planning;
  const items = MARKED_LISTS.flatMap((list) => itemsOf(list, planning));
  const known = new Set(items.flatMap(({ entity }) => (entity === null ? [] : presentId(entity, planning.index))));
  const orphaned = orphanedMarks(record.marks, items);
  const keptOut = new Set(
    MARKED_LISTS.flatMap((list) => linked[list]).filter((id) => !known.has(id) && isMarked(id, orphaned, planning)),
  );
  const editable = MARKED_LISTS.filter((list) => isEditable(list, items, planning));
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

const present = (data: ListPlanning['data'], key: string): unknown =>
  Object.hasOwn(data, key) ? data[key] : undefined;

function itemsOf(list: MarkedList, planning: ListPlanning): readonly Item[] {
  const value = present(planning.data, planning.settings.properties[list]);
  const values = value === undefined || value === null ? [] : [value].flat();
  return values.map((each) => itemOf(list, each, planning));
}

function itemOf(list: MarkedList, value: unknown, planning: ListPlanning): Item {
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
  const { index, linked, analysis, record } = planning;
  const slug = foldForm(basename(target)).replace(/ /g, '-');
  const wanted = MARKED_LISTS.flatMap((list) => linked[list]);
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

const marksOf = ({ id, sameAs }: EntityRecord): readonly string[] => [id, ...sameAs].map(markOf);

function isMarked(id: string, marks: Marks, { index }: ListPlanning): boolean {
  const record = index.entity(id);
  return (record === null ? [markOf(id)] : marksOf(record)).some((mark) => marks.has(mark));
}

/**
 * Dateline's, and the text does not name it, or as something that belongs into another list. Where it stands there too, the
 * one here is a hand's: Dateline lists an entity once.
 */
function isStale(item: Item, items: readonly Item[], { found }: ListPlanning): boolean {
  const { list, entity, mark } = item;
  if (mark === null || (entity !== null && found[list].has(entity))) return false;
  return !items.some(
    (other) => other !== item && entity !== null && other.entity === entity && found[other.list].has(entity),
  );
}

/** A list that was left empty by hand is an answer; one with an item that YAML cannot tell again stays as it is. */
function isEditable(list: MarkedList, items: readonly Item[], { data, settings }: ListPlanning): boolean {
  const value = present(data, settings.properties[list]);
  if (value === undefined) return true;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return false;
  return items.every((item) => item.list !== list || asYaml(item.value) !== undefined);
}

/** What a list lacks; nothing that a person put into another list. */
function additions(
  list: MarkedList,
  items: readonly Item[],
  gone: readonly Item[],
  keptOut: ReadonlySet<string>,
  { linked, found, names, analysis }: ListPlanning,
): readonly ListChange[] {
  const staying = new Set(items.filter((item) => !gone.includes(item)).map(({ entity }) => entity));
  const moved = gone.flatMap(({ entity }) => (entity !== null && found[list].has(entity) ? [entity] : []));
  return [...new Set([...linked[list], ...moved])]
    .filter((id) => !staying.has(id) && !keptOut.has(id) && names.targetOf(id) !== null)
    .map((entity) => ({ list, change: 'added', entity, name: analysis.entities[entity]?.name ?? entity }));
}

function listChanges(
  items: readonly Item[],
  gone: readonly Item[],
  added: readonly ListChange[],
  planning: ListPlanning,
): FrontmatterChanges {
  const { names, settings } = planning;
  if (gone.length === 0 && added.length === 0) return {};
  const staying = items.filter((item) => !gone.includes(item));
  const changes: Record<string, YamlValue | undefined> = {};
  for (const list of MARKED_LISTS) {
    if (![...gone, ...added].some((each) => each.list === list)) continue;
    const more = added.filter((each) => each.list === list);
    const kept = staying.filter((item) => item.list === list);
    const values = inRank(
      kept.flatMap(({ value, entity, mark }) => {
        const yaml = asYaml(value);
        return yaml === undefined ? [] : [{ yaml, entity: mark === null ? null : entity }];
      }),
      more.flatMap(({ entity }) => {
        const target = names.targetOf(entity);
        return target === null ? [] : [{ yaml: propertyLink(target), entity }];
      }),
      planning.analysis[list].map(({ entity }) => presentId(entity, planning.index)),
    );
    changes[settings.properties[list]] = values.length > 0 ? values : undefined;
  }
  return { ...changes, [ARTICLE_KEYS.marks]: marksValue(marksAfter(staying, gone, added, planning)) };
}

interface Ranked {
  readonly yaml: YamlValue;
  /** Null: a hand's. */
  readonly entity: string | null;
}

/** What comes stands where the article ranks it, as if it had come first; behind the rest where a hand had to do with the list. */
function inRank(kept: readonly Ranked[], added: readonly Ranked[], ranking: readonly string[]): readonly YamlValue[] {
  const rankOf = ({ entity }: Ranked): number => (entity === null ? -1 : ranking.indexOf(entity));
  const ranks = kept.map(rankOf);
  const isRanked = ranks.every((rank, at) => rank >= 0 && rank > (ranks[at - 1] ?? -1));
  const all = [...kept, ...added];
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
  return new Set([...kept, ...others, ...added.map(({ entity }) => markOf(index.entity(entity)?.id ?? entity))]);
}

/** Whether an article has an entity in its lists and, but for themes, as a link in its text: then nothing is to be linked. */
export function isLinkedFor(entityId: string, record: ArticleRecord, text: string, index: VaultIndex): boolean {
  const entity = index.entity(entityId);
  if (entity === null) return false;
  const links = (targets: readonly string[]): boolean =>
    targets.some((target) => index.resolve(target) === entity.path);
  if (!MARKED_LISTS.some((list) => links(record[list]))) return false;
  const read = readFrontmatter(text, record.path);
  return entity.type === 'theme' || links(linkTargets(read.ok ? read.value.body : text));
}
