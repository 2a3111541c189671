import type { Entity, EntityKind } from '../model';
import type { Companions, Relations } from './appearances';
import { storiesIn, type Together } from './closeness';
import { companionsOf } from './companions';
import { phaseOf, stepOf, type Step } from './steps';
import { leastStories, strengthOf, type Tie } from './strength';
import { typedRelation, type TypedRelation } from './typed';

export { affectedBy, type Affecting, type Change } from './affected';
export type { Named, Relations } from './appearances';
export { proximityOf, type Proximity, type Together } from './closeness';
export { MOST_STORIES } from './companions';
export { chanceOf, likelihoodRatio, SIGNIFICANT } from './likelihood';
export { tieOf, type MeasuredTie } from './measure';
export { mutualStrength } from './mutual';
export { remembering } from './remembering';
export { typedRelation, type TypedRelation } from './typed';

export interface RelatedEntity {
  readonly id: string;
  /** Above 0, below 1; of what the entity stands under, 1 more. */
  readonly strength: number;
  /** Which relation, where a note states one. */
  readonly relation?: TypedRelation;
  /** Stories that name both, of those looked at. */
  readonly stories: number;
}

export type RelatedList = 'agencies' | 'organizations' | 'people' | 'places' | 'themes';
/** Strongest first. */
export type RelatedLists = Readonly<Record<RelatedList, readonly RelatedEntity[]>>;

export interface RelateOptions {
  /** Most entities in one list. */
  readonly limit: number;
}

const LIST_OF: Readonly<Record<EntityKind, RelatedList | null>> = {
  agency: 'agencies',
  organization: 'organizations',
  person: 'people',
  place: 'places',
  theme: 'themes',
  // An outlet is in every one of its articles: that ties it to nothing.
  source: null,
};

/** The managed list an entity stands in. */
const listOf = ({ kind }: Entity): RelatedList | null => LIST_OF[kind];

/**
 * What is related to an entity. A pure function of the stories that name it, what its note and theirs state, and how many
 * stories there are, and name each of the others, in steps: not of the order in which they came. Time grows with the
 * entity's stories up to a bound, never with the vault. What a note states but no story tells is in no list: its own property
 * links it.
 */
export function relate(entity: Entity, world: Relations, { limit }: RelateOptions): RelatedLists {
  // With whom a note states a tie one story is enough.
  const typed = new Set([entity.parent, entity.location, entity.broader].filter((id) => id !== undefined));
  for (const id of world.under(entity.id)) typed.add(id);
  const viewed: Viewed = {
    world,
    entity,
    companions: companionsOf(entity.id, world.appearances, typed),
    own: world.appearances.countOf(entity.id),
    all: stepOf(world.appearances.total, phaseOf(entity.id)),
  };
  const found: Found[] = [];
  for (const together of viewed.companions.together) {
    const other = world.entity(together.id);
    const one = other?.id === together.id ? related(other, together, viewed) : null;
    if (one !== null) found.push(one);
  }
  return toLists(found, limit);
}

/** What is seen from one entity. */
interface Viewed {
  readonly world: Relations;
  readonly entity: Entity;
  readonly companions: Companions;
  readonly own: number;
  readonly all: Step;
}

type Found = RelatedEntity & { readonly entity: Entity };

function related(other: Entity, together: Together, viewed: Viewed): Found | null {
  const relation = typedRelation(viewed.entity, other);
  const stories = storiesIn(together);
  if (relation === null && stories < leastStories(viewed.own)) return null;
  const tie: Tie = {
    own: viewed.own,
    seen: viewed.companions.stories,
    together,
    other: stepOf(viewed.world.appearances.countOf(other.id)),
    all: viewed.all,
    isThematic: viewed.entity.kind === 'theme' || other.kind === 'theme',
    isTyped: relation !== null,
  };
  const strength = strengthOf(tie);
  if (strength === 0) return null;
  if (relation === null) return { id: other.id, strength, stories, entity: other };
  const above = relation.direction === 'up' ? 1 : 0;
  return { id: other.id, strength: strength + above, relation, stories, entity: other };
}

function toLists(found: readonly Found[], limit: number): RelatedLists {
  const ranked = [...found].sort(byStrength);
  const of = (list: RelatedList): readonly RelatedEntity[] =>
    ranked
      .filter(({ entity }) => listOf(entity) === list)
      .slice(0, limit)
      .map(({ entity: _, ...item }) => item);
  return {
    agencies: of('agencies'),
    organizations: of('organizations'),
    people: of('people'),
    places: of('places'),
    themes: of('themes'),
  };
}

/** By strength, then name, then id: ties are broken the same way on every device. */
const byStrength = (a: Found, b: Found): number =>
  b.strength - a.strength || compare(a.entity.name, b.entity.name) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
