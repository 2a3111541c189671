import type { Entity, EntityKind } from '../../../model';
import { BODIES } from './body';
import { Contexts } from './context';
import { compareFacts } from './facts';
import { OUTLETS, THEMES } from './named';
import { PROPOSE, type Likeness, type Namer, type SamePair, type Stories } from './pair';
import { alikeByName, type NamedPair } from './names-alike';
import { PEOPLE } from './person';
import { PLACES } from './place';

/** What the search looks at. */
export interface SameSearch {
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
