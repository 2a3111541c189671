// Prints how large the house is, and what in it stands where it should not.
//   node tools/house/main.mjs [ROOT] [--lists] [--lower] [--walk]
// --lists names every word list and long regular expression, --lower writes into limits.json what is reached, --walk shows
// the files an article passes.
import { fileURLToPath } from 'node:url';
import { terminalTable } from '../table.mjs';
import { aboveLimits, lowered, measuredHouse, readLimits, writeLimits } from './limits.mjs';
import { mutualFolders, optionalMethods, sizes, strangeWriters, typesDeclaredTwice, wrongWays } from './measures.mjs';
import { importsIn, sourceFiles } from './source.mjs';
import { walkOfCommand } from './walk.mjs';
import { longExpressions, wordLists } from './words.mjs';

/** Lists that are named without `--lists`. */
const SHOWN = 10;

const [root = fileURLToPath(new URL('../..', import.meta.url))] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'));
const files = sourceFiles(root);
const imports = importsIn(files);
const { files: count, lines, functions, median, p90, longest, wide, long } = sizes(files);

console.log(`${count} files, ${lines} lines of src and cli, data aside; ${wide} lines over 120 characters`);
const measured = measuredHouse(root, files);
const limits = readLimits();
const rooms = Object.entries(measured).filter(([, { lines }]) => lines !== undefined);
const row = ([room, { files, lines }]) => ({ room, files: String(files), lines: String(lines), most: limits[room] ? `${limits[room].files}, ${limits[room].lines}` : '' }); // prettier-ignore
console.log(`\n${terminalTable(rooms.map(row), { room: 'room', files: 'files', lines: 'lines', most: 'at most' })}\n`);
console.log(`${functions} functions: median ${median} lines, 90 % within ${p90}, longest ${longest}`);
const list = (what, found) => {
  console.log(`${found.length} ${what}`);
  for (const each of found) console.log(`  ${each}`);
};
list('files over 300 lines, translations aside', long);
list('imports against the direction', wrongWays(imports));
list('pairs of folders that import each other', mutualFolders(imports));
list('type names declared twice', typesDeclaredTwice(files));
list('writers outside journal/', strangeWriters(files));
list('optional methods on ports', optionalMethods(files));
list('above a limit', aboveLimits(measured, limits));
for (const [what, all] of [
  ['word lists in code', wordLists(files)],
  ['regular expressions over 120 characters', longExpressions(files)],
]) {
  const { analysis, elsewhere } = measured[what];
  const shown = process.argv.includes('--lists') ? all : all.slice(0, SHOWN);
  const lines = shown.map(
    ({ path, line, words }) => `  ${path}:${line} ${words.length} ${words.join(' ').slice(0, 80)}`,
  );
  console.log([`${analysis + elsewhere} ${what}, ${analysis} of them in analysis`, ...lines].join('\n'));
}
if (process.argv.includes('--lower')) writeLimits(lowered(measured, limits));

if (process.argv.includes('--walk')) {
  const steps = await walkOfCommand(root, fileURLToPath(new URL('../../samples', import.meta.url)));
  console.log(`an article passes ${steps.flatMap(({ files }) => files).length} files from the command to the disk`);
  for (const { step, files } of steps) console.log(`  ${step}: ${files.join(', ')}`);
}
