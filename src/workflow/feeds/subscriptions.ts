import type { FeedReader } from '../../intake/feeds/reader';
import { writeOpml } from '../../intake/feeds/write-opml';
import { ok, type FeedSettings, type Input, type Outcome } from '../../model';
import { requestable } from '../web/address';
import { feedKey } from './address';

/** A feed as it is when it was just added. */
export const newFeed = (url: string, title: string): FeedSettings => ({
  url,
  title,
  include: [],
  exclude: [],
  fullText: false,
  paused: false,
});

/** An address of a list that cannot be subscribed to, and why, in words for the user. */
export interface LeftOut {
  readonly address: string;
  readonly why: string;
}

export interface ListedFeeds {
  readonly fresh: readonly FeedSettings[];
  readonly leftOut: readonly LeftOut[];
  /** How many are subscribed to already. */
  readonly known: number;
}

/**
 * The feeds of an OPML list that are not among `known` yet, and the addresses in it that cannot be subscribed to. Problems:
 * those of decoding, `damaged` where it is no such list, `no-articles` where no outline has an address.
 */
export async function listedFeeds(
  input: Input,
  reader: FeedReader,
  known: readonly Pick<FeedSettings, 'url'>[] = [],
): Promise<Outcome<ListedFeeds>> {
  const list = await reader.feedList(input);
  if (!list.ok) return list;
  const taken = new Set(known.map(({ url }) => feedKey(url)));
  const fresh: FeedSettings[] = [];
  let had = 0;
  const leftOut: LeftOut[] = list.value.others.map(({ address }) => ({ address, why: faultOf(address) ?? '' }));
  for (const { url, title } of list.value.feeds) {
    const why = faultOf(url);
    if (why !== null) leftOut.push({ address: withoutPassword(url), why });
    else if (taken.has(feedKey(url))) had += 1;
    else fresh.push(newFeed(url, title));
    taken.add(feedKey(url));
  }
  return ok({ fresh, leftOut, known: had });
}

/** The same rule as for an address that is entered. */
function faultOf(address: string): string | null {
  const allowed = requestable(address);
  return allowed.ok ? null : allowed.problem.message;
}

/** A password is shown to nobody. */
const withoutPassword = (url: string): string => url.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');

/** The feeds as an OPML list, which every feed reader takes. */
export const opmlFromFeeds = (feeds: readonly FeedSettings[]): string =>
  writeOpml(
    feeds.map(({ url, title }) => ({ url, title, folder: '' })),
    'Feeds of Dateline',
  );
