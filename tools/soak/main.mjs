// Plays random sequences of what users and Dateline do, and looks after each act whether all still holds:
// npm run soak [-- --sequences 5000 --first 1 --processes 2]
// npm run soak -- --play "import(1,0,0) merge(0,1,1)" [--memory] [--relates] [--adopts]: one finding again, as it was printed.
// --record writes the figures of a whole run into docs/figures.json.
// npm run soak -- --undo-all: imports 200 articles, merges 5, splits 2, retypes 2, undoes all, and compares bytes.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HELD_HEADS, recordFigures } from '../figures/records.mjs';
import { bundle } from '../load-engine.mjs';

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '5000' },
    first: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    play: { type: 'string' },
    memory: { type: 'boolean', default: false },
    relates: { type: 'boolean', default: false },
    adopts: { type: 'boolean', default: false },
    'undo-all': { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const { memory: keepsMemory, relates, adopts } = values;
/** Option of a sequence → its flag here. */
const FLAGS = [
  ['keepsMemory', 'memory'],
  ['relates', 'relates'],
  ['adopts', 'adopts'],
];
const play = values.play === undefined ? null : { steps: stepsIn(values.play), keepsMemory, relates, adopts };
const processes = play === null ? Number(values.processes) : 1;
const sequences = play === null ? Number(values.sequences) : 1;
const sums = { sequences: 0, steps: 0, kinds: new Map() };
const started = performance.now();

const folder = await mkdtemp(join(tmpdir(), 'dateline-soak-'));
try {
  const outfile = join(folder, 'child.mjs');
  await bundle(fileURLToPath(new URL('child.mts', import.meta.url)), outfile);
  if (values['undo-all']) await undoAll(outfile);
  else await Promise.all(Array.from({ length: processes }, (_, at) => run(outfile, at)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (!values['undo-all']) await tellAll();

async function tellAll() {
  const faults = [...sums.kinds.values()].reduce((sum, times) => sum + times, 0);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${sums.sequences} sequences from number ${values.first}, ${sums.steps} steps, ${faults} faults, ${seconds} s in ${processes} processes`,
  );
  for (const [kind, times] of [...sums.kinds].sort((a, b) => b[1] - a[1])) console.log(`  ${times} × ${kind}`);
  process.exitCode = faults === 0 && sums.sequences === sequences ? 0 : 1;
  if (!values.record || play !== null) return;
  const figure = `${faults} faults`;
  const other = `${sums.sequences.toLocaleString('en')} sequences, ${sums.steps.toLocaleString('en')} steps`;
  await record('soak', { what: 'random histories of a vault', figure, bar: '0 faults', ok: faults === 0, other });
}

function record(id, row) {
  return recordFigures(id, [{ heads: HELD_HEADS, rows: [row] }]);
}

async function undoAll(child) {
  for await (const line of lines(child, { undoAll: { articles: 200, merges: 5, splits: 2, retypes: 2 } })) {
    const { done, notes, undone, differing, problems } = JSON.parse(line);
    const acts = Object.entries(done).map(([command, times]) => `${times} × ${command}`);
    console.log(`${acts.join(', ')}: ${notes} notes; ${undone} batches undone, ${differing.length} paths differ`);
    for (const each of [...differing, ...problems]) console.log(`  ${each}`);
    process.exitCode = differing.length === 0 ? 0 : 1;
    if (!values.record) continue;
    const figure = `${differing.length} paths differ`;
    const other = `${acts.join(', ')}: ${notes} notes; ${undone} batches undone`;
    await record('undo-all', {
      what: 'acts, all undone',
      figure,
      bar: '0 paths differ',
      ok: differing.length === 0,
      other,
    });
  }
}

function lines(child, task) {
  const process_ = spawn(process.execPath, [child, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return createInterface({ input: process_.stdout });
}

/** Every `processes`-th sequence, in a process of its own. */
async function run(child, at) {
  const count = Math.ceil((sequences - at) / processes);
  const task = { first: Number(values.first) + at, step: processes, count, play };
  for await (const line of lines(child, task)) {
    const { number, steps, finding } = JSON.parse(line);
    sums.sequences += 1;
    sums.steps += steps;
    if (finding !== null) tell(number, finding);
  }
}

function tell(number, { kind, message, steps, ...options }) {
  sums.kinds.set(kind, (sums.kinds.get(kind) ?? 0) + 1);
  const again = steps.map(({ what, a, b, c }) => `${what}(${a},${b},${c})`).join(' ');
  const indented = message.replace(/^/gm, '  ');
  const flags = FLAGS.flatMap(([option, flag]) => (options[option] ? [` --${flag}`] : [])).join('');
  console.log(`sequence ${number}: --play "${again}"${flags}\n${indented}`);
}

function stepsIn(text) {
  return [...text.matchAll(/(\w+)\((\d+),(\d+),(\d+)\)/g)].map(([, what, a, b, c]) => ({
    what,
    a: Number(a),
    b: Number(b),
    c: Number(c),
  }));
}
