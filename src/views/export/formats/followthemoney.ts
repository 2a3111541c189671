import type { EntityKind } from '../../../model';
import { happenedIn } from '../happened';
import type { ExportArticle, ExportEntity, ExportName } from '../model';
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
 * FollowTheMoney, a JSON entity a line: an `Article`, a `Mention` of each actor, `Documentation` of each place, an `Event`
 * where the note says when it happened, and each actor and place once, before what refers to it.
 */
export async function* followTheMoney(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const once = new Once();
  for await (const article of articles) {
    const entities = [...once.first(entitiesOf(article))].flatMap((entity) => entityOf(entity) ?? []);
    const told = [...entities, articleOf(article), ...mentionsOf(article), ...documentationOf(article)];
    yield [...told, ...eventOf(article)].map((entity) => `${jsonLine(entity)}\n`).join('');
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
    notes: [provenance(entity)],
  });
}

const isLegal = (entity: ExportEntity | null): entity is ExportEntity =>
  entity !== null && entity.kind !== 'place' && entity.kind !== 'theme';

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
    notes: [provenance(article), copyOf === null ? null : `Copy of ${copyOf.id}, note ${copyOf.path}`],
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

function documentationOf({ id, date, url, location, places }: ExportArticle): readonly FtmEntity[] {
  const about = location?.entity ?? null;
  const named = new Set([...(about === null ? [] : [about]), ...places.flatMap(({ entity }) => entity ?? [])]);
  return [...named]
    .filter(({ kind }) => kind === 'place')
    .map((place) =>
      ftm(uuidOf('documentation', `${id} ${place.id}`), 'Documentation', {
        document: [articleKey(id)],
        entity: [idOf(place)],
        role: [place === about ? 'location' : 'mentioned'],
        date: [date],
        sourceUrl: [url],
      }),
    );
}

function eventOf(article: ExportArticle): readonly FtmEntity[] {
  const happened = happenedIn(article);
  if (happened === null || happened.basis === 'publication') return [];
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
