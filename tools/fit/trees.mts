// Gradient-boosted trees for choices (Friedman 2001, with second-order leaves as in Chen and Guestrin 2016): each tree adds to
// the score of every alternative, and the chance of an alternative is the softmax of the scores of its choice.
// Deterministic: same choices, same options, same trees.
import type { DecisionTree } from '../../src/analysis/language/log-linear';
import type { Choice } from './logit.mts';

export interface TreeOptions {
  readonly rounds: number;
  readonly depth: number;
  /** What part of each step is taken. */
  readonly rate: number;
  /** Holds leaves near zero. */
  readonly ridge: number;
  /** Least second derivative of the loss on either side of a split. */
  readonly least: number;
  /** Shares of features and of choices each tree looks at. */
  readonly features: number;
  readonly choices: number;
  readonly seed: number;
}

/** Values a feature is cut at, at most. */
const CUTS = 12;

interface Table {
  readonly rows: number;
  /** Bin of each row, for each feature that is cut anywhere. */
  readonly columns: readonly {
    readonly feature: number;
    readonly cuts: readonly number[];
    readonly bins: Uint8Array;
  }[];
  /** First row of each choice. */
  readonly starts: readonly number[];
}

export function fitTrees(choices: readonly Choice[], options: TreeOptions): DecisionTree[] {
  const table = tableOf(choices);
  const scores = new Float64Array(table.rows);
  const [slope, curve] = [new Float64Array(table.rows), new Float64Array(table.rows)];
  const random = randomOf(options.seed);
  const trees: DecisionTree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    derive(choices, table, scores, slope, curve);
    const rows: number[] = [];
    choices.forEach(({ alternatives }, at) => {
      if (options.choices < 1 && random() >= options.choices) return;
      for (let i = 0; i < alternatives.length; i += 1) rows.push((table.starts[at] ?? 0) + i);
    });
    const columns = options.features < 1 ? table.columns.filter(() => random() < options.features) : table.columns;
    const grown = grow(Int32Array.from(rows), options.depth, { columns, slope, curve, options });
    trees.push(toTree(grown));
    const all = Int32Array.from({ length: table.rows }, (_, at) => at);
    addTo(scores, grown, all);
  }
  return trees;
}

function tableOf(choices: readonly Choice[]): Table {
  const starts: number[] = [];
  let rows = 0;
  const values = new Map<number, [row: number, value: number][]>();
  for (const { alternatives } of choices) {
    starts.push(rows);
    for (const features of alternatives) {
      for (const [feature, value] of features) {
        const list = values.get(feature);
        if (list) list.push([rows, value]);
        else values.set(feature, [[rows, value]]);
      }
      rows += 1;
    }
  }
  const columns = [...values.keys()]
    .sort((a, b) => a - b)
    .flatMap((feature) => {
      const list = values.get(feature) ?? [];
      const cuts = cutsOf(list.map(([, value]) => value));
      if (list.length < LEAST_USES) return [];
      const bins = new Uint8Array(rows);
      for (const [row, value] of list) bins[row] = binOf(value, cuts);
      return [{ feature, cuts, bins }];
    });
  return { rows, columns, starts };
}
/** A feature fewer alternatives have tells nothing. */
const LEAST_USES = 12;

/**
 * Written to three digits, rounded down: what is cut here is cut so by what is written. Never 0, since what lacks a feature
 * has 0 of it and must stand below every cut.
 */
const cutAt = (value: number): number => Math.max(0.001, Math.floor(value * 1000) / 1000);

function cutsOf(values: readonly number[]): number[] {
  const sorted = values.map(cutAt).sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= CUTS) return distinct;
  return [...new Set(Array.from({ length: CUTS }, (_, at) => sorted[Math.floor((at * sorted.length) / CUTS)] ?? 0))];
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value >= (cuts[bin] ?? Infinity)) bin += 1;
  return bin;
}

/** First and second derivatives of the loss by each score. */
function derive(
  choices: readonly Choice[],
  { starts }: Table,
  scores: Float64Array,
  slope: Float64Array,
  curve: Float64Array,
): void {
  choices.forEach(({ alternatives, shares, weight }, at) => {
    const start = starts[at] ?? 0;
    let most = -Infinity;
    for (let i = 0; i < alternatives.length; i += 1) most = Math.max(most, scores[start + i] ?? 0);
    let total = 0;
    for (let i = 0; i < alternatives.length; i += 1) total += Math.exp((scores[start + i] ?? 0) - most);
    for (let i = 0; i < alternatives.length; i += 1) {
      const chance = Math.exp((scores[start + i] ?? 0) - most) / total;
      slope[start + i] = weight * (chance - (shares[i] ?? 0));
      curve[start + i] = weight * chance * (1 - chance) + 1e-9;
    }
  });
}

interface Growth {
  readonly columns: Table['columns'];
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly options: TreeOptions;
}
type Grown = { readonly column: Table['columns'][number]; readonly bin: number; readonly left: Grown; readonly right: Grown } | number; // prettier-ignore

function grow(rows: Int32Array, depth: number, growth: Growth): Grown {
  const { slope, curve, options } = growth;
  let [first, second] = [0, 0];
  for (const row of rows) {
    first += slope[row] ?? 0;
    second += curve[row] ?? 0;
  }
  const leaf = (-options.rate * first) / (second + options.ridge);
  const best = depth === 0 ? null : bestSplit(rows, first, second, growth);
  if (best === null) return leaf;
  const { column, bin } = best;
  const left = rows.filter((row) => (column.bins[row] ?? 0) <= bin);
  const right = rows.filter((row) => (column.bins[row] ?? 0) > bin);
  return { column, bin, left: grow(left, depth - 1, growth), right: grow(right, depth - 1, growth) };
}

function bestSplit(
  rows: Int32Array,
  first: number,
  second: number,
  { columns, slope, curve, options: { ridge, least } }: Growth,
): { readonly column: Table['columns'][number]; readonly bin: number } | null {
  let best: { readonly column: Table['columns'][number]; readonly bin: number } | null = null;
  let most = 1e-6;
  const whole = (first * first) / (second + ridge);
  const [slopes, curves] = [new Float64Array(CUTS + 2), new Float64Array(CUTS + 2)];
  for (const column of columns) {
    slopes.fill(0);
    curves.fill(0);
    for (const row of rows) {
      const bin = column.bins[row] ?? 0;
      slopes[bin] = (slopes[bin] ?? 0) + (slope[row] ?? 0);
      curves[bin] = (curves[bin] ?? 0) + (curve[row] ?? 0);
    }
    let [below, bent] = [0, 0];
    for (let bin = 0; bin < column.cuts.length; bin += 1) {
      below += slopes[bin] ?? 0;
      bent += curves[bin] ?? 0;
      if (bent < least || second - bent < least) continue;
      const gain = (below * below) / (bent + ridge) + (first - below) ** 2 / (second - bent + ridge) - whole;
      if (gain > most) [most, best] = [gain, { column, bin }];
    }
  }
  return best;
}

const toTree = (grown: Grown): DecisionTree =>
  typeof grown === 'number'
    ? grown
    : { feature: grown.column.feature, cut: grown.column.cuts[grown.bin] ?? 0, left: toTree(grown.left), right: toTree(grown.right) }; // prettier-ignore

function addTo(scores: Float64Array, grown: Grown, rows: Int32Array): void {
  if (typeof grown === 'number') {
    for (const row of rows) scores[row] = (scores[row] ?? 0) + grown;
    return;
  }
  const { column, bin } = grown;
  addTo(
    scores,
    grown.left,
    rows.filter((row) => (column.bins[row] ?? 0) <= bin),
  );
  addTo(
    scores,
    grown.right,
    rows.filter((row) => (column.bins[row] ?? 0) > bin),
  );
}

/** Marsaglia's xorshift: no chance enters. */
function randomOf(seed: number): () => number {
  let state = seed * 2654435761 + 88172645;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
