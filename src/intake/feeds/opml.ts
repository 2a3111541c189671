import { ok, type Outcome } from '../../model';
import { refuse } from '../problems';
import { absoluteUrl } from '../links';
import { endOfTag } from './markup';
import { plainLine } from '../plain';
import { withoutFeedScheme } from './scheme';

/** A feed in a list of feeds. */
export interface OpmlFeed {
  readonly url: string;
  readonly title: string;
  /** Names of the outlines it lies in, joined by `/`; empty at the top. */
  readonly folder: string;
}

/** An address in a list of feeds that no feed can be fetched from, as written. */
export type OtherAddress = Pick<OpmlFeed, 'title'> & { readonly address: string };

export interface FeedList {
  readonly feeds: readonly OpmlFeed[];
  readonly others: readonly OtherAddress[];
}

export const isOpml = (text: string): boolean =>
  /^[\s\ufeff]*(?:<\?xml[^>]{0,300}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<opml[\s>]/i.test(text.slice(0, 4096));

/** No list of feeds is longer. */
const MOST = 100_000;
/** Folders within folders; readers of feeds know one or two. */
const DEEPEST = 20;

/**
 * The feeds of an OPML list, each address once. A list that breaks off gives those before. Problems: `damaged` where it
 * is none, `no-articles` where there is no feed in it.
 */
export function readOpml(text: string, name: string): Outcome<readonly OpmlFeed[]> {
  const list = readFeedList(text, name);
  if (!list.ok) return list;
  return list.value.feeds.length === 0 ? noFeed(name) : ok(list.value.feeds);
}

const noFeed = (name: string): Outcome<never> =>
  refuse('no-articles', name, 'there is no feed in this list; its outlines carry no addresses of feeds.');

/** The same, with the addresses that are none of the web: a list may hold nothing but these. */
export function readFeedList(text: string, name: string): Outcome<FeedList> {
  if (!isOpml(text))
    return refuse('damaged', name, 'it is no OPML list of feeds; export the list from the reader again.');
  const feeds = new Map<string, OpmlFeed>();
  const others = new Map<string, OtherAddress>();
  const folders: string[] = [];
  for (const { tag, closes, ends } of outlines(text)) {
    if (feeds.size + others.size >= MOST) break;
    if (closes) folders.pop();
    else {
      const feed = feedOf(tag, folders);
      if (feed && 'address' in feed) others.set(feed.address, feed);
      else if (feed && !feeds.has(feed.url)) feeds.set(feed.url, feed);
      if (!ends) folders.push(feed ? '' : titleOf(attributesOf(tag)));
    }
  }
  return feeds.size + others.size === 0
    ? noFeed(name)
    : ok({ feeds: [...feeds.values()], others: [...others.values()] });
}

/** The `<outline>` tags in order, outside comments. */
function* outlines(text: string): Generator<{ tag: string; closes: boolean; ends: boolean }> {
  const pattern = /<!--|<\/?outline(?=[\s/>])/gi;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const comment = found[0] === '<!--';
    const end = comment ? text.indexOf('-->', found.index) : endOfTag(text, found.index);
    if (end < 0) return;
    pattern.lastIndex = end;
    const tag = text.slice(found.index, end);
    if (!comment) yield { tag, closes: tag.startsWith('</'), ends: tag.endsWith('/>') };
  }
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(
    /([\w:.-]{1,60})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(name.toLowerCase(), plainLine(double ?? single ?? ''));
  }
  return attributes;
}

const titleOf = (attributes: ReadonlyMap<string, string>): string =>
  attributes.get('title') || attributes.get('text') || '';

function feedOf(tag: string, folders: readonly string[]): OpmlFeed | OtherAddress | null {
  const attributes = attributesOf(tag);
  const typed = /^(?:rss|atom|feed)/i.test(attributes.get('type') ?? '') ? attributes.get('url') : undefined;
  const address = (attributes.get('xmlurl') ?? typed ?? '').trim();
  if (address === '') return null;
  const url = absoluteUrl(withoutFeedScheme(address));
  if (url === null) return { address, title: titleOf(attributes) };
  const folder = folders
    .filter((name) => name !== '')
    .slice(0, DEEPEST)
    .map((name) => name.replace(/\//g, '-'))
    .join('/');
  return { url, title: titleOf(attributes) || new URL(url).hostname, folder };
}
