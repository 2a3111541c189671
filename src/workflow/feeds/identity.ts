import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { FeedItem } from '../../intake/feeds/feed';
import { canonicalUrl } from '../../intake/url';
import type { FeedSettings } from '../../model';

/** 64 bits of SHA-256, in hex: enough to tell the items of one feed apart. */
export const shortHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

/** An item with what it can be known by again. */
export interface KnownItem {
  readonly item: FeedItem;
  /** Of its id, and of its address where no other item of the feed has that: either may change, hardly both at once. */
  readonly keys: readonly string[];
}

/** The items of a feed, oldest first as feeds go: what is filed first is then what was published first. Each once. */
export function identified(items: readonly FeedItem[]): readonly KnownItem[] {
  const links = new Map<string, number>();
  for (const { link } of items) if (link !== null) links.set(link, (links.get(link) ?? 0) + 1);
  const taken = new Set<string>();
  const known: KnownItem[] = [];
  for (const item of items) {
    const keys = keysOf(item, item.link !== null && links.get(item.link) === 1);
    if (keys.some((key) => taken.has(key))) continue;
    keys.forEach((key) => taken.add(key));
    known.push({ item, keys });
  }
  return known.reverse();
}

function keysOf({ id, link }: FeedItem, ownLink: boolean): readonly string[] {
  const keys = [shortHash(`id ${id}`)];
  if (link !== null && ownLink) keys.push(shortHash(`link ${canonicalUrl(link) ?? link}`));
  return [...new Set(keys)];
}

/** What decides which of a feed's items are filed and how: where it changes, the feed is read anew. */
export const rulesOf = ({ include, exclude, fullText }: FeedSettings): string =>
  shortHash(JSON.stringify([include, exclude, fullText]));
