// Fits whose name is worth a note and writes src/data/admission.tsv: npm run train:admission -- DATA_DIR [--dry-run]
// Prints precision and recall by five-fold cross-validation over what is fitted and tuned on; the unseen third is counted by
// `npm run eval -- DATA_DIR --only=admission`.
import { writeFileSync } from 'node:fs';
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { documentOf } from '../../src/analysis/analyze';
import { createKnowledge, resolve } from '../../src/analysis/entities';
import { actorEvidence } from '../../src/analysis/entities/findings';
import { whyNever } from '../../src/analysis/entities/admission/verdict';
import { recognize, refine } from '../../src/analysis/language';
import { TreeRanker, writeTree, type DecisionTree, type Features } from '../../src/analysis/language/log-linear';
import { readArticles } from '../../src/intake';
import { yesOrNo } from '../fit/logit.mts';
import { fitTrees, type TreeOptions } from '../fit/trees.mts';
import { hashed, inputOf, labelled, readLabels, textsOf, type AdmissionLabel } from './labels.mjs';

/** Chosen by cross-validation over fit and tune: between 80 and 250 rounds, 2 and 4 questions deep, all was within a point. */
const TREES: TreeOptions = {
  rounds: 120,
  depth: 3,
  rate: 0.07,
  ridge: 5,
  least: 3,
  features: 0.3,
  choices: 0.7,
  seed: 1,
};
/** The share of wanted names that must come at once. */
const RECALL = 0.92;
/** The share of wanted names among those that are held back for good, at most. */
const LOST = 0.1;
/** What a name counts that was drawn for having been refused. */
const DRAWN = 0.5;
const FOLDS = 5;

const OUT = 'src/data/admission.tsv';
const HEADER = `# Whose name is worth a note: gradient-boosted trees, fitted by tools/admission on our own labels.
# feature: names in their order, with the mean of those that are wanted and of the others. worth, no-name: trees. cut: the score from which on it is so.
`;

interface Example extends AdmissionLabel {
  readonly features: Features;
  /** Whether the engine decides by the trees, and by no rule before them. */
  readonly isAsked: boolean;
  readonly isDrawn: boolean;
}

async function examplesOf(data: string): Promise<Example[]> {
  const drawn = readLabels('labels-refused.tsv');
  const labels = [...readLabels('labels.tsv'), ...drawn];
  const texts = textsOf(data, new Set(labels.map(({ id }) => id)));
  const knowledge = createKnowledge(builtInData());
  const found: Example[] = [];
  for (const label of labels) {
    for await (const read of readArticles(inputOf(label.id, texts), {
      ...readingTools,
      outlets: knowledge.outlets,
      images: 'link',
    })) {
      if (!read.ok) break;
      const document = documentOf(read.value);
      if (hashed(document.text.slice(label.start, label.end)) !== label.hash)
        throw new Error(`${label.id} is another text`);
      const recognized = refine(recognize(document, knowledge.recognizers), document, knowledge.refiners);
      const { mentions, named, publisher } = resolve(recognized, document, read.value, knowledge);
      const mention = labelled(label, mentions);
      const entity = named.get(mention?.entity ?? '');
      if (entity === undefined) break;
      const { names, registry } = knowledge;
      const isKnown = (form: string): boolean => registry.byForm(form).some(({ packed }) => packed === true);
      const features = actorEvidence(mentions, named, { document, source: null, names, isKnown }).get(
        entity.id,
      )?.features;
      if (features === undefined) break;
      const isAsked = whyNever(entity, entity.id === publisher?.id) === null;
      found.push({ ...label, features, isAsked, isDrawn: drawn.includes(label) });
      break;
    }
  }
  return found;
}

type Score = (example: Example) => number;
const isWanted = ({ letter }: Example): boolean => letter === 'y';
const isNoName = ({ letter }: Example): boolean => letter === 'n';

function train(
  some: readonly Example[],
  names: ReadonlyMap<string, number>,
  is: (one: Example) => boolean,
): DecisionTree[] {
  const choices = some.map((one) => {
    const sparse = [...one.features].flatMap(([name, value]) =>
      names.has(name) ? [[names.get(name) ?? 0, value] as const] : [],
    );
    return yesOrNo(sparse, Number(is(one)), one.isDrawn ? DRAWN : 1);
  });
  return fitTrees(choices, TREES);
}

/** Each example’s score by trees that have not seen its article, over three splits. */
function crossValidated(
  all: readonly Example[],
  names: ReadonlyMap<string, number>,
  is: (one: Example) => boolean,
): Map<Example, number> {
  const scores = new Map(all.map((one) => [one, 0]));
  const features = [...names.keys()];
  for (let split = 0; split < 3; split += 1)
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isHeldOut = ({ id }: Example): boolean => parseInt(hashed(`${split} ${id}`), 16) % FOLDS === fold;
      const model = new TreeRanker(
        features,
        train(
          all.filter((one) => !isHeldOut(one)),
          names,
          is,
        ),
      );
      for (const one of all.filter(isHeldOut)) scores.set(one, (scores.get(one) ?? 0) + model.score(one.features) / 3);
    }
  return scores;
}

/** The highest score from which on the share of the wanted is reached. */
function cutByRecall(rows: readonly Example[], score: Score): number {
  const wanted = rows.filter(isWanted).length;
  const sorted = rows.filter(({ isAsked }) => isAsked).sort((a, b) => score(b) - score(a));
  let found = 0;
  for (const one of sorted) {
    if (isWanted(one)) found += 1;
    if (found >= RECALL * wanted) return score(one);
  }
  return -Infinity;
}

/** The lowest score from which on hardly any that is held back is wanted; none of them comes at once. */
function cutByPrecision(rows: readonly Example[], score: Score): number {
  const sorted = [...rows].sort((a, b) => score(b) - score(a));
  let [wanted, cut] = [0, Infinity];
  sorted.forEach((one, at) => {
    if (isWanted(one)) wanted += 1;
    if (wanted / (at + 1) <= LOST) cut = score(one);
  });
  return cut;
}

const [data, flag] = process.argv.slice(2);
if (data === undefined) throw new Error('Name the folder of the data.');
const all = await examplesOf(data);
const fitted = all.filter(({ isDrawn }) => !isDrawn);
const uses = new Map<string, number>();
for (const { features } of all) for (const name of features.keys()) uses.set(name, (uses.get(name) ?? 0) + 1);
const names = new Map(
  [...uses]
    .filter(([, count]) => count >= 12)
    .map(([name]) => name)
    .sort()
    .map((name, at) => [name, at]),
);
console.log(`${fitted.length} names, ${all.length - fitted.length} drawn, ${names.size} features`);

const worths = crossValidated(fitted, names, isWanted);
const worth: Score = (one) => worths.get(one) ?? 0;
const cut = cutByRecall(fitted, worth);
const noNames = crossValidated(all, names, isNoName);
const noName: Score = (one) => noNames.get(one) ?? 0;
const isLate = (one: Example): boolean => one.isAsked && (one.isDrawn || worth(one) < cut);
const cutNo = cutByPrecision(fitted.filter(isLate), noName);
for (const part of ['fit', 'tune'] as const) {
  const rows = fitted.filter((one) => one.part === part);
  const told = rows.filter((one) => one.isAsked && worth(one) >= cut);
  const both = told.filter(isWanted).length;
  console.log(
    part,
    'precision',
    (both / told.length).toFixed(3),
    'recall',
    (both / rows.filter(isWanted).length).toFixed(3),
  );
}
for (const [what, rows] of [
  ['labels', fitted],
  ['drawn', all.filter(({ isDrawn }) => isDrawn)],
] as const) {
  const held = rows.filter((one) => isLate(one) && noName(one) >= cutNo);
  console.log(
    'held back for good, of',
    what,
    held.length,
    'no names',
    held.filter(isNoName).length,
    'of',
    rows.filter(isNoName).length,
    'wanted',
    held.filter(isWanted).length,
  );
}
if (flag !== '--dry-run') {
  const mean = (rows: readonly Example[], name: string): string =>
    (rows.reduce((sum, { features }) => sum + (features.get(name) ?? 0), 0) / rows.length).toFixed(3);
  const [wanted, others] = [fitted.filter(isWanted), fitted.filter((one) => !isWanted(one))];
  const lines = [
    ...[...names.keys()].map((name) => `feature\t${name}\t${mean(wanted, name)}\t${mean(others, name)}`),
    `cut\tworth\t${cut.toFixed(3)}`,
    `cut\tno-name\t${cutNo.toFixed(3)}`,
    ...train(fitted, names, isWanted).map((tree) => `worth\t${writeTree(tree)}`),
    ...train(all, names, isNoName).map((tree) => `no-name\t${writeTree(tree)}`),
  ];
  writeFileSync(OUT, `${HEADER}${lines.join('\n')}\n`);
}
