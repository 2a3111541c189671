// Prints how large the house is, and what in it stands where it should not.
//   node tools/house/main.mjs [ROOT]
import { fileURLToPath } from 'node:url';
import { mutualFolders, optionalMethods, sizes, strangeWriters, typesDeclaredTwice, wrongWays } from './measures.mjs';
import { importsIn, sourceFiles } from './source.mjs';
import { walkOfCommand } from './walk.mjs';

const [root = fileURLToPath(new URL('../..', import.meta.url))] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'));
const files = sourceFiles(root);
const imports = importsIn(files);
const { files: count, lines, functions, median, p90, longest, wide, long } = sizes(files);

console.log(`${count} files, ${lines} lines of src and cli, data aside; ${wide} lines over 120 characters`);
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

if (process.argv.includes('--walk')) {
  const steps = await walkOfCommand(root, fileURLToPath(new URL('../../samples', import.meta.url)));
  console.log(`an article passes ${steps.flatMap(({ files }) => files).length} files from the command to the disk`);
  for (const { step, files } of steps) console.log(`  ${step}: ${files.join(', ')}`);
}
