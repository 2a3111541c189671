// Whether the app stays at hand during a large import: the built plugin in Chromium, in the test host. How long tasks of
// the main thread are, and how long a cancel takes to end the run.
//   npm run bench -- interface [--articles 1000] [--dist dist]
// The host does what the app does for a vault, in the same thread: it counts as well. On a busy machine a task is judged by
// the time it computes, since it also waits for other programs; both are printed.
/* global window */
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '../host-chromium.mjs';
import { newsArticles } from './articles.mjs';
import { blame } from './blame.mjs';
import { CPU, MACHINE_HEADS, WALL } from './figures.mjs';
import { tracedTasks } from './interface-tasks.mjs';
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

/** Runs in the page: the import of the file. `{seconds, articles, cancelled, cancel}`: the last as `null` or in milliseconds from a click on the button to the end of the run. */
async function importFile(file) {
  const begun = performance.now();
  let clicked = null;
  window.addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true });
  const said = await window.host.runCli('dateline:import', { file, json: '' });
  const ended = performance.now();
  // What the run leaves to be done after it, such as collecting its garbage, counts as well.
  await new Promise((resolve) => window.setTimeout(resolve, 300));
  const report = JSON.parse(said);
  return { seconds: (ended - begun) / 1000, articles: report.articles.length, cancelled: report.cancelled, cancel: clicked === null ? null : ended - clicked }; // prettier-ignore
}

/** Clicks on cancel, as a user does, once notes are written. */
async function cancelFiling(page) {
  const progress = page.locator('.dateline-progress', { hasText: 'Filing' });
  await progress.waitFor({ timeout: 120_000 });
  await progress.getByRole('button').click();
}

const ms = (value) => `${value.toFixed(0)} ms`;

/** A line of the table on the longest task of a run; `judged`: the time that counts. */
function taskRow(what, tasks, { judged, is }, other) {
  const most = (time) => Math.max(0, ...tasks.map(time));
  const over = tasks.filter((task) => judged(task) > BARS.task).length;
  const figure = `${ms(most(({ wall }) => wall))}, computing ${ms(most(({ own }) => own))}`;
  return {
    what,
    figure,
    is,
    bar: `≤ ${ms(BARS.task)}`,
    ok: over === 0,
    other: [`${over} over it`, ...other].join('; '),
  };
}

/** `{rows, heads, after}`: the table, and what the longest tasks were busy with. */
export async function measureInterface({ dist, articles, said }) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found. Run: node tools/browser-setup.mjs');
  const bundled = execFileSync(process.execPath, ['tools/host-page.mjs'], { cwd: root, encoding: 'utf8' }).trim();
  const script = `${readFileSync(bundled, 'utf8')}\n//# sourceURL=host.js`;
  const options = hostOptions(dist, articles);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const measure = async (isCancelled, within = (_page, act) => act()) => {
    const { page, close } = await openPage(browser, script, options);
    try {
      const act = async () => {
        const [done] = await Promise.all([page.evaluate(importFile, FILE), isCancelled ? cancelFiling(page) : null]);
        return done;
      };
      const { result, tasks } = await within(page, () => tracedTasks(browser, page, act));
      return { ...result, tasks };
    } finally {
      await close();
    }
  };
  try {
    said('import');
    const whole = await measure(false);
    said('cancel');
    const cut = await measure(true);
    if (!cut.cancelled) throw new Error('the run came to its end before it could be cancelled');
    const busy = busyness();
    const by = busy === '' ? { judged: ({ wall }) => wall, is: WALL } : { judged: ({ own }) => own, is: CPU };
    const rows = [
      taskRow(`longest task while ${whole.articles} articles are imported`, whole.tasks, by, [`all in ${whole.seconds.toFixed(1)} s`]), // prettier-ignore
      { what: 'from a click on cancel to the end of the run', figure: ms(cut.cancel), is: WALL, bar: `≤ ${ms(BARS.cancel)}`, ok: cut.cancel <= BARS.cancel, other: `${cut.articles} articles filed` }, // prettier-ignore
      taskRow('longest task while a run is cancelled', cut.tasks, by, []),
    ];
    said('what the longest tasks are busy with');
    return { rows, heads: MACHINE_HEADS, after: [await blame(measure, SHOWN)] };
  } finally {
    await browser.close();
  }
}
