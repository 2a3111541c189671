// Measures dist/main.js and dist/styles.css and holds them to what Obsidian Sync and phones accept; `npm run review` looks at what is in them.
//   npm run size [-- --record]
import { readFileSync } from 'node:fs';
import { recordFigures } from './figures/records.mjs';
import { compileLexicon, LEXICON } from './lexicon.mjs';
import { packFile, packText } from './pack-data.mjs';

/** Obsidian Sync stops at 5 MB per file. Little above what is there, so that what makes it larger is seen at once. */
const LIMIT = 4.9e6;
const STYLES_LIMIT = 40e3;

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const code = readFileSync('dist/main.js', 'utf8');
const { inputs } = Object.values(JSON.parse(readFileSync('dist/meta/main.json', 'utf8')).outputs)[0];
const bytesOf = (path) => inputs[path].bytesInOutput;
const sum = (paths) => paths.reduce((total, path) => total + bytesOf(path), 0);

const size = Buffer.byteLength(code);
const paths = Object.keys(inputs);
const files = paths
  .filter((path) => /^src\/data\/.*\.(?:tsv|yaml)$/.test(path))
  .sort((a, b) => bytesOf(b) - bytesOf(a));
const workers = paths.filter((path) => path.startsWith('worker:'));

const help = bytesOf('help:help:text');

const row = (name, bytes, note = '') =>
  `  ${name.padEnd(28)} ${megabytes(bytes).padStart(8)} ${((100 * bytes) / size).toFixed(0).padStart(3)} %${note}`;
console.log(`dist/main.js ${megabytes(size)} (limit ${megabytes(LIMIT)})`);
console.log(row('data', sum(files)));
for (const path of files)
  console.log(
    row(`  ${path.slice('src/data/'.length)}`, bytesOf(path), `  of ${megabytes(readFileSync(path).length)}`),
  );
console.log(row('worker', sum(workers)));
console.log(row('help', help));
console.log(row('rest', size - sum(files) - sum(workers) - help));

const styles = readFileSync('dist/styles.css', 'utf8');
const kilobytes = (bytes) => `${(bytes / 1e3).toFixed(1)} KB`;
console.log(`dist/styles.css ${kilobytes(Buffer.byteLength(styles))} (limit ${kilobytes(STYLES_LIMIT)})`);

/** How often a data file stands in the bundle: told by a stretch from its middle. */
const copiesOf = (path) => {
  const text = readFileSync(path, 'utf8');
  const packed = LEXICON.test(path) ? packText(compileLexicon(text)) : packFile(path, text);
  const middle = Math.floor(packed.length / 2);
  return code.split(packed.slice(middle, middle + 60)).length - 1;
};

const faults = [
  [size > LIMIT, `main.js is larger than ${megabytes(LIMIT)}`],
  [Buffer.byteLength(styles) > STYLES_LIMIT, `styles.css is larger than ${kilobytes(STYLES_LIMIT)}`],
  [/[^\0-\x7f]/.test(code), 'main.js holds characters outside ASCII'],
  [files.length === 0, 'main.js holds no data'],
  ...files.map((path) => [copiesOf(path) !== 1, `${path} is embedded ${copiesOf(path)} times instead of once`]),
].filter(([wrong]) => wrong);
for (const [, message] of faults) console.error(`*** ${message}`);

/** Rows of the entries in a data file: its lines without those of comments. */
const rowsIn = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')).length;

if (process.argv.includes('--record')) {
  const held = (what, bytes, limit, show) => ({ what, figure: show(bytes), is: 'bytes', bar: `≤ ${show(limit)}`, ok: bytes <= limit, other: '' }); // prettier-ignore
  const rows = [
    held('size of main.js', size, LIMIT, megabytes),
    held('size of styles.css', Buffer.byteLength(styles), STYLES_LIMIT, kilobytes),
    {
      what: 'rows of the gazetteer',
      figure: rowsIn('src/data/gazetteer.tsv').toLocaleString('en'),
      is: 'count',
      other: '',
    },
  ];
  await recordFigures('size', [{ heads: { what: 'what', figure: 'here', is: 'measured by', bar: 'bar', other: 'for comparison' }, rows }]); // prettier-ignore
}
process.exitCode = faults.length === 0 ? 0 : 1;
