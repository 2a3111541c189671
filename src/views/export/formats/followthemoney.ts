import type { EntityKind } from '../../../model';
import { happenedIn } from '../happened';
import { gradeOf, gradeTag, gradeWords, historyOf } from '../grades';
import { chainLine, type ExportArticle, type ExportEntity, type ExportName, type ExportStatement } from '../model';
import { isoOf } from '../../../format/moments';
import { uuidOf } from '../uuid';
import { addressLine, whereaboutsOf } from '../where';
import { jsonLine } from './json';
import { entitiesOf, Once } from './once';

/** A FollowTheMoney entity: every property has a list of texts. */
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Null for what the model has no entity for: themes are keywords. */
const SCHEMATA: Readonly<Record<EntityKind, string | null>> = {
  agency: 'PublicBody',
  organization: 'Organization',
  source: 'Organization',
  person: 'Person',
  place: 'Address',
  theme: null,
};

/**
 * FollowTheMoney, a JSON entity a line: an `Article`, a `Mention` of each actor, `Documentation` of each place, of who speaks and
 * what is cited, an `Event` where its day is sure and no plan, a `Note` for each statement, and each actor and place once,
 * before what refers to it.
 */
export async function* followTheMoney(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const once = new Once();
  for await (const article of articles) {
    const entities = [...once.first(entitiesOf(article))].flatMap((entity) => entityOf(entity) ?? []);
    const told = [...entities, articleOf(article), ...mentionsOf(article), ...documentationOf(article)];
    yield [...told, ...eventOf(article), ...article.statements.map((each) => noteOf(each, article))]
      .map((entity) => `${jsonLine(entity)}\n`)
      .join('');
  }
}

type Values = Readonly<Record<string, readonly (string | null | undefined)[]>>;

function ftm(id: string, schema: string, values: Values): FtmEntity {
  const kept = Object.entries(values).map(([key, all]) => {
    const told = all.filter((value): value is string => value !== null && value !== undefined && value !== '');
    return [key, [...new Set(told)]] as const;
  });
  return { id, schema, properties: Object.fromEntries(kept.filter(([, all]) => all.length > 0)) };
}

const idOf = ({ id }: ExportEntity): string => uuidOf('entity', id);
const articleKey = (id: string): string => uuidOf('article', id);
/** The model writes countries in lower case. */
const countryOf = (code: string | null | undefined): string | null => code?.toLowerCase() ?? null;
const namesOf = (names: readonly ExportName[]): readonly string[] => names.map(({ name }) => name);

function entityOf(entity: ExportEntity): FtmEntity | null {
  const schema = SCHEMATA[entity.kind];
  if (schema === null) return null;
  if (schema === 'Address') return placeOf(entity);
  const { parent, location } = entity;
  return ftm(idOf(entity), schema, {
    name: [entity.name],
    alias: entity.aliases,
    country: [countryOf(entity.country)],
    parent: [isLegal(parent) ? idOf(parent) : null],
    addressEntity: [location?.kind === 'place' ? idOf(location) : null],
    address: [location?.kind === 'place' ? addressLine(location) : null],
    website: [entity.url],
    keywords: [entity.reliability === null ? null : gradeTag('source-reliability', entity.reliability)],
    notes: [provenance(entity), ...gradesOf(entity)],
  });
}

const isLegal = (entity: ExportEntity | null): entity is ExportEntity =>
  entity !== null && entity.kind !== 'place' && entity.kind !== 'theme';

/** The model has no property for how far a source is relied on. */
function gradesOf(entity: ExportEntity): readonly string[] {
  const now = gradeOf(entity);
  return [
    ...(now === null ? [] : [`Reliability ${gradeWords(now)}`]),
    ...historyOf(entity).map((line) => `Graded ${line}`),
  ];
}

function placeOf(place: ExportEntity): FtmEntity {
  const { code, divisions, size } = whereaboutsOf(place);
  return ftm(idOf(place), 'Address', {
    name: [place.name],
    alias: place.aliases,
    full: [addressLine(place)],
    city: [size === 'spot' ? place.name : null],
    state: [divisions[0]],
    country: [countryOf(code)],
    latitude: [place.coordinates?.lat.toString()],
    longitude: [place.coordinates?.lon.toString()],
    notes: [provenance(place)],
  });
}

/** Where it comes from, for a person; ids of the vault and paths have no property of their own. */
const provenance = ({ id, path }: { readonly id: string; readonly path: string }): string =>
  `Dateline ${id}, note ${path}`;

function articleOf(article: ExportArticle): FtmEntity {
  const { source, location, published, copyOf } = article;
  const place = location?.entity ?? null;
  return ftm(articleKey(article.id), 'Article', {
    title: [article.label],
    name: [article.label],
    fileName: [article.path],
    author: article.authors,
    date: [article.date],
    publishedAt: [published === null ? article.date : isoOf(published)],
    modifiedAt: [article.updated === null ? null : isoOf(article.updated)],
    retrievedAt: [article.imported === null ? null : isoOf(article.imported)],
    sourceUrl: [article.url],
    publisher: [source?.name],
    publisherUrl: [source?.entity?.url],
    summary: [article.lead],
    keywords: namesOf(article.themes),
    country: [countryOf(place?.country)],
    addressEntity: [place === null ? null : idOf(place)],
    locationMentioned: namesOf(article.places),
    namesMentioned: namesOf(article.actors),
    crawler: ['dateline'],
    notes: [
      provenance(article),
      copyOf === null ? null : `Copy of ${copyOf.id}, note ${copyOf.path}`,
      article.sourcing === null ? null : `Sourcing: ${article.sourcing}`,
    ],
  });
}

function mentionsOf({ id, actors }: ExportArticle): readonly FtmEntity[] {
  return actors.map(({ name, entity }) =>
    ftm(uuidOf('mention', `${id} ${entity?.id ?? name}`), 'Mention', {
      document: [articleKey(id)],
      name: [name],
      resolved: [isLegal(entity) ? idOf(entity) : null],
      detectedSchema: [entity === null ? null : SCHEMATA[entity.kind]],
    }),
  );
}

function documentationOf(article: ExportArticle): readonly FtmEntity[] {
  const { id, date, url, location, places, toldBy, cites } = article;
  const about = location?.entity ?? null;
  const named = new Set([...(about === null ? [] : [about]), ...places.flatMap(({ entity }) => entity ?? [])]);
  const link = (entity: ExportEntity, role: string, key = ''): FtmEntity =>
    ftm(uuidOf('documentation', `${id} ${entity.id}${key}`), 'Documentation', {
      document: [articleKey(id)],
      entity: [idOf(entity)],
      role: [role],
      date: [date],
      sourceUrl: [url],
    });
  return [
    ...[...named].filter(isPlace).map((place) => link(place, place === about ? 'location' : 'mentioned')),
    ...linked(toldBy).map((entity) => link(entity, 'told by', ' told by')),
    ...linked(cites).map((entity) => link(entity, 'cited', ' cited')),
  ];
}

const isPlace = ({ kind }: ExportEntity): boolean => kind === 'place';

/** What the model has an entity for, each once. */
const linked = (names: readonly ExportName[]): readonly ExportEntity[] => [
  ...new Set(names.flatMap(({ entity }) => (entity === null || SCHEMATA[entity.kind] === null ? [] : [entity]))),
];

/**
 * A statement. `Note` is what the model has for words about a document and an entity; of its entities the legal one or the
 * place speaks, the other is the article. `Mention` and `Documentation` can hold no words, `Message` needs a sender.
 */
function noteOf(statement: ExportStatement, { id, url, source: outlet }: ExportArticle): FtmEntity {
  const { key, source, cue, speaker, kind, attitude, tense, hedged, chain, text, start, end, credibility } = statement;
  const [entity] = speaker === null ? [] : linked([speaker]);
  const who = speaker?.name ?? source;
  return ftm(uuidOf('statement', `${id} ${key}`), 'Note', {
    name: [who === null ? attitude : `${who}: ${attitude}`],
    description: [text],
    entity: [articleKey(id), entity === undefined ? null : idOf(entity)],
    proof: [articleKey(id)],
    keywords: [
      kind,
      attitude,
      tense,
      hedged ? 'hedged' : null,
      credibility === null ? null : gradeTag('information-credibility', credibility.grade),
    ],
    publisher: [outlet?.name],
    sourceUrl: [url],
    notes: [
      [source, cue].filter((part) => part !== null).join(' … '),
      chain.length === 0 ? null : `Through ${chainLine(chain)}`,
      `Characters ${start} to ${end} of the text`,
      credibility === null ? null : `Credibility ${gradeWords(credibility)}`,
    ],
  });
}

function eventOf(article: ExportArticle): readonly FtmEntity[] {
  const happened = happenedIn(article);
  if (happened?.basis !== 'event-date' || happened.start > (article.date ?? happened.start)) return [];
  const { id, location, actors, url, label } = article;
  const place = location?.entity ?? null;
  const { start, end } = happened;
  return [
    ftm(uuidOf('event', id), 'Event', {
      name: [label],
      date: [start === end ? start : null],
      startDate: [start === end ? null : start],
      endDate: [start === end ? null : end],
      location: [place === null ? location?.name : addressLine(place)],
      addressEntity: [place === null ? null : idOf(place)],
      country: [countryOf(place?.country)],
      involved: actors.flatMap(({ entity }) => (isLegal(entity) ? [idOf(entity)] : [])),
      keywords: namesOf(article.themes),
      proof: [articleKey(id)],
      sourceUrl: [url],
    }),
  ];
}
