// How sure claims are, on labels: of what is shown as sure how much is right, and how much of what is right is shown. What is
// fitted and tuned on is judged by trees that have seen it; `npm run train:claims` judges statements by cross-validation.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inputOf, textsOf } from '../admission/labels.mjs';
import { readNameLabels } from '../claims/labels.mjs';
import { load, loadEngine } from '../load-engine.mjs';

const LIBRARY = fileURLToPath(new URL('../claims/articles.mts', import.meta.url));
const SOURCES = fileURLToPath(new URL('../claims/sources.mts', import.meta.url));
const PAIRS = fileURLToPath(new URL('../claims/pairs.mts', import.meta.url));
const DAYS = fileURLToPath(new URL('./days.mts', import.meta.url));

export const CLAIM_HEADS = { what: 'claim', part: 'part', labels: 'labels', right: 'right', shown: 'shown', precision: 'right of those shown', recall: 'shown of those right' }; // prettier-ignore

/** A row for each kind of claim and each part of its labels. */
export async function claimRows(data) {
  const { examplesIn, shownAs, isSure } = await load(LIBRARY);
  const examples = await examplesIn(data);
  const [named, nobody] = [true, false].map((is) => examples.filter((one) => one.isNamed === is));
  const spoken = await speakersIn(data, (statement) => isSure(statement, 'usual'));
  return [
    ...rowsOf('statements, usual', named, (one) => shownAs(one, 'usual')),
    ...rowsOf('statements, strict', named, (one) => shownAs(one, 'strict')),
    ...rowsOf('of nobody known, usual', nobody, (one) => shownAs(one, 'usual')),
    ...rowsOf('told-by, usual', spoken, ({ isShown }) => isShown),
    ...(await sourceRows(data)),
    ...(await storyRows(data)),
    ...(await dayRows(data)),
  ];
}

/** `{part, isRight, isShown}` of those whom the labels of `told-by` name: whether each says something, and is shown to. */
async function speakersIn(data, isSure) {
  const { understand } = await loadEngine();
  const files = ['told-by.tsv', 'told-by.unseen.tsv'].filter((file) => existsSync(`tools/claims/${file}`));
  const labels = readNameLabels(...files);
  const texts = textsOf(data, new Set(labels.map(({ id }) => id)));
  const spoken = new Map();
  for (const id of new Set(labels.map((label) => label.id))) {
    const { analysis } = await understand(inputOf(id, texts));
    spoken.set(id, new Set(analysis.statements.filter(isSure).map(({ speaker }) => speaker)));
  }
  return labels.map(({ id, name, is, part }) => ({ part, isRight: is, isShown: spoken.get(id).has(name) }));
}

/** What stories rest on, and outlets that are cited. */
async function sourceRows(data) {
  const { citesExamples, isShown, shipped, sourcingExamples } = await load(SOURCES);
  const { right } = shipped();
  return [
    ...rowsOf('sourcing, usual', await sourcingExamples(data, right), (one) => isShown('sourcing', one)),
    ...rowsOf('cites, usual', await citesExamples(data, right), (one) => isShown('cites', one)),
  ];
}

/** Pairs of articles that are joined as one story. */
async function storyRows(data) {
  const { isJoined, storyExamples } = await load(PAIRS);
  return rowsOf('one story, usual', await storyExamples(data), isJoined);
}

/** Days of main events: fit and tune by folds. `right`: articles that have a day. */
async function dayRows(data) {
  const { dayCounts } = await load(DAYS);
  return (await dayCounts(process.cwd(), data)).flatMap(({ part, labels, labelled, ...count }) => [
    rowOf('main day', part, { labels, right: labelled, shown: count.sure, rightShown: count.right }),
    rowOf('main day, precision 1', part, { labels, right: labelled, shown: count.days, rightShown: count.rightDays }),
  ]);
}

const share = (some, of) => (of === 0 ? '—' : (some / of).toFixed(3));

const rowOf = (what, part, { labels, right, shown, rightShown }) => ({
  ...{ what, part, labels: String(labels), right: String(right), shown: String(shown) },
  precision: share(rightShown, shown),
  recall: share(rightShown, right),
});

function rowsOf(what, all, isShown) {
  return ['fit', 'tune', 'unseen'].flatMap((part) => {
    const rows = all.filter((one) => one.part === part);
    if (rows.length === 0) return [];
    const shown = rows.filter(isShown);
    const right = (list) => list.filter(({ isRight }) => isRight).length;
    const counts = {
      labels: rows.length,
      right: rows.filter(({ isRight, isTrue = isRight }) => isTrue).length,
      shown: shown.length,
      rightShown: right(shown),
    };
    return rowOf(what, part, counts);
  });
}
