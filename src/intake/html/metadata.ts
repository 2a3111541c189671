import type { Traced } from '../../model';
import type { DayOrder } from '../dates/find';
import { readStatedDate } from '../dates/value';
import { NOTHING_DECLARED } from '../draft';
import type { Declared, TracedDate } from '../draft';
import { personNames } from '../frame/author';
import type { Finding } from '../frame/frame';
import { readByline } from '../frame/byline';
import { readDateLine } from '../frame/publication-line';
import type { Outlets } from '../outlets';
import { canonicalUrl } from '../url';
import { decodeReference } from '../markdown/entities';
import { articlesIn, namesOf, textAt } from './json-ld';
import type { LinkedData } from './json-ld';

/** `<meta>` names that state a publication date, most exact first. */
const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time_telegram',
  'pubdate',
  'article_date_original',
  'article.published',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'date.issued',
  'originalpublicationdate',
  'displaydate',
  'iso-8601-publish-date',
  'rnews:datepublished',
  'article:published',
  'bt:pubdate',
  'pub_date',
  'publication_date',
  'citation_publication_date',
  'ptime',
  'date',
  'og:pubdate',
  'article:created',
  'date_published',
];
const AUTHOR_META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'og:article:author',
  'citation_author',
];
const TITLE_META = ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'title', 'headline'];
const SOURCE_META = [
  'og:site_name',
  'application-name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'article:publisher',
  'apple-mobile-web-app-title',
];

/** What a page says about its article outside of the text: JSON-LD, `<meta>`, microdata, `<time>`, byline, title. */
export function readPage(document: Document, outlets: Outlets, order: DayOrder): Declared {
  const metas = readMetas(document);
  const articles = articlesIn(document);
  const article = articles[0];
  const near = readNear(document, outlets, order);
  return {
    ...NOTHING_DECLARED,
    titles: titles(document, metas, article),
    dates: dates(document, articles, metas, order, near),
    sources: [...traced(namesOf(article?.['publisher']), 'json-ld publisher'), ...fromMeta(metas, SOURCE_META)].filter(
      ({ value }) => !/^https?:|[{}]/.test(value),
    ),
    authors: authors(document, metas, article, near),
    urls: urls(document, metas, article),
    language: language(document),
  };
}

type Metas = ReadonlyMap<string, readonly string[]>;

function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = clean(meta.getAttribute('content') ?? '');
    if (content === '' || content.length > 1000) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name) metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

const clean = (text: string): string =>
  text
    .replace(/&#?\w{2,10};/g, decodeReference)
    .replace(/\s+/g, ' ')
    .trim();
const traced = (values: readonly string[], from: string): Traced<string>[] =>
  values
    .map(clean)
    .filter((value) => value !== '')
    .map((value) => ({ value, from, evidence: value }));
const fromMeta = (metas: Metas, names: readonly string[]): Traced<string>[] =>
  names.flatMap((name) => traced(metas.get(name) ?? [], `meta ${name}`));

function titles(document: Document, metas: Metas, article: LinkedData | undefined): Traced<string>[] {
  const headings = [...document.querySelectorAll('[itemprop="headline"], article h1, main h1, h1')]
    .slice(0, 3)
    .map((heading) => heading.textContent);
  const named = textAt(article, 'headline');
  return [
    ...traced(headings.length === 1 ? headings : [], 'h1'),
    ...fromMeta(metas, ['og:title']),
    ...traced(named === null ? [] : [named], 'json-ld headline'),
    ...traced(headings.slice(0, 1), 'h1'),
    ...fromMeta(metas, TITLE_META),
    ...traced([document.querySelector('title')?.textContent ?? ''], 'title'),
  ].filter(({ value }) => value.length <= 400);
}

function dates(
  document: Document,
  articles: readonly LinkedData[],
  metas: Metas,
  order: DayOrder,
  near: Near,
): TracedDate[] {
  const linked = articles.flatMap((item) =>
    ['datePublished', 'dateCreated', 'uploadDate'].flatMap((key) =>
      traced([textAt(item, key) ?? ''], `json-ld ${key}`),
    ),
  );
  const stated = [
    ...linked.filter(({ from }) => from.endsWith('datePublished')),
    ...fromMeta(metas, DATE_META),
    ...microdata(document),
  ].flatMap((value) => dated(value, order));
  return [...stated, ...near.dates, ...linked.flatMap((value) => dated(value, order)), ...times(document, order)];
}

function dated(value: Traced<string>, order: DayOrder): TracedDate[] {
  const stated = readStatedDate(value.value, order);
  return stated
    ? [{ date: stated.date, time: stated.time, offset: stated.offset, from: value.from, evidence: value.value }]
    : [];
}

function microdata(document: Document): Traced<string>[] {
  const marked = document.querySelectorAll(
    '[itemprop*="datePublished"], time[pubdate], [property="datePublished"], abbr.published, .entry-date[datetime], time.published, time.entry-date',
  );
  return [...marked].slice(0, 3).flatMap((element) => traced([dateOf(element)], 'marked publication date'));
}

const dateOf = (element: Element): string =>
  element.getAttribute('content') ??
  element.getAttribute('datetime') ??
  element.getAttribute('title') ??
  element.textContent;

/** Any `<time>` with a day, first those beside the article's heading. */
function times(document: Document, order: DayOrder): TracedDate[] {
  const elements = [...document.querySelectorAll('article header time, article time, main time, time')].slice(0, 12);
  const published = elements.filter(
    (element) => !/updat|modif/i.test(`${element.className} ${element.parentElement?.textContent.slice(0, 80) ?? ''}`),
  );
  return published.flatMap((element) => dated({ value: clean(dateOf(element)), from: 'time' }, order)).slice(0, 1);
}

interface Near {
  readonly dates: readonly TracedDate[];
  readonly authors: Declared['authors'];
}

/** Short lines of elements whose class says date, byline or meta, in page order: what a reader sees beside the headline. */
function readNear(document: Document, outlets: Outlets, order: DayOrder): Near {
  const findings: Finding[] = [];
  const lead = document.querySelector('article, main, [role="main"]') ?? document.body;
  const marked = lead.querySelectorAll(
    '[class*="date"], [class*="byline"], [class*="author"], [class*="publish"], [class*="meta"], [class*="time"], [class*="posted"], [class*="info"], [id*="date"], time, [rel="author"]',
  );
  for (const element of [...marked].slice(0, 60)) {
    if (/updat|modif|comment|related|teaser|card|promo/i.test(element.className) || inSidebar(element)) continue;
    const line = clean(element.textContent);
    if (line === '' || line.length > 160) continue;
    const found = readDateLine(line, outlets, order) ?? readByline(line, outlets);
    if (found) findings.push(found);
  }
  return {
    dates: findings.flatMap(({ date }) =>
      date
        ? [
            {
              date: date.date,
              time: date.time,
              offset: date.offset,
              from: 'line beside the headline',
              evidence: date.evidence,
            },
          ]
        : [],
    ),
    authors: findings.flatMap(({ author }) => (author ? [{ ...author, value: [author.value] }] : [])),
  };
}

const inSidebar = (element: Element): boolean =>
  element.closest(
    'aside, footer, nav, [class*="related"], [class*="comment"], [class*="sidebar"], [class*="most-"]',
  ) !== null;

function authors(document: Document, metas: Metas, article: LinkedData | undefined, near: Near): Declared['authors'] {
  const linked = namesOf(article?.['author'] ?? article?.['creator']);
  const marked = [
    ...document.querySelectorAll('[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]'),
  ]
    .slice(0, 3)
    .map((element) => element.textContent);
  const candidates = [
    ...traced(linked.length > 0 ? [[...new Set(linked.map(clean))].join(', ')] : [], 'json-ld author'),
    ...AUTHOR_META.flatMap((name) => traced([(metas.get(name) ?? []).join(', ')], `meta ${name}`)),
    ...near.authors.flatMap(({ value, from }) => traced(value, from)),
    ...traced(marked, 'marked author'),
  ];
  return candidates.flatMap((candidate) => authorName(candidate)).map((name) => ({ ...name, value: [name.value] }));
}

/** Names only: no addresses, accounts or roles. */
function authorName(candidate: Traced<string>): Traced<string>[] {
  const value = candidate.value
    .replace(/^by:?\s+/i, '')
    .replace(/\s*[|].*$/, '')
    .trim();
  if (value === '' || value.length > 160 || /https?:|[@{}]|\.com\b/i.test(value)) return [];
  const names = personNames(value);
  const hangul = /^[가-힣]{2,4}(?:\s?기자)?$/.test(value) ? value.replace(/\s?기자$/, '') : null;
  const printed = names ?? hangul ?? (candidate.from.startsWith('json-ld') ? value : null);
  return printed === null ? [] : [{ ...candidate, value: printed }];
}

function urls(document: Document, metas: Metas, article: LinkedData | undefined): Traced<string>[] {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return [
    ...traced([canonical], 'canonical link'),
    ...fromMeta(metas, ['og:url']),
    ...traced([textAt(article, 'url') ?? '', textAt(article, 'mainEntityOfPage') ?? ''], 'json-ld url'),
  ].flatMap((value) => {
    const url = canonicalUrl(value.value);
    return url === null ? [] : [{ ...value, value: url }];
  });
}

function language(document: Document): string | null {
  const lang = document.documentElement.getAttribute('lang') ?? '';
  return /^[a-z]{2}(?=$|[-_])/i.exec(lang)?.[0].toLowerCase() ?? null;
}
