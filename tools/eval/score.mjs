// Runs the scorer that comes with the data on a built command line.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SETS } from './data.mjs';

/** Output of a finished process; rejects with what it said where it failed. */
function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done({ out, err }) : fail(new Error(`exit ${code}: ${err || out}`))));
  });
}

/** `missed: LOC Gaza ×4 · …` of the scorer's log, by kind of mistake; what it cannot put into words is left out. */
const mistakesIn = (log) =>
  log
    .split('\n')
    .map((line) => /^([a-z_0-9]+(?:: (?:spurious|lost))?): (.+)$/.exec(line))
    .filter((match) => match !== null && !match[2].includes('[object '))
    .map(([, kind, list]) => ({ kind, items: list.split(' · ') }));

/** One set's figures and its `worst` most frequent mistakes of each kind. `command`: a filter with the machine contract. */
async function scoreSet(kind, file, { scorer, worst, command }) {
  const options = worst > 0 ? ['--worst', String(worst)] : [];
  const { out, err } = await run([scorer, kind, file, ...options, '--', ...command]);
  return { figures: JSON.parse(out), mistakes: mistakesIn(err) };
}

/** Scores all sets of the kinds, one after the other; `said` hears of each before it starts. Resolves to set id → score. */
export async function scoreAll({ data, scorer }, { command, worst, kinds = Object.keys(SETS), said }) {
  const scores = new Map();
  for (const kind of kinds) {
    for (const { id, file } of SETS[kind]) {
      said?.(id);
      scores.set(id, await scoreSet(kind, join(data, file), { scorer, worst, command }));
    }
  }
  return scores;
}
