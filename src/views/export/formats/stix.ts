import type { Attitude, EntityKind } from '../../../model';
import { CONFIDENCE, gradeOf, gradeTag, gradeWords, historyOf } from '../grades';
import { chainLine, type ExportArticle, type ExportEntity, type ExportStatement } from '../model';
import { millisecondsOf, type Moment } from '../../../format/moments';
import { uuidOf } from '../uuid';
import { whereaboutsOf } from '../where';
import { jsonList, stated } from './json';
import { entitiesOf, Once } from './once';

interface StixObject extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

const IDENTITY_CLASS: Readonly<Partial<Record<EntityKind, string>>> = {
  agency: 'organization',
  organization: 'organization',
  source: 'organization',
  person: 'individual',
};

/**
 * When an object was made may not change with its versions, and notes do not say when they were; so all are given the
 * first moment of this century, and `modified` tells versions apart.
 */
const CREATED = Date.UTC(2000, 0, 1);

/**
 * One STIX 2.1 bundle: a report for each article; identities, locations and what ties them, each once. Ids are made from
 * those of the vault. The bundle's own id stands last, because it says what is in it.
 */
export async function* stix(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  yield '{"type":"bundle","objects":[';
  let contents = '';
  yield* jsonList(
    each(
      objects(articles),
      ({ id, modified }) => (contents = uuidOf('bundle', `${contents} ${id} ${String(modified)}`)),
    ),
  );
  yield `],"id":"bundle--${contents}"}\n`;
}

async function* each<T>(items: AsyncIterable<T>, look: (item: T) => void): AsyncGenerator<T> {
  for await (const item of items) {
    look(item);
    yield item;
  }
}

async function* objects(articles: AsyncIterable<ExportArticle>): AsyncGenerator<StixObject> {
  yield MAKER;
  const once = new Once();
  for await (const article of articles) {
    for (const entity of once.first(entitiesOf(article))) yield* entityObjects(entity);
    yield reportOf(article);
    const { id, copyOf, cites, modified } = article;
    if (copyOf !== null) yield tie(reportId(id), 'derived-from', reportId(copyOf.id), modified);
    const cited = new Set(cites.flatMap(({ entity }) => refOf(entity) ?? []));
    for (const ref of cited) yield { ...tie(reportId(id), 'related-to', ref, modified), description: 'cites' };
    for (const statement of article.statements) yield* statementObjects(statement, article);
  }
}

const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();
const reportId = (id: string): string => `report--${uuidOf('article', id)}`;

/** What every object has. A note's time may lie before the one that stands for its making. */
const head = (type: string, key: string, modified: number, created = CREATED) => ({
  type,
  spec_version: '2.1',
  id: `${type}--${key}`,
  ...(key === MAKER_KEY ? {} : { created_by_ref: `identity--${MAKER_KEY}` }),
  created: timestamp(created),
  modified: timestamp(Math.max(created, modified)),
});

/** Who made the objects. */
const MAKER_KEY = uuidOf('maker', 'Dateline');
const MAKER: StixObject = { ...head('identity', MAKER_KEY, CREATED), name: 'Dateline', identity_class: 'system' };

/** What stands for an entity in the bundle; null for a theme, which is a label, and for a place without position or country. */
function refOf(entity: ExportEntity | null): string | null {
  if (entity === null) return null;
  const key = uuidOf('entity', entity.id);
  if (entity.kind === 'place') return isLocated(entity) ? `location--${key}` : null;
  return IDENTITY_CLASS[entity.kind] === undefined ? null : `identity--${key}`;
}

const isLocated = ({ coordinates, country }: ExportEntity): boolean => coordinates !== null || country !== null;

function entityObjects(entity: ExportEntity): readonly StixObject[] {
  const ref = refOf(entity);
  if (ref === null) return [];
  const [parent, location] = [refOf(entity.parent), refOf(entity.location)];
  return [
    entity.kind === 'place' ? locationOf(entity) : identityOf(entity),
    ...gradesOf(entity, ref),
    ...(parent === null ? [] : [tie(ref, 'part-of', parent, entity.modified)]),
    ...(location === null ? [] : [tie(ref, 'located-at', location, entity.modified)]),
  ];
}

const bySource = ({ id, path, url }: Pick<ExportEntity, 'id' | 'path' | 'url'>, name: string): readonly object[] => [
  ...(url === null ? [] : [{ source_name: name, url }]),
  { source_name: 'dateline', external_id: id, description: path },
];

const aliasesOf = ({ aliases }: ExportEntity): string | null =>
  aliases.length === 0 ? null : `Also called: ${aliases.join('; ')}`;

const identityOf = (entity: ExportEntity): StixObject => ({
  ...head('identity', uuidOf('entity', entity.id), entity.modified),
  ...stated({
    name: entity.name,
    description: aliasesOf(entity),
    identity_class: IDENTITY_CLASS[entity.kind],
    labels: [entity.kind, ...(entity.reliability === null ? [] : [gradeTag('source-reliability', entity.reliability)])],
    external_references: bySource(entity, entity.name),
  }),
});

function locationOf(place: ExportEntity): StixObject {
  const { code, divisions, size } = whereaboutsOf(place);
  return {
    ...head('location', uuidOf('entity', place.id), place.modified),
    ...stated({
      name: place.name,
      description: aliasesOf(place),
      latitude: place.coordinates?.lat,
      longitude: place.coordinates?.lon,
      country: code,
      administrative_area: code === null ? null : divisions[0],
      city: code !== null && size === 'spot' ? place.name : null,
      external_references: bySource(place, place.name),
    }),
  };
}

function tie(from: string, type: string, to: string, modified: number): StixObject {
  return {
    ...head('relationship', uuidOf('tie', `${from} ${type} ${to}`), modified),
    relationship_type: type,
    source_ref: from,
    target_ref: to,
  };
}

/** The grades of a source: `confidence` would say how sure its object is, and appendix A has no table for reliability. */
function gradesOf(entity: ExportEntity, ref: string): readonly StixObject[] {
  const now = gradeOf(entity);
  const lines = [...(now === null ? [] : [gradeWords(now)]), ...historyOf(entity)];
  if (lines.length === 0) return [];
  const content = { abstract: 'Reliability by the Admiralty scale', content: lines.join('\n'), object_refs: [ref] };
  return [{ ...head('note', uuidOf('grades', entity.id), entity.modified), ...content }];
}

/** Who takes a side to what is said. */
const OPINIONS: Readonly<Partial<Record<Attitude, string>>> = { denies: 'disagree', confirms: 'agree' };

/** A note with what is said, and an opinion on it of one who denies or confirms it: a denial is not by its author. */
function* statementObjects(statement: ExportStatement, article: ExportArticle): Generator<StixObject> {
  const { key, source, cue, speaker, kind, attitude, tense, hedged, chain, text, credibility } = statement;
  const name = speaker?.name ?? source;
  const note = head('note', uuidOf('statement', `${article.id} ${key}`), article.modified);
  const opinion = OPINIONS[attitude];
  yield {
    ...note,
    ...stated({
      abstract: [name, attitude, chain.length === 0 ? null : `through ${chainLine(chain)}`]
        .filter((part) => part !== null)
        .join(', '),
      content: text,
      authors: name === null || attitude === 'denies' ? [] : [name],
      object_refs: [reportId(article.id), refOf(speaker?.entity ?? null)].filter((ref) => ref !== null),
      labels: [
        kind,
        attitude,
        ...(tense === null ? [] : [tense]),
        ...(hedged ? ['hedged'] : []),
        ...(credibility === null ? [] : [gradeTag('information-credibility', credibility.grade)]),
      ],
      confidence: credibility === null ? null : CONFIDENCE[credibility.grade],
    }),
  };
  if (opinion === undefined) return;
  yield {
    ...head('opinion', uuidOf('opinion', `${article.id} ${key}`), article.modified),
    ...stated({
      explanation: [source, cue].filter((part) => part !== null).join(' … '),
      authors: name === null ? [] : [name],
      opinion,
      object_refs: [note.id],
    }),
  };
}

function reportOf(article: ExportArticle): StixObject {
  const { id, date, published, imported, source, lead, themes } = article;
  const stand: Moment | null = published ?? (date === null ? imported : { day: date, time: null, offset: null });
  const refs = entitiesOf(article).flatMap((entity) => refOf(entity) ?? []);
  return {
    ...head('report', uuidOf('article', id), article.modified),
    ...stated({
      name: article.label,
      description: lead,
      published: timestamp(stand === null ? CREATED : millisecondsOf(stand)),
      labels: [
        ...themes.map(({ name }) => name),
        ...(article.sourcing === null ? [] : [`sourcing: ${article.sourcing}`]),
      ],
      object_refs: refs.length > 0 ? [...new Set(refs)] : [MAKER.id],
      external_references: bySource(article, source?.name ?? 'publication'),
    }),
  };
}
