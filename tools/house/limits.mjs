// How large each room is, and how large it may be: `limits.json`, which is lowered and never raised.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { roomOf } from './rooms.mjs';
import { modulesIn, sizeOf } from './source.mjs';
import { longExpressions, wordLists } from './words.mjs';

const FILE = fileURLToPath(new URL('limits.json', import.meta.url));
export const readLimits = () => JSON.parse(readFileSync(FILE, 'utf8'));

/** Files and lines of code by room, `{room: {files, lines}}`, data too; `analysis` is all the rooms in it. */
export function roomSizes(root) {
  const sizes = {};
  for (const { path, text } of ['src', 'cli'].flatMap((folder) => modulesIn(root, folder))) {
    const room = roomOf(path);
    for (const name of room.startsWith('analysis/') ? ['analysis', room] : [room]) {
      const { files, lines } = (sizes[name] ??= { files: 0, lines: 0 });
      sizes[name] = { files: files + 1, lines: lines + text.split('\n').length - 1 };
    }
  }
  return sizes;
}

const isAnalysis = ({ path }) => path.startsWith('src/analysis/');
const shares = (all) => ({ analysis: all.filter(isAnalysis).length, elsewhere: all.filter((one) => !isAnalysis(one)).length }); // prettier-ignore

/** All that has a limit: the sizes of the rooms, of tests and of tools, word lists in code and long regular expressions, in `analysis` and elsewhere. */
export const measuredHouse = (root, files) => ({
  ...roomSizes(root),
  tests: sizeOf(root, 'tests'),
  tools: sizeOf(root, 'tools'),
  'word lists in code': shares(wordLists(files)),
  'regular expressions over 120 characters': shares(longExpressions(files)),
});

const pairs = (measured) =>
  Object.entries(measured).flatMap(([of, counts]) => Object.entries(counts).map(([what, count]) => [of, what, count]));

/** What is above its limit, a line each. A room that is new has none before it is written down. */
export const aboveLimits = (measured, limits) =>
  pairs(measured)
    .filter(([of, what, count]) => count > (limits[of]?.[what] ?? Infinity))
    .map(([of, what, count]) => `${of}: ${count} ${what}, at most ${limits[of][what]}`);

/** The limits lowered to what is reached; what is new gets its own, what is gone has none. */
export const lowered = (measured, limits) =>
  pairs(measured).reduce(
    (all, [of, what, count]) => ({
      ...all,
      [of]: { ...all[of], [what]: Math.min(count, limits[of]?.[what] ?? count) },
    }),
    {},
  );

export const writeLimits = (limits) =>
  writeFileSync(
    FILE,
    `{\n${Object.entries(limits)
      .map(([of, counts]) => `  ${JSON.stringify(of)}: ${spaced(counts)}`)
      .join(',\n')}\n}\n`,
  );

/** One line, as the formatter leaves it. */
const spaced = (counts) => JSON.stringify(counts, null, 1).replace(/\n\s*/g, ' ');
