// Fits where stories play and writes src/data/story-location.tsv: npm run train:location -- DATA_DIR [--dry-run]
// Prints every set by five-fold cross-validation over what is fitted and tuned on, then the unseen third of it by the trees
// that are written. Of the unseen third nothing but figures is printed.
import { writeFileSync } from 'node:fs';
import { type Features, TreeRanker, writeTree, type DecisionTree } from '../../src/analysis/language/log-linear';
import { answersOf, oddsOf } from '../../src/analysis/entities/story-location';
import { fit, yesOrNo, type Choice } from '../fit/logit.mts';
import { fitTrees, type TreeOptions } from '../fit/trees.mts';
import { exampleOf, exampleOfSentence, openKnowledge, type Example, type Judged } from './examples.mts';
import { foldOf, printReliability, printTable, type Pick } from './print.mts';
import { FITTED, PRINTED, readSentences, readStories, SENTENCE, type Judgement } from './sets.mts';

/** Chosen by cross-validation over fit and tune: between 80 and 250 rounds, 2 and 4 questions deep, all was within a point. */
const TREES: TreeOptions = {
  rounds: 150,
  depth: 3,
  rate: 0.1,
  ridge: 5,
  least: 1,
  features: 0.3,
  choices: 0.7,
  seed: 1,
};
/** What of the label's weight the other places get that a reader would also take. */
const ALSO = 0.15;
const FOLDS = 5;
/** Sets by which chances are compared with what is right: stories as news at large is. */
const CALIBRATED = new Set(['read', 'dprk', 'labels']);

const OUT = 'src/data/story-location.tsv';
const HEADER = `# Where a story plays: gradient-boosted trees, fitted by tools/location (docs/decisions/places.md). Sources and licence: story-location.LICENSE.md
# feature: names in their order. area: trees that score countries and seas. place: trees that score the places of one country.
# A tree: number of the feature < cut (what less scores | what the rest scores). calibration: chance to chance of being right.
`;

interface Model {
  readonly names: readonly string[];
  readonly areas: TreeRanker;
  readonly places: TreeRanker;
}

async function readAll(data: string): Promise<Example[]> {
  const knowledge = openKnowledge();
  const found: Example[] = [];
  for (const set of [...Object.keys(FITTED), ...PRINTED]) {
    process.stderr.write(`${set} …\n`);
    for (const story of readStories(data, set)) {
      const example = await exampleOf(set, story, knowledge);
      if (example !== null) found.push(example);
    }
  }
  process.stderr.write('evloc …\n');
  for (const sentence of readSentences(data)) {
    const example = await exampleOfSentence('evloc', sentence, knowledge);
    if (example !== null) found.push(example);
  }
  return found;
}

function train(some: readonly Example[]): Model {
  const stories = countBy(some, ({ set, key }) => `${set} ${key}`);
  const weighted = some.flatMap((example) => {
    const weight = example.set === 'evloc' ? SENTENCE : (FITTED[example.set] ?? 0);
    // Stories of one event tell little more than one.
    return weight === 0
      ? []
      : [{ example, weight: weight / Math.sqrt(stories.get(`${example.set} ${example.key}`) ?? 1) }];
  });
  const names = namesIn(weighted.map(({ example }) => example));
  const areas = weighted.flatMap(({ example, weight }) => areaChoice(example, weight, names));
  const places = weighted.flatMap(({ example, weight }) => placeChoices(example, weight, names));
  return {
    names: [...names.keys()],
    areas: new TreeRanker([...names.keys()], fitTrees(areas, TREES)),
    places: new TreeRanker([...names.keys()], fitTrees(places, TREES)),
  };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Number of each feature, by the alphabet: it does not hang on the order of the stories. */
function namesIn(some: readonly Example[]): ReadonlyMap<string, number> {
  const names = new Set<string>();
  for (const { weighed } of some)
    for (const features of [
      ...weighed.areaFeatures,
      ...weighed.areas.flatMap((_, area) => weighed.placeFeatures(area)),
    ])
      for (const name of features.keys()) names.add(name);
  return new Map([...names].sort().map((name, at) => [name, at]));
}

const sparse = (features: Features, names: ReadonlyMap<string, number>): [number, number][] =>
  [...features].map(([name, value]) => [names.get(name) ?? 0, value]);

/** The share of each answer: most for what is labelled, the rest for what a reader would also take; null where neither is there. */
function sharesOf(judgements: readonly Judgement[]): number[] | null {
  const [labelled, others] = [1, 2].map((judgement) => judgements.filter((each) => each === judgement).length);
  if (!labelled && !others) return null;
  const also = !others ? 0 : !labelled ? 1 : ALSO;
  return judgements.map((judgement) =>
    judgement === 1 ? (1 - also) / (labelled ?? 1) : judgement === 2 ? also / (others ?? 1) : 0,
  );
}

/** What is best in an area. */
function bestOf(judged: readonly Judged[]): Judgement {
  const judgements = judged.map(({ judgement }) => judgement);
  return judgements.includes(1) ? 1 : judgements.includes(2) ? 2 : 0;
}

function areaChoice({ weighed, judged, none }: Example, weight: number, names: ReadonlyMap<string, number>): Choice[] {
  const shares = sharesOf([...judged.map(bestOf), none.judgement]);
  const alternatives = weighed.areaFeatures.map((features) => sparse(features, names));
  return shares === null ? [] : [{ alternatives, shares, weight }];
}

function placeChoices({ weighed, judged }: Example, weight: number, names: ReadonlyMap<string, number>): Choice[] {
  return judged.flatMap((places, area) => {
    const shares = sharesOf(places.map(({ judgement }) => judgement));
    if (shares === null || places.length < 2) return [];
    const alternatives = weighed.placeFeatures(area).map((features) => sparse(features, names));
    return [{ alternatives, shares, weight: weight * (bestOf(places) === 1 ? 1 : ALSO) }];
  });
}

function pick({ weighed, judged, none }: Example, model: Model): Pick {
  const [{ area, place, chance } = { area: null, place: 0, chance: 1 }] = answersOf(weighed, model);
  return { ...(area === null ? none : (judged[area]?.[place] ?? none)), chance };
}

/** A logistic curve from the chance of an answer to how often it is right. */
function calibration(picks: ReadonlyMap<Example, Pick>): [shift: number, slope: number] {
  const rows = [...picks]
    .filter(([{ set }]) => CALIBRATED.has(set))
    .map(([, { chance, judgement }]) => yesOrNo([[0, 1], [1, oddsOf(chance)]], judgement === 0 ? 0 : 1)); // prettier-ignore
  const [one = 0, other = 1] = fit(rows, { ridge: [0.01, 0.01] });
  return [one, other];
}

/** Features that no tree asks about are left out. */
function write({ areas, places }: Model, [shift, slope]: readonly [number, number]): void {
  const used = [...new Set([...areas.trees, ...places.trees].flatMap((tree) => askedIn(tree)))].sort((a, b) => a - b);
  const numbers = new Map(used.map((feature, at) => [feature, at]));
  const line = (what: string) => (tree: DecisionTree) => `${what}\t${writeTree(renumbered(tree, numbers))}`;
  const lines = [
    ...used.map((feature) => `feature\t${areas.features[feature] ?? ''}`),
    ...areas.trees.map(line('area')),
    ...places.trees.map(line('place')),
    `calibration\t${shift.toFixed(3)}\t${slope.toFixed(3)}`,
  ];
  const text = `${HEADER}${lines.join('\n')}\n`;
  writeFileSync(OUT, text);
  console.log(`${OUT}: ${(text.length / 1000).toFixed(1)} KB, ${used.length} features, ${areas.trees.length + places.trees.length} trees`); // prettier-ignore
}

const askedIn = (tree: DecisionTree): number[] =>
  typeof tree === 'number' ? [] : [tree.feature, ...askedIn(tree.left), ...askedIn(tree.right)];

const renumbered = (tree: DecisionTree, numbers: ReadonlyMap<number, number>): DecisionTree =>
  typeof tree === 'number'
    ? tree
    : { ...tree, feature: numbers.get(tree.feature) ?? 0, left: renumbered(tree.left, numbers), right: renumbered(tree.right, numbers) }; // prettier-ignore

async function main([data = '', ...options]: readonly string[]): Promise<void> {
  if (data === '') {
    console.error('usage: npm run train:location -- DATA_DIR [--dry-run]');
    process.exit(2);
  }
  const examples = await readAll(data);
  const seen = examples.filter(({ part }) => part !== 'unseen');
  const held = new Map<Example, Pick>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = train(seen.filter(({ key }) => foldOf(key, FOLDS) !== fold));
    for (const example of seen) if (foldOf(example.key, FOLDS) === fold) held.set(example, pick(example, model));
  }
  printTable('five-fold over fit and tune', held);
  const model = train(seen);
  const answers = new Map(examples.filter(({ part }) => part === 'unseen').map((each) => [each, pick(each, model)]));
  printTable('unseen', answers);
  const curve = calibration(held);
  const calibrate = (chance: number): number => 1 / (1 + Math.exp(-curve[0] - curve[1] * oddsOf(chance)));
  const asNews = (picks: ReadonlyMap<Example, Pick>) => [...picks].filter(([{ set }]) => CALIBRATED.has(set));
  printReliability('five-fold over fit and tune', asNews(held), calibrate);
  printReliability('unseen', asNews(answers), calibrate);
  if (!options.includes('--dry-run')) write(model, curve);
}

await main(process.argv.slice(2));
