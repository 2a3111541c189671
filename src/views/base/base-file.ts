import { ENTITY_KINDS, type EntityKind, type Settings, type Sourcing } from '../../model';
import { ARTICLE_KEYS, ENTITY_KEYS, relationKey } from '../../format/managed';

/** What a `.base` file holds, as far as Dateline writes it: Obsidian's `BasesConfigFile`. */
export interface BaseFile {
  readonly filters: BaseFilter;
  readonly formulas: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, { readonly displayName: string }>>;
  readonly views: readonly BaseView[];
}

export type BaseFilter =
  | string
  | { readonly and: readonly BaseFilter[] }
  | { readonly or: readonly BaseFilter[] }
  | { readonly not: readonly BaseFilter[] };

export interface BaseView {
  readonly type: string;
  readonly name: string;
  readonly filters: BaseFilter;
  /** Ids of properties. */
  readonly order: readonly string[];
  readonly sort?: readonly { readonly property: string; readonly direction: 'ASC' | 'DESC' }[];
  /** What the view's own options are. */
  readonly [option: string]: unknown;
}

/** Names that the user reads. */
export interface BaseWords {
  readonly articles: string;
  /** Of the articles that rest on one source without a name. */
  readonly singleAnonymous: string;
  /** Of the articles by when their main event was. */
  readonly events: string;
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly map: string;
  readonly timeline: string;
  readonly network: string;
  /** Of `event-dates`. */
  readonly happened: string;
  /** Names of properties, by their key here; others are called as they are written. */
  readonly columns: Readonly<Record<Column, string>>;
}

/** Columns with a name of their own. */
const COLUMNS = [
  'date',
  'eventDate',
  'source',
  'location',
  'actors',
  'places',
  'themes',
  'toldBy',
  'sourcing',
  'cites',
  'url',
] as const;
type Column = (typeof COLUMNS)[number];

/** Names of formulas, as the file has them. */
const ICON = 'icon';
const COLOUR = 'colour';

/**
 * The base of a vault: tables of articles, of their events and of those with a single anonymous source, one for each kind of entity, and the map, the timeline and the network. Notes are
 * told by Dateline's own keys, not by their folder, since a note may be moved; properties go by the names the user gave them.
 * It links nothing, so it adds no edge to the graph.
 */
export function datelineBase(settings: Settings, words: BaseWords): BaseFile {
  return {
    filters: { or: [has(ARTICLE_KEYS.id), has(ENTITY_KEYS.id)] },
    formulas: {
      // Icons of Obsidian's: articles and places are told apart without their colour as well.
      [ICON]: `if(${has(ARTICLE_KEYS.id)}, "newspaper", "map-pin")`,
      [COLOUR]: `if(${has(ARTICLE_KEYS.id)}, "var(--color-orange)", "var(--color-blue)")`,
    },
    properties: Object.fromEntries(
      [
        ...COLUMNS.map((column) => [settings.properties[column], words.columns[column]] as const),
        [ARTICLE_KEYS.eventDates, words.happened] as const,
      ].map(([property, displayName]) => [note(property), { displayName }]),
    ),
    views: [
      articles(settings, words),
      events(settings, words),
      singleAnonymous(settings, words),
      ...ENTITY_KINDS.map((kind) => entities(kind, settings, words)),
      map(settings, words),
      ofArticles('dateline-timeline', words.timeline, settings),
      ofArticles('dateline-network', words.network, settings),
    ],
  };
}

function articles(settings: Settings, { articles: name }: BaseWords): BaseView {
  const { date, eventDate, source, location, actors, places, themes } = settings.properties;
  return {
    type: 'table',
    name,
    filters: { and: [has(ARTICLE_KEYS.id)] },
    order: [
      'file.name',
      ...[date, eventDate, source, location, actors, places, themes, ARTICLE_KEYS.eventDates].map(note),
    ],
    sort: [{ property: note(date), direction: 'DESC' }],
  };
}

/** The articles whose main event has a day, the latest event first; values of ISO 8601 sort as texts. */
function events(settings: Settings, { events: name }: BaseWords): BaseView {
  const { date, eventDate, source, location, actors, themes } = settings.properties;
  return {
    type: 'table',
    name,
    filters: { and: [has(ARTICLE_KEYS.id), has(eventDate)] },
    order: ['file.name', ...[eventDate, location, actors, themes, date, source].map(note)],
    sort: [{ property: note(eventDate), direction: 'DESC' }],
  };
}

/** The articles whose story one source without a name told, the newest first. */
function singleAnonymous({ properties }: Settings, { singleAnonymous: name }: BaseWords): BaseView {
  const { date, sourcing, source, cites, toldBy, location, actors, themes } = properties;
  const single: Sourcing = 'single anonymous';
  return {
    type: 'table',
    name,
    filters: { and: [has(ARTICLE_KEYS.id), `${value(sourcing)} == ${JSON.stringify(single)}`] },
    order: ['file.name', ...[date, source, cites, toldBy, location, actors, themes].map(note)],
    sort: [{ property: note(date), direction: 'DESC' }],
  };
}

function entities(kind: EntityKind, settings: Settings, { kinds }: BaseWords): BaseView {
  return {
    type: 'table',
    name: kinds[kind],
    filters: { and: [has(ENTITY_KEYS.id), `${value(ENTITY_KEYS.type)} == ${JSON.stringify(kind)}`] },
    order: ['file.name', ...columnsOf(kind, settings).map(note)],
    sort: [{ property: 'file.name', direction: 'ASC' }],
  };
}

function columnsOf(kind: EntityKind, settings: Settings): readonly string[] {
  const { location, coordinates, url } = settings.properties;
  const { aliases, parent, country, broader, terms } = ENTITY_KEYS;
  const [people, places, themes] = (['people', 'places', 'themes'] as const).map((list) => relationKey(list, settings));
  const body = [aliases, parent, location, people, places, themes];
  const columns: Readonly<Record<EntityKind, readonly (string | undefined)[]>> = {
    agency: body,
    organization: body,
    person: [aliases, relationKey('agencies', settings), places, themes],
    place: [aliases, location, country, coordinates, themes],
    theme: [broader, terms, places],
    source: [aliases, country, url],
  };
  return columns[kind].filter((column) => column !== undefined);
}

/** The layout of the Maps plugin; where that is not there, Obsidian says so. */
function map({ properties }: Settings, { map: name }: BaseWords): BaseView {
  return {
    type: 'map',
    name,
    filters: { and: [has(properties.coordinates)] },
    order: ['file.name', ...[properties.date, properties.eventDate, properties.source].map(note)],
    coordinates: note(properties.coordinates),
    markerIcon: `formula.${ICON}`,
    markerColor: `formula.${COLOUR}`,
  };
}

function ofArticles(type: string, name: string, { properties }: Settings): BaseView {
  return {
    type,
    name,
    filters: { and: [has(ARTICLE_KEYS.id)] },
    order: ['file.name', ...[properties.date, properties.eventDate, properties.source].map(note)],
  };
}

/** The id of a note's property. */
const note = (property: string): string => `note.${property}`;

/** The value of a note's property in an expression, whatever signs its name has. */
const value = (property: string): string =>
  /^[A-Za-z_]\w*$/.test(property) ? `note.${property}` : `note[${JSON.stringify(property)}]`;

const has = (property: string): string => `file.hasProperty(${JSON.stringify(property)})`;
