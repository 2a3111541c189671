// Two reports of one story (`tools/labels/differs.jsonl`): how often the relation found is the one labelled.
import { fileURLToPath } from 'node:url';
import { load } from '../load-engine.mjs';
import { readReportPairs } from '../labels/sets.mjs';
import { partOf } from '../split.mjs';
import { figureRow } from './figures.mjs';

const FINDER = fileURLToPath(new URL('differs-finder.mts', import.meta.url));
const BAR = 0.9;

/** Resolves to `{id, isUnseen, labelled, found}` of every pair. */
export async function judgeReportPairs() {
  const { relationOf } = await load(FINDER);
  return readReportPairs().map((pair) => ({
    ...{ id: pair.id, isUnseen: partOf(pair.id) === 'unseen' },
    ...{ labelled: pair.relation, found: relationOf(pair) },
  }));
}

/** Of the pairs that `of` is true of, how many have one relation both ways. */
const counted = (pairs, of) => {
  const all = pairs.filter(of);
  return { n: all.filter(({ labelled, found }) => labelled === found).length, of: all.length };
};

function rowOf(judged, what, of, bar = null) {
  const [seen, unseen] = [false, true].map((part) => judged.filter(({ isUnseen }) => isUnseen === part));
  const figure = { what, bar, use: 'tuned', seen: counted(seen, of), unseen: counted(unseen, of), groups: [] };
  return { id: what, ...figureRow({ ...figure, articles: [seen.length, unseen.length] }) };
}

/** Rows of the table: of each relation how many that are found are right, and how many that are labelled are found. */
export const differenceRows = (judged) =>
  ['differs', 'updates', 'narrower', 'same', 'unrelated'].flatMap((relation) => [
    rowOf(judged, `*${relation}*: precision`, ({ found }) => found === relation, relation === 'differs' ? BAR : null),
    rowOf(judged, '… recall', ({ labelled }) => labelled === relation),
  ]);

/** What may be looked at. */
export const seenMistakes = (judged) =>
  judged
    .filter(({ isUnseen, labelled, found }) => !isUnseen && labelled !== found)
    .map(({ id, labelled, found }) => `${id}: ${labelled}, found ${found}`);
