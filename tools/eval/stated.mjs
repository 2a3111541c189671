// Statements in articles and sentences that we labelled before there was a recogniser (`tools/labels/statements.mts`,
// `sets.mjs`): how many are found, and of those how often speaker and kind of source are right.
import { fileURLToPath } from 'node:url';
import { load, loadEngine } from '../load-engine.mjs';
import { readKoreanStatements } from '../labels/sets.mjs';
import { partOf } from '../split.mjs';
import { figureRow } from './figures.mjs';
import { isNamed, paired } from './stated-judge.mjs';

const LABELS = fileURLToPath(new URL('../labels/statements.mts', import.meta.url));

/** `{part, found, labelled, names}` of every text: `names(id)` are those of an entity. */
async function articlesIn(data) {
  const { readStatements, statementTexts } = await load(LABELS);
  const labels = readStatements();
  const texts = statementTexts(data, labels);
  return labels.map(({ id, part, statements }) => ({ id, part, text: texts.get(id), labelled: statements }));
}

const sentences = () =>
  readKoreanStatements().map(({ id, text, attributions }) => ({ id, part: partOf(id), text, labelled: attributions }));

async function judged(items) {
  const { understand } = await loadEngine();
  const all = [];
  for (const { id, part, text, labelled } of items) {
    const found = await understand({ name: id, text, format: 'passage' });
    const { statements = [], entities = {} } = found?.analysis ?? {};
    const names = (speaker) => (entities[speaker] ? [entities[speaker].name, ...entities[speaker].aliases] : []);
    const pairs = paired(statements, labelled);
    const met = pairs.filter(({ match }) => match !== null);
    const known = met.filter(({ label }) => label.speaker !== null);
    all.push({
      part,
      whole: { tp: met.length, fp: statements.length - met.length, fn: labelled.length - met.length },
      speaker: { n: known.filter(({ label, match }) => isNamed(names(match.speaker), label.speaker)).length, of: known.length }, // prettier-ignore
      kind: { n: met.filter(({ label, match }) => label.kind === match.kind).length, of: met.length },
    });
  }
  return all;
}

const total = (counts) =>
  counts.reduce(
    (sums, one) => Object.fromEntries(Object.keys(one).map((key) => [key, (sums[key] ?? 0) + one[key]])),
    {},
  );

function rowOf(all, { at, ...figure }) {
  const [seen, unseen] = [false, true].map((isUnseen) => all.filter(({ part }) => (part === 'unseen') === isUnseen));
  return {
    id: `${figure.what}`,
    ...figureRow({
      ...figure,
      use: 'tuned',
      seen: total(seen.map((one) => one[at])),
      unseen: total(unseen.map((one) => one[at])),
      groups: unseen.map((one) => one[at]),
      articles: [seen.length, unseen.length],
    }),
  };
}

/** What the main story of every labelled article rests on: that it is found, and the single anonymous source by itself. */
async function judgedSourcing(data) {
  const { readSourcing, readStatements, statementTexts } = await load(LABELS);
  const labels = [...readStatements(), ...readSourcing()];
  const texts = statementTexts(data, labels);
  const { understand } = await loadEngine();
  const all = [];
  for (const { id, part, sourcing } of labels) {
    const found = await understand({ name: id, text: texts.get(id), format: 'passage' });
    const told = found?.analysis.sourcing ?? 'none stated';
    const [isSingle, isLabelled] = [told, sourcing].map((each) => each === 'single anonymous');
    all.push({
      part,
      right: { n: told === sourcing ? 1 : 0, of: 1 },
      precision: { n: isSingle && isLabelled ? 1 : 0, of: isSingle ? 1 : 0 },
      recall: { n: isSingle && isLabelled ? 1 : 0, of: isLabelled ? 1 : 0 },
    });
  }
  return all;
}

/** Rows of the table on who says what, for what we labelled. */
export async function statementRows(data) {
  const [articles, korean] = [await judged(await articlesIn(data)), await judged(sentences())];
  const sourcing = await judgedSourcing(data);
  return [
    rowOf(articles, { at: 'whole', what: '80 articles: whole statements, by overlap, F1', other: 'labelled more narrowly than PolNeAR' }), // prettier-ignore
    rowOf(articles, { at: 'speaker', what: '… speaker, where there is one', bar: 0.88 }),
    rowOf(articles, { at: 'kind', what: '… kind of source', bar: 0.9 }),
    rowOf(sourcing, { at: 'right', what: '169 articles: what the main story rests on' }),
    rowOf(sourcing, { at: 'precision', what: '… a single anonymous source, precision', bar: 0.95 }),
    rowOf(sourcing, { at: 'recall', what: '… a single anonymous source, recall', bar: 0.85 }),
    rowOf(korean, { at: 'whole', what: 'Korean sentences: whole statements, F1', bar: 0.85 }),
    rowOf(korean, { at: 'kind', what: '… kind of source' }),
  ];
}
