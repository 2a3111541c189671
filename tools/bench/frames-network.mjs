// Frames of the network: 2,000 nodes and 10,000 ties in the built plugin, in Chromium, in the test host. Part of
//   npm run bench -- frames
// The picture is moved and zoomed by the mouse while the browser traces what its main thread does.
/* global window, document, CanvasRenderingContext2D */
import { workPerFrame } from './frame-work.mjs';
import { tracedTasks } from './interface-tasks.mjs';
import { median } from './start.mjs';

const NODES = 2000;
/** All of them, and their 10,000 strongest ties, also by chance. */
const FILTER = { most: NODES, strength: 0 };
const BARS = { paint: 300, frame: 8, task: 50 };
const KINDS = ['agency', 'organization', 'person', 'place', 'theme'];
const FOLDERS = {
  agency: 'Agencies',
  organization: 'Organizations',
  person: 'People',
  place: 'Places',
  theme: 'Themes',
};
const PROPERTY = { agency: 'actors', organization: 'actors', person: 'actors', place: 'places', theme: 'themes' };
/** Entities of one subject, of which each story names some. */
const SUBJECT = 40;
const NAMED = 8;
const STORIES = 5000;

/** Numbers that look like chance and are the same each time. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const kindOf = (n) => KINDS[n % KINDS.length];
const nameOf = (n) => `Entity number ${n}`;

/** A vault of 2,000 entities in 5,000 articles, each of which names eight of one subject, and now and then of another. */
export function networkVault() {
  const random = seeded(17);
  const files = {};
  for (let n = 0; n < NODES; n += 1) {
    const kind = kindOf(n);
    files[`${FOLDERS[kind]}/${nameOf(n)}.md`] = `---\ntype: ${kind}\nentity-id: "${kind}:entity-${n}"\n---\n`;
  }
  for (let story = 0; story < STORIES; story += 1) {
    const first = random(NODES / SUBJECT) * SUBJECT;
    const named = new Set();
    while (named.size < NAMED) named.add(random(12) === 0 ? random(NODES) : first + random(SUBJECT));
    const lists = { actors: [], places: [], themes: [] };
    for (const n of named) lists[PROPERTY[kindOf(n)]].push(nameOf(n));
    const keys = Object.entries(lists).filter(([, names]) => names.length > 0);
    const day = new Date(Date.UTC(2020, 0, 1 + (story % 1800))).toISOString().slice(0, 10);
    const head = [
      `title: Story number ${story}`,
      `date: ${day}`,
      ...keys.map(([key, names]) => `${key}:\n${names.map((name) => `  - "[[${name}]]"`).join('\n')}`),
      `article-id: story-${story}`,
      'dateline: 1',
    ];
    const body = [...lists.actors, ...lists.places].map((name) => `[[${name}]]`).join(' and ');
    files[`Articles/Story ${story}.md`] = `---\n${head.join('\n')}\n---\n${body} were in the news.\n`;
  }
  return files;
}

/** Runs in the page: opens the pane; milliseconds until its first picture with names on it is there, and what it says of it. */
async function openNetwork(filter) {
  const { workspace } = window.host.app;
  const { fillText } = CanvasRenderingContext2D.prototype;
  let drawn = null;
  CanvasRenderingContext2D.prototype.fillText = function (...args) {
    drawn ??= performance.now();
    return fillText.apply(this, args);
  };
  const begun = performance.now();
  const opening = workspace.getLeaf('tab').setViewState({ type: 'dateline-network', state: filter, active: true });
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  while (drawn === null) {
    await frame();
    if (performance.now() - begun > 60_000) throw new Error('No picture came.');
  }
  await frame();
  const painted = performance.now() - begun;
  await opening;
  CanvasRenderingContext2D.prototype.fillText = fillText;
  return { painted, shown: document.querySelector('.dateline-network-stand').textContent };
}

const atRest = () => window.getComputedStyle(document.querySelector('.dateline-network-message')).display === 'none';

/** Drags, wheels and hovers over the picture with the mouse, as fast as frames come. */
async function moveAbout(page) {
  const box = await page.locator('.dateline-network-canvas').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) await page.mouse.move(x + 4 * step, y + 2 * step);
  await page.mouse.up();
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step < 30 ? -60 : 60);
  await page.mouse.move(x, y);
  for (let step = 0; step < 40; step += 1) await page.mouse.move(x - 3 * step, y - 2 * step);
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Rows of the table. `open(files)` gives a page with the host and the plugin; `judged`: the time of a task that counts. */
export async function measureNetworkFrames({ browser, open, judged, said }) {
  said('network: a vault of 5,000 articles');
  const { page, close } = await open(networkVault());
  try {
    // The vault is known, as it is after the first look of a session.
    said('network: first look');
    await page.evaluate(openNetwork, FILTER);
    await page.waitForFunction(atRest);
    await page.evaluate(() => window.host.app.workspace.detachLeavesOfType('dateline-network'));
    said('network: opening');
    const opened = await tracedTasks(browser, page, () => page.evaluate(openNetwork, FILTER));
    const laying = await tracedTasks(browser, page, () => page.waitForFunction(atRest));
    said('network: moving about');
    const moving = await tracedTasks(browser, page, () => moveAbout(page));
    const { painted, shown } = opened.result;
    const longest = (tasks) => Math.max(0, ...tasks.map(judged));
    const frames = workPerFrame(moving.tasks, judged);
    const [paint, frame] = [paintOf(opened, judged), median(frames)];
    const [task, layingTask] = [longest(moving.tasks), longest(laying.tasks)];
    return [
      { what: `network: first paint (${shown})`, figure: ms(paint), bar: `≤ ${BARS.paint} ms`, ok: paint <= BARS.paint, other: `${ms(painted)} by the clock, longest task ${ms(longest(opened.tasks))}` }, // prettier-ignore
      { what: 'network: work per frame, median', figure: ms(frame), bar: `≤ ${BARS.frame} ms`, ok: frame <= BARS.frame, other: `${frames.length} frames` }, // prettier-ignore
      { what: 'network: longest task while moving about', figure: ms(task), bar: `≤ ${BARS.task} ms`, ok: task <= BARS.task, other: '' }, // prettier-ignore
      { what: 'network: longest task while it is laid out', figure: ms(layingTask), bar: `≤ ${BARS.task} ms`, ok: layingTask <= BARS.task, other: '' }, // prettier-ignore
    ];
  } finally {
    await close();
  }
}

/** By the clock; on a busy machine what the main thread computed for it, as tasks are judged. */
function paintOf({ result, tasks }, judged) {
  const isByClock = tasks.every((task) => judged(task) === task.wall);
  return isByClock ? result.painted : tasks.reduce((sum, task) => sum + judged(task), 0);
}
