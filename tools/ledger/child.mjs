// Switches rules off one after the other, in a process of its own: node tools/ledger/child.mjs FOLDER ONLY TEXTS SHARE
// Ends with 75 where a new process has to go on, since what is remembered over articles is no longer true.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench, effectOf, isClean } from './run.mjs';
import { keep, keptEffects } from './kept.mjs';

const AGAIN = 75;

/** Rules whose effect is not known yet: those that need a new process, then those that gave something in few texts. */
function due(rules, covered, { folder, only, share }) {
  const kept = keptEffects(folder);
  const [part, parts] = share.split('/').map(Number);
  return rules
    .map(({ id, kind }, number) => ({ id, kind, number, fired: covered.rules[number].fired, kept: kept.get(id) }))
    .filter(({ id, kind, fired }) => kind !== null && fired.length > 0 && id.startsWith(only))
    .filter(({ number, kept }) => number % parts === part - 1 && (kept === undefined || kept.again === true))
    .sort((a, b) => (b.kept ? 1 : 0) - (a.kept ? 1 : 0) || a.fired.length - b.fired.length);
}

/** Whether a new process has to go on. */
async function judge(bench, rules, covered, { folder, texts, ...options }) {
  const { answers } = covered;
  for (const [done, { id, number, fired }] of due(rules, covered, { folder, ...options }).entries()) {
    // Kept beforehand, in case the rule takes the process with it.
    keep(folder, { id, run: [], whole: [], linked: [], failed: fired.length });
    const { asked, ...effect } = await effectOf(bench, number, fired, { answers, most: texts });
    // What is remembered may answer in its place: then it is asked where nothing is remembered.
    keep(folder, !asked && done > 0 ? { id, again: true } : { id, ...effect });
    if (!asked && done > 0) return true;
    if (done % 20 === 0) process.stderr.write(`${id}: ${effect.whole.length} of ${effect.run.length} differ\n`);
    if (!(await isClean(bench, effect.whole.slice(0, 2), answers))) return true;
  }
  return false;
}

const [folder, only, texts, share] = process.argv.slice(2);
const [rules, inputs, covered] = ['rules', 'texts', 'coverage'].map((name) =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')),
);
const bench = await Bench.open(folder, inputs);
await bench.warm();
process.exitCode = (await judge(bench, rules, covered, { folder, only, texts: Number(texts), share })) ? AGAIN : 0;
