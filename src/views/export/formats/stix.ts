import type { EntityKind } from '../../../model';
import type { ExportArticle, ExportEntity } from '../model';
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
    const { copyOf, modified } = article;
    if (copyOf !== null) yield tie(reportId(article.id), 'derived-from', reportId(copyOf.id), modified);
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
    labels: [entity.kind],
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
      labels: themes.map(({ name }) => name),
      object_refs: refs.length > 0 ? [...new Set(refs)] : [MAKER.id],
      external_references: bySource(article, source?.name ?? 'publication'),
    }),
  };
}
