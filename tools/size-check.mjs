// Measures dist/main.js and holds it to what Obsidian Sync, phones and the review accept.
//   node tools/size-check.mjs
import { readFileSync } from 'node:fs';

/** Obsidian Sync stops at 5 MB per file; the rest is room to grow. */
const LIMIT = 4.8e6;

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const code = readFileSync('dist/main.js', 'utf8');
const { inputs } = Object.values(JSON.parse(readFileSync('dist/meta/main.json', 'utf8')).outputs)[0];
const sizeOf = (test) =>
  Object.entries(inputs).reduce((sum, [path, { bytesInOutput }]) => sum + (test(path) ? bytesInOutput : 0), 0);

const size = Buffer.byteLength(code);
const data = sizeOf((path) => path.startsWith('src/data/'));
const worker = sizeOf((path) => path.startsWith('worker:'));
console.log(`dist/main.js ${megabytes(size)} (limit ${megabytes(LIMIT)})`);
console.log(`  data   ${megabytes(data)} (${((100 * data) / size).toFixed(0)} %)`);
console.log(`  worker ${megabytes(worker)} (${((100 * worker) / size).toFixed(0)} %)`);
console.log(`  rest   ${megabytes(size - data - worker)}`);

/** A line that stands in the bundle as it stands in the file: nothing in it needs an escape. */
const line = readFileSync('src/data/gazetteer.tsv', 'utf8')
  .split('\n')
  .find((text) => text.length > 40 && /^[ -~\t]+$/.test(text) && !/[`\\$]/.test(text) && !text.startsWith('#'));
const copies = line === undefined ? 0 : code.split(line).length - 1;

const faults = [
  [size > LIMIT, `main.js is larger than ${megabytes(LIMIT)}`],
  [/[^\0-\x7f]/.test(code), 'main.js holds characters outside ASCII'],
  [copies !== 1, `the gazetteer is embedded ${copies} times instead of once`],
  [/\(\?<[=!]/.test(code), 'main.js holds a lookbehind, which iOS before 16.4 cannot parse'],
  [/\beval\(|new Function\(/.test(code), 'main.js evaluates code'],
].filter(([wrong]) => wrong);
for (const [, message] of faults) console.error(`*** ${message}`);
process.exit(faults.length === 0 ? 0 : 1);
