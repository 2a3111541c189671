import { decodeReference } from '../markdown/entities';
import { shownHost, webAddress } from '../url';

/** A feed that a page names. */
export interface FeedLink {
  readonly url: string;
  /** As the page calls it; its host where it does not. */
  readonly title: string;
}

/** Of a page, the part in which the feeds it names must stand. */
const MAX_HEAD = 500_000;
const MAX_TAGS = 1000;
const FEED_LINK = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)$|^text\/xml$/i;

/** The feeds a page's head names; those of comments last. */
export function feedLinks(html: string, base: string): readonly FeedLink[] {
  const tags = headTags(html.slice(0, MAX_HEAD));
  const start = absolute(tags.find(({ name, href }) => name === 'base' && href !== undefined)?.href ?? base, base);
  const feeds = new Map<string, FeedLink>();
  for (const { name, rel = '', type = '', href, title } of tags) {
    const isFeed =
      name === 'link' && /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) && FEED_LINK.test(type.split(';')[0] ?? '');
    const url = isFeed && href !== undefined ? absolute(href, start ?? base) : null;
    if (url !== null && !feeds.has(url)) feeds.set(url, { url, title: title?.trim() || shownHost(url) });
  }
  const isComments = ({ url, title }: FeedLink): boolean => /comment/i.test(`${title} ${url}`);
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

const absolute = (address: string, base: string): string | null => webAddress(address, base)?.href ?? null;
