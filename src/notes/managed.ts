import { ENTITY_KINDS } from '../model';
import type { EntityKind, PropertyNames, Settings } from '../model';

/**
 * The keys Dateline owns. `docs/vault-format.md` says what each holds and who may change it; the names of those in
 * `PropertyNames` are settings, the rest are fixed.
 */
export const FORMAT_VERSION = 1;

/** Fixed keys of an article note. */
export const ARTICLE_KEYS = {
  id: 'article-id',
  imported: 'imported',
  format: 'dateline',
  tags: 'tags',
  rejected: 'rejected',
  copyOf: 'copy-of',
  eventDates: 'event-dates',
} as const;

/** Fixed keys of an entity note. */
export const ENTITY_KEYS = {
  type: 'type',
  aliases: 'aliases',
  id: 'entity-id',
  parent: 'parent',
  country: 'country',
  broader: 'broader',
  terms: 'terms',
  notSameAs: 'not-same-as',
  match: 'match',
} as const;

/** Managed lists of an entity note, with the kinds each holds. An outlet that acts stands among the organisations. */
export const RELATION_LISTS = ['agencies', 'organizations', 'people', 'places', 'themes'] as const;
export type RelationList = (typeof RELATION_LISTS)[number];

/** Name of a list's property: those that articles have too share the article's setting, so that a property has one type. */
export const relationKey = (list: RelationList, { properties }: Settings): string =>
  list === 'places' || list === 'themes' ? properties[list] : list;

export const isEntityKind = (value: unknown): value is EntityKind =>
  typeof value === 'string' && (ENTITY_KINDS as readonly string[]).includes(value);

/** Order of an article's keys, as the vault format shows it. */
export const ARTICLE_ORDER: readonly (keyof PropertyNames)[] = [
  'title',
  'date',
  'published',
  'publishedOffset',
  'source',
  'author',
  'url',
  'location',
  'coordinates',
  'actors',
  'places',
  'themes',
];

/**
 * Keys an imported document may not bring along: they are Dateline's to set, and from a stranger they would forge an
 * identity or a decision.
 */
export function reservedKeys(settings: Settings): ReadonlySet<string> {
  return new Set([
    ...Object.values(settings.properties),
    ...Object.values(ARTICLE_KEYS),
    ...Object.values(ENTITY_KEYS),
    ...RELATION_LISTS,
  ]);
}
