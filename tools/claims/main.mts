// Fits how sure claims are and writes src/data/claims.tsv: npm run train:claims -- DATA_DIR [--dry-run]
// Prints, by five-fold cross-validation over what is fitted and tuned on, how many of the claims shown are right and how many
// of the right ones are shown; the unseen third is counted by `npm run eval -- DATA_DIR --only=claims`.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseDecisions } from '../../src/analysis/language/fitted-decisions';
import { TreeRanker, writeTree, type DecisionTree } from '../../src/analysis/language/log-linear';
import { fit, yesOrNo } from '../fit/logit.mts';
import { fitTrees, type TreeOptions } from '../fit/trees.mts';
import { examplesIn, type Example } from './articles.mts';
import { ownExamples, storyExamples } from './pairs.mts';
import { citesExamples, sourcingExamples, type SourceExample } from './sources.mts';

const TREES: TreeOptions = { rounds: 160, depth: 4, rate: 0.08, ridge: 5, least: 3, features: 0.3, choices: 0.7, seed: 1 }; // prettier-ignore
/** Of few labels. */
const SOURCING: TreeOptions = { ...TREES, rounds: 60, depth: 2, least: 2, features: 0.4 };
const STORY: TreeOptions = { ...TREES, rounds: 100, depth: 3, ridge: 3, least: 1, features: 0.4 };
/** Of fewer still, and few features. */
const CITES: TreeOptions = { rounds: 150, depth: 2, rate: 0.1, ridge: 1, least: 0.3, features: 1, choices: 0.7, seed: 1 }; // prettier-ignore
const FOLDS = 5;
const SPLITS = 5;
/** Claims' labels a feature must be in. */
const LEAST = 10;
const FLOORS = [0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95];

const OUT = 'src/data/claims.tsv';
const HEADER = `# How sure claims are: gradient-boosted trees, fitted by tools/claims on our own labels: that a statement is right, what a story rests on (sourcing), an outlet that is cited (cites), two articles of one story (story).
# feature: names in their order, with the mean of what is right and of what is not. A decision's name: its trees. cut: the score of even odds, and how the odds rise with it.
`;

const foldOf = (id: string, split: number): number =>
  parseInt(createHash('sha256').update(`${split} ${id}`).digest('hex').slice(0, 8), 16) % FOLDS;

/** Features of some claims that enough of them have, with their numbers. */
type Names = ReadonlyMap<string, number>;

function train(some: readonly Example[], names: Names, options: TreeOptions): DecisionTree[] {
  const choices = some.map(({ features, isRight }) =>
    yesOrNo(
      [...features].flatMap(([name, value]) => (names.has(name) ? [[names.get(name) ?? 0, value] as const] : [])),
      Number(isRight),
    ),
  );
  return fitTrees(choices, options);
}

/** Each example’s score by trees that have not seen its article, over some splits. */
function crossValidated(all: readonly Example[], names: Names, options: TreeOptions): Map<Example, number> {
  const scores = new Map(all.map((one) => [one, 0]));
  for (let split = 0; split < SPLITS; split += 1)
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isHeldOut = ({ id }: Example): boolean => foldOf(id, split) === fold;
      const ranker = new TreeRanker([...names.keys()], train(all.filter((one) => !isHeldOut(one)), names, options)); // prettier-ignore
      for (const one of all.filter(isHeldOut)) scores.set(one, (scores.get(one) ?? 0) + ranker.score(one.features) / SPLITS); // prettier-ignore
    }
  return scores;
}

const meanOf = (some: readonly Example[], name: string): string =>
  (some.reduce((sum, { features }) => sum + (features.get(name) ?? 0), 0) / some.length).toFixed(3);

/** A decision that is fitted on examples. */
interface Claim<E extends Example> {
  readonly name: string;
  readonly options: TreeOptions;
  /** Those that are judged. */
  readonly isCounted: (one: E) => boolean;
  /** Whether there is something to be shown. */
  readonly isTrue: (one: E) => boolean;
}

/** Lines of one decision, its features beginning at a number. Prints how it does. */
function fitted<E extends Example>(
  given: readonly E[],
  claim: Claim<E>,
  from: number,
): { features: string[]; lines: string[] } {
  const { name, options, isCounted, isTrue } = claim;
  const seen = given.filter(({ part }) => part !== 'unseen');
  const all = seen.filter(({ features }) => features.size > 0);
  const uses = new Map<string, number>();
  for (const { features } of all) for (const each of features.keys()) uses.set(each, (uses.get(each) ?? 0) + 1);
  const names = new Map([...uses].filter(([, count]) => count >= LEAST).map(([each]) => each).sort().map((each, at) => [each, at])); // prettier-ignore
  console.log(
    `${name}: ${all.length} claims, ${all.filter(({ isRight }) => isRight).length} right, ${names.size} features`,
  );
  const scores = crossValidated(all, names, options);
  // Platt scaling, on scores of articles that the trees have not seen.
  const [slope = 1, shift = 0] = fit(all.map((one) => yesOrNo([[0, scores.get(one) ?? 0], [1, 1]], Number(one.isRight))), { ridge: [0.01, 0.01] }); // prettier-ignore
  const chance = (one: Example): number => 1 / (1 + Math.exp(-(slope * (scores.get(one) ?? 0) + shift)));
  for (const floor of FLOORS)
    for (const part of ['fit', 'tune', 'both'] as const) {
      const inPart = (one: E): boolean => isCounted(one) && (part === 'both' || one.part === part);
      const shown = all.filter((one) => inPart(one) && chance(one) >= floor);
      const right = shown.filter(({ isRight }) => isRight).length;
      const toFind = seen.filter((one) => inPart(one) && isTrue(one)).length;
      console.log(floor, part, `right ${right} of ${shown.length} shown (${(right / shown.length).toFixed(3)}), found of ${toFind} (${(right / toFind).toFixed(3)})`); // prettier-ignore
    }
  const [right, wrong] = [true, false].map((is) => all.filter(({ isRight }) => isRight === is));
  const trees = train(all, new Map([...names].map(([each, at]) => [each, at + from])), options);
  return {
    features: [...names.keys()].map(
      (each) => `feature\t${each}\t${meanOf(right ?? [], each)}\t${meanOf(wrong ?? [], each)}\n`,
    ),
    lines: [
      `cut\t${name}\t${(-shift / slope).toFixed(4)}\t${slope.toFixed(4)}\n`,
      ...trees.map((tree) => `${name}\t${writeTree(tree)}\n`),
    ],
  };
}

const [data, flag] = process.argv.slice(2);
if (data === undefined) throw new Error('Name the folder of the data.');
const ofSource = { isCounted: () => true, isTrue: ({ isTrue }: SourceExample) => isTrue };
const statements = fitted(await examplesIn(data), { name: 'right', options: TREES, isCounted: ({ isNamed }) => isNamed, isTrue: ({ isRight }) => isRight }, 0); // prettier-ignore
const { right } = parseDecisions([...statements.features, ...statements.lines].join(''), ['right']);
const sourcing = fitted(
  await sourcingExamples(data, right),
  { name: 'sourcing', options: SOURCING, ...ofSource },
  statements.features.length,
);
const cites = fitted(await citesExamples(data, right), { name: 'cites', options: CITES, ...ofSource }, statements.features.length + sourcing.features.length); // prettier-ignore
const story = fitted([...(await storyExamples(data)), ...(await ownExamples())], { name: 'story', options: STORY, isTrue: ofSource.isTrue, isCounted: ({ id }) => !id.startsWith('origin-') }, statements.features.length + sourcing.features.length + cites.features.length); // prettier-ignore
const all = [statements, sourcing, cites, story];
if (flag !== '--dry-run')
  writeFileSync(
    OUT,
    HEADER + [...all.flatMap(({ features }) => features), ...all.flatMap(({ lines }) => lines)].join(''),
  );
