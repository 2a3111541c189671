// Whether the app stays at hand during a large import: the built plugin in Chromium, in the test host. How long tasks of
// the main thread are, and how long a cancel takes to end the run.
//   npm run bench -- interface [--articles 1000] [--dist dist]
/* global window, document, PerformanceObserver */
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '../host-chromium.mjs';
import { terminalTable } from '../table.mjs';
import { newsArticles } from './articles.mjs';
import { blame } from './blame.mjs';
import { busyness } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ORIGIN = 'https://vault.test/';
const BARS = { task: 50, cancel: 1000 };
const SHOWN = 8;
const FILE = 'Inbox/articles.json';

/** What the host is opened with: the plugin, and a vault with one file of all articles. */
function hostOptions(dist, articles) {
  const read = (name) => readFileSync(join(dist, name), 'utf8');
  const records = newsArticles(articles).map(({ input }) => {
    const [title, head, ...paragraphs] = input.split('\n\n');
    const date = new Date(`${head.split('\n')[0]} UTC`).toISOString().slice(0, 10);
    return { title, date, text: paragraphs.join('\n\n') };
  });
  const files = { [FILE]: JSON.stringify(records) };
  return { files, config: {}, shell: false, mainJs: read('main.js'), manifest: JSON.parse(read('manifest.json')) };
}

/** A page with the host, the plugin loaded. */
async function openPage(browser, script, options) {
  const context = await browser.newContext();
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  const page = await context.newPage();
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: script });
  await page.evaluate(async (given) => {
    await window.openHost(given);
    window.host.app.metadataCache.isPaused = true;
  }, options);
  return { page, close: () => context.close() };
}

/**
 * Runs in the page: the import of the file, ended by the button of its notice where `cancelAt` says after how many notes.
 * `{tasks: {start, duration}[], seconds, notes, cancel}`: milliseconds of the page's clock.
 */
async function importFile({ file, cancelAt }) {
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  });
  await new Promise((resolve) => window.setTimeout(resolve, 300));
  observer.observe({ type: 'longtask' });
  const begun = performance.now();
  const running = window.host.runCli('dateline:import', { file, json: '' });
  let cancelled = null;
  if (cancelAt !== null) {
    const notes = () => window.host.app.vault.getMarkdownFiles().length;
    while (notes() < cancelAt) await new Promise((resolve) => window.setTimeout(resolve, 20));
    cancelled = performance.now();
    document.querySelector('.dateline-progress button').click();
  }
  const said = await running;
  const ended = performance.now();
  await new Promise((resolve) => window.setTimeout(resolve, 300));
  observer.disconnect();
  const report = JSON.parse(said);
  const seconds = (ended - begun) / 1000;
  return { tasks, seconds, articles: report.articles.length, cancelled: report.cancelled, cancel: cancelled === null ? null : ended - cancelled }; // prettier-ignore
}

const longest = (tasks) => Math.max(0, ...tasks.map(({ duration }) => duration));
const ms = (value) => `${value.toFixed(0)} ms`;

/** Prints the table and, where a task is too long, what it was busy with; resolves to whether both bars are met. */
export async function measureInterface({ dist, articles, said }) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found. Run: node tools/browser-setup.mjs');
  const bundled = execFileSync(process.execPath, ['tools/host-page.mjs'], { cwd: root, encoding: 'utf8' }).trim();
  const script = readFileSync(bundled, 'utf8');
  const options = hostOptions(dist, articles);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const measure = async (cancelAt, within = (_page, act) => act()) => {
    const { page, close } = await openPage(browser, script, options);
    try {
      return await within(page, () => page.evaluate(importFile, { file: FILE, cancelAt }));
    } finally {
      await close();
    }
  };
  try {
    said('import');
    const whole = await measure(null);
    said('cancel');
    const cut = await measure(100);
    if (!cut.cancelled) throw new Error('the run came to its end before it could be cancelled');
    const tasks = [...whole.tasks, ...cut.tasks].sort((a, b) => b.duration - a.duration);
    const rows = [
      { what: `longest task while ${whole.articles} articles are imported`, figure: longest(whole.tasks) === 0 ? 'none counted' : ms(longest(whole.tasks)), bar: `≤ ${ms(BARS.task)}`, ok: longest(whole.tasks) <= BARS.task, other: `${whole.tasks.length} over it; all in ${whole.seconds.toFixed(1)} s` }, // prettier-ignore
      { what: 'from a click on cancel to the end of the run', figure: ms(cut.cancel), bar: `≤ ${ms(BARS.cancel)}`, ok: cut.cancel <= BARS.cancel, other: `${cut.articles} articles filed` }, // prettier-ignore
      { what: 'longest task while a run is cancelled', figure: longest(cut.tasks) === 0 ? 'none counted' : ms(longest(cut.tasks)), bar: `≤ ${ms(BARS.task)}`, ok: longest(cut.tasks) <= BARS.task, other: '' }, // prettier-ignore
    ];
    console.log(terminalTable(rows, { what: 'what', figure: 'here', bar: 'bar', other: '' }));
    if (tasks.length > 0) {
      console.log(`\nThe longest: ${tasks.slice(0, SHOWN).map(({ duration }) => ms(duration)).join(', ')}`); // prettier-ignore
      said('what they were busy with');
      console.log(await blame(measure, SHOWN));
    }
    if (busyness() !== '') console.error(`\n${busyness()}`);
    return rows.every(({ ok }) => ok);
  } finally {
    await browser.close();
  }
}
