// Measures how long the built plugin takes to start, in Chromium: npm run bench:startup (after a build).
//   node tools/bench-startup.mjs [--json] [--dist=dist] [runs]
// Prints medians and exits with 1 when a bar is missed: evaluating main.js ≤ 60 ms, onload ≤ 15 ms.
/* global window */
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from './host-chromium.mjs';

const BARS = { evaluate: 60, onload: 15 };
const runs = Number(process.argv.slice(2).find((arg) => /^\d+$/.test(arg)) ?? 15);
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = process.argv.find((arg) => arg.startsWith('--dist='))?.slice('--dist='.length) ?? join(root, 'dist');
const read = (name) => readFileSync(join(dist, name), 'utf8');

const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium found: node tools/browser-setup.mjs');
  process.exit(1);
}

const pageScript = readFileSync(
  execFileSync(process.execPath, ['tools/host-page.mjs'], { cwd: root, encoding: 'utf8' }).trim(),
  'utf8',
);
const options = { files: {}, config: {}, mainJs: read('main.js'), manifest: JSON.parse(read('manifest.json')) };

const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
const times = [];
for (let run = 0; run < runs; run++) {
  // A new page each time: nothing compiled before is at hand.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: pageScript });
  times.push(await page.evaluate((given) => window.timeStart(given), options));
  await context.close();
}
await browser.close();

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const result = Object.fromEntries(
  Object.keys(BARS).map((key) => [key, Number(median(times.map((time) => time[key])).toFixed(1))]),
);
if (process.argv.includes('--json')) console.log(JSON.stringify({ runs, ...result, times }));
else
  for (const [key, bar] of Object.entries(BARS))
    console.log(`${key.padEnd(9)} ${result[key]} ms (median of ${runs}; bar ${bar} ms)`);
if (loadavg()[0] > availableParallelism())
  console.error(`The machine is busy (load ${loadavg()[0].toFixed(1)}): times are too long.`);
process.exit(Object.entries(BARS).every(([key, bar]) => result[key] <= bar) ? 0 : 1);
