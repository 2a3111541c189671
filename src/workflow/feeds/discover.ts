import { withoutFeedScheme } from '../../intake/feeds/scheme';
import type { FeedLink } from '../../intake/feeds/page-links';
import type { FeedReader } from '../../intake/feeds/reader';
import { shownHost } from '../../intake/url';
import { failed, ok, type FetchPort, type Outcome } from '../../model';
import { requestable } from '../web/address';
import { webProblem } from '../web/request';
import { feedKey } from './address';
import { FEED_TYPES, inputOf } from './answer';

/** A feed, called what it, or the page that names it, calls it; its host where neither does. */
export type FoundFeed = FeedLink;

/**
 * The feeds behind an address that the user entered: the feed itself, or those a page names, the most likely first. One
 * request, to that address. Problems: those of a request and of decoding, `bad-status`, `no-feed`.
 */
export async function discoverFeed(
  address: string,
  fetch: FetchPort,
  reader: FeedReader,
  signal?: AbortSignal,
): Promise<Outcome<readonly FoundFeed[]>> {
  const url = withScheme(address.trim());
  const accept = `${FEED_TYPES.replace(',*/*;q=0.5', '')},text/html;q=0.8`;
  const answer = await fetch.request({ url, accept }, signal);
  if (!answer.ok) return answer;
  const { status, url: from, movedTo } = answer.value;
  if (status < 200 || status > 299) return webProblem('bad-status', url, String(status));
  const page = inputOf(url, answer.value);
  const feed = await reader.feed(page, signal);
  if (feed.ok) return ok([{ url: feedKey(movedTo ?? url), title: feed.value.title ?? shownHost(from) }]);
  const links = await reader.feedLinks(page, signal);
  if (!links.ok) return links;
  const named = new Map<string, FoundFeed>();
  for (const link of links.value)
    if (requestable(link.url, url).ok && !named.has(feedKey(link.url))) named.set(feedKey(link.url), link);
  return named.size > 0 ? ok([...named.values()]) : noFeed(url);
}

const noFeed = (subject: string): Outcome<never> =>
  failed({
    code: 'no-feed',
    subject,
    message: 'This is no feed, and the page names none. Look on the site for “RSS”, and enter the address it leads to.',
  });

/** `www.example.org` as people write it, and the scheme that some sites give to their feeds. */
function withScheme(address: string): string {
  const plain = withoutFeedScheme(address);
  return /^[a-z][a-z\d+.-]*:/i.test(plain) && !/^[^/]*:\d/.test(plain) ? plain : `https://${plain}`;
}
