import { BODIES, OUTLETS, THEMES, PLACES } from './thing-likeness';
import { Contexts, compareFacts } from './shared-facts';
import { type Likeness, type Namer, PROPOSE, type SamePair, type Stories } from './likeness';
import { PEOPLE } from './person-likeness';
import { addTo, type Entity, type EntityKind } from '../../../model';

/** Two entities and how their names are alike, the best of their forms. */
interface NamedPair {
  readonly a: Entity;
  readonly b: Entity;
  readonly likeness: Likeness;
}

interface Forms<T> {
  readonly entity: Entity;
  /** The name first, then the aliases. */
  readonly forms: readonly T[];
  /** Whether the first of them is the name. */
  readonly named: boolean;
}

/** Aliases compared of one entity; a gazetteer knows dozens for a large city. */
const FORMS = 24;
/** A key that more share tells nothing of any two. */
const CROWD = 40;
/** Entities taken apart between two pauses. */
const STEP = 200;

/** All pairs whose names are alike. */
export function* alikeByName<T>(
  entities: readonly Entity[],
  namer: Namer<T>,
): Generator<undefined, readonly NamedPair[]> {
  const read: Forms<T>[] = [];
  const buckets = new Map<string, number[]>();
  for (const [at, entity] of entities.entries()) {
    if (at % STEP === 0) yield;
    const one = formsOf(entity, namer);
    read.push(one);
    for (const key of new Set(one.forms.flatMap((form) => namer.keys(form)))) addTo(buckets, key, at);
  }
  const found: NamedPair[] = [];
  const seen = new Set<number>();
  for (const bucket of buckets.values()) {
    if (bucket.length < 2 || bucket.length > CROWD) continue;
    yield;
    for (const [first, second] of pairsOf(bucket, entities.length, seen)) {
      const [one, two] = [read[first], read[second]];
      const likeness = one && two ? best(one, two, namer) : null;
      if (one && two && likeness !== null) found.push({ a: one.entity, b: two.entity, likeness });
    }
  }
  return found;
}

function formsOf<T>(entity: Entity, namer: Namer<T>): Forms<T> {
  const name = namer.read(entity.name, entity);
  const aliases = entity.aliases.slice(0, FORMS).flatMap((alias) => namer.read(alias, entity) ?? []);
  return { entity, forms: name === null ? aliases : [name, ...aliases], named: name !== null };
}

/** Each pair of a bucket that no bucket before had. */
function* pairsOf(bucket: readonly number[], count: number, seen: Set<number>): Generator<readonly [number, number]> {
  for (const [at, first] of bucket.entries()) {
    for (const second of bucket.slice(at + 1)) {
      const pair = first * count + second;
      if (seen.has(pair)) continue;
      seen.add(pair);
      yield [first, second];
    }
  }
}

/** What is off where a form that agrees is only an alias, and where the names themselves do not agree. */
const ALIAS = 0.02;
const BOTH_ALIASES = 0.2;

function best<T>(one: Forms<T>, two: Forms<T>, namer: Namer<T>): Likeness | null {
  let found: Likeness | null = null;
  for (const [i, a] of one.forms.entries()) {
    for (const [j, b] of two.forms.entries()) {
      const aliases = Number(i > 0 || !one.named) + Number(j > 0 || !two.named);
      const off = aliases === 0 ? 0 : aliases === 1 ? ALIAS : BOTH_ALIASES;
      const alike = namer.compare(a, b);
      if (alike !== null && alike.strength - off > (found?.strength ?? 0))
        found = { ...alike, strength: alike.strength - off };
    }
  }
  return found;
}

/** What the search looks at. */
interface SameSearch {
  readonly entities: readonly Entity[];
  readonly stories: Stories;
  /** Whether a user said that two are not one. */
  readonly isApart: (a: string, b: string) => boolean;
}

/** Kinds whose notes can be one: a body is an agency to one article and an organisation to another. */
const GROUPS: readonly { readonly kinds: readonly EntityKind[]; readonly find: Finder }[] = [
  { kinds: ['person'], find: finder(PEOPLE) },
  { kinds: ['agency', 'organization'], find: finder(BODIES) },
  { kinds: ['place'], find: finder(PLACES) },
  { kinds: ['theme'], find: finder(THEMES) },
  { kinds: ['source'], find: finder(OUTLETS) },
];

type Finder = (entities: readonly Entity[]) => Generator<undefined, readonly NamedPair[]>;

function finder<T>(namer: Namer<T>): Finder {
  return (entities) => alikeByName(entities, namer);
}

/**
 * Pairs of entities that may be one, the surest first. Names make the candidates, by keys that alike names share, so that
 * the cost grows with the entities and not with their pairs; what the notes state and the company the stories name them
 * in decides. Precision comes first: what is not likely is not said. Yields now and then, so that others get their turn.
 */
export function* findSame(search: SameSearch): Generator<undefined, readonly SamePair[]> {
  const byId = new Map(search.entities.map((entity) => [entity.id, entity]));
  const lookUp = (id: string): Entity | undefined => byId.get(id);
  const contexts = new Contexts(search.stories, lookUp);
  const found: SamePair[] = [];
  for (const { kinds, find } of GROUPS) {
    const entities = search.entities.filter(({ kind }) => kinds.includes(kind));
    for (const pair of unambiguous(yield* find(entities), search)) {
      yield;
      const judged = judge(pair, contexts, lookUp);
      if (judged !== null) found.push(ordered(pair, judged, search.stories));
    }
  }
  return found.sort((a, b) => b.score - a.score || compare(a.keep, b.keep) || compare(a.other, b.other));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Below this a name alone fits too many for one of several to be told. */
const CLEAR = 0.8;

/** Leaves out what a user kept apart, and weak likeness to several that are not like each other: which of them is open. */
function* unambiguous(pairs: readonly NamedPair[], { isApart }: SameSearch): Generator<NamedPair> {
  const alike = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const set = alike.get(one);
    if (set) set.add(other);
    else alike.set(one, new Set([other]));
  };
  for (const { a, b } of pairs) {
    add(a.id, b.id);
    add(b.id, a.id);
  }
  const isTorn = (one: string, other: string): boolean =>
    [...(alike.get(one) ?? [])].some((third) => third !== other && !(alike.get(third)?.has(other) ?? false));
  for (const pair of pairs) {
    if (isApart(pair.a.id, pair.b.id)) continue;
    if (pair.likeness.strength < CLEAR && (isTorn(pair.a.id, pair.b.id) || isTorn(pair.b.id, pair.a.id))) continue;
    yield pair;
  }
}

interface Judged {
  readonly score: number;
  readonly evidence: SamePair['evidence'];
}

function judge(
  { a, b, likeness }: NamedPair,
  contexts: Contexts,
  byId: (id: string) => Entity | undefined,
): Judged | null {
  const facts = compareFacts(a, b, byId);
  if (facts === null || likeness.strength + facts.delta + MOST < PROPOSE) return null;
  const context = contexts.compare(a, b, likeness.rule);
  if (context === null) return null;
  const score = Math.min(0.99, likeness.strength + facts.delta + context.delta);
  if (score < PROPOSE) return null;
  const evidence = [nameEvidence(likeness), ...context.evidence, ...facts.evidence];
  return { score: Math.round(score * 100) / 100, evidence };
}

/** What company can add at most. */
const MOST = 0.3;

const nameEvidence = ({ rule, detail }: Likeness): SamePair['evidence'][number] => ({ rule, detail });

/** The one more stories name stays; of two equal ones the one with more names, then the first by id. */
function ordered({ a, b }: NamedPair, { score, evidence }: Judged, stories: Stories): SamePair {
  const rank =
    stories.countOf(b.id) - stories.countOf(a.id) || b.aliases.length - a.aliases.length || compare(a.id, b.id);
  const [keep, other] = rank <= 0 ? [a, b] : [b, a];
  return { keep: keep.id, other: other.id, score, evidence };
}
