import { readTree, TreeRanker, type DecisionTree } from '../../language/trees';

/** The fitted part of locating a story: which area it plays in, and which place of that area. */
export interface LocationModel {
  readonly areas: TreeRanker;
  readonly places: TreeRanker;
  /** How likely an answer is right that is given this chance, 0 to 1: both were compared on stories the fit had not seen. */
  calibrate(chance: number): number;
}

/**
 * Reads `story-location.tsv`: `feature` lines name features in their order, `area` and `place` lines hold the trees that ask
 * about them by number, `calibration` the two numbers of a logistic curve over the log odds. Throws for any other line.
 */
export function parseLocationModel(table: string): LocationModel {
  const features: string[] = [];
  const trees = { area: [] as DecisionTree[], place: [] as DecisionTree[] };
  let curve = [0, 1];
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [what, first = '', second = ''] = line.split('\t');
    if (what === 'feature') features.push(first);
    else if (what === 'area' || what === 'place') trees[what].push(readTree(first));
    else if (what === 'calibration') curve = [Number(first), Number(second)];
    else throw new Error(`story-location: unknown line “${line.slice(0, 40)}”`);
  }
  const [shift = 0, slope = 1] = curve;
  return {
    areas: new TreeRanker(features, trees.area),
    places: new TreeRanker(features, trees.place),
    calibrate: (chance) => 1 / (1 + Math.exp(-shift - slope * oddsOf(chance))),
  };
}

/** Log odds, within what a logistic curve can still tell apart. */
export function oddsOf(chance: number): number {
  const bounded = Math.min(1 - 1e-4, Math.max(1e-4, chance));
  return Math.log(bounded / (1 - bounded));
}
