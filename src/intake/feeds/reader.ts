import { ok, type Input, type Outcome } from '../../model';
import { decode } from '../encoding/decode';
import type { Feed } from './feed';
import { readFeedList, type FeedList } from './opml';
import { feedLinks, type FeedLink } from './page-links';
import { readFeed } from './read';

/** Reads feeds, and the pages and lists that name feeds. All may have the problems of decoding. */
export interface FeedReader {
  /** The feed an answer brings; see `readFeed` for its problems. An aborted `signal` says that nobody waits for it any more. */
  feed(input: Input, signal?: AbortSignal): Promise<Outcome<Feed>>;
  /** The feeds that the head of a page names. */
  feedLinks(page: Input, signal?: AbortSignal): Promise<Outcome<readonly FeedLink[]>>;
  /** The feeds of an OPML list; see `readFeedList` for its problems. */
  feedList(list: Input): Promise<Outcome<FeedList>>;
}

/** In the thread that asks. */
export const feedReader: FeedReader = {
  feed: async (input) => {
    const text = textOf(input);
    return text.ok ? readFeed(text.value, input.name, input.url) : text;
  },
  feedLinks: async (page) => {
    const text = textOf(page);
    return text.ok ? ok(feedLinks(text.value, page.url ?? '')) : text;
  },
  feedList: async (list) => {
    const text = textOf(list);
    return text.ok ? readFeedList(text.value, list.name) : text;
  },
};

const textOf = ({ name, text, bytes = new Uint8Array(), contentType }: Input): Outcome<string> =>
  text === undefined ? decode(bytes, name, contentType) : ok(text);
