import { ENTITY_KINDS, entityId, foldForm, type Analysis, type Entity, type EntityKind } from '../../model';
import type { ReviewWorld } from './decided';
import type { EntityReference } from './decision';

/** The entity that is chosen, and the analysis that knows it with all it refers to; null where nothing is known of it. */
export function choose(
  choice: EntityReference,
  analysis: Analysis,
  world: ReviewWorld,
): { readonly entity: Entity; readonly analysis: Analysis } | null {
  const known = (id: string): Entity | null => knownEntity(id, analysis, world);
  const entity = 'id' in choice ? known(choice.id) : named(choice.name, choice.kind, known, world);
  if (entity === null) return null;
  const entities = Object.assign(Object.create(null) as Record<string, Entity>, analysis.entities);
  const due = [entity];
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    entities[next.id] = next;
    for (const id of [next.parent, next.location, next.broader]) {
      const above = id === undefined || entities[id] !== undefined ? null : known(id);
      if (above !== null) due.push(above);
    }
  }
  return { entity, analysis: { ...analysis, entities } };
}

/** As the vault has it, else the article, else what is known otherwise; of one that only lost somewhere, its name. */
export function knownEntity(id: string, analysis: Analysis, { index, entity }: ReviewWorld): Entity | null {
  const record = index.entity(id);
  if (record !== null) return index.entityOf(record);
  return analysis.entities[id] ?? entity(id) ?? loserOf(id, analysis);
}

function loserOf(id: string, { mentions, location }: Analysis): Entity | null {
  const losers = [...mentions.flatMap((mention) => mention.losers), ...(location?.losers ?? [])];
  const lost = losers.find(({ entity }) => entity === id);
  const kind = kindIn(id);
  return lost === undefined || kind === null ? null : { id, kind, name: lost.name, aliases: [], origin: 'article' };
}

/** An id begins with the kind that its entity had at first. */
export const kindIn = (id: string): EntityKind | null => ENTITY_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? null;

/** One to be made, unless the vault has its like. */
function named(
  name: string,
  kind: EntityKind,
  known: (id: string) => Entity | null,
  { index }: ReviewWorld,
): Entity | null {
  const plain = name.replace(/\s+/g, ' ').trim();
  if (foldForm(plain) === '') return null;
  const [only, another] = index.entitiesNamed(plain).filter((record) => record.type === kind);
  if (only !== undefined && another === undefined) return index.entityOf(only);
  const id = entityId(kind, plain);
  return known(id) ?? { id, kind, name: plain, aliases: [], origin: 'article' };
}

/** An entity as one of another kind: what only a place has goes with it. */
export function ofKind(entity: Entity, kind: EntityKind): Entity {
  if (entity.kind !== 'place') return { ...entity, kind };
  const { coordinates: _, placeKind: _kind, admin1: _admin1, population: _population, ...rest } = entity;
  return { ...rest, kind };
}
