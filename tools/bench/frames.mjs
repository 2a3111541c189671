// Whether what an analyst looks at follows the hand: the built plugin in Chromium, in the test host, with much in the vault.
//   npm run bench -- frames [timeline|network|dossier|card …] [--dist dist]
// Each part opens its view and moves about in it, and gives rows: first paint, work per frame, longest task.
/* global window */
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '../host-chromium.mjs';
import { CPU, MACHINE_HEADS, WALL } from './figures.mjs';
import { measureCardFrames } from './frames-card.mjs';
import { measureDossierFrames } from './frames-dossier.mjs';
import { measureNetworkFrames } from './frames-network.mjs';
import { measureTimelineFrames } from './frames-timeline.mjs';
import { busyness } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ORIGIN = 'https://vault.test/';
const PARTS = {
  timeline: measureTimelineFrames,
  network: measureNetworkFrames,
  dossier: measureDossierFrames,
  card: measureCardFrames,
};

/** `open(files, config)` gives a page with the host and the plugin, dressed as the app is; many files as an expression that gives them. */
export function opener(browser, dist) {
  const bundled = execFileSync(process.execPath, ['tools/host-page.mjs'], { cwd: root, encoding: 'utf8' }).trim();
  const script = `${readFileSync(bundled, 'utf8')}\n//# sourceURL=host.js`;
  const read = (name) => readFileSync(join(dist, name), 'utf8');
  const styles = [readFileSync(join(root, 'tests/host/shell/theme.css'), 'utf8'), read('styles.css')];
  const body = `<!doctype html><html lang="en"><head>${styles.map((css) => `<style>${css}</style>`).join('')}</head><body></body></html>`;
  const plugin = { mainJs: read('main.js'), manifest: JSON.parse(read('manifest.json')) };
  return async (files, config = {}, data = undefined) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(ORIGIN);
    await page.addScriptTag({ content: script });
    const made = typeof files === 'string' ? files : JSON.stringify(files);
    await page.evaluate(`window.benchFiles = ${made}; undefined`);
    await page.evaluate((given) => window.openHost({ files: window.benchFiles, ...given }), {
      config,
      data,
      shell: false,
      ...plugin,
    });
    return { page, close: () => context.close() };
  };
}

/** `{rows, heads}`. `parts`: names of those to measure; none: all. */
export async function measureFrames({ dist, parts, said }) {
  const unknown = parts.find((part) => !Object.hasOwn(PARTS, part));
  if (unknown !== undefined)
    throw new Error(`No frames of “${unknown}” are measured, but of ${Object.keys(PARTS).join(', ')}.`);
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found. Run: node tools/browser-setup.mjs');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const busy = busyness();
  const judged = busy === '' ? ({ wall }) => wall : ({ own }) => own;
  try {
    const work = { browser, open: opener(browser, dist), judged, said };
    const rows = [];
    for (const part of parts.length > 0 ? parts : Object.keys(PARTS)) rows.push(...(await PARTS[part](work)));
    return { rows: rows.map((row) => ({ is: busy === '' ? WALL : CPU, ...row })), heads: MACHINE_HEADS };
  } finally {
    await browser.close();
  }
}
