// Precision and recall of near-duplicates on the frozen pairs: npm run duplicates -- DATA_DIR [--tune] [--wrong] [--record]
// Reports the half no threshold was chosen on; --tune the other one. --wrong names pairs that were judged wrongly: of the
// half for tuning alone, and none with an article that is unseen elsewhere. --record writes the figures into docs/figures.json.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { share } from '../eval/counts.mjs';
import { recordFigures } from '../figures/records.mjs';
import { load } from '../load-engine.mjs';
import { terminalTable } from '../table.mjs';
import { figures, judgePairs, mayBeNamed, tally } from './judge.mjs';
import { fingerprint, frozen, makePairs } from './recipe.mjs';
import { dataFolder } from './sources.mjs';

const BARS = { precision: 0.99, recall: 0.95 };

const flag = { type: 'boolean', default: false };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tune: flag, wrong: flag, record: flag },
});
const data = dataFolder(positionals[0] ?? '../shared');
if (data === null) {
  console.error('usage: npm run duplicates -- DATA_DIR [--tune] [--wrong]');
  process.exit(2);
}

const pairs = [...makePairs(data)];
if (fingerprint(pairs).sha256 !== frozen().sha256) console.error('These are not the frozen pairs: the data differ.');
const half = values.tune ? 'tune' : 'held-out';
const library = await load(fileURLToPath(new URL('library.mts', import.meta.url)));
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
if (values.record && !values.tune) await record(tally(judged));

async function record(kinds) {
  const trials = (label) => kinds.filter((row) => row.label === label);
  const sum = (list, of) => list.reduce((total, row) => total + of(row), 0);
  const [copies, two] = [trials('copy'), trials('two')];
  const of = (list, right) => `${sum(list, right).toLocaleString('en')} of ${sum(list, (row) => row.trials).toLocaleString('en')}`; // prettier-ignore
  const bar = (key, value) => ({ bar: `≥ ${share(BARS[key]).replace(/0$/, '')}`, ok: value >= BARS[key] });
  const rows = [
    { what: 'precision', unseen: share(precision), ...bar('precision', precision) },
    { what: 'recall', unseen: share(recall), ...bar('recall', recall) },
    { what: 'copies found', unseen: of(copies, (row) => row.found) },
    { what: 'two stories kept apart', unseen: of(two, (row) => row.trials - row.found) },
  ];
  const note =
    'Unseen is the held-out half of the frozen pairs, on which no threshold was chosen; thresholds were chosen by hand on the ' +
    'other half ([how](decisions/duplicates.md)).';
  await recordFigures('duplicates', [{ heads: { what: 'what', unseen: 'unseen', bar: 'bar' }, rows }], { note });
}
process.exitCode = precision >= BARS.precision && recall >= BARS.recall ? 0 : 1;
