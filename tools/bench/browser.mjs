// The built plugin in Chromium, in the test host: how long it takes to start, and to its first extraction in the worker.
/* global window */
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '../host-chromium.mjs';
import { median } from './start.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ORIGIN = 'https://vault.test/';

/** A fresh page with the host's script, so that nothing compiled before is at hand. */
async function freshPage(browser, script) {
  const context = await browser.newContext();
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  const page = await context.newPage();
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: script });
  return { page, close: () => context.close() };
}

/** Runs in the page: milliseconds from a user's command to the worker's first analysis of an article. */
async function firstExtraction({ options, text }) {
  const times = {};
  let asked = null;
  window.Worker = class extends window.Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (asked !== null && data?.id === asked) times.answered ??= performance.now();
      });
    }
    postMessage(message, ...rest) {
      if (message?.path?.[0] === 'analyze') asked ??= message.id;
      super.postMessage(message, ...rest);
    }
  };
  await window.openHost(options);
  const begun = performance.now();
  const said = await window.host.runCli('dateline:import', { text });
  if (times.answered === undefined) throw new Error(`No worker answered: ${said}`);
  return times.answered - begun;
}

/** Medians in milliseconds: `evaluate` main.js, `onload`, `extraction`; null where there is no Chromium. */
export async function measureBrowser(dist, text, runs) {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const bundled = execFileSync(process.execPath, ['tools/host-page.mjs'], { cwd: root, encoding: 'utf8' }).trim();
  const script = readFileSync(bundled, 'utf8');
  const read = (name) => readFileSync(join(dist, name), 'utf8');
  const options = { files: {}, config: {}, mainJs: read('main.js'), manifest: JSON.parse(read('manifest.json')) };
  const times = { evaluate: [], onload: [], extraction: [] };
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    for (let run = 0; run < runs; run++) {
      const start = await freshPage(browser, script);
      const { evaluate, onload } = await start.page.evaluate((given) => window.timeStart(given), options);
      await start.close();
      const use = await freshPage(browser, script);
      times.extraction.push(await use.page.evaluate(firstExtraction, { options, text }));
      await use.close();
      times.evaluate.push(evaluate);
      times.onload.push(onload);
    }
  } finally {
    await browser.close();
  }
  return Object.fromEntries(Object.entries(times).map(([key, values]) => [key, median(values)]));
}
