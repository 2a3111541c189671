// How long each rule takes, itself and the unnamed functions in it, by samples of the processor.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { MARK } from './rules.mjs';

/** Every so many texts one is timed. */
const EACH = 25;
const MICROSECONDS = 250;

/** Microseconds per text by number of the rule; the texts were read before, so that only understanding them counts. */
export async function timesOf(bench, rules) {
  const numbers = [...bench.texts.keys()].filter((number) => number % EACH === 0);
  for (const number of numbers) await bench.answer(number);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: MICROSECONDS });
  await session.post('Profiler.start');
  for (const number of numbers) await bench.answer(number);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const spent = spentIn(profile, readFileSync(join(bench.folder, 'engine.mjs'), 'utf8').split('\n'));
  return rules.map((_, rule) => Number(((spent.get(rule) ?? 0) / numbers.length).toFixed(1)));
}

/** Rule → microseconds; a node without a rule of its own counts for the one that called it. */
export function spentIn({ nodes, samples, timeDeltas }, lines) {
  const ruleOf = new Map();
  const visit = (node, above) => {
    const rule = ruleAt(node.callFrame, lines) ?? above;
    ruleOf.set(node.id, rule);
    for (const child of node.children ?? []) visit(byId.get(child), rule);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  visit(nodes[0], null);
  const spent = new Map();
  for (const [at, id] of samples.entries())
    spent.set(ruleOf.get(id), (spent.get(ruleOf.get(id)) ?? 0) + timeDeltas[at]);
  return spent;
}

/** A function with a name tells its rule where it asks whether it is off. */
function ruleAt({ functionName, url, lineNumber, columnNumber }, lines) {
  if (functionName === '' || !url.endsWith('engine.mjs')) return null;
  const found = MARK.exec(lines[lineNumber]?.slice(columnNumber, columnNumber + 300) ?? '');
  return found === null ? null : Number(found[1]);
}
