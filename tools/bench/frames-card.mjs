// The card of an entity under the pointer in a vault of 100,000 notes: the built plugin in Chromium, in the test host. Part of
//   npm run bench -- frames
// The pointer comes to rest on links of an open note; it is measured when the card that comes up is on the screen.
/* global window, document */
import { WALL } from './figures.mjs';
import { median } from './start.mjs';

const NOTES = 100_000;
/** Entities; the others are articles. */
const ENTITIES = 40_000;
const BAR = 60;
/** Milliseconds that the card waits by itself, so that a pointer that only passes calls none (`src/ui/features/card/hover.ts`). */
const WAIT = 320;
/** Links of the note that is open: from the entity that most articles name to those that hardly any does. */
const RANKS = [0, 1, 10, 100, 1000, 10_000];

/** The note whose links are hovered, and those of the entities, as `cardVault` names them. */
const LINKS = 'Links.md';
const pathOf = (rank) => `People/Person ${rank}.md`;

/** Runs in the page: a vault in which the entity of rank n is named in one of n + 2 articles. */
function cardVault({ notes, entities, ranks }) {
  const files = {};
  const name = (rank) => `Person ${rank}`;
  for (let rank = 0; rank < entities; rank += 1)
    files[`People/${name(rank)}.md`] = `---\ntype: person\nentity-id: person:${rank}\n---\n`;
  for (let n = 0; n < notes - entities - 1; n += 1) {
    const named = new Set([0, 1, 10, 100, 1000].filter((rank) => n % (rank + 2) === 0));
    for (let step = 0; named.size < 6; step += 1) named.add((n * 7 + step * 6151) % entities);
    const day = new Date(Date.UTC(2010, 0, 1 + ((n * 13) % 5000))).toISOString().slice(0, 10);
    const list = [...named].map((rank) => `  - "[[${name(rank)}]]"`).join('\n');
    files[`Articles/Story ${n}.md`] =
      `---\ntitle: Story number ${n}\ndate: ${day}\nactors:\n${list}\narticle-id: story-${n}\ndateline: 1\n---\n[[${name([...named][0])}]] was in the news of day ${n}.\n`;
  }
  files['Links.md'] = ranks.map((rank) => `- [[${name(rank)}]]\n`).join('\n');
  return files;
}

/** Runs in the page: sets the watch for the next card; resolves to the milliseconds from the pointer's event until it is painted. */
function whenShown() {
  return new Promise((resolve) => {
    let begun = null;
    document.addEventListener('mouseover', ({ target }) => {
      if (target.closest('.internal-link') !== null) begun ??= performance.now();
    });
    const frame = () => {
      const isThere = document.querySelector('.hover-popover .dateline-card button') !== null;
      if (begun === null || !isThere) return void window.requestAnimationFrame(frame);
      // The frame that is drawn with it has ended when the next one begins.
      window.requestAnimationFrame(() => resolve(performance.now() - begun));
    };
    window.requestAnimationFrame(frame);
  });
}

const ms = (value) => `${value.toFixed(0)} ms`;

/** Rows of the table. `open(files, config)` gives a page with the host and the plugin. */
export async function measureCardFrames({ open, said }) {
  said(`card: a vault of ${NOTES} notes`);
  const files = `(${cardVault})(${JSON.stringify({ notes: NOTES, entities: ENTITIES, ranks: RANKS })})`;
  const { page, close } = await open(files, { indexing: 'late' });
  try {
    // The host would take minutes for the metadata of all, which the app has; Dateline's own index reads the notes themselves.
    await page.evaluate((paths) => window.host.indexNotes(paths, false), [LINKS, ...RANKS.map(pathOf)]);
    await page.evaluate((path) => window.host.openNote(path, 'preview'), LINKS);
    const links = page.locator('.markdown-preview-view .internal-link');
    const hover = async (at) => {
      await page.mouse.move(900, 700);
      await page.locator('.hover-popover').waitFor({ state: 'detached' });
      const shown = page.evaluate(whenShown);
      await links.nth(at).hover();
      return shown;
    };
    // The vault is known, as it is after the first look of a session.
    said('card: first look');
    const first = await hover(0);
    const times = [];
    for (let round = 0; round < 5; round += 1) for (const at of RANKS.keys()) times.push((await hover(at)) - WAIT);
    const [middle, worst] = [median(times), Math.max(...times)];
    return [
      { what: `card: from the pointer’s event to its paint, without its wait of ${WAIT} ms (${NOTES} notes)`, figure: ms(middle), is: WALL, bar: `≤ ${BAR} ms`, ok: middle <= BAR, other: `longest ${ms(worst)}; first of a session ${(first / 1000).toFixed(1)} s` }, // prettier-ignore
    ];
  } finally {
    await close();
  }
}
