import { readTree, TreeRanker, type DecisionTree, type Features } from './log-linear';

/** A fitted question of yes or no. */
export interface FittedDecision {
  /** 0 to 1: from one half on the answer is yes. */
  chance(features: Features): number;
  /** What speaks most for yes, or for no, as words. */
  reasons(features: Features, isFor: boolean): readonly string[];
}

export type FittedDecisions<Name extends string> = Readonly<Record<Name, FittedDecision>>;

/** Features that a reason names, at most. */
const MOST_REASONS = 3;

/**
 * Reads the decisions named of a table. `feature` lines name features in their order, with the mean of what is so and of
 * what is not; a line that begins with the name of a decision holds one of its trees; `cut` lines tell the score from which
 * on its answer is yes, and by how much its odds rise with the score. Throws for any other line, and for a decision without a cut.
 */
export function parseDecisions<Name extends string>(table: string, decisions: readonly Name[]): FittedDecisions<Name> {
  const names: string[] = [];
  const [usual, unusual] = [new Map<string, number>(), new Map<string, number>()];
  const trees = new Map<string, DecisionTree[]>(decisions.map((name) => [name, []]));
  const cuts = new Map<string, readonly [cut: number, slope: number]>();
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [what = '', first = '', second = '', third = ''] = line.split('\t');
    if (what === 'feature') {
      names.push(first);
      usual.set(first, Number(second));
      unusual.set(first, Number(third));
    } else if (what === 'cut') cuts.set(first, [Number(second), third === '' ? 1 : Number(third)]);
    else if (trees.has(what)) trees.get(what)?.push(readTree(first));
    else throw new Error(`unknown line “${line.slice(0, 40)}”`);
  }
  const decided = [...trees].map(([name, own]) => {
    const cut = cuts.get(name);
    if (cut === undefined) throw new Error(`no cut for “${name}”`);
    return [name, decisionOf(new TreeRanker(names, own), cut, usual, unusual)] as const;
  });
  return Object.fromEntries(decided) as FittedDecisions<Name>;
}

function decisionOf(
  ranker: TreeRanker,
  [cut, slope]: readonly [number, number],
  usual: Features,
  unusual: Features,
): FittedDecision {
  return {
    chance: (features) => chanceOf(slope * (ranker.score(features) - cut)),
    reasons: (features, isFor) => {
      const found = isFor ? ranker.advantages(features, unusual) : ranker.advantages(usual, features);
      return found.slice(0, MOST_REASONS).map(([name]) => worded(name, features.get(name) ?? 0));
    },
  };
}

const chanceOf = (odds: number): number => Number((1 / (1 + Math.exp(-odds))).toFixed(3));

/** `in the headline`, `mentions: 4`; what it lacks as `not: in the headline`. */
function worded(name: string, value: number): string {
  if (value === 0) return `not: ${name}`;
  return value === 1 ? name : `${name}: ${Number(value.toFixed(2))}`;
}
