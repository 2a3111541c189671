import { readTree, TreeRanker, type DecisionTree, type Features } from '../../language/log-linear';

/** The fitted part of admission: whether a name is one, and whether its story alone is worth a note. */
export interface AdmissionModel {
  /** 0 to 1: from one half on a note is wanted. */
  worth(features: Features): number;
  /** 0 to 1: from one half on it is no name of a person or body. */
  noName(features: Features): number;
  /** What speaks most for, or against, a note, as words. */
  reasons(features: Features, isFor: boolean): readonly string[];
}

/** Features that a reason names, at most. */
const MOST_REASONS = 3;

/**
 * Reads `admission.tsv`: `feature` lines name features in their order, with what a name that is wanted and one that is not
 * have of them; `worth` and `no-name` lines hold trees, `cut` lines the score from which on each says yes. Throws for any other.
 */
export function parseAdmissionModel(table: string): AdmissionModel {
  const names: string[] = [];
  const usual = { wanted: new Map<string, number>(), unwanted: new Map<string, number>() };
  const trees = { worth: [] as DecisionTree[], 'no-name': [] as DecisionTree[] };
  const cuts = { worth: 0, 'no-name': 0 };
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [what, first = '', second = '', third = ''] = line.split('\t');
    if (what === 'feature') {
      names.push(first);
      usual.wanted.set(first, Number(second));
      usual.unwanted.set(first, Number(third));
    } else if (what === 'worth' || what === 'no-name') trees[what].push(readTree(first));
    else if (what === 'cut' && (first === 'worth' || first === 'no-name')) cuts[first] = Number(second);
    else throw new Error(`admission: unknown line “${line.slice(0, 40)}”`);
  }
  const worth = new TreeRanker(names, trees.worth);
  const noName = new TreeRanker(names, trees['no-name']);
  return {
    worth: (features) => chanceOf(worth.score(features) - cuts.worth),
    noName: (features) => chanceOf(noName.score(features) - cuts['no-name']),
    reasons: (features, isFor) => {
      const found = isFor ? worth.advantages(features, usual.unwanted) : worth.advantages(usual.wanted, features);
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
