// Everything that depends on the machine: speed, memory, start.
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { machineKind } from '../figures/records.mjs';
import { measureBrowser } from './browser.mjs';
import { measureDuplicates } from './duplicates.mjs';
import { measureGrowth } from './growth.mjs';
import { measurePages } from './pages.mjs';
import { measureSpeed, WARM } from './speed.mjs';
import { measureStart } from './start.mjs';
import { measureStatements } from './statements.mjs';
import { canMeasureStream, measureStream } from './stream.mjs';
import { benchTexts } from './texts.mjs';

const RUNS = 15;

/** What can be measured: `measure` resolves to its figures; what takes long is measured only where it is named. */
export const PARTS = {
  start: { measure: async ({ cli, texts }) => ({ start: await measureStart(cli, texts[0], RUNS) }) },
  browser: { measure: async ({ dist, texts }) => ({ browser: await measureBrowser(dist, texts[0], RUNS) }) },
  pages: { measure: async ({ data, rounds, said }) => ({ pages: await measurePages(data, { rounds, said }) }) },
  duplicates: {
    measure: async ({ data, rounds, said }) => ({ duplicates: await measureDuplicates(data, { rounds, said }) }),
  },
  speed: {
    measure: async ({ texts, rounds, said }) => ({ speed: await measureSpeed(texts, { warm: WARM, rounds, said }) }),
  },
  statements: {
    measure: async ({ texts, rounds, said }) => ({
      statements: await measureStatements(texts, { warm: WARM, rounds: Math.max(rounds, 5), said }),
    }),
  },
  growth: {
    isLong: true,
    measure: async ({ data, cli, rounds, growth, said }) => ({
      growth: await measureGrowth(data, { ...growth, articles: 100, rounds, cli, said }),
    }),
  },
};

/**
 * Measures the `parts` of a build and, where `stream` articles are asked for, the memory of a stream. Resolves to the
 * figures and to a line on what they were measured on.
 */
export async function measureMachine({ data, dist, articles, rounds, parts, growth, stream = 0, said }) {
  const { from, texts } = benchTexts(data, articles + WARM);
  const cli = join(dist, 'cli.mjs');
  let measured = {};
  for (const [name, { measure }] of Object.entries(PARTS)) {
    if (!parts.includes(name)) continue;
    said(name);
    measured = { ...measured, ...(await measure({ data, dist, cli, texts, rounds, growth, said })) };
  }
  if (measured.browser === null) said('no Chromium found: run node tools/browser-setup.mjs');
  if (stream > 0 && !canMeasureStream()) said('the memory of a stream is measured on Linux only');
  else if (stream > 0) measured.stream = await measureStream(cli, texts, stream, said);
  const setting = `${texts.length - WARM} × ${from}, ${machineKind()}`;
  return { measured, setting };
}

/** A warning where other work makes times too long, else nothing. */
export const busyness = () =>
  loadavg()[0] > availableParallelism()
    ? `The machine is busy (load ${loadavg()[0].toFixed(1)}): times are too long.`
    : '';
