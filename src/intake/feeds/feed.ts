import { koreanWords } from '../../data/lexicon';
import type { Input, Problem } from '../../model';

/** A feed as it stands in a file or a response, whatever its dialect. */
export interface Feed {
  /** As plain text. */
  readonly title: string | null;
  /** The site it belongs to, absolute where that can be known. */
  readonly link: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  /** In the order of the feed, complete ones only. */
  readonly items: readonly FeedItem[];
  /** Items that cannot be read, and a feed that breaks off in the middle: what came before is in `items`. */
  readonly problems: readonly Problem[];
}

export interface FeedItem {
  /** What the feed knows it by: its guid or id, else its address, else made from its title and date. Never empty. */
  readonly id: string;
  /** Address of the article itself, absolute: unwrapped from redirections that name it. */
  readonly link: string | null;
  /** As plain text. */
  readonly title: string | null;
  /** As written, in any form. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  /** The outlet where the item names one, for feeds that gather from several. */
  readonly source: string | null;
  readonly section: string | null;
  readonly language: string | null;
  /** The richest text it brings, as HTML with absolute links; empty where it brings none. */
  readonly html: string;
  /** The words of its beginning, as a reader sees them; empty where it has no text. */
  readonly words: string;
  /** Whether the text is but the beginning of the article, or missing. */
  readonly truncated: boolean;
}

/**
 * An item as an input of its own, with what the feed says about it. `html` stands in for its text, as where the page
 * itself was fetched.
 */
export function itemInput(item: FeedItem, feed: Pick<Feed, 'title' | 'language'>, name: string): Input {
  const said = {
    title: item.title,
    published: item.published,
    updated: item.updated,
    source: item.source ?? outletOf(feed.title),
    url: item.link,
    section: item.section,
    language: item.language ?? feed.language,
  };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  const authors = item.authors.length === 0 ? {} : { authors: item.authors };
  return { name, text: item.html, format: 'html', stated: { from: 'feed item', ...known, ...authors } };
}

/** Words with which feeds name a part of themselves; a name made of nothing else is no outlet's. */
const GENERIC = koreanWords('generic');
/** Services that gather from others. */
const GATHERS =
  /^(?:google (?:news|alerts?)|bing(?: news)?|yahoo!? ?(?:news|pipes)|feedburner|feedly|inoreader|rss\.app|fetchrss)\b/i;
const LONGEST = 60;

/**
 * The outlet that a feed's title names: `World – The Guardian`, `BBC News - Asia`, `NYT > World`. Null where it names a
 * section, a search or a service that gathers from others.
 */
export function outletOf(title: string | null): string | null {
  const parts = (title ?? '')
    .slice(0, 500)
    .split(/ +[-–—|>»·•/]+ +| *[»|•] *|:{1,2} +/)
    .map((part) => part.replace(/^["“]|["”]$/g, '').trim());
  if (parts.some((part) => GATHERS.test(part))) return null;
  const named = parts.find((part) => part !== '' && part.length <= LONGEST && !isGeneric(part));
  return named?.replace(/ (?:rss(?: feed)?|feed|atom)$/i, '') ?? null;
}

const isGeneric = (part: string): boolean =>
  part
    .toLowerCase()
    .split(/[\s,&/]+/)
    .every((word) => word === '' || GENERIC.has(word));
