// Frames of the dossier of an entity with 5,000 mentions: the built plugin in Chromium, in the test host. Part of
//   npm run bench -- frames
// The pane is opened, and its list scrolled by the wheel, while the browser traces what its main thread does.
/* global window, document */
import { WALL } from './figures.mjs';
import { tracedTasks } from './interface-tasks.mjs';
import { median } from './start.mjs';

const MENTIONS = 5000;
const BARS = { paint: 300, frame: 8, task: 50 };
const POLICE = 'Agencies/Police.md';
const PLACES = 40;
const SOURCES = 12;

const day = (n) => new Date(Date.UTC(2016, 0, 1 + (n % 3200))).toISOString().slice(0, 10);

/** A vault of 5,000 articles that name one agency, each with some others. */
export function dossierVault() {
  const files = { [POLICE]: '---\ntype: agency\nentity-id: agency:police\n---\n' };
  for (let n = 0; n < PLACES; n += 1)
    files[`Places/Town ${n}.md`] = `---\ntype: place\nentity-id: place:town-${n}\n---\n`;
  for (let n = 0; n < SOURCES; n += 1)
    files[`Sources/Outlet ${n}.md`] = `---\ntype: source\nentity-id: source:outlet-${n}\n---\n`;
  for (let n = 0; n < MENTIONS; n += 1) {
    const town = `Town ${(n * 7) % PLACES}`;
    const head = [
      `title: Search number ${n} and what the people of ${town} said of it`,
      `date: ${day(n * 13)}`,
      `source: "[[Outlet ${n % SOURCES}]]"`,
      'actors:\n  - "[[Police]]"',
      `places:\n  - "[[${town}]]"`,
      `event-dates:\n  - "${day(n * 13)}"`,
      `article-id: search-${n}`,
      'dateline: 1',
    ];
    const filler = 'It rained all day, and nobody in the market wanted to talk about the price of rice. '.repeat(20);
    const body = `${filler}\n\nThe [[Police]] came to [[${town}]] in the night and took ${n} telephones from the houses by the river.\n\n${filler}`;
    files[`Articles/Search ${n}.md`] = `---\n${head.join('\n')}\n---\n${body}\n`;
  }
  return files;
}

/** Runs in the page: opens the pane; milliseconds until it, until its first row, and until the first sentence is there. */
async function openDossier() {
  const { workspace } = window.host.app;
  const begun = performance.now();
  const times = {};
  const state = { entities: ['agency:police'], which: 'all', isPinned: true };
  const opening = workspace.ensureSideLeaf('dateline-dossier', 'right', { active: true, reveal: true, state });
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  while (times.sentence === undefined) {
    await frame();
    const since = performance.now() - begun;
    if (document.querySelector('.dateline-dossier') !== null) times.pane ??= since;
    if (document.querySelector('.dateline-row') !== null) times.row ??= since;
    if (document.querySelector('.dateline-row .dateline-dossier-quote') !== null) times.sentence = since;
    if (since > 60_000) throw new Error('No dossier came.');
  }
  await opening;
  return times;
}

/** Scrolls by the wheel, as fast as frames come, down and up again, and far away at once. */
async function scrollAbout(page) {
  const body = page.locator('.dateline-dossier-body');
  const box = await body.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, step < 90 ? 400 : -400);
  for (const part of [0.5, 0.9, 0.1]) {
    await body.evaluate((el, at) => el.scrollTo(0, el.scrollHeight * at), part);
    await page.waitForTimeout(300);
  }
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Rows of the table. `open(files)` gives a page with the host and the plugin; `judged`: the time of a task that counts. */
export async function measureDossierFrames({ browser, open, judged, said }) {
  said('dossier: a vault of 5,000 articles');
  const { page, close } = await open(dossierVault());
  try {
    // The vault is known, as it is after the first look of a session.
    said('dossier: first look');
    await page.evaluate(openDossier);
    await page.evaluate(() => window.host.app.workspace.detachLeavesOfType('dateline-dossier'));
    said('dossier: opening');
    const opened = await tracedTasks(browser, page, () => page.evaluate(openDossier));
    said('dossier: scrolling');
    const moving = await tracedTasks(browser, page, () => scrollAbout(page));
    const { row, sentence } = opened.result;
    const longest = (tasks) => Math.max(0, ...tasks.map(judged));
    const busy = moving.tasks.filter((task) => judged(task) > 0.5);
    const frame = median(busy.map(judged));
    return [
      { what: `dossier: first paint (${MENTIONS} mentions)`, figure: ms(row), is: WALL, bar: `≤ ${BARS.paint} ms`, ok: row <= BARS.paint, other: `with sentences after ${ms(sentence)}` }, // prettier-ignore
      { what: 'dossier: work per frame, median', figure: ms(frame), bar: `≤ ${BARS.frame} ms`, ok: frame <= BARS.frame, other: `${busy.length} tasks` }, // prettier-ignore
      { what: 'dossier: longest task while scrolling', figure: ms(longest(moving.tasks)), bar: `≤ ${BARS.task} ms`, ok: longest(moving.tasks) <= BARS.task, other: `longest while opening ${ms(longest(opened.tasks))}` }, // prettier-ignore
    ];
  } finally {
    await close();
  }
}
