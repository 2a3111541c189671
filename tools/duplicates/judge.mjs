// Tries every pair both ways: the first known and the second arriving, and the reverse, among all other texts known.
import { partOf } from '../split.mjs';
import { readSources } from './sources.mjs';

/** Texts known besides a pair's own: all of the data. */
function crowd({ news, kcna, wikinews, ecb }, library) {
  const index = new library.StoryIndex();
  for (const { id, text } of [...news, ...kcna, ...wikinews, ...ecb])
    index.add(id, library.sketchOf(library.storyHashes(text)));
  return index;
}

/** Stories looked at for one article. */
const LOOKED_AT = 6;

/** Whether `arriving` is taken for a copy of `known`, which must be among the likeliest of all that are known. */
function isFound(index, known, arriving, ids, library) {
  const own = new library.StoryIndex();
  own.add('known', library.sketchOf(known.hashes));
  const [candidate] = own.candidates(arriving.hashes);
  if (candidate === undefined) return false;
  const likelier = index
    .candidates(arriving.hashes)
    .filter(({ key, estimate }) => !ids.includes(key) && estimate > candidate.estimate);
  if (likelier.length >= LOOKED_AT) return false;
  return library.compare(library.storyOf(known.text), library.storyOf(arriving.text)).kind !== 'two-stories';
}

const prepared = (text, library) => ({ text, hashes: library.storyHashes(text) });

/** `{kind, strength, label, ids, forth, back}` of every pair of a half. */
export async function* judgePairs(pairs, data, library) {
  const index = crowd(readSources(data), library);
  for (const { first, second, format, ids, ...pair } of pairs) {
    const one = prepared(first, library);
    const other = prepared(format === 'html' ? await library.readPage(second) : second, library);
    const tried = [isFound(index, one, other, ids, library), isFound(index, other, one, ids, library)];
    yield { ...pair, ids, forth: tried[0], back: tried[1] };
  }
}

/** Whether a judged pair is wrong and may be looked at: of the half for tuning, and without an article that is unseen. */
export function mayBeNamed({ label, split, ids, forth, back }) {
  const isRight = label === 'copy' ? forth && back : !forth && !back;
  return !isRight && split === 'tune' && ids.every((id) => partOf(id) !== 'unseen');
}

/** Of judged pairs: how many trials were right, by kind. */
export function tally(judged) {
  const rows = new Map();
  for (const { kind, label, forth, back } of judged) {
    const row = rows.get(`${label} ${kind}`) ?? { label, kind, trials: 0, found: 0 };
    row.trials += 2;
    row.found += Number(forth) + Number(back);
    rows.set(`${label} ${kind}`, row);
  }
  return [...rows.values()];
}

/** Precision and recall over all trials. */
export function figures(rows) {
  const sum = (label, field) => rows.filter((row) => row.label === label).reduce((total, row) => total + row[field], 0);
  const [right, wrong] = [sum('copy', 'found'), sum('two', 'found')];
  return { precision: right / Math.max(1, right + wrong), recall: right / Math.max(1, sum('copy', 'trials')), wrong };
}
