// Precision and recall of near-duplicates on the frozen pairs: npm run duplicates -- DATA_DIR [--tune] [--wrong]
// Reports the half no threshold was chosen on; --tune the other one. --wrong names pairs that were judged wrongly: of the
// half for tuning alone, and none with an article that is unseen elsewhere.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../load-engine.mjs';
import { terminalTable } from '../table.mjs';
import { figures, judgePairs, mayBeNamed, tally } from './judge.mjs';
import { fingerprint, frozen, makePairs } from './recipe.mjs';
import { dataFolder } from './sources.mjs';

const BARS = { precision: 0.99, recall: 0.95 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tune: { type: 'boolean', default: false }, wrong: { type: 'boolean', default: false } },
});
const data = dataFolder(positionals[0] ?? '../shared');
if (data === null) {
  console.error('usage: npm run duplicates -- DATA_DIR [--tune] [--wrong]');
  process.exit(2);
}

const pairs = [...makePairs(data)];
if (fingerprint(pairs).sha256 !== frozen().sha256) console.error('These are not the frozen pairs: the data differ.');
const half = values.tune ? 'tune' : 'held-out';
const library = await load(fileURLToPath(new URL('library.ts', import.meta.url)));
const judged = [];
const chosen = pairs.filter(({ split }) => split === half);
for await (const one of judgePairs(chosen, data, library)) judged.push(one);

const percent = (value) => `${(100 * value).toFixed(2)} %`;
const rows = tally(judged).map(({ label, kind, trials, found }) => ({
  what: label === 'copy' ? 'copies' : 'two stories',
  kind,
  trials: String(trials),
  taken: String(found),
  right: percent((label === 'copy' ? found : trials - found) / trials),
}));
console.log(`${chosen.length} pairs (${half}), each tried both ways among all texts of the data\n`);
console.log(
  terminalTable(rows, { what: 'what', kind: 'kind', trials: 'trials', taken: 'taken for copies', right: 'right' }),
);
const { precision, recall, wrong } = figures(tally(judged));
console.log(
  `\nprecision ${precision.toFixed(4)} (bar ${BARS.precision}), recall ${recall.toFixed(4)} (bar ${BARS.recall}), ${wrong} taken wrongly`,
);
if (values.wrong)
  for (const { label, kind, strength, ids, forth, back } of judged.filter(mayBeNamed))
    console.log([label, kind, strength, forth ? 'yes' : 'no', back ? 'yes' : 'no', ...ids].join('  '));
process.exitCode = precision >= BARS.precision && recall >= BARS.recall ? 0 : 1;
