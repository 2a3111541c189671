// Speed and memory beside the peers: same texts, same machine, same minute, each in a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEngine } from '../load-engine.mjs';
import { countTokens } from './texts.mjs';
import { SUBJECTS } from './subjects.mjs';

/** Texts before those that are timed: whatever compiles itself while it runs has done so by then. */
export const WARM = 200;

const SUBJECT = fileURLToPath(new URL('subject.mjs', import.meta.url));

const run = (name, file, warm, engine) =>
  JSON.parse(execFileSync(process.execPath, [SUBJECT, name, file, String(warm), engine], { encoding: 'utf8' }));

/** The fastest of several rounds: what else runs on a machine only ever adds time. */
const best = (runs, key) => Math.min(...runs.map((one) => one[key]));

/**
 * By subject: `tokens` a second by the wall clock and `cpuTokens` a second of processor time over all threads, after
 * `warm` texts that are not timed; `articleCpu` ms of an article, the median; peak `megabytes`; `first` ms and `firstMegabytes` for one text in a fresh process.
 */
export async function measureSpeed(texts, { warm, rounds, said }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const [all, one, engine] = ['all.json', 'one.json', 'engine.mjs'].map((name) => join(folder, name));
    writeFileSync(all, JSON.stringify(texts));
    writeFileSync(one, JSON.stringify(texts.slice(0, 1)));
    await bundleEngine(engine);
    const tokens = texts.slice(warm).reduce((sum, text) => sum + countTokens(text), 0);
    const runs = Object.fromEntries(Object.keys(SUBJECTS).map((name) => [name, { many: [], single: [] }]));
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(SUBJECTS)) {
        said?.(`${name}, round ${round + 1} of ${rounds}`);
        runs[name].many.push(run(name, all, warm, engine));
        runs[name].single.push(run(name, one, 1, engine));
      }
    }
    const figures = Object.entries(runs).map(([name, { many, single }]) => [
      name,
      {
        tokens: tokens / best(many, 'seconds'),
        cpuTokens: tokens / best(many, 'cpu'),
        articleCpu: best(many, 'articleCpu'),
        megabytes: best(many, 'megabytes'),
        first: best(single, 'first'),
        firstMegabytes: best(single, 'megabytes'),
      },
    ]);
    return { tokens, subjects: Object.fromEntries(figures) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
