// What the names of a vault cost the worker that keeps them: memory, finding them in a long note, suggesting them.
//   npm run bench -- known-names
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { load } from '../load-engine.mjs';
import { CPU, MACHINE_HEADS, MEMORY, most } from './figures.mjs';
import { benchTexts } from './texts.mjs';

const LIBRARY = fileURLToPath(new URL('known-names-library.mts', import.meta.url));
const WORDS = 20_000;
const TYPED = ['a', 'e', '가', 'kim', 'san', 'mus', 'hye', 'new', 'ban', 'ㄱㅈㅇ', '회령', 'nyc', 'xyz'];
const NEAR = { links: [], neighbours: [], folder: 'Notes', recent: [] };
const ROUNDS = 20;
const FAMILY = 20_000;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

function heapAfterGarbage() {
  for (let turn = 0; turn < 4; turn += 1) gc();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

/** A note of so many words. */
function longNote() {
  const { texts } = benchTexts(undefined, 200);
  const words = texts.join('\n\n').split(/(?<=\s)/);
  return words.slice(0, WORDS).join('');
}

/** Milliseconds by the processor, the 95th of a hundred. */
function slow(ask, each = [undefined]) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const given of each) {
      const before = process.cpuUsage();
      ask(given);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

const ms = (value) => `${value.toFixed(1)} ms`;

/** `{rows, heads}` */
export async function measureKnownNames({ articles: aliases, said }) {
  const { placeNotes, familyNotes, indexOf } = await load(LIBRARY);
  const notes = placeNotes(aliases);
  const count = notes.reduce((sum, { names }) => sum + names.length, 0);
  // The code and what it looks up once are there before anything is measured.
  indexOf(notes.slice(0, 100)).find({ text: longNote() });
  said(`${count} names of ${notes.length} notes`);
  const before = heapAfterGarbage();
  const index = indexOf(notes);
  const bytes = heapAfterGarbage() - before;
  const text = longNote();
  const lines = { start: Math.floor(text.length / 2), end: Math.floor(text.length / 2) + 4000 };
  const found = index.find({ text });
  const other = `${found.length} marks`;
  const family = familyNotes(FAMILY);
  const relatives = indexOf(family);
  const ofFamily = family.slice(0, 2000).map(({ names }) => `${names[0]} met others.`).join(' '); // prettier-ignore
  return {
    heads: MACHINE_HEADS,
    rows: [
      most(`memory of ${count.toLocaleString('en')} names`, bytes / 1e6, 25, (value) => `${value.toFixed(1)} MB`, { is: MEMORY, other: `${notes.length} notes` }), // prettier-ignore
      most(`finding them in ${WORDS.toLocaleString('en')} words`, slow(() => index.find({ text })), 150, ms, { is: CPU, other }), // prettier-ignore
      most(
        '… in what is seen of them',
        slow(() => index.find({ text, range: lines })),
        50,
        ms,
        { is: CPU },
      ),
      most(
        `finding 2,000 of ${FAMILY.toLocaleString('en')} people of one family name`,
        slow(() => relatives.find({ text: ofFamily })),
        100,
        ms,
        { is: CPU },
      ),
      most(
        'suggesting some',
        slow((typed) => index.suggest({ typed, near: NEAR, limit: 8 }), TYPED),
        50,
        ms,
        { is: CPU },
      ),
    ],
  };
}
