// How well the main text of a page is found: segments that it must and must not contain, counted as trafilatura's own
// evaluation counts them (adbar/trafilatura, tests/evaluate.py and eval_common.py).
//   node tools/eval/pages.mjs DATA_DIR [--worst N] [--no-peers]
import { Readability } from '@mozilla/readability';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadEngine } from '../load-engine.mjs';

const SEGMENTS = 'html-pages/trafilatura-evaldata.json';
const PARTS = ['all', 'tuned', 'held out'];

/** A third of the pages, by name, was not looked at while rules were written. */
const isHeldOut = (name) => createHash('sha256').update(name).digest().readUInt32BE(0) % 3 === 0;

/** `{name, url, html: Buffer, with: string[], without: string[]}` */
export function* segmentPages(data) {
  if (!existsSync(join(data, SEGMENTS))) return;
  for (const [url, page] of Object.entries(JSON.parse(readFileSync(join(data, SEGMENTS), 'utf8')))) {
    const packed = join(data, 'html-pages/html', `${page.file}.gz`);
    if (existsSync(packed)) yield { ...page, name: page.file, url, html: gunzipSync(readFileSync(packed)) };
  }
}

/** White space is one space; nothing else is made equal. */
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** Segments of one page that a text has and lacks. */
export function judge(page, text) {
  const whole = plain(text);
  const [found, extra] = [page.with, page.without].map((list) => list.filter((piece) => whole.includes(plain(piece))));
  return { found, extra, missed: page.with.filter((piece) => !found.includes(piece)), page };
}

/** Precision, recall, accuracy and F1 from the sums over pages. */
export function figuresOf(judged) {
  const sum = (count) => judged.reduce((all, one) => all + count(one), 0);
  const tp = sum(({ found }) => found.length);
  const fn = sum(({ missed }) => missed.length);
  const fp = sum(({ extra }) => extra.length);
  const tn = sum(({ page, extra }) => page.without.length - extra.length);
  return {
    ...{ pages: judged.length, tp, fp, fn, tn, precision: tp / (tp + fp), recall: tp / (tp + fn) },
    ...{ accuracy: (tp + tn) / (tp + fp + fn + tn), f1: (2 * tp) / (2 * tp + fp + fn) },
  };
}

/** The text without what is marked as no story: captions, credits, notes of the outlet. */
function read({ text, excluded }) {
  let at = 0;
  const kept = excluded.map(({ start, end }) => {
    const piece = text.slice(at, start);
    at = end;
    return piece;
  });
  return kept.join('') + text.slice(at);
}

/** Readability alone, on the same DOM. */
function plainReadability({ html }, domOf) {
  const document = domOf(new Uint8Array(html));
  try {
    return document === null ? '' : (new Readability(document).parse()?.textContent ?? '');
  } catch {
    return '';
  }
}

const parted = (judged) => ({
  all: figuresOf(judged),
  tuned: figuresOf(judged.filter(({ page }) => !isHeldOut(page.name))),
  'held out': figuresOf(judged.filter(({ page }) => isHeldOut(page.name))),
});

/** The pages with most mistakes; of the tuned ones alone, so that the others stay unseen. */
function worstOf(judged, count) {
  const mistakes = ({ missed, extra }) => missed.length + extra.length;
  return judged
    .filter((one) => !isHeldOut(one.page.name) && mistakes(one) > 0)
    .sort((a, b) => mistakes(b) - mistakes(a))
    .slice(0, count)
    .map(({ page, missed, extra }) => `${page.name}: lacks ${JSON.stringify(missed)}, has ${JSON.stringify(extra)}`);
}

/**
 * Scores the main text of pages as the intake reads them, from their bytes. Resolves to figures (`all`, `tuned`, `held
 * out`) of `text`: the body's whole text, `story`: without what the body marks as no story, and, where `peers` is set,
 * of `readability`; and to the `mistakes` of the `worst` pages. Null where the data is absent.
 */
export async function evaluateMainText(data, { worst = 0, peers = true } = {}) {
  const { firstArticle, domOf } = await loadEngine();
  const texts = [];
  const stories = [];
  const theirs = [];
  for (const page of segmentPages(data)) {
    const article = await firstArticle({ name: page.name, bytes: new Uint8Array(page.html) });
    texts.push(judge(page, article?.body.text ?? ''));
    stories.push(judge(page, article === null ? '' : read(article.body)));
    if (peers) theirs.push(judge(page, plainReadability(page, domOf)));
  }
  if (texts.length === 0) return null;
  return {
    text: parted(texts),
    story: parted(stories),
    readability: peers ? parted(theirs) : null,
    mistakes: worstOf(texts, worst),
  };
}

const share = (value) => value.toFixed(3).replace(/^0/, '');

/** Rows of the table of figures, as `figures.mjs` makes them. */
export function mainTextRows(scores) {
  if (scores === null) return [];
  const { text, story, readability } = scores;
  const { precision, recall, accuracy } = text.all;
  const rest = `precision ${share(precision)}, recall ${share(recall)}, accuracy ${share(accuracy)}`;
  const plainly = readability === null ? '' : `Readability on the same pages ${share(readability.all.f1)}; `;
  return [
    {
      ...{ what: 'main text of pages, F1', figure: share(text.all.f1), bar: '≥ .92', ok: text.all.f1 >= 0.92 },
      other: `${plainly}on 990 pages trafilatura .924, readability-lxml .826, newspaper4k .801; ${rest}`,
    },
    {
      ...{ what: '… on the third held out while tuning', figure: share(text['held out'].f1), bar: '', ok: null },
      other: `${text['held out'].pages} pages`,
    },
    {
      ...{ what: '… of what recognition reads', figure: share(story.all.f1), bar: '', ok: null },
      other: 'captions and credits left out, as trafilatura leaves them out',
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [data] = process.argv.slice(2);
  const at = process.argv.indexOf('--worst');
  const options = { worst: at < 0 ? 0 : Number(process.argv[at + 1]), peers: !process.argv.includes('--no-peers') };
  const scores = await evaluateMainText(data, options);
  for (const [name, parts] of Object.entries(scores ?? {})) {
    if (name === 'mistakes' || parts === null) continue;
    for (const part of PARTS) {
      const { pages, tp, fp, fn, tn, ...shares } = parts[part];
      const said = Object.entries(shares).map(([key, value]) => `${key} ${value.toFixed(4)}`);
      console.log(`${name}, ${part}: ${pages} pages, ${tp}/${fp}/${fn}/${tn}, ${said.join(', ')}`);
    }
  }
  console.log(scores?.mistakes.join('\n') ?? 'The pages are absent.');
}
