import { readOpml, writeOpml } from '../../intake/feeds/opml';
import { ok, type FeedSettings, type Outcome } from '../../model';
import { feedUrlFault } from '../settings-rules';

/** A feed as it is when it was just added. */
export const newFeed = (url: string, title: string): FeedSettings => ({
  url,
  title,
  include: [],
  exclude: [],
  fullText: false,
  paused: false,
});

/** The feeds of an OPML list that are not among `known` yet. Problem: `damaged` where it is no such list. */
export function feedsFromOpml(
  text: string,
  name: string,
  known: readonly Pick<FeedSettings, 'url'>[] = [],
): Outcome<readonly FeedSettings[]> {
  const list = readOpml(text, name);
  if (!list.ok) return list;
  const taken = new Set(known.map(({ url }) => url));
  const fresh = list.value.filter(({ url }) => !taken.has(url) && feedUrlFault(url) === null);
  return ok(fresh.map(({ url, title }) => newFeed(url, title)));
}

/** The feeds as an OPML list, which every feed reader takes. */
export const opmlFromFeeds = (feeds: readonly FeedSettings[]): string =>
  writeOpml(
    feeds.map(({ url, title }) => ({ url, title, folder: '' })),
    'Feeds of Dateline',
  );
