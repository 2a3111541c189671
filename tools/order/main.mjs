// Whether a vault depends on the order its articles came in: npm run order -- DATA_DIR [N] [--seed 1] [--workers 1]
//   [--only orders,batches,relink,twice] [--show 5] [--keep FOLDER] [--cli dist/cli.mjs] [--record]: into docs/figures.json
// Imports N (3,000) articles of data/news, none of them unseen, into empty vaults: in the order of their ids, the other way
// round, and in ten batches of chance, before and after `relink --all`; relinks the first of them, and again, and imports it
// a second time. Prints what differs, without `imported`, by kind; of the batches after `relink --all` why, and how many
// differences there are that no rule explains.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom, sample } from '../duplicates/random.mjs';
import { HELD_HEADS, recordFigures } from '../figures/records.mjs';
import { seenNews } from '../news.mjs';
import { terminalTable } from '../table.mjs';
import { changedNotes, differences, readVault } from './compare.mjs';
import { withReasons } from './reasons.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const PARTS = ['orders', 'batches', 'relink', 'twice'];
const BATCHES = 10;
const USAGE = 'usage: npm run order -- DATA_DIR [N] [--seed S] [--workers W] [--only PARTS] [--show EXAMPLES] [--keep FOLDER]'; // prettier-ignore

/** An article as a text file that says what it says: headline, authors, day, text. */
export function articleText({ title, authors, date, text }) {
  const names = Array.isArray(authors) ? authors.join(', ') : authors;
  const head = [title, names ? `By ${names}` : '', date ?? ''].filter((line) => line !== '');
  return [...head, '', text].join('\n');
}

/** Writes `count` articles into a folder and returns their paths by id. */
function writeArticles(data, count, seed, folder) {
  mkdirSync(folder, { recursive: true });
  return sample(randomFrom(`order ${seed}`), seenNews(data), count)
    .map((article) => {
      const path = join(folder, `${article.id}.txt`);
      writeFileSync(path, articleText(article));
      return path;
    })
    .sort();
}

function run(cli, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }); // prettier-ignore
  if (status !== 0) console.log(`${args[0]} ended with ${status}: ${(stderr + stdout).slice(-2000)}`);
}

/** Files articles in the order they are given; prints where the command ends with an error that is not of an article. */
function importInto(vault, paths, { cli, workers }) {
  mkdirSync(vault, { recursive: true });
  run(cli, ['import', '--vault', vault, '--workers', workers, ...paths]);
}

const relink = (vault, { cli }) => run(cli, ['relink', '--all', '--vault', vault]);

/** `BATCHES` lists, as even as can be. */
const inBatches = (paths) =>
  Array.from({ length: BATCHES }, (_, at) => paths.filter((_path, number) => number % BATCHES === at));

/** Prints how many differences there are of each kind, with examples; returns how many there are. */
function printDifferences(title, all, show) {
  const found = all.map((one) => (one.why ? { ...one, kind: `${one.kind}: ${one.why}` } : one));
  const kinds = Map.groupBy?.(found, ({ kind }) => kind) ?? groupBy(found);
  console.log(`\n## ${title}: ${found.length === 0 ? 'identical' : `${found.length} differences`}`);
  const rows = [...kinds].sort(([, a], [, b]) => b.length - a.length);
  if (rows.length > 0)
    console.log(
      terminalTable(
        rows.map(([kind, list]) => ({ kind, count: String(list.length) })),
        { kind: 'kind', count: 'count' },
      ),
    );
  for (const [kind, list] of rows)
    for (const { note, one, other } of list.slice(0, show))
      console.log(`- ${kind}: ${note}\n    one:   ${short(one)}\n    other: ${short(other)}`);
  return found.length;
}

function groupBy(list) {
  const kinds = new Map();
  for (const one of list) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return kinds;
}

const short = (text) => (text === undefined || text.length <= 300 ? text : `${text.slice(0, 300)} …`);

function compareVaults(title, one, other, show) {
  return printDifferences(title, [...differences(readVault(one), readVault(other))], show);
}

function runOrders(paths, folder, options) {
  importInto(join(folder, 'other'), [...paths].reverse(), options);
  return compareVaults('in the reverse order', join(folder, 'one'), join(folder, 'other'), options.show);
}

function runBatches(paths, folder, options) {
  const shuffled = sample(randomFrom(`batches ${options.seed}`), paths, paths.length);
  for (const batch of inBatches(shuffled)) importInto(join(folder, 'batches'), batch, options);
  const [one, batches] = [join(folder, 'one'), join(folder, 'batches')];
  compareVaults('in ten batches', one, batches, options.show);
  const vaults = { one: readVault(one), before: readVault(batches) };
  relink(batches, options);
  const found = explained({ ...vaults, after: readVault(batches) }, knownIn(one, batches));
  printDifferences('in ten batches, then relink --all', found, options.show);
  const open = found.filter(({ why }) => why === null).length;
  console.log(`${found.length} differences, ${found.length - open} of them with a reason, ${open} without`);
  const again = changedBy('in ten batches, relinked again', batches, options, (vault) => relink(vault, options));
  return open + again;
}

const explained = (vaults, known) => withReasons([...differences(vaults.one, vaults.after, known)], vaults, known);

/** Which notes of two vaults are one entity by the rules of an import, and whose marks they hold. */
function knownIn(one, other) {
  const [runner, tool] = ['../run.mjs', 'same-entities.mts'].map((at) => fileURLToPath(new URL(at, import.meta.url)));
  const { stdout } = spawnSync(process.execPath, [runner, tool, one, other], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const { same, marks } = JSON.parse(stdout);
  return { same: new Map(same), marks: new Map(marks) };
}

const runTwice = (paths, folder, options) =>
  changedBy('twice', join(folder, 'one'), options, (vault) => importInto(vault, paths, options));

function runRelink(paths, folder, options) {
  const [first, again] = ['relinked', 'relinked again'].map((title) =>
    changedBy(title, join(folder, 'one'), options, (vault) => relink(vault, options)),
  );
  return first + again;
}

/** Not a byte may change, also not `imported`. */
function changedBy(title, vault, options, act) {
  const before = readVault(vault);
  act(vault);
  const after = readVault(vault);
  const found = changedNotes(before, after).map((note) => ({
    kind: before.has(note) ? (after.has(note) ? 'changed' : 'gone') : 'new',
    note,
    one: before.get(note)?.slice(0, 200),
    other: after.get(note)?.slice(0, 200),
  }));
  return printDifferences(title, found, options.show);
}

const RUNS = { orders: runOrders, batches: runBatches, relink: runRelink, twice: runTwice };

const TITLES = {
  orders: 'the same articles in the reverse order',
  batches: '… in ten batches of chance and `relink --all`, without a reason',
  relink: '… after `relink --all`, and another',
  twice: '… a second time',
};

const rowOf = (part, differences, articles) => ({
  ...{ what: TITLES[part], figure: `${differences} differences`, bar: '0 differences', ok: differences === 0 },
  other: `${articles.toLocaleString('en')} articles of news`,
});

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '1' },
      only: { type: 'string', default: PARTS.join(',') },
      show: { type: 'string', default: '5' },
      keep: { type: 'string' },
      cli: { type: 'string', default: CLI },
      record: { type: 'boolean', default: false },
    },
  });
  const [given = '', count = '3000'] = positionals;
  const data = [join(resolve(given), 'data'), resolve(given)].find((folder) => existsSync(join(folder, 'news')));
  const parts = values.only.split(',');
  if (data === undefined || !(Number(count) > 0) || parts.some((part) => !PARTS.includes(part))) {
    console.error(USAGE);
    return 2;
  }
  if (values.keep !== undefined && existsSync(values.keep) && readdirSync(values.keep).length > 0) {
    console.error(`${values.keep} is not empty`);
    return 2;
  }
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dateline-order-'));
  try {
    const options = { ...values, show: Number(values.show) };
    const paths = writeArticles(data, Number(count), values.seed, join(folder, 'in'));
    console.log(`${paths.length} articles`);
    importInto(join(folder, 'one'), paths, options);
    // Relink and twice come last: they change the vault that the others are compared with, if they change anything.
    const asked = PARTS.filter((part) => parts.includes(part));
    const rows = asked.map((part) => rowOf(part, RUNS[part](paths, folder, options), paths.length));
    if (values.record) await recordFigures('order', [{ heads: HELD_HEADS, rows }]);
    return rows.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
