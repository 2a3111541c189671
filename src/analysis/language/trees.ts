import type { Features } from './log-linear';

/** A question about one feature: alternatives that have less than `cut` of it go left; one that is not given is 0. */
export interface Split {
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
  /** Numbers of the trees that ask about each feature. */
  private readonly asking: readonly (readonly number[])[];

  constructor(
    readonly features: readonly string[],
    readonly trees: readonly DecisionTree[],
  ) {
    this.indices = new Map(features.map((name, at) => [name, at]));
    const asking = features.map((): number[] => []);
    trees.forEach((tree, at) => featuresIn(tree).forEach((feature) => asking[feature]?.push(at)));
    this.asking = asking;
  }

  score(features: Features): number {
    const values = this.valuesOf(features);
    let sum = 0;
    for (const tree of this.trees) sum += leafOf(tree, values);
    return sum;
  }

  /**
   * What speaks for one alternative against another: by how much its score would fall, feature by feature, if it had the
   * other's value. Most telling first.
   */
  advantages(winner: Features, loser: Features): readonly (readonly [name: string, gain: number])[] {
    const [own, others] = [this.valuesOf(winner), this.valuesOf(loser)];
    const leaves = this.trees.map((tree) => leafOf(tree, own));
    const found: (readonly [string, number])[] = [];
    this.features.forEach((name, at) => {
      const [value, other] = [own[at] ?? 0, others[at] ?? 0];
      const trees = this.asking[at] ?? [];
      if (value === other || trees.length === 0) return;
      own[at] = other;
      let gain = 0;
      for (const tree of trees) gain += (leaves[tree] ?? 0) - leafOf(this.trees[tree] ?? 0, own);
      own[at] = value;
      found.push([name, gain]);
    });
    return found.filter(([, gain]) => gain > 0).sort((a, b) => b[1] - a[1]);
  }

  private valuesOf(features: Features): Float64Array {
    const values = new Float64Array(this.features.length);
    for (const [name, value] of features) {
      const at = this.indices.get(name);
      if (at !== undefined) values[at] = value;
    }
    return values;
  }
}

function leafOf(tree: DecisionTree, values: Float64Array): number {
  let at = tree;
  while (typeof at !== 'number') at = (values[at.feature] ?? 0) < at.cut ? at.left : at.right;
  return at;
}

function featuresIn(tree: DecisionTree): ReadonlySet<number> {
  if (typeof tree === 'number') return new Set();
  return new Set([tree.feature, ...featuresIn(tree.left), ...featuresIn(tree.right)]);
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
