/** Features of one alternative by name: those that are not 0. */
export type Features = ReadonlyMap<string, number>;

/** Features of one alternative under construction; what is 0 is left out. */
export class FeatureBag {
  readonly features = new Map<string, number>();

  add(name: string, value: number | boolean): void {
    const number = Number(value);
    if (number !== 0) this.features.set(name, number);
  }

  /** Adds to what there is of it. */
  count(name: string, value: number): void {
    this.features.set(name, (this.features.get(name) ?? 0) + value);
  }
}

/** Weights of features by name; a feature without one counts nothing. */
export type Weights = ReadonlyMap<string, number>;

/** Reads a data file of weights: `name<TAB>weight` a line, `#` begins a comment. Throws for a line that is neither. */
export function parseWeights(text: string): Weights {
  const weights = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', cell = ''] = line.split('\t');
    const weight = Number(cell);
    if (name === '' || cell === '' || Number.isNaN(weight)) throw new Error(`no weight: “${line}”`);
    weights.set(name, weight);
  }
  return weights;
}

/** The weighted sum of an alternative's features: its log odds against one that has none. */
export function logOdds(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return sum;
}

/** Chances of alternatives by their log odds; they sum to 1. */
export function chancesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** A question about one feature: alternatives that have less than `cut` of it go left; one that is not given is 0. */
interface Split {
  readonly feature: number;
  readonly cut: number;
  readonly left: DecisionTree;
  readonly right: DecisionTree;
}
/** A leaf is what it adds to the score. */
export type DecisionTree = Split | number;

/** Scores alternatives of a choice by trees, the sum of whose leaves is a log odds (`tools/fit/trees.mts` grows them). */
export class TreeRanker {
  private readonly indices: ReadonlyMap<string, number>;
  private readonly flat: readonly FlatTree[];
  /** Values of an alternative that was asked before; its features change no more by then. */
  private readonly values = new WeakMap<Features, Float64Array>();

  constructor(
    readonly features: readonly string[],
    readonly trees: readonly DecisionTree[],
  ) {
    this.indices = new Map(features.map((name, at) => [name, at]));
    this.flat = trees.map(flattened);
  }

  score(features: Features): number {
    const values = this.valuesOf(features);
    let sum = 0;
    for (const tree of this.flat) sum += leafOf(tree, values);
    return sum;
  }

  /**
   * What speaks for one alternative against another: by how much its score would fall, feature by feature, if it had the
   * other's value. Most telling first.
   */
  advantages(winner: Features, loser: Features): readonly (readonly [name: string, gain: number])[] {
    const [own, others] = [this.valuesOf(winner), this.valuesOf(loser)];
    const gains = new Float64Array(own.length);
    for (const tree of this.flat) addGains(tree, own, others, gains);
    const found = this.features.map((name, at): [string, number] => [name, gains[at] ?? 0]);
    return found.filter(([, gain]) => gain > 0).sort((a, b) => b[1] - a[1]);
  }

  private valuesOf(features: Features): Float64Array {
    const known = this.values.get(features);
    if (known !== undefined) return known;
    const values = new Float64Array(this.features.length);
    for (const [name, value] of features) {
      const at = this.indices.get(name);
      if (at !== undefined) values[at] = value;
    }
    this.values.set(features, values);
    return values;
  }
}

/** A tree in one table: left follows its question, `right` says where right is; a leaf has feature -1, and its value as cut. */
interface FlatTree {
  readonly feature: Int16Array;
  readonly cut: Float64Array;
  readonly right: Int16Array;
}

function flattened(tree: DecisionTree): FlatTree {
  const rows: { feature: number; cut: number; right: number }[] = [];
  const add = (one: DecisionTree): void => {
    const row = typeof one === 'number' ? { feature: -1, cut: one, right: 0 } : { ...one, right: 0 };
    rows.push(row);
    if (typeof one === 'number') return;
    add(one.left);
    row.right = rows.length;
    add(one.right);
  };
  add(tree);
  return {
    feature: Int16Array.from(rows, ({ feature }) => feature),
    cut: Float64Array.from(rows, ({ cut }) => cut),
    right: Int16Array.from(rows, ({ right }) => right),
  };
}

function leafOf({ feature, cut, right }: FlatTree, values: Float64Array): number {
  let at = 0;
  for (let asked = feature[at] ?? -1; asked >= 0; asked = feature[at] ?? -1)
    at = (values[asked] ?? 0) < (cut[at] ?? 0) ? at + 1 : (right[at] ?? 0);
  return cut[at] ?? 0;
}

/** Adds what one tree gives for each feature that it asks on the way of `own`; any other would change nothing. */
function addGains(tree: FlatTree, own: Float64Array, others: Float64Array, gains: Float64Array): void {
  const leaf = leafOf(tree, own);
  const seen: number[] = [];
  let at = 0;
  for (let asked = tree.feature[at] ?? -1; asked >= 0; asked = tree.feature[at] ?? -1) {
    const value = own[asked] ?? 0;
    at = value < (tree.cut[at] ?? 0) ? at + 1 : (tree.right[at] ?? 0);
    if (value === others[asked] || seen.includes(asked)) continue;
    seen.push(asked);
    own[asked] = others[asked] ?? 0;
    gains[asked] = (gains[asked] ?? 0) + (leaf - leafOf(tree, own));
    own[asked] = value;
  }
}

/** `3<0.5(-0.02|7<1(0|0.11))`: feature, cut, what goes left and right; a leaf is a number. */
export const writeTree = (tree: DecisionTree): string =>
  typeof tree === 'number' ? shown(tree) : `${tree.feature}<${shown(tree.cut)}(${writeTree(tree.left)}|${writeTree(tree.right)})`; // prettier-ignore

const shown = (value: number): string => String(Number(value.toFixed(3)));

/** Reads what `writeTree` wrote; throws for anything else. */
export function readTree(text: string): DecisionTree {
  const [tree, end] = treeAt(text, 0);
  if (end !== text.length) throw new Error(`no tree: “${text.slice(0, 40)}”`);
  return tree;
}

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/y;
const QUESTION = /(\d+)<(-?[\d.]+)\(/y;

function treeAt(text: string, at: number): [tree: DecisionTree, end: number] {
  QUESTION.lastIndex = at;
  const question = QUESTION.exec(text);
  if (question === null) {
    NUMBER.lastIndex = at;
    const leaf = NUMBER.exec(text);
    if (leaf === null) throw new Error(`no tree at ${at}: “${text.slice(at, at + 20)}”`);
    return [Number(leaf[0]), NUMBER.lastIndex];
  }
  const [left, middle] = treeAt(text, QUESTION.lastIndex);
  if (text[middle] !== '|') throw new Error(`no second branch at ${middle}`);
  const [right, end] = treeAt(text, middle + 1);
  if (text[end] !== ')') throw new Error(`no end of a question at ${end}`);
  return [{ feature: Number(question[1]), cut: Number(question[2]), left, right }, end + 1];
}
