import type { Together } from '../../../relations';

/** A tie that may stand in a network, between two entities by their numbers. */
export interface Candidate {
  readonly first: number;
  readonly second: number;
  readonly together: Together;
  readonly stories: number;
  readonly strength: number;
}

export interface Limits {
  readonly nodes: number;
  readonly ties: number;
}

/** Ties for each node, on average: more cannot be told apart. */
const TIES_PER_NODE = 5;

/** The stronger tie first, then the one of more stories; then the same way on every device. */
const byStrength = (a: Candidate, b: Candidate): number =>
  b.strength - a.strength || b.stories - a.stories || a.first - b.first || a.second - b.second;

/**
 * The entities most named that are tied to one another, and their strongest ties: of each its strongest, so that nothing
 * hangs loose, then the strongest of all. Strongest first.
 */
export function chooseStrongest(
  candidates: readonly Candidate[],
  named: (entity: number) => number,
  limits: Limits,
): readonly Candidate[] {
  const ranked = [...candidates].sort(byStrength);
  const all = [...new Set(ranked.flatMap(({ first, second }) => [first, second]))];
  all.sort((a, b) => named(b) - named(a) || a - b);
  const nodes = new Set(all.slice(0, limits.nodes));
  return strongestAmong(nodes, ranked, Math.min(limits.ties, nodes.size * TIES_PER_NODE));
}

/** One entity, those tied to it the strongest, and the ties between these. Nothing for an entity that is not there. */
export function chooseAround(centre: number, candidates: readonly Candidate[], limits: Limits): readonly Candidate[] {
  const ranked = [...candidates].sort(byStrength);
  const isOwn = ({ first, second }: Candidate): boolean => first === centre || second === centre;
  const own = ranked.filter(isOwn).slice(0, limits.nodes - 1);
  const nodes = new Set(own.flatMap(({ first, second }) => [first, second]));
  const room = Math.max(0, Math.min(limits.ties, nodes.size * TIES_PER_NODE) - own.length);
  const between = strongestAmong(
    nodes,
    ranked.filter((tie) => !isOwn(tie)),
    room,
  );
  return [...own, ...between].sort(byStrength);
}

function strongestAmong(nodes: ReadonlySet<number>, ranked: readonly Candidate[], most: number): readonly Candidate[] {
  const among = ranked.filter(({ first, second }) => nodes.has(first) && nodes.has(second));
  const held = new Set<number>();
  const chosen = new Set<Candidate>();
  const take = (tie: Candidate): void => {
    if (chosen.size >= most) return;
    held.add(tie.first).add(tie.second);
    chosen.add(tie);
  };
  for (const tie of among) if (!held.has(tie.first) || !held.has(tie.second)) take(tie);
  for (const tie of among) take(tie);
  return [...chosen].sort(byStrength);
}
