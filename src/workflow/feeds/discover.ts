import { decode } from '../../intake/encoding/decode';
import { decodeReference } from '../../intake/markdown/entities';
import { withoutFeedScheme } from '../../intake/feeds/opml';
import { openFeed } from '../../intake/feeds/read';
import { shownHost, webAddress } from '../../intake/url';
import { failed, ok, type FetchPort, type WebResponse, type Outcome } from '../../model';
import { requestable } from '../web/address';
import { webProblem } from '../web/request';
import { feedKey } from './address';
import { FEED_TYPES } from './sync';

export interface FoundFeed {
  readonly url: string;
  /** What the feed, or the page that names it, calls it; its host where neither does. */
  readonly title: string;
}

/** Of a page, the part in which the feeds it names must stand. */
const MAX_HEAD = 500_000;
const MAX_TAGS = 1000;
const FEED_LINK = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)$|^text\/xml$/i;

/**
 * The feeds behind an address that the user entered: the feed itself, or those a page names, the most likely first. One
 * request, to that address. Problems: those of a request, `bad-status`, `no-feed`.
 */
export async function discoverFeed(
  address: string,
  fetch: FetchPort,
  signal?: AbortSignal,
): Promise<Outcome<readonly FoundFeed[]>> {
  const url = withScheme(address.trim());
  const answer = await fetch.request(
    { url, accept: `${FEED_TYPES.replace(',*/*;q=0.5', '')},text/html;q=0.8` },
    signal,
  );
  if (!answer.ok) return answer;
  const { status, bytes, contentType } = answer.value;
  if (status < 200 || status > 299) return webProblem('bad-status', url, String(status));
  const text = decode(bytes, url, contentType);
  if (!text.ok) return text;
  return found(url, answer.value, text.value);
}

async function found(
  url: string,
  { url: from, movedTo }: WebResponse,
  text: string,
): Promise<Outcome<readonly FoundFeed[]>> {
  const feed = await openFeed(text, url, from);
  if (feed.ok) return ok([{ url: feedKey(movedTo ?? url), title: feed.value.head.title ?? shownHost(from) }]);
  const named = feedLinks(text, from).filter((one) => requestable(one.url, url).ok);
  if (named.length > 0) return ok(named);
  const message =
    'This is no feed, and the page names none. Look on the site for “RSS”, and enter the address it leads to.';
  return failed({ code: 'no-feed', subject: url, message });
}

/** The feeds a page's head names; those of comments last. */
export function feedLinks(html: string, base: string): readonly FoundFeed[] {
  const tags = headTags(html.slice(0, MAX_HEAD));
  const start = absolute(tags.find(({ name, href }) => name === 'base' && href !== undefined)?.href ?? base, base);
  const feeds = new Map<string, FoundFeed>();
  for (const { name, rel = '', type = '', href, title } of tags) {
    const isFeed =
      name === 'link' && /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) && FEED_LINK.test(type.split(';')[0] ?? '');
    const url = isFeed && href !== undefined ? absolute(href, start ?? base) : null;
    if (url !== null && !feeds.has(feedKey(url)))
      feeds.set(feedKey(url), { url, title: title?.trim() || shownHost(url) });
  }
  const isComments = ({ url, title }: FoundFeed): boolean => /comment/i.test(`${title} ${url}`);
  return [...feeds.values()].sort((a, b) => Number(isComments(a)) - Number(isComments(b)));
}

/** The `link` and `base` tags, one look at each character; no page has more than some hundred. */
function headTags(html: string): readonly ({ readonly name: string } & Attributes)[] {
  const tags: ({ readonly name: string } & Attributes)[] = [];
  const opening = /<(link|base)\b/gi;
  for (let match = opening.exec(html); match !== null && tags.length < MAX_TAGS; match = opening.exec(html)) {
    const end = html.indexOf('>', opening.lastIndex);
    if (end === -1) break;
    const text = html.slice(opening.lastIndex, Math.min(end, opening.lastIndex + 2000));
    tags.push({ name: (match[1] ?? '').toLowerCase(), ...attributesOf(text) });
    opening.lastIndex = end;
  }
  return tags;
}

type Attributes = Partial<Record<'rel' | 'type' | 'href' | 'title', string>>;

function attributesOf(text: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(/([a-z-]{1,20})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    attributes[(match[1] ?? '').toLowerCase()] ??= value.replace(
      /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,30});/gi,
      decodeReference,
    );
  }
  return attributes;
}

/** `www.example.org` as people write it, and the scheme that some sites give to their feeds. */
function withScheme(address: string): string {
  const plain = withoutFeedScheme(address);
  return /^[a-z][a-z\d+.-]*:/i.test(plain) && !/^[^/]*:\d/.test(plain) ? plain : `https://${plain}`;
}

const absolute = (address: string, base: string): string | null => webAddress(address, base)?.href ?? null;
