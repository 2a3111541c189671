// Fits how sure a statement is and writes src/data/claims.tsv: npm run train:claims -- DATA_DIR [--dry-run]
// Prints, by five-fold cross-validation over what is fitted and tuned on, how many of the statements shown are right and how
// many of the right ones are shown; the unseen third is counted by `npm run eval -- DATA_DIR --only=claims`.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { TreeRanker, writeTree, type DecisionTree } from '../../src/analysis/language/log-linear';
import { fit, yesOrNo } from '../fit/logit.mts';
import { fitTrees, type TreeOptions } from '../fit/trees.mts';
import { examplesIn, type Example } from './articles.mts';

const TREES: TreeOptions = { rounds: 160, depth: 4, rate: 0.08, ridge: 5, least: 3, features: 0.3, choices: 0.7, seed: 1 }; // prettier-ignore
const FOLDS = 5;
const SPLITS = 5;
/** Articles' labels a feature must be in. */
const LEAST = 10;

const OUT = 'src/data/claims.tsv';
const HEADER = `# How sure a statement is: gradient-boosted trees, fitted by tools/claims on our own labels.
# feature: names in their order, with the mean of what is right and of what is not. right: trees. cut: the score of even odds, and how the odds rise with it.
`;

const foldOf = (id: string, split: number): number =>
  parseInt(createHash('sha256').update(`${split} ${id}`).digest('hex').slice(0, 8), 16) % FOLDS;

function train(some: readonly Example[], names: ReadonlyMap<string, number>): DecisionTree[] {
  const choices = some.map(({ features, isRight }) =>
    yesOrNo(
      [...features].flatMap(([name, value]) => (names.has(name) ? [[names.get(name) ?? 0, value] as const] : [])),
      Number(isRight),
    ),
  );
  return fitTrees(choices, TREES);
}

/** Each example’s score by trees that have not seen its article, over some splits. */
function crossValidated(all: readonly Example[], names: ReadonlyMap<string, number>): Map<Example, number> {
  const scores = new Map(all.map((one) => [one, 0]));
  for (let split = 0; split < SPLITS; split += 1)
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isHeldOut = ({ id }: Example): boolean => foldOf(id, split) === fold;
      const ranker = new TreeRanker([...names.keys()], train(all.filter((one) => !isHeldOut(one)), names)); // prettier-ignore
      for (const one of all.filter(isHeldOut)) scores.set(one, (scores.get(one) ?? 0) + ranker.score(one.features) / SPLITS); // prettier-ignore
    }
  return scores;
}

const meanOf = (some: readonly Example[], name: string): string =>
  (some.reduce((sum, { features }) => sum + (features.get(name) ?? 0), 0) / some.length).toFixed(3);

const [data, flag] = process.argv.slice(2);
if (data === undefined) throw new Error('Name the folder of the data.');
const all = (await examplesIn(data)).filter(({ part }) => part !== 'unseen');
const uses = new Map<string, number>();
for (const { features } of all) for (const name of features.keys()) uses.set(name, (uses.get(name) ?? 0) + 1);
const names = new Map([...uses].filter(([, count]) => count >= LEAST).map(([name]) => name).sort().map((name, at) => [name, at])); // prettier-ignore
console.log(`${all.length} statements, ${all.filter(({ isRight }) => isRight).length} right, ${names.size} features`);

const scores = crossValidated(all, names);
// Platt scaling, on scores of articles that the trees have not seen.
const [slope = 1, shift = 0] = fit(all.map((one) => yesOrNo([[0, scores.get(one) ?? 0], [1, 1]], Number(one.isRight))), { ridge: [0.01, 0.01] }); // prettier-ignore
const chance = (one: Example): number => 1 / (1 + Math.exp(-(slope * (scores.get(one) ?? 0) + shift)));
for (const floor of [0.8, 0.85, 0.88, 0.9, 0.95])
  for (const part of ['fit', 'tune', 'both'] as const) {
    const rows = all.filter((one) => one.isNamed && (part === 'both' || one.part === part));
    const shown = rows.filter((one) => chance(one) >= floor);
    const right = shown.filter(({ isRight }) => isRight).length;
    console.log(floor, part, `right ${right} of ${shown.length} shown (${(right / shown.length).toFixed(3)}), of ${rows.filter(({ isRight }) => isRight).length} right`); // prettier-ignore
  }
if (flag !== '--dry-run') {
  const trees = train(all, names);
  const [right, wrong] = [true, false].map((is) => all.filter(({ isRight }) => isRight === is));
  const lines = [...names.keys()].map(
    (name) => `feature\t${name}\t${meanOf(right ?? [], name)}\t${meanOf(wrong ?? [], name)}\n`,
  );
  lines.push(`cut\tright\t${(-shift / slope).toFixed(4)}\t${slope.toFixed(4)}\n`, ...trees.map((tree) => `right\t${writeTree(tree)}\n`)); // prettier-ignore
  writeFileSync(OUT, HEADER + lines.join(''));
}
