// Frames of the timeline: 5,000 articles in the built plugin, in Chromium, in the test host. Part of
//   npm run bench -- frames
// The picture is moved and zoomed by mouse and wheel, from days to years, while the browser traces its main thread.
/* global window, CanvasRenderingContext2D */
import { workPerFrame } from './frame-work.mjs';
import { tracedTasks } from './interface-tasks.mjs';
import { median } from './start.mjs';

const ARTICLES = 5000;
const BARS = { paint: 300, frame: 8, task: 50 };
const DAYS = 3200;
const [SOURCES, PLACES, ACTORS] = [12, 40, 60];

const iso = (n) => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10);

/** What an article tells of: mostly days near it, some months, some years long past. */
function happened(n, day) {
  const dates = [iso(day - (n % 5))];
  if (n % 3 === 0) dates.push(iso(day - 30).slice(0, 7));
  if (n % 4 === 0) dates.push(`${iso(day - 20)}/${iso(day - 12)}`);
  if (n % 10 === 0) dates.push(String(2000 + (n % 17)));
  return [...new Set(dates)].sort();
}

/** A vault of 5,000 articles over nine years, more in some weeks than in others. */
export function timelineVault() {
  const files = {};
  for (let n = 0; n < ARTICLES; n += 1) {
    const day = Math.floor(((n * 7919) % ARTICLES) * (DAYS / ARTICLES) * (n % 3 === 0 ? 0.5 : 1));
    const list = (key, names) => `${key}:\n${names.map((name) => `  - "[[${name}]]"`).join('\n')}`;
    const head = [
      `title: Report number ${n} and what the people of town ${n % PLACES} said of it`,
      `date: ${iso(day)}`,
      `source: "[[Outlet ${n % SOURCES}]]"`,
      list('actors', [`Office ${n % ACTORS}`, `Office ${(n * 7) % ACTORS}`]),
      list('places', [`Town ${n % PLACES}`]),
      `event-dates:\n${happened(n, day).map((date) => `  - "${date}"`).join('\n')}`, // prettier-ignore
      ...(n % 9 === 0 ? ['copy-of: "[[Report 1]]"'] : []),
      `article-id: report-${n}`,
      'dateline: 1',
    ];
    files[`Articles/Report ${n}.md`] = `---\n${head.join('\n')}\n---\nIt was a long day in [[Town ${n % PLACES}]].\n`;
  }
  return files;
}

/** Runs in the page: opens the pane; milliseconds until its first picture with words on it is there. */
async function openTimeline(group) {
  const { workspace } = window.host.app;
  const { fillText } = CanvasRenderingContext2D.prototype;
  let drawn = null;
  CanvasRenderingContext2D.prototype.fillText = function (...args) {
    drawn ??= performance.now();
    return fillText.apply(this, args);
  };
  const begun = performance.now();
  const opening = workspace.getLeaf('tab').setViewState({ type: 'dateline-timeline', state: { group }, active: true });
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  while (drawn === null) {
    await frame();
    if (performance.now() - begun > 60_000) throw new Error('No picture came.');
  }
  await frame();
  const painted = performance.now() - begun;
  await opening;
  CanvasRenderingContext2D.prototype.fillText = fillText;
  return painted;
}

/** Drags, turns the wheel and zooms, as fast as frames come: through all scales and back, at three of them about. */
async function moveAbout(page) {
  const box = await page.locator('.dateline-timeline canvas').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const zoom = async (steps, by) => {
    await page.keyboard.down('Control');
    for (let step = 0; step < steps; step += 1) await page.mouse.wheel(0, by);
    await page.keyboard.up('Control');
  };
  const about = async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < 40; step += 1) await page.mouse.move(x - 8 * step, y - 2 * step);
    await page.mouse.up();
    for (let step = 0; step < 40; step += 1) await page.mouse.wheel(step < 20 ? 40 : -40, step < 20 ? 30 : -30);
    for (let step = 0; step < 30; step += 1) await page.mouse.move(x - 9 * step, y - 6 * step);
  };
  await page.mouse.move(x, y);
  await about();
  await zoom(30, -40);
  await about();
  await zoom(20, -40);
  await about();
  await zoom(60, 40);
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Rows of the table. `open(files)` gives a page with the host and the plugin; `judged`: the time of a task that counts. */
export async function measureTimelineFrames({ browser, open, judged, said }) {
  said('timeline: a vault of 5,000 articles');
  const { page, close } = await open(timelineVault());
  const rows = [];
  try {
    for (const [name, group] of [
      ['in one', null],
      ['by actor', 'note.actors'],
    ]) {
      // prettier-ignore
      said(`timeline ${name}: opening`);
      const opened = await tracedTasks(browser, page, () => page.evaluate(openTimeline, group));
      await page.waitForTimeout(1000);
      said(`timeline ${name}: moving about`);
      const moving = await tracedTasks(browser, page, () => moveAbout(page));
      const longest = (tasks) => Math.max(0, ...tasks.map(judged));
      const frames = workPerFrame(moving.tasks, judged);
      const [paint, frame, task] = [paintOf(opened, judged), median(frames), longest(moving.tasks)];
      rows.push(
        { what: `timeline ${name}: first paint (${ARTICLES} articles)`, figure: ms(paint), bar: `≤ ${BARS.paint} ms`, ok: paint <= BARS.paint, other: `${ms(opened.result)} by the clock, longest task ${ms(longest(opened.tasks))}` }, // prettier-ignore
        { what: `timeline ${name}: work per frame, median`, figure: ms(frame), bar: `≤ ${BARS.frame} ms`, ok: frame <= BARS.frame, other: `${frames.length} frames, 95 of 100 within ${ms(ninetyFive(frames))}` }, // prettier-ignore
        { what: `timeline ${name}: longest task while moving about`, figure: ms(task), bar: `≤ ${BARS.task} ms`, ok: task <= BARS.task, other: '' }, // prettier-ignore
      );
      await page.evaluate(() => window.host.app.workspace.detachLeavesOfType('dateline-timeline'));
    }
    return rows;
  } finally {
    await close();
  }
}

/** By the clock; on a busy machine what the main thread computed for it, as tasks are judged. */
function paintOf({ result, tasks }, judged) {
  const isByClock = tasks.every((task) => judged(task) === task.wall);
  return isByClock ? result : tasks.reduce((sum, task) => sum + judged(task), 0);
}

const ninetyFive = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? 0;
