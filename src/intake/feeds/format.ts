import { failed, message, ok, type Input, type Outcome } from '../../model';
import { itemInput } from './feed';
import { isJsonFeed } from './json-feed';
import { rootOf } from './markup';
import { openFeed } from './read';
import { refuse } from '../problems';
import { baseOf } from '../stated';
import type { Source, TextContainer, ByteContainer } from '../format';
import { isOpml, readOpml } from './opml';
import { looksLikeUrlList, readUrlList } from './urls';

/** RSS, RDF, Atom and JSON Feed in a file: each item an article. Other XML is told that it is none. */
export const feed: TextContainer = {
  id: 'feed',
  holds: 'text parts',
  extensions: ['rss', 'atom', 'rdf', 'xml', 'jsonfeed'],
  sniff: (_head, more) => (isXml(more) ? rootOf(more) !== null : isJsonFeed(more)),
  open: partsOf,
};

const isXml = (text: string): boolean => /^[\s\ufeff]*</.test(text.slice(0, 2000));

async function* partsOf({ input, text }: Source): AsyncIterable<Outcome<Input>> {
  const opened = await openFeed(text, input.name, baseOf(input) ?? '');
  if (!opened.ok) {
    yield failed(opened.problem);
    return;
  }
  let number = 0;
  for (const item of opened.value.items) {
    number += 1;
    const name = `${input.name}#${number}`;
    if (!item.ok) yield item;
    else if (item.value.html !== '') yield ok(itemInput(item.value, opened.value.head, name));
    else
      yield refuse(
        'no-text',
        name,
        message`the feed brings only its headline; import ${item.value.link?.slice(0, 500) ?? 'its page'} itself.`,
        `item ${number}`,
      );
  }
  if (number === 0) yield refuse('no-articles', input.name, 'the feed is empty.');
}

/** A list of feeds: no articles, and the problem says what to do with it. */
export const opml: TextContainer = {
  id: 'opml',
  holds: 'text parts',
  extensions: ['opml'],
  sniff: isOpml,
  open: ({ input, text }) => [listed(input.name, text)],
};

function listed(name: string, text: string): Outcome<Input> {
  const feeds = readOpml(text, name);
  if (!feeds.ok) return failed(feeds.problem);
  const count = feeds.value.length === 1 ? 'the address of a feed' : `the addresses of ${feeds.value.length} feeds`;
  return refuse(
    'feed-list',
    name,
    `it holds ${count} and no articles; subscribe to them in the settings under Feeds, or with \`dateline feeds import\`.`,
  );
}

/** Web addresses and nothing else: lists, internet shortcuts, bookmarks. Reading fetches nothing, so there is no article. */
export const urls: TextContainer = {
  id: 'urls',
  holds: 'text parts',
  extensions: ['url', 'webloc', 'urls'],
  sniff: looksLikeUrlList,
  open: ({ input, text }) => [addressed(input.name, readUrlList(text) ?? [])],
};

/** What is said of addresses that stand for articles. */
export function addressed(name: string, addresses: readonly string[]): Outcome<Input> {
  if (addresses.length === 0)
    return refuse('no-articles', name, 'there is neither a web address nor an article in it.');
  const what = addresses.length === 1 ? 'a web address' : `${addresses.length} web addresses`;
  return refuse(
    'web-links',
    name,
    `it holds ${what} and no article; to have the pages fetched, paste the addresses into the import dialog or add \`--fetch\` to \`dateline import\`.`,
  );
}

/** An internet shortcut of macOS in its binary form. */
export const webloc: ByteContainer = {
  id: 'webloc',
  holds: 'byte parts',
  extensions: [],
  sniff: (head) => head.startsWith('bplist00'),
  open: ({ input, bytes }) => {
    const text = String.fromCharCode(...bytes.subarray(0, 20_000));
    return [addressed(input.name, /https?:\/\/[\x21-\x7e]+/.exec(text)?.slice(0, 1) ?? [])];
  },
};
