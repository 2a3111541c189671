// How well the frame of a page is read: its day of publication, its title and its authors.
//   node tools/eval/page-facts.mjs DATA_DIR [--worst N] [--tuned]
import { parseHTML } from 'linkedom';
import { fileURLToPath } from 'node:url';
import { loadEngine } from '../load-engine.mjs';
import { datedPages, describedPages, isHeldOut } from './page-sets.mjs';

/** Spaces are one space, letters composed, quotation marks straight; nothing else is made equal, neither case nor marks. */
const plain = (text) =>
  text
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
const sameTitle = (said, gold) => said !== null && plain(said) === plain(gold);

/**
 * Gold has, from publisher to publisher, the headline over the story or the title a page has for search engines and
 * networks. Whether `said` is the one and gold the other: an `<h1>`, and what `og:title`, JSON-LD or `<title>` begin with.
 */
function areBothTitles(said, gold, html) {
  if (said === null) return false;
  const { document } = parseHTML(html.toString());
  const texts = (selector, read) =>
    [...document.querySelectorAll(selector)].map((element) => plain(read(element) ?? ''));
  const headings = texts('h1', (element) => element.textContent);
  const content = (element) => element.getAttribute('content');
  const titles = [
    ...texts(
      'meta[property="og:title"], meta[name="og:title"], meta[name="twitter:title"], meta[property="twitter:title"]',
      content,
    ),
    ...texts('title', (element) => element.textContent),
    ...texts('script[type*="ld+json"]', (element) => element.textContent).flatMap((json) =>
      [...json.matchAll(/"headline"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map((match) =>
        plain(match[1].replace(/\\(["'/\\])/g, '$1')),
      ),
    ),
  ];
  return headings.includes(plain(said)) && titles.some((title) => title.startsWith(plain(gold)));
}

/** Lists are equal as sets of names. */
const sameAuthors = (said, gold) => {
  const [mine, theirs] = [said ?? [], gold].map((names) => [...new Set(names.map(plain))].sort());
  return mine.length === theirs.length && mine.every((name, index) => name === theirs[index]);
};

/** `found` right, `wrong` said otherwise, `missing` said nothing. */
class Tally {
  constructor() {
    this.found = 0;
    this.wrong = 0;
    this.missing = 0;
    this.mistakes = [];
  }

  add(name, said, gold, right, from) {
    if (right) this.found += 1;
    else if (said === null) this.missing += 1;
    else this.wrong += 1;
    if (!right) this.mistakes.push(`${name}: ${show(said)}${from ? ` (${from})` : ''} for ${show(gold)}`);
  }

  /** As htmldate's own evaluation counts: nothing said is a false negative, something wrong a false positive. */
  get figures() {
    const { found, wrong, missing } = this;
    const pages = found + wrong + missing;
    return {
      ...{ pages, found, wrong, missing, accuracy: found / pages },
      ...{ precision: found / (found + wrong), recall: found / (found + missing) },
      f1: (2 * found) / (2 * found + wrong + missing),
    };
  }
}

const show = (value) => (Array.isArray(value) ? value.join(' + ') : (value ?? 'nothing'));
const PARTS = ['all', 'tuned', 'held out'];
const talliesFor = () => Object.fromEntries(PARTS.map((part) => [part, new Tally()]));

function add(tallies, name, ...rest) {
  tallies.all.add(name, ...rest);
  tallies[isHeldOut(name) ? 'held out' : 'tuned'].add(name, ...rest);
}

/** The first article of a page; its bytes are all that is given where `url` is left out. */
async function frameOf(firstArticle, { name, html }, url) {
  const article = await firstArticle({ name, bytes: new Uint8Array(html), format: 'html', ...(url ? { url } : {}) });
  return article ?? { title: null, authors: null, date: null };
}

/** Days of publication of pages of all kinds, from the page alone as in htmldate's evaluation. */
async function scoreDates(data, firstArticle) {
  const date = talliesFor();
  for (const page of datedPages(data)) {
    const said = (await frameOf(firstArticle, page)).date;
    add(date, page.name, said?.value ?? null, page.gold.date, said?.value === page.gold.date, said?.from);
  }
  return { date };
}

/**
 * Title, authors and day of newspapers' pages, fetched from their address. A field that gold lacks is not counted.
 * `headline`: the title is gold's, or the headline over the story where gold has another title of the same page.
 */
async function scoreMetadata(data, firstArticle) {
  const scores = { title: talliesFor(), headline: talliesFor(), authors: talliesFor(), date: talliesFor() };
  const same = {
    title: sameTitle,
    headline: (said, gold, html) => sameTitle(said, gold) || areBothTitles(said, gold, html),
    authors: sameAuthors,
    date: (said, gold) => said === gold,
  };
  for (const page of describedPages(data)) {
    const article = await frameOf(firstArticle, page, page.url);
    for (const field of Object.keys(scores)) {
      const key = field === 'headline' ? 'title' : field;
      const gold = page.gold[key];
      if (gold === null) continue;
      const said = article[key]?.value ?? null;
      add(scores[field], page.name, said, gold, same[field](said, gold, page.html), article[key]?.from);
    }
  }
  return scores;
}

/**
 * Scores both sets; a set that is absent has no pages. Resolves to `{dates: {date}, metadata: {title, headline, authors, date}}`,
 * each with `all`, `tuned` and `held out`: `{figures, mistakes}`.
 */
export async function evaluateFacts(data) {
  const { firstArticle } = await loadEngine();
  return { dates: await scoreDates(data, firstArticle), metadata: await scoreMetadata(data, firstArticle) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [data] = process.argv.slice(2);
  const tunedOnly = process.argv.includes('--tuned');
  for (const [set, fields] of Object.entries(await evaluateFacts(data))) {
    for (const [field, parts] of Object.entries(fields)) {
      for (const part of PARTS) {
        const { pages, found, wrong, missing, accuracy, precision, recall, f1 } = parts[part].figures;
        const shares = [accuracy, precision, recall, f1].map((value) => value.toFixed(3)).join(' ');
        console.log(
          `${set} ${field}, ${part}: ${pages} pages, ${found}/${wrong}/${missing}, acc prec rec f1 ${shares}`,
        );
      }
      console.log(`  ${parts[tunedOnly ? 'tuned' : 'all'].mistakes.join('\n  ')}`);
    }
  }
}
