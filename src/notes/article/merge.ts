import { foldForm, type Settings } from '../../model';
import { ownValue, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { basename, linkTargets, nameKey } from '../../format/links';
import { ARTICLE_KEYS } from '../../format/managed';
import { STATEMENT_LISTS } from '../../format/marks';
import { isUrl, texts } from '../../format/note-record';
import { asYaml, hasNoValue, loaded, type YamlValue } from '../../format/yaml-value';
import { formLineOf, formOf } from '../../index/form-lines';
import { statementOf } from '../../index/statement-lines';
import type { VaultIndex } from '../../index/vault-index';
import { MANAGED_LISTS } from './linked';
import { isSourcingTakenOut } from './sourcing';
import type { Kept } from './wanted';

/**
 * What a key gets whose value a note should have: `here` is what stands there, undefined where the key is absent.
 * Undefined: it stays as it is.
 */
type Rule = (here: unknown, wanted: YamlValue) => YamlValue | undefined;

const always: Rule = (_here, wanted) => wanted;
const never: Rule = () => undefined;
const ifEmpty: Rule = (here, wanted) => (hasNoValue(here) ? wanted : undefined);
/** A key that is there but empty is an answer. */
const ifAbsent: Rule = (here, wanted) => (here === undefined ? wanted : undefined);
/** The same, and what is there may get more. */
const orMore =
  (more: Rule): Rule =>
  (here, wanted) =>
    hasNoValue(here) ? ifAbsent(here, wanted) : more(here, wanted);

function merged(
  wanted: FrontmatterChanges,
  data: NoteData,
  otherwise: Rule,
  rules: readonly (readonly [key: string, rule: Rule])[],
): FrontmatterChanges {
  const ruleOf = new Map(rules);
  const changes = Object.entries(wanted).flatMap(([key, value]) => {
    const change = value === undefined ? undefined : (ruleOf.get(key) ?? otherwise)(ownValue(data, key), value);
    return change === undefined ? [] : [[key, change] as const];
  });
  return Object.fromEntries(changes);
}

const listRules = ({ properties }: Settings, rule: Rule): readonly (readonly [string, Rule])[] =>
  MANAGED_LISTS.map((list) => [properties[list], rule]);

/** `mergeStatementLists` decides of them. */
const statementRules = ({ properties }: Settings): readonly (readonly [string, Rule])[] =>
  STATEMENT_LISTS.map((list) => [properties[list], never]);

/**
 * What filing adds to the properties of a note that already stands in the vault: what is absent or empty, and the items
 * its lists lack. A value somebody typed stays; only a `source` that is an address moves to `url`, as the Web Clipper's
 * does, and the outlet takes its place.
 */
export function filedProperties(wanted: FrontmatterChanges, data: NoteData, settings: Settings): FrontmatterChanges {
  const { source, url, location, coordinates } = settings.properties;
  const clipped = ownValue(data, source);
  const address = ownValue(data, url);
  // An address moves to `url`; where another one stands there already it would be lost, so it stays.
  const moves = isUrl(clipped) && (hasNoValue(address) || address === clipped);
  const changes = merged(wanted, data, ifEmpty, [
    [source, moves ? always : ifEmpty],
    ...listRules(settings, withItems),
    ...statementRules(settings),
    [ARTICLE_KEYS.tags, withTags],
    [coordinates, hasNoValue(ownValue(data, location)) ? ifEmpty : never],
  ]);
  return moves && changes[url] === undefined && hasNoValue(address) ? { ...changes, [url]: clipped.trim() } : changes;
}

/** Keys a later version leaves alone: they tell of the note, not of the article, or are decisions. */
const OF_THE_NOTE: readonly string[] = [
  ARTICLE_KEYS.id,
  ARTICLE_KEYS.imported,
  ARTICLE_KEYS.format,
  ARTICLE_KEYS.tags,
  ARTICLE_KEYS.copyOf,
  ARTICLE_KEYS.marks,
  ARTICLE_KEYS.rejected,
  ARTICLE_KEYS.meant,
  ARTICLE_KEYS.stated,
];

/**
 * What a new version changes in the properties of its note: keys that are absent come, lists get what they lack, `updated`
 * moves on to a later day. A key that is there but empty is an answer and stays. `completed`: the full text comes along, so
 * that the note is no stub any more.
 */
export function versionProperties(
  wanted: FrontmatterChanges,
  data: NoteData,
  completed: boolean,
  settings: Settings,
): FrontmatterChanges {
  const { author, updated, location, coordinates, original } = settings.properties;
  const changes = merged(wanted, data, ifAbsent, [
    ...listRules(settings, orMore(withItems)),
    ...statementRules(settings),
    [author, orMore(withTexts(byName))],
    ...[ARTICLE_KEYS.versions, original].map((key) => [key, orMore(withTexts((text) => text))] as const),
    [updated, orMore(ifLater)],
    // Coordinates are those of the location beside them.
    [coordinates, Object.hasOwn(data, location) ? never : ifAbsent],
    ...(isSourcingTakenOut(data, settings) ? [[settings.properties.sourcing, never] as const] : []),
    ...OF_THE_NOTE.map((key) => [key, never] as const),
  ]);
  const isStub = data[ARTICLE_KEYS.kind] === 'paywall-stub' && wanted[ARTICLE_KEYS.kind] === undefined;
  return completed && isStub ? { ...changes, [ARTICLE_KEYS.kind]: undefined } : changes;
}

/** What a relink fills: outlet and place, and with `dates` when it happened, where those keys are absent. */
export function relinkedProperties(
  wanted: FrontmatterChanges,
  data: NoteData,
  dates: boolean,
  { properties }: Settings,
): FrontmatterChanges {
  const { source, location, coordinates, eventDate } = properties;
  const keys = [source, location, coordinates, ...(dates ? [eventDate, ARTICLE_KEYS.eventDates] : [])];
  return merged(
    wanted,
    data,
    never,
    keys.map((key) => [key, ifAbsent]),
  );
}

/** The note's tags and ours, where one is missing. */
function withTags(here: unknown, ours: YamlValue): YamlValue | undefined {
  const written = typeof here === 'string' ? here.split(/[,\s]+/).filter((tag) => tag !== '') : texts(here);
  const known = new Set(written.map((tag) => tag.replace(/^#/, '').toLowerCase()));
  const missing = texts(ours).filter((tag) => !known.has(tag.toLowerCase()));
  return missing.length > 0 ? [...written, ...missing] : undefined;
}

/** The note's items and those of ours that link something else. */
function withItems(here: unknown, ours: YamlValue): YamlValue | undefined {
  if (hasNoValue(here)) return ours;
  const linked = new Set(texts(here).flatMap(linkTargets).map(nameKey));
  return withMissing(here, ours, (item) => linkTargets(item).some((target) => linked.has(nameKey(target))));
}

/** A name, be it a link or words. */
const byName = (text: string): string => foldForm(linkTargets(text).map(basename)[0] ?? text);

function withTexts(same: (text: string) => string): Rule {
  return (here, ours) => {
    const known = new Set(texts(here).map(same));
    return withMissing(here, ours, (item) => known.has(same(item)));
  };
}

/** The items of a list with those of ours that it lacks; a list that YAML cannot tell again stays. */
function withMissing(here: unknown, ours: YamlValue, isThere: (item: string) => boolean): YamlValue | undefined {
  const items = [here].flat().map(asYaml);
  if (!items.every((item): item is YamlValue => item !== undefined)) return undefined;
  const missing = texts(ours).filter((item) => !isThere(item));
  return missing.length > 0 ? [...items, ...missing] : undefined;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T[\d:]+)?$/;

/** Later as written; a value in another form is the user's and stays. */
function ifLater(here: unknown, wanted: YamlValue): YamlValue | undefined {
  const [now] = texts(loaded(wanted));
  const [before] = texts(here);
  if (now === undefined || before === undefined) return undefined;
  return MOMENT.test(now) && MOMENT.test(before) && now > before ? wanted : undefined;
}

/** Keys of the lists of a note that keep decisions. */
export const KEPT_LISTS = [ARTICLE_KEYS.rejected, ARTICLE_KEYS.meant, ARTICLE_KEYS.stated] as const;

/** Those lists, as they are to be; none where nothing changes. */
export function keptLists(kept: Kept, data: NoteData, index: VaultIndex): FrontmatterChanges {
  const [refusals, meanings, statements] = KEPT_LISTS.map((key) => texts(ownValue(data, key))) as [Lines, Lines, Lines];
  const entityOf = (line: string): string | null => formLineOf(line, index)?.entity ?? null;
  const keyOf = (line: string): string => {
    const entity = entityOf(line);
    return entity === null ? line : `${formOf(line)}\t${entity}`;
  };
  const refused = new Set(kept.rejected.map(keyOf));
  const said = new Set(kept.meant.map(formOf));
  const rejected = refusals.filter((line) => !kept.accepted.includes(entityOf(line) ?? ''));
  const meant = meanings.filter((line) => !said.has(formOf(line)) && !refused.has(keyOf(line)));
  const other = new Set([...kept.stated, ...kept.unstated].map(statementOf));
  const stated = statements.filter((line) => !other.has(statementOf(line)));
  return {
    ...linesChange(ARTICLE_KEYS.rejected, refusals, [...rejected, ...kept.rejected], keyOf),
    ...linesChange(ARTICLE_KEYS.meant, meanings, [...meant, ...kept.meant], keyOf),
    ...linesChange(ARTICLE_KEYS.stated, statements, [...stated, ...kept.stated], (line) => line),
  };
}

type Lines = readonly string[];

function linesChange(key: string, before: Lines, lines: Lines, keyOf: (line: string) => string): FrontmatterChanges {
  const wanted = new Map<string, string>();
  for (const line of lines) if (!wanted.has(keyOf(line))) wanted.set(keyOf(line), line);
  const after = [...wanted.values()];
  if (after.length === before.length && after.every((line, at) => line === before[at])) return {};
  return { [key]: after.length > 0 ? after : undefined };
}
