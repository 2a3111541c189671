// Plays random sequences of what users and Dateline do, and looks after each act whether all still holds:
// npm run soak [-- --sequences 5000 --seed 1 --processes 2] [-- --seed 17 --path 3:1:0] to see one finding again.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../load-engine.mjs';

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    path: { type: 'string' },
  },
});
/** Sequences of one seed: a finding ends them, the next seed goes on. */
const EACH = 10;

const folder = await mkdtemp(join(tmpdir(), 'dateline-soak-'));
const sums = { sequences: 0, steps: 0, faults: [] };
try {
  const outfile = join(folder, 'child.mjs');
  await bundle(fileURLToPath(new URL('child.ts', import.meta.url)), outfile);
  const count = values.path === undefined ? Number(values.processes) : 1;
  const each = Math.ceil(Number(values.sequences) / count);
  const started = Array.from({ length: count }, (_, at) => play(outfile, Number(values.seed) + at, count, each));
  await Promise.all(started);
} finally {
  await rm(folder, { recursive: true, force: true });
}
const kinds = new Map();
for (const { message } of sums.faults) kinds.set(kindOf(message), (kinds.get(kindOf(message)) ?? 0) + 1);
console.log(
  `${sums.sequences} sequences, ${sums.steps} steps, ${sums.faults.length} faults, seed ${values.seed}, ${values.processes} processes`,
);
for (const [kind, times] of kinds) console.log(`  ${times} × ${kind}`);
process.exitCode = sums.faults.length === 0 ? 0 : 1;

function kindOf(message) {
  return message
    .split('\n')[0]
    .replace(/“[^”]*”/g, '“…”')
    .replace(/\b[\w '()/-]+\.md/g, '….md')
    .slice(0, 120);
}

async function play(child, seed, step, sequences) {
  const args = [child, String(seed), String(step), String(sequences), String(EACH)];
  if (values.path !== undefined) args.push(values.path);
  const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: process_.stdout })) {
    const result = JSON.parse(line);
    sums.sequences += result.sequences;
    sums.steps += result.steps;
    for (const fault of result.faults) {
      sums.faults.push(fault);
      console.log(
        `seed ${fault.seed}, path ${fault.path}\n${indent(fault.message)}\n  by ${fault.steps.map(said).join(', ')}`,
      );
    }
  }
}

function said({ what, a, b, c }) {
  return `${what}(${a},${b},${c})`;
}

function indent(text) {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
