import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Feed, FeedItem } from '../../intake/feeds/feed';
import { publicationKey } from '../../intake/publication';
import type { FeedSettings } from '../../model';

/** 64 bits of SHA-256, in hex: enough to tell the items of one feed apart. */
export const shortHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

/** An item with what it can be known by again. */
export interface KnownItem {
  /** Without its address where that is not its own: the site's, a page of many notices, a running account. */
  readonly item: FeedItem;
  /** Of its id, and of its address where it has one: either may change, hardly both at once. */
  readonly keys: readonly string[];
}

/** The items of a feed, oldest first as feeds go: what is filed first is then what was published first. Each once. */
export function identified({ items, link }: Pick<Feed, 'items' | 'link'>): readonly KnownItem[] {
  const site = link === null ? null : publicationKey(link);
  const byAddress = titlesBy(items, (item) => item.link && publicationKey(item.link));
  const byId = titlesBy(items, ({ id }) => id);
  const taken = new Set<string>();
  const known: KnownItem[] = [];
  for (const item of items) {
    const own = item.link === null ? null : publicationKey(item.link);
    const isOwn = own !== null && own !== site && byAddress.get(own)?.size === 1;
    // Several stories under one id: where a feed gives none, it may be the address they share.
    const id = byId.get(item.id)?.size === 1 ? item.id : `${item.id} ${item.title ?? ''}`;
    const keys = [shortHash(`id ${id}`), ...(isOwn ? [shortHash(`link ${own}`)] : [])];
    if (keys.some((key) => taken.has(key))) continue;
    keys.forEach((key) => taken.add(key));
    known.push({ item: isOwn ? item : { ...item, link: null }, keys });
  }
  return known.reverse();
}

/** One address or id with one headline is one story, however often the feed names it; with several it is several. */
function titlesBy(
  items: readonly FeedItem[],
  keyOf: (item: FeedItem) => string | null,
): ReadonlyMap<string, ReadonlySet<string | null>> {
  const titles = new Map<string, Set<string | null>>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) titles.set(key, (titles.get(key) ?? new Set()).add(item.title));
  }
  return titles;
}

/** What decides which of a feed's items are filed and how: where it changes, the feed is read anew. */
export const rulesOf = ({ include, exclude, fullText }: FeedSettings): string =>
  shortHash(JSON.stringify([include, exclude, fullText]));
