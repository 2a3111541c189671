// How well a page is read: its main text, and its frame (`page-facts.mjs`). The main text is judged by segments that it
// must and must not contain, counted as trafilatura's own evaluation counts them (adbar/trafilatura, tests/evaluate.py).
import { Readability } from '@mozilla/readability';
import { readByDefuddle } from '../defuddle.mjs';
import { loadEngine } from '../load-engine.mjs';
import { sum } from './counts.mjs';
import { isSeen, isUnseen } from './data.mjs';
import { figureRow } from './figures.mjs';
import { judgedFacts } from './page-facts.mjs';
import { segmentPages } from './page-sets.mjs';

/** White space is one space; nothing else is made equal. */
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** Which segments of a page a text lacks, which it has and should not, and both as counts. */
function judgeSegments(page, text) {
  const whole = plain(text);
  const isIn = (piece) => whole.includes(plain(piece));
  const [missed, extra] = [page.with.filter((piece) => !isIn(piece)), page.without.filter(isIn)];
  return { missed, extra, counts: { tp: page.with.length - missed.length, fp: extra.length, fn: missed.length } };
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

/** Others that read main texts, each alone on the same DOM: of a page its text. */
const PEERS = {
  Readability: (document) => new Readability(document).parse()?.textContent ?? '',
  Defuddle: (document, domOf) => {
    const content = readByDefuddle(document) ?? '';
    return domOf(new TextEncoder().encode(`<!doctype html><body>${content}</body>`))?.body.textContent ?? '';
  },
};

function textByPeer(read, { html }, domOf) {
  const document = domOf(new Uint8Array(html));
  try {
    return document === null ? '' : read(document, domOf);
  } catch {
    return '';
  }
}

/** Texts of pages, judged: `{what, pages: [{name, part, counts, errors, wrong}], bar, other}`. */
async function judgedTexts(data, { firstArticle, domOf }) {
  const [texts, stories] = [[], []];
  const theirs = new Map(Object.keys(PEERS).map((name) => [name, []]));
  for (const page of segmentPages(data)) {
    const article = await firstArticle({ name: page.name, bytes: new Uint8Array(page.html) });
    const judged = (text) => {
      const { missed, extra, counts } = judgeSegments(page, text);
      const errors = missed.length + extra.length;
      const wrong = errors === 0 ? null : `lacks ${JSON.stringify(missed)}, has ${JSON.stringify(extra)}`;
      return { name: page.name, part: page.part, counts, errors, wrong };
    };
    texts.push(judged(article?.body.text ?? ''));
    stories.push(judged(article === null ? '' : read(article.body)));
    for (const [name, read] of Object.entries(PEERS))
      theirs.get(name).push({ ...judged(textByPeer(read, page, domOf)), wrong: null });
  }
  return [
    {
      ...{ what: 'main text of pages, F1', pages: texts, bar: 0.92 },
      other: 'by trafilatura’s own evaluation, on 990 pages: trafilatura .924, newspaper4k .801',
    },
    {
      what: '… of what recognition reads',
      pages: stories,
      other: 'captions and credits left out, as trafilatura does',
    },
    ...[...theirs].map(([what, pages]) => ({ what: `${what} on the same pages`, pages })),
  ];
}

/** A row of what was judged; earlier versions looked at all of these pages. */
function rowOf({ what, pages, bar, other }) {
  const [seen, unseen] = [pages.filter(isSeen), pages.filter(isUnseen)].map((part) => part.map(({ counts }) => counts));
  return figureRow({
    ...{ what, bar, other, use: 'tuned', lookedAt: true },
    ...{ seen: sum(seen), unseen: sum(unseen), groups: unseen, articles: [seen.length, unseen.length] },
  });
}

/** Reads all sets of pages. Resolves to `{rows, mistakes}`, as `scoredSection` does; a set that is absent has no row. */
export async function pageSection({ data, worst }) {
  const engine = await loadEngine();
  const judged = [...(await judgedTexts(data, engine)), ...(await judgedFacts(data, engine))].filter(
    ({ pages }) => pages.length > 0,
  );
  return {
    rows: judged.map(rowOf),
    mistakes: judged.map(({ what, pages }) => ({
      ...{ id: 'pages', kind: what },
      items: pages
        .filter((page) => isSeen(page) && page.wrong !== null)
        .sort((a, b) => b.errors - a.errors)
        .slice(0, worst)
        .map(({ name, wrong }) => `${name}: ${wrong}`),
    })),
  };
}
