import type { Together } from '../../relations';

/** A tie that may stand in a network, between two entities by their numbers. */
export interface TieCandidate {
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
const byStrength = (a: TieCandidate, b: TieCandidate): number =>
  b.strength - a.strength || b.stories - a.stories || a.first - b.first || a.second - b.second;

/**
 * The entities most named that are tied to one another, and their strongest ties: of each its strongest, so that nothing
 * hangs loose, then the strongest of all. Strongest first.
 */
export function chooseStrongest(
  candidates: readonly TieCandidate[],
  named: (entity: number) => number,
  limits: Limits,
): readonly TieCandidate[] {
  const all = [...new Set(candidates.flatMap(({ first, second }) => [first, second]))];
  all.sort((a, b) => named(b) - named(a) || a - b);
  const nodes = new Set(all.slice(0, limits.nodes));
  return strongestAmong(nodes, candidates, Math.min(limits.ties, nodes.size * TIES_PER_NODE));
}

/** One entity, those tied to it the strongest, and the ties between these. Nothing for an entity that is not there. */
export function chooseAround(
  centre: number,
  candidates: readonly TieCandidate[],
  limits: Limits,
): readonly TieCandidate[] {
  const isOwn = ({ first, second }: TieCandidate): boolean => first === centre || second === centre;
  const own = strongest(candidates.filter(isOwn), limits.nodes - 1);
  const nodes = new Set(own.flatMap(({ first, second }) => [first, second]));
  const room = Math.max(0, Math.min(limits.ties, nodes.size * TIES_PER_NODE) - own.length);
  const others = candidates.filter((tie) => !isOwn(tie));
  return [...own, ...strongestAmong(nodes, others, room)].sort(byStrength);
}

function strongestAmong(
  nodes: ReadonlySet<number>,
  candidates: readonly TieCandidate[],
  most: number,
): readonly TieCandidate[] {
  const among = candidates.filter(({ first, second }) => nodes.has(first) && nodes.has(second));
  const best = new Map<number, TieCandidate>();
  for (const tie of among) {
    for (const end of [tie.first, tie.second]) {
      const other = best.get(end);
      if (other === undefined || byStrength(tie, other) < 0) best.set(end, tie);
    }
  }
  const chosen = new Set(strongest([...new Set(best.values())], most));
  for (const tie of strongest(among, most)) {
    if (chosen.size >= most) break;
    chosen.add(tie);
  }
  return [...chosen].sort(byStrength);
}

/** So many of the strongest, in order. Numbers sort many times faster than objects: with them the weak are left out first. */
function strongest(candidates: readonly TieCandidate[], most: number): readonly TieCandidate[] {
  const strengths = Float64Array.from(candidates, ({ strength }) => strength).sort();
  const least = strengths[strengths.length - most] ?? 0;
  return candidates
    .filter(({ strength }) => strength >= least)
    .sort(byStrength)
    .slice(0, most);
}
