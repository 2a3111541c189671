// The figures of the documents: which are older than what they measure, and measuring them.
//   npm run figures                       lists all with their stamps; which are stale, and by the change of what
//   npm run figures -- --measure DATA_DIR [--only ID,…] [--without ID,…] [--all]   measures those that are stale, named, or all
//   npm run figures -- --write            brings the documents to what docs/figures.json says
// DATA_DIR holds data/ and score/, which are not part of the project. --check ends with 1 where one is stale.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { terminalTable } from '../table.mjs';
import { MEASUREMENTS } from './measurements.mjs';
import { writePages } from './pages.mjs';
import { judgeRecords, listed, readRecords, ROOT } from './records.mjs';

const options = {
  measure: { type: 'string' },
  only: { type: 'string' },
  without: { type: 'string' },
  all: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
};
const { values } = parseArgs({ options });
const unknown = [values.only, values.without].flatMap((ids) => ids?.split(',') ?? []).find((id) => !Object.hasOwn(MEASUREMENTS, id)); // prettier-ignore
if (unknown !== undefined) {
  console.error(`Nothing is measured as ${unknown}, but as ${Object.keys(MEASUREMENTS).join(', ')}.`);
  process.exit(2);
}

const isStale = ({ record, changed }) => record === null || changed.length > 0;
const HEADS = { id: 'figures', rows: 'rows', date: 'date', commit: 'commit', machine: 'machine', state: 'state', command: 'command' }; // prettier-ignore

function list(judged) {
  const rows = judged.map(({ id, record, changed }) => ({
    id,
    ...{ rows: String(record?.tables.reduce((sum, table) => sum + table.rows.length, 0) ?? 0) },
    ...{ date: record?.date, commit: record?.commit, machine: record?.machine, command: MEASUREMENTS[id].command },
    state: record === null ? 'not measured' : changed.length > 0 ? `older than ${listed(changed)}` : 'current',
    ok: !isStale({ record, changed }),
  }));
  console.log(terminalTable(rows, HEADS));
  const missed = judged.flatMap(({ id, record }) =>
    (record?.tables ?? []).flatMap(({ heads, rows }) =>
      rows.filter(({ ok }) => ok === false).map((row) => `${id}: ${row[Object.keys(heads)[0]]}`),
    ),
  );
  console.log(`\n${judged.filter(isStale).length} of ${judged.length} are stale; ${missed.length} bars are missed`);
  for (const each of missed) console.log(`  ${each}`);
}

/** The command as the shell takes it, without the build that goes before all of them. */
function shellLine(command, parts) {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, name, rest = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(command) ?? [];
  const line = name === undefined ? command : `${scripts[name].replace('npm run build && ', '')} ${rest}`;
  const only = parts.length > 0 ? ` --only=${parts.join(',')}` : '';
  return `${line.replace('DATA_DIR', `'${resolve(values.measure)}'`)}${only} --record`;
}

/** Runs the commands of some measurements, each once for all its parts. Whether all came to their end. */
function measure(ids) {
  const commands = new Map();
  for (const id of ids) {
    const { command, only } = MEASUREMENTS[id];
    commands.set(command, new Set([...(commands.get(command) ?? []), ...(only === undefined ? [] : [only])]));
  }
  const run = (line) => spawnSync(line, { cwd: ROOT, shell: true, stdio: 'inherit' }).status;
  if (run('npm run build') !== 0) return false;
  let isWhole = true;
  for (const [command, parts] of commands) {
    const line = shellLine(command, [...parts]);
    const begun = performance.now();
    console.log(`\n=== ${line}`);
    // Commands end with 1 where a bar is missed, which is a figure too.
    const status = run(line);
    console.log(`=== ${((performance.now() - begun) / 60_000).toFixed(1)} minutes, exit ${status}`);
    if (status !== 0 && status !== 1) isWhole = false;
  }
  return isWhole;
}

/** Those that are named, else all, or all that are stale. */
async function wanted() {
  const without = values.without?.split(',') ?? [];
  const named = values.only?.split(',') ?? (values.all ? Object.keys(MEASUREMENTS) : null);
  const ids = named ?? (await judgeRecords()).filter(isStale).map(({ id }) => id);
  return Object.keys(MEASUREMENTS).filter((id) => ids.includes(id) && !without.includes(id));
}

if (values.measure !== undefined) {
  const isWhole = measure(await wanted());
  process.exitCode = isWhole ? 0 : 1;
} else if (values.write) writePages(readRecords(), ROOT);
const judged = await judgeRecords();
list(judged);
if (values.check && judged.some(isStale)) process.exitCode = 1;
