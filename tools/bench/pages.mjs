// Reading pages beside Readability and beside Defuddle, each with Turndown: bytes to an article, bytes to Markdown; same pages,
// same parser, in one process, taking turns page by page.
import { Readability } from '@mozilla/readability';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import TurndownService from 'turndown';
import { readByDefuddle } from '../defuddle.mjs';
import { loadEngine } from '../load-engine.mjs';

const FIXTURES = fileURLToPath(new URL('../../tests/fixtures/intake/html', import.meta.url));
const MOST_PAGES = 120;
/** Pages read before time is taken: code is compiled while it runs. */
const WARM = 25;

/** `{name, bytes}`: every so-many-th page of the data, or our fixtures where there is none. */
function benchPages(given) {
  const folder =
    given === undefined
      ? undefined
      : [join(resolve(given), 'data/html-pages/html'), join(resolve(given), 'html-pages/html')].find(existsSync);
  const from = folder ?? FIXTURES;
  const names = readdirSync(from)
    .filter((name) => /\.html?(?:\.gz)?$/.test(name))
    .sort();
  const step = Math.max(1, names.length / MOST_PAGES);
  const chosen = names.filter((_name, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return chosen.map((name) => {
    const content = readFileSync(join(from, name));
    return { name, bytes: new Uint8Array(name.endsWith('.gz') ? gunzipSync(content) : content) };
  });
}

/** GitHub's Markdown without tables: the usual rules for those need a DOM of a browser. */
const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
turndown.addRule('strikethrough', { filter: ['del', 's'], replacement: (content) => `~~${content}~~` });

const subjects = ({ firstArticle, domOf }) => ({
  dateline: ({ name, bytes }) => firstArticle({ name, bytes, format: 'html' }),
  readability: ({ bytes }) => {
    const document = domOf(bytes);
    try {
      const read = document && new Readability(document, { serializer: (node) => node }).parse();
      return read?.content ? turndown.turndown(read.content) : null;
    } catch {
      return null;
    }
  },
  defuddle: ({ bytes }) => {
    const document = domOf(bytes);
    const content = document && readByDefuddle(document);
    return content ? turndown.turndown(content) : null;
  },
});

async function seconds(action) {
  const started = process.hrtime.bigint();
  await action();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/**
 * Pages a second by subject, over the best of `rounds` for each page, which is what the machine's other work leaves
 * untouched. `{pages, perSecond: {dateline, readability, defuddle}}`
 */
export async function measurePages(data, { rounds, said }) {
  const pages = benchPages(data);
  const readers = Object.entries(subjects(await loadEngine()));
  const best = new Map(readers.map(([name]) => [name, pages.map(() => Infinity)]));
  for (const page of pages.slice(0, WARM)) for (const [, read] of readers) await read(page);
  for (let round = 0; round < rounds; round++) {
    said?.(`pages, round ${round + 1} of ${rounds}`);
    for (const [index, page] of pages.entries()) {
      // Who comes first meets the page's bytes in a cold cache.
      const turn = (index + round) % 2 === 0 ? readers : readers.toReversed();
      for (const [name, read] of turn) {
        const times = best.get(name);
        times[index] = Math.min(times[index], await seconds(() => read(page)));
      }
    }
  }
  const rate = (name) => pages.length / best.get(name).reduce((sum, one) => sum + one, 0);
  return { pages: pages.length, perSecond: Object.fromEntries(readers.map(([name]) => [name, rate(name)])) };
}
