import type { Credibility, GivenGrade, Reliability } from '../../../format/grades';
import type { Attitude, EntityKind } from '../../../model';
import { gradeOf } from '../grades';
import type { ExportArticle, ExportEntity, ExportName, ExportStatement } from '../model';
import { isoOf, type Moment } from '../../../format/moments';
import { uuidOf } from '../uuid';
import { whereaboutsOf } from '../where';
import { jsonList, stated } from './json';
import { entitiesOf, Once } from './once';

const TYPES: Readonly<Record<EntityKind, string>> = {
  agency: 'GovernmentOrganization',
  organization: 'Organization',
  source: 'NewsMediaOrganization',
  person: 'Person',
  place: 'Place',
  theme: 'DefinedTerm',
};

/**
 * JSON-LD in the words of schema.org: a `NewsArticle` for each article, and what it names, each once. Where it was written
 * (`dateline`, `locationCreated`) is told apart from what it is about (`contentLocation`).
 */
export async function* jsonLd(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  yield* jsonList(nodes(articles));
  yield ']}\n';
}

async function* nodes(articles: AsyncIterable<ExportArticle>): AsyncGenerator<object> {
  const once = new Once();
  for await (const article of articles) {
    for (const entity of once.first(entitiesOf(article))) {
      yield entityNode(entity);
      const grade = gradeOf(entity);
      if (grade !== null) yield reviewNode(grade, { '@id': urn('entity', entity.id) });
    }
    yield articleNode(article);
    for (const statement of article.statements) yield* statementNodes(statement, article);
  }
}

const urn = (kind: string, id: string): string => `urn:uuid:${uuidOf(kind, id)}`;
const refTo = (entity: ExportEntity | null): object | null =>
  entity === null ? null : { '@id': urn('entity', entity.id) };

/** A reference to what has a note, else the bare name. */
const nodeOf = ({ name, entity }: ExportName, type: string): object => refTo(entity) ?? { '@type': type, name };
const refsTo = (names: readonly ExportName[], type: string): readonly object[] =>
  names.map((name) => nodeOf(name, type));

const property = (propertyID: string, value: string): object => ({ '@type': 'PropertyValue', propertyID, value });
const timeOf = (moment: Moment | null): string | null => (moment === null ? null : isoOf(moment));

function entityNode(entity: ExportEntity): object {
  const { kind, coordinates } = entity;
  const isPlace = kind === 'place';
  const { code, size } = isPlace ? whereaboutsOf(entity) : { code: null, size: null };
  return stated({
    '@id': urn('entity', entity.id),
    '@type': isPlace && size === 'country' && code !== null ? 'Country' : TYPES[kind],
    name: entity.name,
    alternateName: entity.aliases,
    url: entity.url,
    identifier: [property('entity-id', entity.id), property('path', entity.path)],
    ...tiesOf(entity),
    geo: isPlace && coordinates ? geoOf(coordinates) : null,
    address: isPlace && code !== null ? { '@type': 'PostalAddress', addressCountry: code } : null,
  });
}

/** Each kind has its own words for what it stands under, and where it is. */
function tiesOf({ kind, parent, location }: ExportEntity): Readonly<Record<string, object | null>> {
  if (kind === 'theme') return {};
  if (kind === 'place') return { containedInPlace: refTo(location) };
  if (kind === 'person') return { memberOf: refTo(parent), workLocation: refTo(location) };
  return { parentOrganization: refTo(parent), location: refTo(location) };
}

const geoOf = ({ lat, lon }: { readonly lat: number; readonly lon: number }): object => ({
  '@type': 'GeoCoordinates',
  latitude: lat,
  longitude: lon,
});

/** The main event, as far as its note says when it was. */
function eventOf({ eventDate, label, location }: ExportArticle): readonly object[] {
  if (eventDate === null) return [];
  const { start, end } = eventDate;
  return [
    stated({
      '@type': 'Event',
      name: label,
      startDate: start,
      endDate: end === start ? null : end,
      location: location === null ? null : nodeOf(location, 'Place'),
    }),
  ];
}

function articleNode(article: ExportArticle): object {
  const { id, published, source, location, dateline, copyOf, themes, actors, places } = article;
  return stated({
    '@id': urn('article', id),
    '@type': 'NewsArticle',
    headline: article.title,
    name: article.label,
    datePublished: timeOf(published) ?? article.date,
    dateModified: timeOf(article.updated),
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: source === null ? null : nodeOf(source, 'NewsMediaOrganization'),
    url: article.url,
    articleSection: article.section,
    abstract: article.lead,
    dateline: dateline?.text,
    locationCreated: dateline === null ? null : nodeOf({ name: dateline.text, entity: dateline.place }, 'Place'),
    contentLocation: location === null ? null : nodeOf(location, 'Place'),
    temporalCoverage: article.eventDates.map(({ value }) => value),
    about: [...refsTo(themes, 'DefinedTerm'), ...eventOf(article)],
    mentions: [...refsTo(actors, 'Thing'), ...refsTo(places, 'Place')],
    citation: article.cites.map((name) => refTo(name.entity) ?? name.name),
    keywords: article.sourcing === null ? null : [`sourcing: ${article.sourcing}`],
    isBasedOn: copyOf === null ? null : { '@id': urn('article', copyOf.id) },
    identifier: [property('article-id', id), property('path', article.path)],
  });
}

/** What a person gave by the Admiralty scale; what cannot be judged (`F`, `6`) stands outside of it. */
function reviewNode(given: GivenGrade<Credibility> | GivenGrade<Reliability>, about: object): object {
  const { grade, day, reason } = given;
  const isSource = /[A-F]/.test(grade);
  const [bestRating, worstRating] = isSource ? ['A', 'E'] : ['1', '5'];
  return stated({
    '@type': 'Review',
    itemReviewed: about,
    reviewAspect: isSource ? 'reliability' : 'credibility',
    datePublished: day,
    reviewBody: reason,
    reviewRating: { '@type': 'Rating', ratingValue: grade, bestRating, worstRating },
  });
}

const ACTIONS: Readonly<Partial<Record<Attitude, string>>> = { denies: 'DisagreeAction', confirms: 'AgreeAction' };

/** A claim as an excerpt of its article; one who denies it is not its author. */
function* statementNodes(statement: ExportStatement, article: ExportArticle): Generator<object> {
  const { key, source, speaker, kind, attitude, tense, hedged, chain, text, credibility } = statement;
  const claim = { '@id': urn('statement', `${article.id} ${key}`) };
  const name = speaker?.name ?? source;
  const type = kind === 'named person' ? 'Person' : 'Organization';
  const isSomebody = speaker !== null || kind === 'named person' || kind === 'body' || kind === 'outlet';
  const agent = name === null || !isSomebody ? null : nodeOf({ name, entity: speaker?.entity ?? null }, type);
  yield stated({
    ...claim,
    '@type': 'Claim',
    text,
    appearance: { '@id': urn('article', article.id) },
    author: attitude === 'denies' ? null : agent,
    creditText: source,
    citation: chain.map((link) => link.speaker?.name ?? link.words),
    keywords: [kind, attitude, ...(tense === null ? [] : [tense]), ...(hedged ? ['hedged'] : [])],
  });
  const action = ACTIONS[attitude];
  if (action !== undefined && agent !== null) yield { '@type': action, agent, object: claim };
  if (credibility !== null) yield reviewNode(credibility, claim);
}
