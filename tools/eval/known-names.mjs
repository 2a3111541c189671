// Names in a user's own notes (`tools/labels/marks.txt`, `marks-traps.txt`, `suggestions.txt`, and a second reader's): how many marks are right, how
// many names are marked, and how often the note that is wanted is among the first three suggestions.
import { fileURLToPath } from 'node:url';
import { load } from '../load-engine.mjs';
import { readMarkedNotes, readSuggestionCases } from '../labels/sets.mjs';
import { partOf } from '../split.mjs';
import { figureRow } from './figures.mjs';

const FINDER = fileURLToPath(new URL('known-names-finder.mts', import.meta.url));
const LIBRARY = fileURLToPath(new URL('../bench/known-names-library.mts', import.meta.url));
/** Names of places all over the world in a vault that is far larger. */
const MANY = 30_000;
const BARS = { precision: 0.96, recall: 0.9, suggested: 0.9 };

/** All of the second reader's, none of the traps, and a third of the others. */
const isUnseen = ({ id }) =>
  /^(?:suggestion-)?second-/.test(id) || (!id.startsWith('traps-') && partOf(id) === 'unseen');
const isKorean = ({ text }) => /[가-힣]/.test(text);
const keyOf = ({ start, end, notes }) => `${start} ${end} ${[...notes].sort().join('; ')}`;

/** A mark is right where it covers the very words and means the same notes, all of them where it is ambiguous. */
function judgedNote(note, marks) {
  const labelled = new Set(note.marks.map(keyOf));
  const found = new Set(marks.map(keyOf));
  const told = ({ start, end, notes }) => `${note.text.slice(start, end)} = ${notes.join('; ')}`;
  return {
    ...{ id: note.id, isKorean: isKorean(note), isUnseen: isUnseen(note), labelled: labelled.size, found: found.size },
    right: [...found].filter((key) => labelled.has(key)).length,
    wrong: marks.filter((mark) => !labelled.has(keyOf(mark))).map((mark) => `marked ${told(mark)}`),
    missed: note.marks.filter((mark) => !found.has(keyOf(mark))).map((mark) => `missed ${told(mark)}`),
  };
}

const counted = (judged, n, of) => judged.reduce((sum, one) => ({ n: sum.n + n(one), of: sum.of + of(one) }), { n: 0, of: 0 }); // prettier-ignore

function rowOf(judged, what, bar, n, of) {
  const [seen, unseen] = [false, true].map((part) => judged.filter((one) => one.isUnseen === part));
  const counts = { seen: counted(seen, n, of), unseen: counted(unseen, n, of) };
  return { id: what, ...figureRow({ what, bar, use: 'tuned', ...counts, groups: [], articles: [seen.length, unseen.length] }) }; // prettier-ignore
}

const one = () => 1;
const rightOnes = ({ right }) => right;
const firstOnes = ({ suggested: [top], wanted }) => (top === wanted ? 1 : 0);

const markRows = (notes, what, { precision, recall }) => [
  rowOf(notes, `${what}: precision`, precision, rightOnes, ({ found }) => found),
  rowOf(notes, '… recall', recall, rightOnes, ({ labelled }) => labelled),
];

const suggestionRows = (cases, what, bar) => [
  rowOf(cases, `${what}: wanted note among the first three`, bar, rightOnes, one),
  rowOf(cases, '… the first', null, firstOnes, one),
];

const NO_BARS = { precision: null, recall: null };

/** `{rows, mistakes}`; mistakes of what may be looked at. */
export async function knownNameRows() {
  const { namesWith, marksIn, suggestedIn } = await load(FINDER);
  const { placeNotes } = await load(LIBRARY);
  const names = namesWith([]);
  const many = namesWith(placeNotes(MANY));
  const notesOf = (set) => readMarkedNotes(set).map((note) => judgedNote(note, marksIn(names, note)));
  const casesOf = (set, known) =>
    readSuggestionCases(set).map((given) => {
      const suggested = suggestedIn(known, given);
      return { ...given, isUnseen: isUnseen(given), suggested, right: suggested.includes(given.wanted) ? 1 : 0 };
    });
  const [notes, traps, cases] = [notesOf('marks'), notesOf('marks-traps'), casesOf('suggestions', names)];
  return {
    rows: [
      ...markRows(notes, 'marks', BARS),
      ...markRows(notes.filter((note) => note.isKorean), 'marks in Korean', NO_BARS), // prettier-ignore
      ...suggestionRows(cases, 'suggestions', BARS.suggested),
      rowOf(casesOf('suggestions', many), `… among three, with ${MANY.toLocaleString('en')} more names in the vault`, null, rightOnes, one), // prettier-ignore
      ...markRows(traps, 'marks among traps', NO_BARS),
      ...markRows(notesOf('marks-second'), 'marks, second reader', NO_BARS),
      ...suggestionRows(casesOf('suggestions-second', names), 'suggestions, second reader', null),
    ],
    mistakes: [
      ...[...notes, ...traps].filter((note) => !note.isUnseen).flatMap(({ id, wrong, missed }) => [...wrong, ...missed].map((what) => `${id}: ${what}`)), // prettier-ignore
      ...cases
        .filter((given) => !given.isUnseen && given.right === 0)
        .map(({ id, wanted, suggested }) => `${id}: wanted ${wanted}, not ${suggested.join(', ')}`),
    ],
  };
}
