import { ENTITY_KINDS, type EntityKind, type PropertyNames, type Settings } from '../model';
import type { RelatedList } from '../relations';

/**
 * The keys Dateline owns. `docs/vault-format.md` says what each holds and who may change it; the names of those in
 * `PropertyNames` are settings, the rest are fixed.
 */
export const FORMAT_VERSION = 1;

/** Fixed keys of an article note. */
export const ARTICLE_KEYS = {
  id: 'article-id',
  kind: 'article-kind',
  versions: 'article-version',
  imported: 'imported',
  format: 'dateline',
  tags: 'tags',
  rejected: 'rejected',
  /** What forms mean in this article, `surface form → entity-id` each. */
  meant: 'meant',
  /** Who speaks in statements of this article, `words of the source · first words of what is said → entity-id` each. */
  stated: 'stated',
  copyOf: 'copy-of',
  eventDates: 'event-dates',
  /** How far a person believes sentences of it, see `grades.ts`: never written but by them. */
  credibility: 'credibility',
  marks: 'dateline-links',
  /** Marks of the entities that it names in passing, which are linked once a second story names them. */
  waiting: 'dateline-waiting',
} as const;

/** Fixed keys of an entity note. */
export const ENTITY_KEYS = {
  type: 'type',
  aliases: 'aliases',
  /** Marks of the aliases that Dateline wrote (`aliasMark`). */
  aliasMarks: 'dateline-aliases',
  id: 'entity-id',
  parent: 'parent',
  country: 'country',
  broader: 'broader',
  terms: 'terms',
  notSameAs: 'not-same-as',
  match: 'match',
  /** Ids of the entities that were merged into this one. */
  sameAs: 'same-as',
  /** How far a person relies on it as a source, and all grades it was given, see `grades.ts`: never written but by them. */
  reliability: 'reliability',
  reliabilityHistory: 'reliability-history',
  marks: 'dateline-links',
} as const;

/** Value of `dateline` that tells the note of vault-wide decisions, and its keys: flat lists of texts. */
export const DECISIONS = 'decisions';
export const DECISION_KEYS = {
  /** Surface forms never recognised. */
  ignored: 'ignored',
  /** Ids of entities whose notes were deleted: they get no note again. */
  deleted: 'deleted',
  /** Ids of entities that have a namesake written by hand which is not theirs. */
  keptApart: 'kept-apart',
  /** What forms mean in every article, `surface form → entity-id` each. */
  meant: 'meant',
} as const;

/** What a note of the user's own says of marks in it; Dateline writes the second where it is asked to. */
export const MARK_KEYS = {
  /** `false`: none. */
  marks: 'dateline-marks',
  /** Words that are not marked. */
  never: 'dateline-marks-never',
} as const;

/** Managed lists of an entity note. */
export const RELATION_LISTS: readonly RelatedList[] = ['agencies', 'organizations', 'people', 'places', 'themes'];

/** Name of a list's property: those that articles have too share the article's setting, so that a property has one type. */
export const relationKey = (list: RelatedList, { properties }: Settings): string =>
  list === 'places' || list === 'themes' ? properties[list] : list;

/** Order of an entity's keys, as the vault format shows it. */
export const entityOrder = (settings: Settings): readonly string[] => [
  ENTITY_KEYS.type,
  ENTITY_KEYS.aliases,
  ENTITY_KEYS.id,
  ENTITY_KEYS.parent,
  settings.properties.location,
  settings.properties.coordinates,
  ENTITY_KEYS.country,
  ENTITY_KEYS.broader,
  ENTITY_KEYS.terms,
  settings.properties.url,
  ENTITY_KEYS.aliasMarks,
  ...RELATION_LISTS.map((list) => relationKey(list, settings)),
  ENTITY_KEYS.marks,
];

export const isEntityKind = (value: unknown): value is EntityKind =>
  typeof value === 'string' && (ENTITY_KINDS as readonly string[]).includes(value);

/** Order of an article's keys, as the vault format shows it. */
export const ARTICLE_ORDER: readonly (keyof PropertyNames)[] = [
  'title',
  'date',
  'published',
  'publishedOffset',
  'updated',
  'source',
  'section',
  'author',
  'url',
  'archive',
  'eventDate',
  'location',
  'coordinates',
  'actors',
  'places',
  'themes',
  'toldBy',
  'sourcing',
  'cites',
  'original',
];

/** Keys that stand last in an article's note, behind what its document brought along. */
export const LAST_KEYS: readonly string[] = [
  ARTICLE_KEYS.tags,
  ARTICLE_KEYS.eventDates,
  ARTICLE_KEYS.kind,
  ARTICLE_KEYS.copyOf,
  ARTICLE_KEYS.id,
  ARTICLE_KEYS.versions,
  ARTICLE_KEYS.marks,
  ARTICLE_KEYS.waiting,
  ARTICLE_KEYS.rejected,
  ARTICLE_KEYS.meant,
  ARTICLE_KEYS.stated,
  ARTICLE_KEYS.credibility,
  ARTICLE_KEYS.imported,
  ARTICLE_KEYS.format,
];

/** The same with their names in this vault, all of them. */
export const articleOrder = ({ properties }: Settings): readonly string[] => [
  ...ARTICLE_ORDER.map((key) => properties[key]),
  ...LAST_KEYS,
];

/**
 * Keys an imported document may not bring along: from a stranger they would forge an identity or a decision. Lower case,
 * as Obsidian compares the names of properties.
 */
export function decisionKeys({ properties }: Settings): ReadonlySet<string> {
  const { id, kind, versions, imported, format, rejected, meant, stated, copyOf, eventDates, marks, waiting } =
    ARTICLE_KEYS;
  return new Set([
    id,
    kind,
    versions,
    imported,
    format,
    rejected,
    meant,
    stated,
    copyOf,
    eventDates,
    properties.eventDate.toLowerCase(),
    properties.original.toLowerCase(),
    ...[properties.toldBy, properties.sourcing, properties.cites].map((key) => key.toLowerCase()),
    marks,
    waiting,
    ENTITY_KEYS.id,
    ENTITY_KEYS.sameAs,
    ENTITY_KEYS.notSameAs,
    ENTITY_KEYS.match,
    ENTITY_KEYS.aliasMarks,
    ENTITY_KEYS.reliability,
    ENTITY_KEYS.reliabilityHistory,
    ARTICLE_KEYS.credibility,
  ]);
}
