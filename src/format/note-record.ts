import { type Coordinates, type EntityKind, type MatchMode, type Outcome, type Settings, ok } from '../model';
import { readFrontmatter, ownValue, salvagedFrontmatter, type Frontmatter, type NoteData } from './frontmatter';
import { reliabilityIn, type Reliability } from './grades';
import { linkTargets } from './links';
import {
  ARTICLE_KEYS,
  DECISION_KEYS,
  DECISIONS,
  ENTITY_KEYS,
  isEntityKind,
  RELATION_LISTS,
  relationKey,
} from './managed';
import { marksIn, waitingMarksIn, type Marks } from './marks';
import { spotsIn, type Spot } from './spots';

/** Link targets as written between the brackets, without heading, block or display text. */
export type Targets = readonly string[];

export interface ArticleRecord {
  readonly kind: 'article';
  readonly path: string;
  /** `article-id`. */
  readonly id: string;
  readonly url: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly title: string | null;
  readonly actors: Targets;
  readonly places: Targets;
  readonly themes: Targets;
  readonly source: Targets;
  /** Outlet as text, where it is no link. */
  readonly outlet: string | null;
  readonly location: Targets;
  /** `told-by`: who speaks. */
  readonly toldBy: Targets;
  /** `sourcing` as written; one of `SOURCINGS` where Dateline wrote it. */
  readonly sourcing: string | null;
  /** `cites`: outlets and articles it leans on. */
  readonly cites: Targets;
  /** `copy-of`: the article this is a copy of. */
  readonly copyOf: Targets;
  /** `article-version`: ids of the versions imported so far; empty in notes of before there were any. */
  readonly versions: readonly string[];
  /** When the outlet last changed it, as written. */
  readonly updated: string | null;
  /** `event-date` as written: when its main event was; `eventSpan` reads it. */
  readonly eventDate: string | null;
  /** `event-dates` as written; `eventSpan` reads one. */
  readonly eventDates: readonly string[];
  /** `article-kind`. */
  readonly articleKind: string | null;
  /** `dateline-links`, see `marks.ts`. */
  readonly marks: Marks;
  /** `dateline-waiting`: marks of what it names in passing, without a link. */
  readonly waiting: Marks;
  /** Where its text names what its properties link. */
  readonly spots: readonly Spot[];
}

export interface EntityRecord {
  readonly kind: 'entity';
  readonly path: string;
  /** `entity-id`. */
  readonly id: string;
  readonly type: EntityKind;
  readonly aliases: readonly string[];
  /** `dateline-aliases`: marks of the aliases that Dateline wrote, as one text; empty where it wrote none, or before it marked any. */
  readonly aliasMarks: string;
  readonly parent: Targets;
  readonly location: Targets;
  readonly broader: Targets;
  readonly coordinates: Coordinates | null;
  readonly country: string | null;
  readonly terms: readonly string[];
  readonly url: string | null;
  readonly match: MatchMode | null;
  /** Ids of the entities merged into it. */
  readonly sameAs: readonly string[];
  /** Ids of the entities it is not, whatever they have in common. */
  readonly notSameAs: readonly string[];
  /** `reliability`: how far a person relies on it. */
  readonly reliability: Reliability | null;
  /** `reliability-history` as written; `reliabilitiesIn` reads it. */
  readonly reliabilityHistory: readonly string[];
  /** What its lists of related entities link, all of them. */
  readonly related: Targets;
  /** `dateline-links`, see `marks.ts`. */
  readonly marks: Marks;
}

/** Decisions that hold in the whole vault. */
export interface DecisionsRecord {
  readonly kind: 'decisions';
  readonly path: string;
  readonly ignored: readonly string[];
  readonly deleted: readonly string[];
  readonly keptApart: readonly string[];
  /** Lines `surface form → entity-id`. */
  readonly meant: readonly string[];
}

/** What the index needs of a note of Dateline's; anything else in the vault is only a path. */
export type NoteRecord = ArticleRecord | EntityRecord | DecisionsRecord;

/** Cheap test before YAML is read: most notes of a vault are not Dateline's. */
const MAY_BE_OURS = new RegExp(`^["']?(?:${ARTICLE_KEYS.id}|${ENTITY_KEYS.id}|${ARTICLE_KEYS.format})["']?\\s*:`, 'm');

/**
 * Reads what Dateline keeps in a note. Null: not a note of Dateline's. Problem `invalid-yaml`: it carries one of
 * Dateline's ids, but its frontmatter cannot be read.
 */
export function parseNote(path: string, text: string, settings: Settings): Outcome<NoteRecord | null> {
  if (!/^\ufeff?---/.test(text) || !MAY_BE_OURS.test(text)) return ok(null);
  const read = readFrontmatter(text, path);
  return read.ok ? ok(recordOf(path, read.value, settings)) : read;
}

/**
 * What a note still tells of itself that `parseNote` cannot read: that it is there, so that no second one is made. It may
 * lack any property, and nothing is to be written by it.
 */
export const salvagedNote = (path: string, text: string, settings: Settings): NoteRecord | null =>
  recordOf(path, salvagedFrontmatter(text), settings);

function recordOf(path: string, { data, body }: Frontmatter, settings: Settings): NoteRecord | null {
  const entity = idIn(data, ENTITY_KEYS.id);
  if (entity !== null) return entityRecord(path, entity, data, settings);
  const article = idIn(data, ARTICLE_KEYS.id);
  if (article !== null) return articleRecord(path, article, { data, body }, settings);
  return ownValue(data, ARTICLE_KEYS.format) === DECISIONS ? decisionsRecord(path, data) : null;
}

/** An id; one that a tool rewrote as a number still counts. */
export function idIn(data: NoteData, key: string): string | null {
  const value = ownValue(data, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Text of a value, be it a list or one: numbers as written by people count as text. */
export function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? [] : texts(item)));
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

export const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//i.test(value.trim());

const targetsIn = (data: NoteData, key: string): Targets => texts(ownValue(data, key)).flatMap(linkTargets);
const firstText = (data: NoteData, key: string): string | null => texts(ownValue(data, key))[0] ?? null;

function articleRecord(path: string, id: string, { data, body }: Frontmatter, { properties }: Settings): ArticleRecord {
  const [actors, places] = [targetsIn(data, properties.actors), targetsIn(data, properties.places)];
  const location = targetsIn(data, properties.location);
  return {
    kind: 'article',
    path,
    id,
    url: firstText(data, properties.url),
    date: firstText(data, properties.date),
    title: firstText(data, properties.title),
    actors,
    places,
    themes: targetsIn(data, properties.themes),
    source: targetsIn(data, properties.source),
    outlet: targetsIn(data, properties.source).length === 0 ? firstText(data, properties.source) : null,
    location,
    toldBy: targetsIn(data, properties.toldBy),
    sourcing: firstText(data, properties.sourcing),
    cites: targetsIn(data, properties.cites),
    copyOf: targetsIn(data, ARTICLE_KEYS.copyOf),
    versions: texts(ownValue(data, ARTICLE_KEYS.versions)),
    updated: firstText(data, properties.updated),
    eventDate: firstText(data, properties.eventDate),
    eventDates: texts(ownValue(data, ARTICLE_KEYS.eventDates)),
    articleKind: firstText(data, ARTICLE_KEYS.kind),
    marks: marksIn(ownValue(data, ARTICLE_KEYS.marks)),
    waiting: waitingMarksIn(ownValue(data, ARTICLE_KEYS.waiting)),
    spots: spotsIn(body, [...new Set([...actors, ...places, ...location])]),
  };
}

/** A type nobody knows is taken from the id, whose first part is the kind. */
function kindOf(id: string, data: NoteData): EntityKind {
  const stated = ownValue(data, ENTITY_KEYS.type);
  if (isEntityKind(stated)) return stated;
  const [prefix] = id.split(':');
  return isEntityKind(prefix) ? prefix : 'organization';
}

function entityRecord(path: string, id: string, data: NoteData, settings: Settings): EntityRecord {
  const { properties } = settings;
  return {
    kind: 'entity',
    path,
    id,
    type: kindOf(id, data),
    aliases: texts(ownValue(data, ENTITY_KEYS.aliases)),
    aliasMarks: firstText(data, ENTITY_KEYS.aliasMarks) ?? '',
    parent: targetsIn(data, ENTITY_KEYS.parent),
    location: targetsIn(data, properties.location),
    broader: targetsIn(data, ENTITY_KEYS.broader),
    coordinates: coordinatesOf(ownValue(data, properties.coordinates)),
    country: firstText(data, ENTITY_KEYS.country),
    terms: texts(ownValue(data, ENTITY_KEYS.terms)),
    url: firstText(data, properties.url),
    match: matchMode(ownValue(data, ENTITY_KEYS.match)),
    sameAs: texts(ownValue(data, ENTITY_KEYS.sameAs)),
    notSameAs: texts(ownValue(data, ENTITY_KEYS.notSameAs)),
    reliability: reliabilityIn(firstText(data, ENTITY_KEYS.reliability)),
    reliabilityHistory: texts(ownValue(data, ENTITY_KEYS.reliabilityHistory)),
    related: RELATION_LISTS.flatMap((list) => targetsIn(data, relationKey(list, settings))),
    marks: marksIn(ownValue(data, ENTITY_KEYS.marks)),
  };
}

const decisionsRecord = (path: string, data: NoteData): DecisionsRecord => ({
  kind: 'decisions',
  path,
  ignored: texts(ownValue(data, DECISION_KEYS.ignored)),
  deleted: texts(ownValue(data, DECISION_KEYS.deleted)),
  keptApart: texts(ownValue(data, DECISION_KEYS.keptApart)),
  meant: texts(ownValue(data, DECISION_KEYS.meant)),
});

function matchMode(value: unknown): MatchMode | null {
  if (value === false) return 'off'; // `off` as YAML 1.1 tools write it back
  return value === 'exact' || value === 'case' || value === 'off' ? value : null;
}

/** Two numbers in a list, or one text `42.44, 129.75`; anything out of range is no coordinates. */
export function coordinatesOf(value: unknown): Coordinates | null {
  const parts = typeof value === 'string' ? value.split(',') : texts(value);
  const [lat = NaN, lon = NaN] = parts.map((part) => (/^\s*-?\d+(?:\.\d+)?\s*$/.test(part) ? Number(part) : NaN));
  return parts.length === 2 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}
