import type { Settings } from '../../model';
import { entityName } from '../../index/entity-name';
import type { FrontmatterChanges, NoteData } from '../../format/frontmatter';
import { basename, linkTargets } from '../../format/links';
import { ARTICLE_KEYS, ENTITY_KEYS } from '../../format/managed';
import { markOf, marksIn, marksValue, aliasMarksIn, joinedAliasMarks } from '../../format/marks';
import { texts, type EntityRecord } from '../../format/note-record';
import { isWorded, listKeys } from '../retarget/managed-lists';
import { linksInValue } from '../retarget/links-in';
import { mergedGrades } from './merged-grades';
import { asYaml, type YamlValue } from '../../format/yaml-value';

/** Both notes with their properties as read, the links in them written anew already. */
export interface Both {
  readonly from: EntityRecord;
  readonly into: EntityRecord;
  readonly fromData: NoteData;
  readonly intoData: NoteData;
  readonly settings: Settings;
  /** Path of the note a link in the staying note will mean. */
  readonly resolve: (target: string) => string | null;
  /** Id of the entity of the note at a path. */
  readonly idAt: (path: string) => string | null;
  /** Whether a note may be put above the staying one by a property: not where it stands below it. */
  readonly mayBeAbove: (path: string, key: string) => boolean;
}

export interface MergedProperties {
  readonly changes: FrontmatterChanges;
  /** What has no place in the properties, as lines of Markdown. */
  readonly leftOver: readonly string[];
}

/** What the note that stays gets of the other's properties: nothing of its own changes, and nothing of the other's is lost. */
export function mergedProperties(given: Both): MergedProperties {
  const { settings, fromData, intoData } = given;
  const lists = new Set(listKeys('entity', settings));
  const round = Object.keys(intoData).filter((key) => !lists.has(key) && leadsBack(intoData[key], given));
  const both = {
    ...given,
    intoData: Object.fromEntries(Object.entries(intoData).filter(([key]) => !round.includes(key))),
  };
  const related = relatedByHand(both);
  const grades = mergedGrades(fromData, both.intoData);
  const changes: Record<string, YamlValue | undefined> = {
    ...Object.fromEntries(round.map((key) => [key, undefined])),
    ...identity(both),
    ...grades.changes,
    ...related.changes,
  };
  const leftOver = [...related.leftOver, ...grades.leftOver.map((key) => `- ${key}: ${shown(fromData[key])}`)];
  for (const [key, value] of Object.entries(fromData)) {
    if (lists.has(key) || DEALT_WITH.has(key)) continue;
    const merged = mergedValue(key, value, both);
    if (merged === 'left-over') leftOver.push(`- ${key}: ${shown(value)}`);
    else if (merged !== 'nothing') changes[merged.key] = merged.value;
  }
  return { changes, leftOver };
}

/** Keys that say what the note is, or are dealt with by themselves. */
const DEALT_WITH: ReadonlySet<string> = new Set([
  ENTITY_KEYS.type,
  ENTITY_KEYS.aliases,
  ENTITY_KEYS.aliasMarks,
  ENTITY_KEYS.id,
  ENTITY_KEYS.sameAs,
  ENTITY_KEYS.notSameAs,
  ENTITY_KEYS.marks,
  // A grade is given to what a note was: the one that stays keeps its own.
  ENTITY_KEYS.reliability,
  ENTITY_KEYS.reliabilityHistory,
  ARTICLE_KEYS.format,
]);

/** Names and ids of the other go on leading here. */
function identity(both: Both): FrontmatterChanges {
  const { from, into, fromData, intoData } = both;
  const own = texts(intoData[ENTITY_KEYS.aliases]);
  const taken = new Set([...own, basename(into.path), entityName(into)]);
  const called = isNamedByItsCopying(from, into) ? [] : [entityName(from), basename(from.path)];
  const names = [...called, ...texts(fromData[ENTITY_KEYS.aliases])];
  const aliases = [...own, ...names.filter((name) => !taken.has(name))];
  const ids = new Set([from.id, ...from.sameAs]);
  const sameAs = [...into.sameAs, ...ids].filter((id) => id !== into.id);
  const all = new Set([into.id, ...sameAs]);
  const notSameAs = [...into.notSameAs, ...from.notSameAs].filter((id) => !all.has(id));
  return {
    ...listChange(ENTITY_KEYS.aliases, own, aliases),
    ...aliasMarks(own, both),
    ...listChange(ENTITY_KEYS.sameAs, into.sameAs, sameAs),
    ...listChange(ENTITY_KEYS.notSameAs, into.notSameAs, notSameAs),
  };
}

/** What sync and file systems add to the name of a copy: `X (Conflicted copy mac 202501011200)`, `X.sync-conflict-…`, `X 2`, `X-DESKTOP`. */
const COPYING =
  /^(?: ?\([^()]*\)| \d{1,3}| \d{5}(?:\d{3})?|\.sync-conflict-[\w-]+|-[\p{Lu}\d][\p{Lu}\d-]*|(?: -)? [Cc]opy)+$/u;

/** Whether a note of the same id is called so only because it is a copy: nobody gave the entity that name. */
function isNamedByItsCopying(from: EntityRecord, into: EntityRecord): boolean {
  if (from.id !== into.id) return false;
  const name = basename(from.path);
  return [basename(into.path), entityName(into)].some(
    (own) => name === own || (name.startsWith(own) && COPYING.test(name.slice(own.length))),
  );
}

function aliasMarks(own: readonly string[], { fromData, intoData }: Both): FrontmatterChanges {
  const marks = aliasMarksIn(intoData);
  const joined = joinedAliasMarks({ aliases: own, marks }, aliasMarksIn(fromData));
  return joined.size === marks.size ? {} : { [ENTITY_KEYS.aliasMarks]: marksValue(joined) };
}

function listChange(key: string, before: readonly string[], after: readonly string[]): FrontmatterChanges {
  const wanted = [...new Set(after)];
  if (wanted.length === before.length && wanted.every((item, i) => item === before[i])) return {};
  return { [key]: wanted.length > 0 ? wanted : undefined };
}

/**
 * Related entities that a hand put into the other's lists, and marks of those that a hand took out. What Dateline put
 * there is computed anew.
 */
function relatedByHand({ fromData, intoData, settings, resolve, idAt }: Both): MergedProperties {
  const marks = marksIn(fromData[ENTITY_KEYS.marks]);
  const changes: Record<string, YamlValue | undefined> = {};
  const leftOver: string[] = [];
  const markAt = (item: unknown): string | null => {
    const path = pathOf(item, resolve);
    const id = path === null ? null : idAt(path);
    return id === null ? null : markOf(id);
  };
  const linked = new Set<string | null>();
  const [ownMarks, taken] = [new Set(marksIn(intoData[ENTITY_KEYS.marks])), new Set<string>()];
  for (const key of listKeys('entity', settings)) {
    const theirs = itemsOf(fromData[key]);
    const own = itemsOf(intoData[key]);
    [...theirs, ...own].forEach((item) => linked.add(markAt(item)));
    const kept = theirs.filter((item) => worded(item, resolve) || !marks.has(markAt(item) ?? ''));
    const added = kept.filter((item) => !own.some((one) => standsFor(one, item, resolve)));
    const left = own.filter((one) => !added.some((item) => standsFor(item, one, resolve)));
    const together = asYaml([...left, ...added]);
    if (added.length > 0 && together === undefined) leftOver.push(`- ${key}: ${shown(added)}`);
    else if (added.length > 0) changes[key] = together;
  }
  for (const mark of marks) if (!linked.has(mark)) taken.add(mark);
  if ([...taken].some((mark) => !ownMarks.has(mark))) changes[ENTITY_KEYS.marks] = marksValue([...ownMarks, ...taken]);
  return { changes, leftOver };
}

const itemsOf = (present: unknown): readonly unknown[] =>
  present === undefined || present === null ? [] : [present].flat();

function pathOf(item: unknown, resolve: Both['resolve']): string | null {
  const [link] = typeof item === 'string' ? linksInValue(item) : [];
  return link === undefined ? null : resolve(link.target);
}

const worded = (item: unknown, resolve: Both['resolve']): boolean => {
  const path = pathOf(item, resolve);
  return typeof item === 'string' && path !== null && isWorded(item, path);
};

/** Whether nothing is lost where an item stands instead of another: the same, or a link to the same note with no words less. */
function standsFor(item: unknown, other: unknown, resolve: Both['resolve']): boolean {
  if (item === other) return true;
  const path = pathOf(other, resolve);
  return path !== null && pathOf(item, resolve) === path && !worded(other, resolve);
}

type Merged = 'nothing' | 'left-over' | { readonly key: string; readonly value: YamlValue };

/** What becomes of one property: taken over, joined to a list, told in the text, or not worth a word. */
function mergedValue(name: string, value: unknown, both: Both): Merged {
  if (isEmpty(value)) return 'nothing';
  if (leadsBack(value, both)) return 'nothing';
  const key = Object.keys(both.intoData).find((own) => own.toLowerCase() === name.toLowerCase());
  const yaml = asYaml(value);
  if (yaml === undefined) return 'left-over';
  if (key === undefined) return mayCome(name, value, both) ? { key: name, value: yaml } : 'left-over';
  const own = both.intoData[key];
  if (JSON.stringify(own) === JSON.stringify(value)) return 'nothing';
  const added = itemsToAdd(own, value, key, both.settings);
  if (added?.length === 0) return 'nothing';
  const together = added === null ? undefined : asYaml([...itemsOf(own), ...added]);
  return together === undefined ? 'left-over' : { key, value: together };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A reference to the note that stays says nothing once the two are one. */
function leadsBack(value: unknown, { into, resolve }: Both): boolean {
  if (typeof value !== 'string' || !/^\s*\[\[[^\]]*\]\]\s*$/.test(value)) return false;
  return linkTargets(value).every((target) => resolve(target) === into.path);
}

/** A reference upwards must not go round. */
function mayCome(key: string, value: unknown, both: Both): boolean {
  const path = pathOf(value, both.resolve);
  return path === null || both.mayBeAbove(path, key);
}

/** Items to add: lists hold what either held. Null where the order or the pair is the value, or one is no list. */
function itemsToAdd(own: unknown, theirs: unknown, key: string, settings: Settings): readonly unknown[] | null {
  if (!Array.isArray(own) || !Array.isArray(theirs) || key === settings.properties.coordinates) return null;
  const there = new Set(own.map((item) => JSON.stringify(item)));
  return (theirs as readonly unknown[]).filter((item) => !there.has(JSON.stringify(item)));
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(/\r?\n/g, '\n  ');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return JSON.stringify(value);
}
