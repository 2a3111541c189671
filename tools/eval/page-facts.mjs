// How well the frame of a page is read: its day of publication, its title and its authors.
import { parseHTML } from 'linkedom';
import { datedPages, describedPages } from './page-sets.mjs';

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

const show = (value) => (Array.isArray(value) ? value.join(' + ') : (value ?? 'nothing'));

/** One field of one page: right or not, said or not, and what is wrong in words. */
const judged = ({ name, part }, { value, from } = {}, gold, isRight) => ({
  ...{ name, part, isSaid: value !== undefined, counts: { n: Number(isRight), of: 1 }, errors: Number(!isRight) },
  wrong: isRight ? null : `${show(value)}${from ? ` (${from})` : ''} for ${show(gold)}`,
});

/** The first article of a page; its bytes are all that is given where `url` is left out. */
async function frameOf({ firstArticle }, { name, html, url }) {
  const article = await firstArticle({ name, bytes: new Uint8Array(html), format: 'html', ...(url ? { url } : {}) });
  return article ?? { title: null, authors: null, date: null };
}

/** Days of publication of pages of all kinds, from the page alone as in htmldate's evaluation. */
async function judgedDays(data, engine) {
  const pages = [];
  for (const page of datedPages(data)) {
    const { date } = await frameOf(engine, page);
    pages.push(judged(page, date ?? undefined, page.gold.date, date?.value === page.gold.date));
  }
  return pages;
}

/** Field of the table → field of gold, and when what is said is right. */
const FIELDS = {
  headline: {
    field: 'title',
    isRight: (said, gold, html) => sameTitle(said, gold) || areBothTitles(said, gold, html),
  },
  title: { field: 'title', isRight: sameTitle },
  authors: { field: 'authors', isRight: sameAuthors },
  day: { field: 'date', isRight: (said, gold) => said === gold },
};

/**
 * Title, authors and day of newspapers' pages, fetched from their address. A field that gold lacks is not counted.
 * `headline`: the title is gold's, or the headline over the story where gold has another title of the same page.
 */
async function judgedFrames(data, engine) {
  const pages = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, []]));
  for (const page of describedPages(data)) {
    const article = await frameOf(engine, page);
    for (const [name, { field, isRight }] of Object.entries(FIELDS)) {
      const gold = page.gold[field];
      if (gold === null) continue;
      const said = article[field] ?? undefined;
      pages[name].push(judged(page, said, gold, isRight(said?.value ?? null, gold, page.html)));
    }
  }
  return pages;
}

/** What is wrong, by what was said. */
function errors(pages) {
  const wrong = pages.filter((page) => page.wrong !== null);
  const unsaid = wrong.filter(({ isSaid }) => !isSaid).length;
  return `${wrong.length - unsaid} wrong, ${unsaid} unsaid`;
}

/** Each fact of each set: `{what, pages: [{name, part, counts, errors, wrong}], bar, other}`. */
export async function judgedFacts(data, engine) {
  const days = await judgedDays(data, engine);
  const { headline, title, authors, day } = await judgedFrames(data, engine);
  return [
    ['pages: day of publication', days, 0.93, 'on 1,000 pages, these among them: htmldate .903, newspaper4k .680'],
    ['newspapers: headline', headline, 0.97, 'gold’s, or the page’s <h1> where gold has its title for others'],
    ['newspapers: title as gold has it', title, null, 'gold mixes headlines and titles for search engines'],
    ['newspapers: authors, list equal', authors, 0.9],
    ['newspapers: day', day, 0.97],
  ].map(([what, pages, bar, other]) => ({
    ...{ what, pages, bar },
    other: [errors(pages), other].filter((text) => text !== undefined).join('; '),
  }));
}
