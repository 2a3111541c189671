import { foldForm, isSure, type Analysis, type ClaimFloor, type Entity, type Settings } from '../../model';
import { ownValue, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { basename, linkTargets, nameKey, propertyLink } from '../../format/links';
import { ARTICLE_KEYS } from '../../format/managed';
import {
  marksIn,
  marksValue,
  STATEMENT_LISTS,
  statementMark,
  type Marks,
  type StatementList,
} from '../../format/marks';
import { asYaml, hasNoValue, type YamlValue } from '../../format/yaml-value';
import { presentId } from '../../index/form-lines';
import type { VaultIndex } from '../../index/vault-index';
import type { TargetOf } from '../plan-entity';
import type { LinkedEntities } from './linked';
import { leansOn, type Original } from './original';

/** What one of the lists should link, by the id of an entity or an article. */
export interface StatementItem {
  readonly id: string;
  readonly name: string;
  /** Null: it has no note, and is not listed. */
  readonly target: string | null;
  /** Whether it may come; else it only stays where it stands. */
  readonly comes: boolean;
}

export type StatementLinks = Readonly<Record<StatementList, readonly StatementItem[]>>;

interface StatementLinking {
  readonly analysis: Analysis;
  /** How sure it must be who speaks. */
  readonly certainty: ClaimFloor;
  readonly index: VaultIndex;
  /** What the note links. */
  readonly linked: LinkedEntities;
  readonly targetOf: TargetOf;
  /** The article whose story it tells again. */
  readonly original: Original | null;
  /** When it appeared. */
  readonly date: string | null;
}

/**
 * What the lists should link, of what the note links among its actors and places: who surely speaks, but for the article's own
 * outlet, and the outlets that it cites, then the article of one of them whose story it tells again.
 */
export function statementLinks({
  analysis,
  certainty,
  index,
  linked,
  targetOf,
  original,
  date,
}: StatementLinking): StatementLinks {
  const own = new Set([...linked.actors, ...linked.places]);
  // What is refused or not to be linked is not found.
  const found = new Set([...analysis.actors, ...analysis.places].map(({ entity }) => entity));
  const linkOf = (id: string, comes: boolean): StatementItem => {
    return { id: presentId(id, index), name: analysis.entities[id]?.name ?? id, target: targetOf(id), comes };
  };
  const cited = analysis.cites.filter((id) => found.has(id));
  const speakers = new Set(
    analysis.statements.flatMap((each) => (isSure(each, certainty) ? (each.speaker ?? []) : [])),
  );
  return {
    toldBy: [...speakers]
      .filter((id) => found.has(id) && id !== analysis.source && maySpeak(analysis.entities[id]))
      .map((id) => linkOf(id, own.has(id))),
    cites: [
      ...cited.map((id) => linkOf(id, own.has(id))),
      ...(original !== null && leansOn(cited, date, original, index) ? [originalLinkOf(original)] : []),
    ],
  };
}

/** Of places only a country speaks: a town that seems to is mostly where something was said. */
const maySpeak = (entity: Entity | undefined): boolean => entity?.kind !== 'place' || entity.placeKind === 'country';

export const originalLinkOf = ({ id, target }: Original): StatementItem => ({
  ...{ id, target, name: basename(target), comes: true },
});

/** What a person said of an item of one of the lists: that it is to be there, or is left out and does not come back. */
export interface ListDecision {
  readonly list: StatementList;
  /** Of an entity or an article. */
  readonly id: string;
  readonly isListed: boolean;
}

export interface StatementListPlanning {
  readonly wanted: StatementLinks;
  readonly data: NoteData;
  readonly index: VaultIndex;
  readonly settings: Settings;
  /** Items may only come. */
  readonly onlyAdd?: boolean;
  /** A list that is there but empty gets its items all the same. */
  readonly fills?: boolean;
  /** Ids of what may change; all where nothing is said. */
  readonly only?: ReadonlySet<string>;
  /** Counts over all else, but for what a hand put there. */
  readonly said?: readonly ListDecision[];
}

/** An item that comes into one of the lists or leaves it. */
export interface StatementChange {
  readonly list: StatementList;
  readonly change: 'added' | 'removed';
  /** Id of an entity or an article. */
  readonly id: string;
  readonly name: string;
}

export interface MergedStatementLists {
  /** Of the lists alone. */
  readonly changes: FrontmatterChanges;
  readonly items: readonly StatementChange[];
  readonly marks: { readonly added: Marks; readonly gone: Marks };
}

interface Item {
  readonly value: unknown;
  /** What it links; null for what is no single link to a note that counts. */
  readonly id: string | null;
  /** Dateline put it there, by its mark. */
  readonly mark: string | null;
}

/**
 * Brings the lists of an article's note up to date: what its statements tell comes, what Dateline put there and they do not
 * tell any more goes. What a person put there stays, what a person took out stays out, and a list that was emptied stays empty.
 */
export function mergeStatementLists(planning: StatementListPlanning): MergedStatementLists {
  const merged = STATEMENT_LISTS.map((list) => mergedList(list, planning));
  return {
    changes: Object.assign({}, ...merged.map(({ changes }) => changes)) as FrontmatterChanges,
    items: merged.flatMap(({ items }) => items),
    marks: {
      added: new Set(merged.flatMap(({ added }) => added)),
      gone: new Set(merged.flatMap(({ gone }) => gone)),
    },
  };
}

interface MergedList {
  readonly changes: FrontmatterChanges;
  readonly items: readonly StatementChange[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

const UNCHANGED: MergedList = { changes: {}, items: [], added: [], gone: [] };

/** What a list of a note links, by the id of an entity or an article. */
export interface ListedItem {
  readonly list: StatementList;
  readonly id: string;
  /** A hand put it there. */
  readonly byHand: boolean;
}

/** Without what is no single link to a note that counts. */
export const listedItems = (planning: Omit<StatementListPlanning, 'said' | 'only'>): readonly ListedItem[] =>
  STATEMENT_LISTS.flatMap((list) =>
    itemsIn(list, planning).flatMap(({ id, mark }) => (id === null ? [] : { list, id, byHand: mark === null })),
  );

function itemsIn(list: StatementList, planning: StatementListPlanning): readonly Item[] {
  const { data, settings } = planning;
  const value = ownValue(data, settings.properties[list]);
  const marks = marksIn(data[ARTICLE_KEYS.marks]);
  return hasNoValue(value) ? [] : [value].flat().map((each) => itemOf(each, list, marks, planning));
}

function mergedList(list: StatementList, planning: StatementListPlanning): MergedList {
  const { data, settings, index, onlyAdd = false, fills = false } = planning;
  const value = ownValue(data, settings.properties[list]);
  const said = saidOf(list, planning);
  const isWanted = [...said.values()].includes(true);
  if (value !== undefined && hasNoValue(value) && !fills && !isWanted) return UNCHANGED;
  const marks = marksIn(data[ARTICLE_KEYS.marks]);
  const items = itemsIn(list, planning);
  if (!items.every((item) => asYaml(item.value) !== undefined)) return UNCHANGED;
  const told = planning.wanted[list];
  const mayChange = (id: string | null): boolean => planning.only === undefined || planning.only.has(id ?? '');
  const isOut = ({ id, mark }: Item): boolean => mark !== null && id !== null && said.get(id) === false;
  const isStale = ({ id, mark }: Item): boolean =>
    mark !== null && mayChange(id) && !told.some((each) => each.id === id);
  const leaving = items.filter((item) => isOut(item) || (!onlyAdd && isStale(item)));
  const staying = items.filter((item) => !leaving.includes(item));
  const here = new Set(staying.map(({ id }) => id));
  const used = new Set(items.map(({ mark }) => mark));
  const takenOut = (id: string): boolean => marksOf(list, id, index).some((mark) => marks.has(mark) && !used.has(mark));
  const coming = told.filter(({ id, target, comes }) => {
    const may = said.get(id) ?? (mayChange(id) && !takenOut(id));
    return comes && target !== null && may && !here.has(id);
  });
  // A mark without its item keeps it out.
  const out = [...said].flatMap(([id, isListed]) => (isListed || here.has(id) || takenOut(id) ? [] : id));
  if (leaving.length === 0 && coming.length === 0 && out.length === 0) return UNCHANGED;
  const values = inOrder(staying, coming, told);
  const change =
    (kind: StatementChange['change']) =>
    (id: string): StatementChange => {
      return { list, change: kind, id, name: told.find((each) => each.id === id)?.name ?? nameIn(id, index) };
    };
  return {
    changes: value === undefined && values.length === 0 ? {} : { [settings.properties[list]]: values.length > 0 ? values : undefined }, // prettier-ignore
    items: [
      ...leaving.map(({ id }) => id ?? '').map(change('removed')),
      ...coming.map(({ id }) => id).map(change('added')),
    ],
    added: [...coming.map(({ id }) => id), ...out].map((id) => statementMark(list, id)),
    gone: leaving.flatMap((item) => (isOut(item) ? [] : (item.mark ?? []))),
  };
}

/** By present ids. */
const saidOf = (list: StatementList, { said = [], index }: StatementListPlanning): ReadonlyMap<string, boolean> =>
  new Map(said.flatMap((each) => (each.list === list ? [[presentId(each.id, index), each.isListed] as const] : [])));

function itemOf(value: unknown, list: StatementList, marks: Marks, planning: StatementListPlanning): Item {
  const { index, wanted } = planning;
  const [target, ...others] = typeof value === 'string' ? linkTargets(value) : [];
  if (target === undefined || others.length > 0) return { value, id: null, mark: null };
  const path = index.resolve(target);
  const record = path === null ? null : index.recordAt(path);
  const isTheir = ({ name, target: own }: StatementItem): boolean =>
    [name, own ?? name].some((each) => nameKey(each) === nameKey(basename(target)));
  const id =
    record?.kind === 'entity' || record?.kind === 'article'
      ? record.id
      : path === null
        ? (wanted[list].find(isTheir)?.id ?? deletedId(target, index))
        : null;
  const mark = id === null ? undefined : marksOf(list, id, index).find((each) => marks.has(each));
  return { value, id, mark: mark ?? null };
}

/** Of a link into the void: the id of what a user deleted. */
function deletedId(target: string, { decisions }: VaultIndex): string | null {
  const slug = foldForm(basename(target)).replace(/ /g, '-');
  return decisions.deleted.find((id) => id.split(':')[1] === slug) ?? null;
}

/** Marks by which something may stand in a list, also from before a merge. */
const marksOf = (list: StatementList, id: string, index: VaultIndex): readonly string[] =>
  [id, ...(index.entity(id)?.sameAs ?? [])].map((each) => statementMark(list, each));

const nameIn = (id: string, index: VaultIndex): string => basename((index.entity(id) ?? index.article(id))?.path ?? id);

/** Where all items are Dateline's, in the order in which the article tells them; else what comes stands behind. */
function inOrder(
  staying: readonly Item[],
  coming: readonly StatementItem[],
  told: readonly StatementItem[],
): readonly YamlValue[] {
  const rank = (id: string | null): number => told.findIndex((each) => each.id === id);
  const all = [
    ...staying.flatMap(({ value, id }) => {
      const yaml = asYaml(value);
      return yaml === undefined ? [] : [{ yaml, rank: rank(id) }];
    }),
    ...coming.map(({ id, target }) => ({ yaml: propertyLink(target ?? ''), rank: rank(id) })),
  ];
  const ranks = all.slice(0, staying.length).map((each) => each.rank);
  const isRanked = staying.every(({ mark }) => mark !== null) && ranks.every((each, at) => each >= 0 && each > (ranks[at - 1] ?? -1)); // prettier-ignore
  return (isRanked ? all.sort((one, other) => one.rank - other.rank) : all).map(({ yaml }) => yaml);
}

/** Keys in the order of the format; what it does not know behind. */
export function sortedBy<T>(
  order: readonly string[],
  entries: readonly (readonly [string, T])[],
): readonly (readonly [string, T])[] {
  const place = ([key]: readonly [string, T]): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...entries].sort((one, other) => place(one) - place(other));
}

/** Changes of a note's properties with those of the lists that its statements give, and with the marks of both. */
export function withStatementLists(
  changes: FrontmatterChanges,
  { changes: lists, marks }: MergedStatementLists,
  data: NoteData,
  order: readonly string[],
): FrontmatterChanges {
  if (Object.keys(lists).length === 0 && marks.added.size === 0) return changes;
  const key = ARTICLE_KEYS.marks;
  const before = marksIn(Object.hasOwn(changes, key) ? changes[key] : data[key]);
  const left = [...before].filter((mark) => !marks.gone.has(mark));
  const all = { ...changes, ...lists, [key]: marksValue([...left, ...marks.added]) };
  return Object.fromEntries(sortedBy(order, Object.entries(all)));
}
