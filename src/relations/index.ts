import type { Entity, EntityKind } from '../model';
import {
  articlesOf,
  companions,
  indexAppearances,
  tellingArticles,
  type Appearance,
  type AppearanceIndex,
} from './appearance-index';
import { association } from './association';
import { typedGraph, type TypedGraph, type TypedRelation } from './typed';

export type { Appearance } from './appearance-index';
export type { RelationKind, TypedRelation } from './typed';

export interface RelatedEntity {
  readonly id: string;
  /** Stated relations: from 1 up. Others: above 0, below 1. */
  readonly score: number;
  readonly why: 'typed' | 'co-occurrence';
  /** Which relation, when it is typed. */
  readonly relation?: TypedRelation;
  readonly evidence: {
    /** Articles that name both, at most `EVIDENCE_LIMIT`, the most telling first. */
    readonly articles: readonly string[];
    /** Articles that name both, all. */
    readonly count: number;
  };
}

export type RelatedList = 'agencies' | 'organizations' | 'people' | 'places' | 'themes';
/** Strongest first. */
export type RelatedLists = Readonly<Record<RelatedList, readonly RelatedEntity[]>>;

export interface RelateOptions {
  /** Most entities in one list. */
  readonly limit: number;
}

export const EVIDENCE_LIMIT = 5;

const LIST_OF: Readonly<Record<EntityKind, RelatedList | null>> = {
  agency: 'agencies',
  organization: 'organizations',
  person: 'people',
  place: 'places',
  theme: 'themes',
  // An outlet is in every one of its articles: that ties it to nothing.
  source: null,
};

/** What is related to every entity of `entities`; the order of the articles does not matter. */
export function relate(
  appearances: Iterable<Appearance>,
  entities: ReadonlyMap<string, Entity>,
  options: RelateOptions,
): ReadonlyMap<string, RelatedLists> {
  return relateOnly(entities.keys(), appearances, entities, options);
}

/**
 * The same for some entities only; ids that are not in `entities` are left out. `entities` are those that may be linked
 * to. Time grows with the appearances, and for an entity asked for with what its articles hold.
 */
export function relateOnly(
  ids: Iterable<string>,
  appearances: Iterable<Appearance>,
  entities: ReadonlyMap<string, Entity>,
  options: RelateOptions,
): ReadonlyMap<string, RelatedLists> {
  const world: World = { entities, index: indexAppearances(appearances, entities), typed: typedGraph(entities) };
  const related = new Map<string, RelatedLists>();
  for (const id of ids) if (entities.has(id)) related.set(id, toLists(candidates(id, world), world, options.limit));
  return related;
}

interface World {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly index: AppearanceIndex;
  readonly typed: TypedGraph;
}

/** Everything that is related to an entity in any way, in no order. */
function candidates(id: string, world: World): RelatedEntity[] {
  const shared = companions(world.index, id);
  const typed = world.typed.get(id) ?? new Map<string, TypedRelation>();
  const found: RelatedEntity[] = [];
  for (const other of new Set([...typed.keys(), ...shared.keys()])) {
    const articles = shared.get(other) ?? [];
    const relation = typed.get(other);
    const strength = strengthOf(id, other, articles.length, world.index);
    if (relation === undefined && strength === 0) continue;
    found.push(toRelated(other, strength, relation, articles));
  }
  return found;
}

const strengthOf = (id: string, other: string, together: number, index: AppearanceIndex): number =>
  association({
    first: articlesOf(index, id).size,
    second: articlesOf(index, other).size,
    together,
    articles: index.entitiesOf.size,
  });

function toRelated(
  id: string,
  strength: number,
  relation: TypedRelation | undefined,
  articles: readonly string[],
): RelatedEntity {
  const evidence = { articles, count: articles.length };
  if (relation === undefined) return { id, score: strength, why: 'co-occurrence', evidence };
  const score = (relation.direction === 'up' ? 2 : 1) + strength;
  return { id, score, why: 'typed', relation, evidence };
}

function toLists(found: readonly RelatedEntity[], world: World, limit: number): RelatedLists {
  const of = (list: RelatedList): readonly RelatedEntity[] =>
    found
      .filter(({ id }) => LIST_OF[world.entities.get(id)?.kind ?? 'source'] === list)
      .sort(byStrength(world.entities))
      .slice(0, limit)
      .map((item) => withEvidence(item, world.index));
  return {
    agencies: of('agencies'),
    organizations: of('organizations'),
    people: of('people'),
    places: of('places'),
    themes: of('themes'),
  };
}

const withEvidence = (item: RelatedEntity, index: AppearanceIndex): RelatedEntity => ({
  ...item,
  evidence: { ...item.evidence, articles: tellingArticles(index, item.evidence.articles, EVIDENCE_LIMIT) },
});

/** By score, then name, then id: ties are broken the same way on every device. */
const byStrength =
  (entities: ReadonlyMap<string, Entity>) =>
  (a: RelatedEntity, b: RelatedEntity): number =>
    b.score - a.score || compare(entities.get(a.id)?.name ?? '', entities.get(b.id)?.name ?? '') || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
