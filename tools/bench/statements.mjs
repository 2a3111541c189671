// What statements cost: extraction with and without them, on the same texts, in one process and by turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleEngine } from '../load-engine.mjs';
import { median } from './start.mjs';

/** Texts until the other engine has its turn: whatever else the machine does is then shared. */
const TURN = 20;

/** Leaves finding statements out of a bundle, and so all that follows from them. */
const withoutStatements = {
  name: 'without-statements',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]language[\\/]statements[\\/]find\.ts$/ }, () => ({
      contents: 'export const findStatements = () => [];',
      loader: 'js',
    }));
  },
};

/** Processor seconds that an engine takes for some texts, from a line of JSON to a line of JSON. */
async function secondsFor(extract, texts) {
  const before = process.cpuUsage();
  for (const text of texts) await extract(JSON.stringify({ id: 'a', input: text, format: 'text' }));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** One round by turns: how many times what it costs without them extraction costs with statements. */
async function costIn(engines, texts, round) {
  const seconds = engines.map(() => 0);
  for (let at = 0; at < texts.length; at += TURN) {
    const some = texts.slice(at, at + TURN);
    // Who goes second finds the garbage of the first.
    const order = (at / TURN + round) % 2 === 0 ? [0, 1] : [1, 0];
    for (const which of order) seconds[which] += await secondsFor(engines[which], some);
  }
  return seconds[0] / seconds[1];
}

/** `cost`: the median of the rounds, and each of `costs`; the first `warm` texts are read before and not timed. */
export async function measureStatements(texts, { warm, rounds, said }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const [whole, without] = ['whole.mjs', 'without.mjs'].map((name) => join(folder, name));
    await bundleEngine(whole);
    await bundleEngine(without, [withoutStatements]);
    const engines = [];
    for (const file of [whole, without]) engines.push((await import(pathToFileURL(file).href)).extract);
    for (const extract of engines) await secondsFor(extract, texts.slice(0, warm));
    const costs = [];
    for (let round = 0; round < rounds; round += 1) {
      said?.(`statements, round ${round + 1} of ${rounds}`);
      costs.push(await costIn(engines, texts.slice(warm), round));
    }
    return { cost: median(costs), costs, articles: texts.length - warm };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
