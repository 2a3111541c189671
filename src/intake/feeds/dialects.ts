import { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import type { Root } from './markup';

/** A feed's word about itself. */
export interface RawHead {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly base: string | null;
  readonly authors: readonly string[];
}

/** An item as its dialect states it, all as written; the same fields for every dialect. */
export interface RawItem {
  readonly id: string | null;
  readonly title: string | null;
  /** Candidates for its address, the best first. */
  readonly links: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly categories: readonly string[];
  readonly section: string | null;
  readonly language: string | null;
  readonly content: string | null;
  readonly summary: string | null;
  readonly plain: boolean;
  readonly base: string | null;
  /** Where the links of `content` start from, itself seen from `base`. */
  readonly contentBase: string | null;
}

const first = (...values: readonly (string | undefined)[]): string | null =>
  values.find((value) => value !== undefined && value.trim() !== '') ?? null;

const present = (values: readonly (string | undefined)[] | undefined): string[] =>
  (values ?? []).flatMap((value) => (value === undefined || value.trim() === '' ? [] : [value]));

/** A piece of a feed with the root around it that its names and namespaces need. */
const framed = ({ dialect, tag, name }: Root, piece: string, inChannel: boolean): string => {
  const channel = dialect === 'rss' || inChannel;
  return dialect === 'atom' || !channel ? `${tag}${piece}</${name}>` : `${tag}<channel>${piece}</channel></${name}>`;
};

/** With dates as they are written. */
const parseRss = (text: string) => parseRssFeed(text);
const parseRdf = (text: string) => parseRdfFeed(text);
const parseAtom = (text: string) => parseAtomFeed(text);

/** Throws, as the parser does, where the head is no XML at all. */
export function readHead(root: Root, head: string): RawHead {
  const text = framed(root, head, true);
  if (root.dialect === 'atom') return atomHead(parseAtom(text));
  const feed = root.dialect === 'rss' ? parseRss(text) : parseRdf(text);
  const language = 'language' in feed ? feed.language : undefined;
  return {
    title: first(feed.title, feed.dc?.titles?.[0]),
    link: first(feed.link, feed.atom?.links?.find(({ rel }) => rel === 'alternate')?.href),
    language: first(language, feed.dc?.languages?.[0]),
    base: first(feed.xml?.base),
    authors: [],
  };
}

type AtomFeed = ReturnType<typeof parseAtom>;
type AtomEntry = NonNullable<AtomFeed['entries']>[number];
type RssItem = NonNullable<ReturnType<typeof parseRss>['items']>[number];
type RdfItem = NonNullable<ReturnType<typeof parseRdf>['items']>[number];

const atomHead = (feed: AtomFeed): RawHead => ({
  title: first(feed.title?.value),
  link: alternate(feed.links)[0] ?? null,
  language: first(feed.xml?.lang),
  base: first(feed.xml?.base),
  authors: present(feed.authors?.map(({ name }) => name)),
});

/** The items of pieces that are one each, as far as found. Throws, as the parser does, where they are no XML at all. */
export function readItems(root: Root, pieces: readonly string[]): RawItem[] {
  const text = framed(root, pieces.join('\n'), false);
  const piece = (at: number): string => pieces[at] ?? '';
  if (root.dialect === 'atom') return (parseAtom(text).entries ?? []).map(atomItem);
  if (root.dialect === 'rss') return (parseRss(text).items ?? []).map((item, at) => rssItem(item, piece(at)));
  return (parseRdf(text).items ?? []).map((item, at) => rdfItem(item, piece(at)));
}

function rssItem(item: RssItem, piece: string): RawItem {
  const { guid, atom } = item;
  // Many feeds give the address of the article as an id and say that it is none.
  const permalink = /^\s*https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;
  const authors = present(item.authors?.map(({ name }) => name));
  return {
    ...shared(item, piece),
    id: first(guid?.value, atom?.id),
    links: present([originalLink(piece), item.link, ...alternate(atom?.links), permalink]),
    published: first(item.pubDate, ...dates(item), atom?.published, item.prism?.publicationDates?.[0], atom?.updated),
    authors: authors.length > 0 && present(item.dc?.creators).length === 0 ? authors : creators(item),
    source: first(item.source?.title, item.dc?.publishers?.[0], item.prism?.publicationName),
    categories: present(item.categories?.map(({ name }) => name)),
    section: first(item.prism?.section),
    summary: first(item.description, item.atom?.summary?.value, item.media?.description?.value),
  };
}

const rdfItem = (item: RdfItem, piece: string): RawItem => ({
  ...shared(item, piece),
  id: first(item.rdf?.about),
  links: present([originalLink(piece), item.link, item.rdf?.about]),
  published: first(...dates(item)),
  authors: creators(item),
  source: first(
    item.dc?.publishers?.[0],
    item.dc?.sources?.find((source) => !/^https?:/i.test(source)),
  ),
  categories: present(item.dc?.subjects),
  section: null,
  summary: first(item.description),
});

/** Fields that RSS and RDF have from the same namespaces. */
const shared = (item: RssItem | RdfItem, piece: string) => ({
  title: first(item.title, item.dc?.titles?.[0]),
  updated: first(item.dcterms?.modified?.[0], item.atom?.updated),
  language: first(item.xml?.lang, item.dc?.languages?.[0]),
  content: first(item.content?.encoded, item.atom?.content?.value, fullText(piece)),
  plain: false,
  base: first(item.xml?.base),
  contentBase: null,
});

const dates = ({ dc, dcterms }: RssItem | RdfItem): (string | undefined)[] => [
  dc?.dates?.[0],
  dcterms?.issued?.[0],
  dcterms?.created?.[0],
  dcterms?.dates?.[0],
];

const creators = ({ dc, dcterms }: RssItem | RdfItem): string[] => present(dc?.creators ?? dcterms?.creators);

/** The article's own address where a service counts the clicks: `feedburner:origLink`, `pheedo:origLink`. */
const originalLink = (piece: string): string | undefined =>
  /<[\w.-]{1,40}:origLink>\s*(?:<!\[CDATA\[)?\s*(https?:[^<\]]{1,4000})/i
    .exec(piece)?.[1]
    ?.trim()
    .replace(/&amp;/g, '&');

/** Elements for the whole text of namespaces that few use: Yandex's and Naver's. */
function fullText(piece: string): string | undefined {
  const found =
    /<(?:yandex:full-text|full-text|fulltext|turbo:content)>\s*(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+))/i.exec(piece);
  return found?.[1] ?? found?.[2];
}

function atomItem(entry: AtomEntry): RawItem {
  const { content, summary } = entry;
  return {
    id: first(entry.id),
    title: first(entry.title?.value),
    links: alternate(entry.links),
    published: first(entry.published, entry.dc?.dates?.[0], entry.dcterms?.issued?.[0], entry.updated),
    updated: first(entry.updated),
    authors: present(entry.authors?.map(({ name }) => name) ?? entry.dc?.creators),
    source: first(entry.source?.title?.value, entry.dc?.publishers?.[0]),
    categories: present(entry.categories?.map(({ label, term }) => label ?? term)),
    section: null,
    language: first(content?.xml?.lang, entry.xml?.lang),
    content: first(content?.value),
    summary: first(summary?.value, entry.media?.groups?.[0]?.description?.value, entry.media?.description?.value),
    plain: content?.type === 'text',
    base: first(entry.xml?.base),
    contentBase: first(content?.xml?.base),
  };
}

/** The addresses of the article itself: those of a page before others, never those that edit, repeat or enclose. */
function alternate(links: readonly { rel?: string; type?: string; href?: string }[] | undefined): string[] {
  const own = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const pages = own.filter(({ type }) => type === undefined || /html/i.test(type));
  return present([...pages, ...own.filter((link) => !pages.includes(link))].map(({ href }) => href));
}
