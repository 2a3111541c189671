// Frames of the network: 2,000 nodes and 10,000 ties in the built plugin, in Chromium, in the test host. Part of
//   npm run bench -- frames
// The picture is moved and zoomed by the mouse while the browser traces what its main thread does.
/* global window, document */
import { tracedTasks } from './interface-tasks.mjs';
import { median } from './start.mjs';

const NODES = 2000;
const TIES = 10_000;
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

/** Runs in the page: opens the pane; milliseconds until it, and until its picture, is there. */
async function openNetwork() {
  const { workspace } = window.host.app;
  const begun = performance.now();
  const leaf = workspace.getLeaf('tab');
  const state = { most: 2000, strength: 0 };
  const opening = leaf.setViewState({ type: 'dateline-network', state, active: true });
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  const times = {};
  const canvas = () => leaf.view.containerEl.querySelector('canvas');
  const isDrawn = () => {
    const el = canvas();
    if (!el?.width) return false;
    // A few points of the middle: something is drawn there once the nodes are.
    const { data } = el.getContext('2d').getImageData(el.width / 3, el.height / 3, el.width / 3, el.height / 3);
    return data.some((value) => value !== 0);
  };
  while (times.picture === undefined) {
    await frame();
    if (canvas() !== null) times.pane ??= performance.now() - begun;
    if (isDrawn()) times.picture = performance.now() - begun;
    if (performance.now() - begun > 60_000) throw new Error('No picture came.');
  }
  await opening;
  const said = document.querySelector('.dateline-network-stand').textContent;
  return { ...times, said };
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
    await page.evaluate(openNetwork);
    await page.waitForFunction(atRest, undefined, { timeout: 120_000 });
    await page.evaluate(() => window.host.app.workspace.detachLeavesOfType('dateline-network'));
    said('network: opening');
    const opened = await tracedTasks(browser, page, () => page.evaluate(openNetwork));
    const laying = await tracedTasks(browser, page, () =>
      page.waitForFunction(atRest, undefined, { timeout: 120_000 }),
    );
    said('network: moving about');
    const moving = await tracedTasks(browser, page, () => moveAbout(page));
    const { pane, picture, said: shown } = opened.result;
    const longest = (tasks) => Math.max(0, ...tasks.map(judged));
    const busy = moving.tasks.filter((task) => judged(task) > 0.5);
    const frame = median(busy.map(judged));
    return [
      { what: `network: first paint (${shown})`, figure: ms(pane), bar: `≤ ${BARS.paint} ms`, ok: pane <= BARS.paint, other: `with nodes after ${ms(picture)}` }, // prettier-ignore
      { what: 'network: work per frame, median', figure: ms(frame), bar: `≤ ${BARS.frame} ms`, ok: frame <= BARS.frame, other: `${busy.length} tasks` }, // prettier-ignore
      { what: 'network: longest task while moving about', figure: ms(longest(moving.tasks)), bar: `≤ ${BARS.task} ms`, ok: longest(moving.tasks) <= BARS.task, other: '' }, // prettier-ignore
      { what: 'network: longest task while it is laid out', figure: ms(longest(laying.tasks)), bar: `≤ ${BARS.task} ms`, ok: longest(laying.tasks) <= BARS.task, other: `longest while opening ${ms(longest(opened.tasks))}` }, // prettier-ignore
    ];
  } finally {
    await close();
  }
}

export const NETWORK_SIZE = { nodes: NODES, ties: TIES };
