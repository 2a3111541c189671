// What each rule of analysis moves: npm run ledger -- DATA_DIR [--only PATH_PREFIX] [--texts 60] [--share 1/2] [--coverage]
//   [--guards tools/ledger/guards.yaml] [--json FILE] [--all] [--folder dist/ledger]
// A rule is a function with a name whose value can be neutral: false, null, nothing, or what it was given. First all texts
// of fit and tune are read once, which tells what each rule gave; then each rule is switched off over at most K of the texts
// in which it gave something. Both are kept until the sources change: a run goes on where another ended.
// --coverage leaves the second out, --share takes every second rule, for a run beside another; --all prints every rule.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findData } from '../eval/data.mjs';
import { folderOf, kept, keptEffects } from './kept.mjs';
import { readAnalysis, rulesIn } from './rules.mjs';
import { Bench, cover, writeEngine } from './run.mjs';
import { ledgerOf, printLedger, readGuards } from './table.mjs';
import { timesOf } from './time.mjs';
import { textsOf } from './texts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url));
const USAGE =
  'usage: npm run ledger -- DATA_DIR [--only PREFIX] [--texts K] [--share 1/2] [--coverage] [--json FILE] [--all]';

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ only: { type: 'string', default: '' }, texts: { type: 'string', default: '60' } },
      ...{ share: { type: 'string', default: '1/1' }, json: { type: 'string' } },
      guards: { type: 'string', default: join(root, 'tools/ledger/guards.yaml') },
      folder: { type: 'string', default: join(root, 'dist/ledger') },
      ...{ coverage: { type: 'boolean' }, all: { type: 'boolean' } },
    },
  });
  return { ...values, data: findData(positionals[0] ?? '')?.data };
}

/** Writes the engine with switches, and returns the folder of what is known of it. */
async function prepare(rules, within) {
  const made = join(within, 'engine.mjs');
  await writeEngine(rules, made);
  const folder = folderOf(within, readFileSync(made));
  writeFileSync(join(folder, 'engine.mjs'), readFileSync(made));
  return folder;
}

async function coverageOf(folder, texts, rules) {
  const told = (done) => done % 500 === 0 && process.stderr.write(`${done} of ${texts.length} texts\n`);
  const bench = await Bench.open(folder, texts);
  const covered = await cover(bench, rules, told);
  return { sets: texts.map(({ set }) => set), times: await timesOf(bench, rules), ...covered };
}

/** Judges the rules in processes that follow each other; also one that a rule has ended is followed by another. */
function judge(folder, { only, texts, share }) {
  for (;;) {
    const { status } = spawnSync(process.execPath, [CHILD, folder, only, texts, share], { stdio: 'inherit' });
    if (status === 0 || status === 1) return status;
  }
}

async function main() {
  const given = options();
  if (given.data === undefined) {
    console.error(USAGE);
    return 2;
  }
  const rules = rulesIn(readAnalysis(root));
  const folder = await prepare(rules, given.folder);
  const texts = await kept(folder, 'texts', () => textsOf(given.data));
  await kept(folder, 'rules', () => rules.map(({ id, kind, lines }) => ({ id, kind, lines })));
  const covered = await kept(folder, 'coverage', () => coverageOf(folder, texts, rules));
  const status = given.coverage ? 0 : judge(folder, given);
  const ledger = ledgerOf(rules, covered, keptEffects(folder), readGuards(given.guards));
  if (given.json) writeFileSync(given.json, JSON.stringify(ledger, null, 1));
  printLedger(ledger.filter(({ id }) => id.startsWith(given.only)), given.all); // prettier-ignore
  return status;
}

process.exitCode = await main();
