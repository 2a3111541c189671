// What known names cost whoever writes: the built plugin's extension in a CodeMirror of its own, in Chromium, with the names of
// the test host's vault. The host's own editor would count what the host does at each key.
//   npm run bench -- typing [--dist dist]
// Keys are pressed as a user does, with marks and suggestions and without, in the same run: fast, so that each key comes before
// names are looked for, and slowly, so that they are looked for between any two. A key is judged by what the page's thread
// computes for it: on few cores it waits for the browser's other threads as well, which the clock counts in.
/* global window, document, requestAnimationFrame */
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../host-chromium.mjs';
import { CPU, MACHINE_HEADS, WALL } from './figures.mjs';
import { opener } from './frames.mjs';
import { MARK, tracedTasks } from './interface-tasks.mjs';
import { median } from './start.mjs';

/** Notes of entities, each with a name and aliases. */
const [NOTES, NAMES_EACH] = [25_000, 4];
const WORDS = 20_000;
const BARS = { key: 4, marks: 150 };
/** Keys of a round; how often marks are waited for. */
const [KEYS, PAUSES] = [300, 20];
const NOTE = 'Notes/Long.md';
/** Milliseconds between two keys of somebody who types fast, and of somebody who does not. */
const PACES = { fast: 70, slow: 200 };
/** Milliseconds that nothing is typed before names are looked for (`src/ui/features/known-names/marks.ts`). */
const PAUSE = 100;

/** Runs in the page: the vault, with a long note that names much of it. */
function namesVault({ notes, each, words, note }) {
  const parts = ['Ba', 'Che', 'Dor', 'Fen', 'Gar', 'Hol', 'Jin', 'Kam', 'Lor', 'Mun', 'Nam', 'Pyo', 'Ras', 'Son', 'Tae', 'Vel', 'Won', 'Yon', 'Zar', 'Ul']; // prettier-ignore
  const word = (n) =>
    parts[n % 20] + [parts[Math.floor(n / 20) % 20], parts[Math.floor(n / 400) % 20]].join('').toLowerCase();
  const name = (n, form) =>
    `${word(n * 7 + form)} ${word(n * 3 + 11 * form)}${Math.floor((n * each + form) / 8000).toString(36)}`;
  const files = {};
  for (let n = 0; n < notes; n += 1) {
    const aliases = Array.from({ length: each - 1 }, (_, form) => `  - ${name(n, form + 1)}`).join('\n');
    files[`People/${name(n, 0)} ${n}.md`] = `---\ntype: person\nentity-id: person:${n}\naliases:\n${aliases}\n---\n`;
  }
  const plain = 'the market was closed and nobody there knew when the grain would come while it rained'.split(' ');
  const text = [];
  for (let n = 0; n < words; n += 1)
    text.push(n % 25 === 0 ? name((n * 13) % notes, 1) : plain[n % plain.length] + (n % 100 === 99 ? '.\n\n' : ''));
  files[note] = text.join(' ');
  return files;
}

/**
 * Runs in the page: an editor of the note by itself. `marks`: whether it has what the plugin extends editors with, and asks for
 * suggestions at each key, as the app does; what they look like is drawn by the app.
 */
function openEditor({ note, marks, mark }) {
  const { EditorState, EditorView, history } = window.codeMirror;
  const { app, obsidian } = window.host;
  window.benchView?.destroy();
  window.benchKeys?.abort();
  window.benchKeys = new AbortController();
  document.body.replaceChildren();
  const parent = document.body.createDiv();
  parent.setCssStyles({ height: '800px', width: '700px' });
  const file = app.vault.getFileByPath(note);
  const info = { app, file, editor: {}, hoverPopover: null };
  const [suggest] = app.registry.editorSuggests;
  const asked = EditorView.updateListener.of(({ docChanged, state }) => {
    if (!docChanged || suggest === undefined) return;
    const { doc, selection } = state;
    const line = doc.lineAt(selection.main.head);
    const editor = {
      getLine: (at) => doc.line(at + 1).text,
      getValue: () => doc.toString(),
      posToOffset: ({ line: at, ch }) => doc.line(at + 1).from + ch,
    };
    const found = suggest.onTrigger({ line: line.number - 1, ch: selection.main.head - line.from }, editor, file);
    if (found !== null) void suggest.getSuggestions({ ...found, editor, file }).then((given) => (window.benchSuggested += given.length)); // prettier-ignore
  });
  const extensions = [
    history(),
    EditorView.lineWrapping,
    EditorView.theme({ '&': { height: '800px' }, '.cm-scroller': { overflow: 'auto' } }),
    obsidian.editorInfoField.init(() => info),
    ...(marks ? [...app.registry.editorExtensions, asked] : []),
  ];
  const doc = window.host.text(note);
  window.benchSuggested = 0;
  window.benchView = new EditorView({ state: EditorState.create({ doc, extensions }), parent });
  window.benchView.dispatch({ selection: { anchor: Math.floor(doc.length / 2) }, scrollIntoView: true });
  window.benchView.focus();
  const { signal } = window.benchKeys;
  window.addEventListener('keydown', () => performance.mark(mark), { capture: true, signal });
}

/** Runs in the page: puts a name of those on the screen behind the cursor's word, all but its last letter, which it gives. */
function beginName(at) {
  const marks = [...document.querySelectorAll('.dateline-known-name')];
  const name = marks[(at * 7) % marks.length].textContent;
  const view = window.benchView;
  const from = view.state.selection.main.head;
  // Words of its own, wherever the cursor is.
  const begun = ` ${name.slice(0, -1)}`;
  const selection = { anchor: from + begun.length };
  view.dispatch({ changes: { from, insert: `${begun} ` }, selection, scrollIntoView: true });
  window.benchName = name;
  return name.at(-1);
}

/** Runs in the page: sets the watch for the next key; `benchMarked` has the milliseconds from it until the name is marked. */
function watchName() {
  const count = () =>
    [...document.querySelectorAll('.dateline-known-name')].filter((el) => el.textContent === window.benchName).length;
  const before = count();
  window.benchMarked = null;
  const pressed = () => {
    const begun = performance.now();
    const look = () => {
      if (count() > before) window.benchMarked = performance.now() - begun;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', pressed, { capture: true, once: true });
}

const TYPED = 'Nothing New Was said of the Grain that had not Come and Nobody asked ';

/** The tasks in which a key was heard, and for each key those up to the next. */
async function typeKeys(browser, page, pace) {
  const { tasks } = await tracedTasks(browser, page, async () => {
    for (let key = 0; key < KEYS; key += 1) {
      const letter = TYPED[key % TYPED.length];
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(pace);
    }
  });
  const keys = [];
  for (const task of tasks) {
    if (task.isMarked) keys.push({ ...task, all: 0 });
    const last = keys.at(-1);
    if (last !== undefined) last.all += task.own;
  }
  return keys;
}

const share = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** The last letter of a name: how long until it is marked. */
async function pauses(page) {
  const times = [];
  for (let at = 0; at < PAUSES; at += 1) {
    const letter = await page.evaluate(beginName, at);
    await page.waitForTimeout(600);
    await page.evaluate(watchName);
    await page.keyboard.press(letter);
    await page.waitForFunction(() => window.benchMarked !== null, null, { timeout: 20_000 });
    times.push(await page.evaluate(() => window.benchMarked));
  }
  return times;
}

async function measure({ browser, open, said }) {
  said(`typing: a vault of ${NOTES} notes with ${NOTES * NAMES_EACH} names`);
  const given = { notes: NOTES, each: NAMES_EACH, words: WORDS, note: NOTE };
  const files = `(${namesVault})(${JSON.stringify(given)})`;
  const { page, close } = await open(files, {}, { names: { where: 'everywhere', suggest: 'letters' } });
  try {
    const editor = (marks) => page.evaluate(openEditor, { note: NOTE, marks, mark: MARK });
    said('typing: learning the names');
    await editor(true);
    await page.locator('.dateline-known-name').first().waitFor();
    const seen = await page.locator('.dateline-known-name').count();
    const rounds = { fast: { on: [], off: [] }, slow: { on: [], off: [] } };
    let suggested = 0;
    for (const pace of ['fast', 'fast', 'slow'])
      for (const marks of ['off', 'on']) {
        said(`typing: ${pace}, marks ${marks}`);
        await editor(marks === 'on');
        if (marks === 'on') await page.locator('.dateline-known-name').first().waitFor();
        await page.waitForTimeout(500);
        rounds[pace][marks].push(...(await typeKeys(browser, page, PACES[pace])));
        if (marks === 'on') suggested += await page.evaluate(() => window.benchSuggested);
      }
    said('typing: pauses');
    await page.waitForTimeout(1000);
    const waited = await pauses(page);
    return rowsOf(rounds, waited, { seen, suggested });
  } finally {
    await close();
  }
}

const own = (keys) => keys.map((key) => key.own);
const wall = (keys) => keys.map((key) => key.wall);
const all = (keys) => keys.map((key) => key.all);

function rowsOf({ fast, slow }, waited, { seen, suggested }) {
  const key = share(own(fast.on), 0.95);
  const slowKey = share(own(slow.on), 0.95);
  const told = ({ on, off }) =>
    `median ${ms(median(own(on)))}; off: median ${ms(median(own(off)))}, 95th of 100 ${ms(share(own(off), 0.95))}; by the clock 95th of 100 ${ms(share(wall(on), 0.95))}, off ${ms(share(wall(off), 0.95))}`;
  const after = median(waited) - PAUSE;
  const [work, plain] = [all(slow.on), all(slow.off)].map(median);
  return [
    { what: `a key of somebody fast, marks on: 95th of 100 (${fast.on.length} keys)`, figure: ms(key), bar: `≤ ${BARS.key} ms`, ok: key <= BARS.key, other: `${told(fast)}; ${suggested} names suggested` }, // prettier-ignore
    { what: `… of somebody slow (${slow.on.length} keys)`, figure: ms(slowKey), bar: `≤ ${BARS.key} ms`, ok: slowKey <= BARS.key, other: told(slow) }, // prettier-ignore
    { what: 'what marks add to all that is done from one key of somebody slow to the next, median', figure: ms(Math.max(0, work - plain)), other: `${ms(work)}, off ${ms(plain)}` }, // prettier-ignore
    { what: `marks after a pause of ${PAUSE} ms, median`, figure: ms(after), is: WALL, bar: `≤ ${BARS.marks} ms`, ok: after <= BARS.marks, other: `from the key ${ms(median(waited))}, 95th of 100 ${ms(share(waited, 0.95))}; ${seen} marks on screen` }, // prettier-ignore
  ];
}

/** `{rows, heads, setting}`. */
export async function measureTyping({ dist, said }) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found. Run: node tools/browser-setup.mjs');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const rows = await measure({ browser, open: opener(browser, dist), said });
    const setting = `${NOTES * NAMES_EACH} names of ${NOTES} notes, a note of ${WORDS} words, CodeMirror in Chromium`;
    return { rows: rows.map((row) => ({ is: CPU, ...row })), heads: MACHINE_HEADS, setting };
  } finally {
    await browser.close();
  }
}
