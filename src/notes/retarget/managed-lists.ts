import type { Settings } from '../../model';
import type { FrontmatterChanges } from '../../format/frontmatter';
import { basename, nameKey, propertyLink, wikilink } from '../../format/links';
import { ARTICLE_KEYS, RELATION_LISTS, relationKey } from '../../format/managed';
import { marksIn, marksValue, STATEMENT_LISTS, type Marks } from '../../format/marks';
import { asYaml, type YamlValue } from '../../format/yaml-value';
import { linksInValue } from './links-in';
import { hasOwnWords, type Retargeted, type Rewriting } from './rewrite';

/** Where an item of a managed list goes. */
export interface ListDestination {
  readonly path: string;
  /** Key of the list. */
  readonly key: string;
}

/** What an act does with the managed lists of a note. */
export interface ListRules {
  /** Where the item that links a note goes: stays, changes, becomes several, or none. `isWorded`: a hand gave it words. */
  items(from: ListDestination, shown: string | null, isWorded: boolean): readonly ListDestination[];
  /** The note's marks, from its marks before; `has`: whether its lists linked the note at a path. */
  marks(marks: Marks, has: (path: string) => boolean): Marks;
}

/** Keys of the lists that Dateline keeps in a note of a kind. */
export const listKeys = (kind: 'article' | 'entity', settings: Settings): readonly string[] => {
  const { actors, places, themes, toldBy, cites } = settings.properties;
  return kind === 'article'
    ? [actors, places, themes, toldBy, cites]
    : RELATION_LISTS.map((list) => relationKey(list, settings));
};

/** Of these, the lists whose items have marks of their own, which an act leaves: they are told by the ids an entity had as well. */
export const statementKeys = ({ properties }: Settings): ReadonlySet<string> =>
  new Set(STATEMENT_LISTS.map((list) => properties[list]));

/** An item of a list; `path` null for what is no single link to a note. */
interface Item {
  readonly value: YamlValue;
  readonly path: string | null;
  readonly shown: string | null;
}

export interface ListChanges {
  readonly changes: FrontmatterChanges;
  readonly links: readonly Retargeted[];
}

/**
 * The managed lists and marks of a note as an act leaves them: each entity once in a list, in its place. An item with
 * words of its own keeps them; one that only names the note gets the new name. `ownMarks`: keys of `statementKeys`.
 */
export function rewriteLists(
  data: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  rules: ListRules,
  rewriting: Rewriting,
  ownMarks: ReadonlySet<string> = new Set(),
): ListChanges {
  const before = new Map(keys.map((key) => [key, itemsOf(data[key], rewriting)]));
  const links: Retargeted[] = [];
  const after = new Map<string, Item[]>(keys.map((key) => [key, []]));
  const moved: { readonly key: string; readonly item: Item }[] = [];
  for (const [key, items] of before) {
    for (const item of items) {
      const placed = placesOf(item, key, rules, rewriting, links);
      for (const one of placed) if (one.key === key) put(after, one.key, one.item);
      moved.push(...placed.filter((one) => one.key !== key));
    }
  }
  for (const { key, item } of moved) put(after, key, item);
  const changed = [...after].filter(([key, items]) => !same(items, before.get(key) ?? []));
  const changes: Record<string, YamlValue | undefined> = Object.fromEntries(
    changed.map(([key, items]) => [key, items.length > 0 ? items.map(({ value }) => value) : undefined]),
  );
  const counted = [...before].flatMap(([key, items]) => (ownMarks.has(key) ? [] : items));
  const had = new Set(counted.map(({ path }) => path));
  const marks = marksIn(data[ARTICLE_KEYS.marks]);
  const marksAfter = rules.marks(marks, (path) => had.has(path));
  if (marksValue(marksAfter) !== marksValue(marks)) changes[ARTICLE_KEYS.marks] = marksValue(marksAfter);
  return { changes, links };
}

/** The text of an item; empty for what is no text, which is no link either. */
const textOf = (value: YamlValue): string => (typeof value === 'string' ? value : '');

const same = (some: readonly Item[], others: readonly Item[]): boolean =>
  some.length === others.length && some.every(({ value }, i) => value === others[i]?.value);

/** What cannot be written back as it was read makes a list nobody touches. */
function itemsOf(present: unknown, rewriting: Rewriting): readonly Item[] {
  const values = present === undefined || present === null ? [] : [present].flat().map(asYaml);
  if (!values.every((value): value is YamlValue => value !== undefined)) return [];
  return values.map((value) => {
    const [link, ...others] = typeof value === 'string' ? linksInValue(value) : [];
    const isLink = link !== undefined && others.length === 0 && link.end - link.start === textOf(value).trim().length;
    if (!isLink) return { value, path: null, shown: null };
    return { value, path: rewriting.redirection.before(link.target, rewriting.source), shown: link.shown };
  });
}

interface PlacedItem {
  readonly key: string;
  readonly item: Item;
}

function placesOf(
  item: Item,
  key: string,
  rules: ListRules,
  rewriting: Rewriting,
  links: Retargeted[],
): readonly PlacedItem[] {
  const { path } = item;
  if (path === null) return [{ key, item }];
  const places = rules.items({ path, key }, item.shown, ownWords(item));
  const written = places.map((to) => ({ key: to.key, item: itemFor(item, path, to, rewriting) }));
  const [first] = written;
  if (first?.item.value !== item.value || first.key !== key || written.length > 1)
    links.push({ before: textOf(item.value), after: written.map((one) => textOf(one.item.value)).join(', ') });
  return written;
}

/** The item as it links the note at its new place; as it is where it means that one anyhow. */
function itemFor(item: Item, before: string, { path }: ListDestination, { redirection, sourceAfter }: Rewriting): Item {
  const [link] = linksInValue(textOf(item.value));
  if (link === undefined || redirection.after(link.target, sourceAfter) === path) return { ...item, path };
  const target = redirection.targetAfter(path);
  if (target === null) return item;
  const own = hasOwnWords(item.shown, before) && nameKey(item.shown) !== nameKey(basename(path));
  const value = own && item.shown !== displayTarget(link.written) ? wikilink(target, item.shown) : propertyLink(target);
  return { value, path, shown: item.shown };
}

/** A path shown because no words were given is nobody's words. */
const displayTarget = (written: string): string => written.split('|')[0] ?? '';

/** Adds an item unless its entity stands there; of the two, the one with words of its own stays. */
function put(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  const at = item.path === null ? -1 : list.findIndex(({ path }) => path === item.path);
  const there = list[at];
  if (there === undefined) list.push(item);
  else if (ownWords(item) && !ownWords(there)) list[at] = item;
  else if (ownWords(item) && ownWords(there) && item.value !== there.value) list.push(item);
}

const ownWords = ({ path, value }: Item): boolean => path !== null && isWorded(textOf(value), path);

/** Whether the link that is an item shows words that a hand gave it. `path`: of the note it means. */
export function isWorded(item: string, path: string): boolean {
  const [link] = linksInValue(item);
  return link?.wordsAt === null && hasOwnWords(link.shown, path);
}
