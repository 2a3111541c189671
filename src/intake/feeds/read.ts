import { failed, ok } from '../../model';
import type { Outcome, Problem } from '../../model';
import { refuse } from '../problems';
import { lineAt } from '../tables/json-scan';
import type { RawItem } from './dialects';
import type { Feed, FeedItem } from './feed';
import { headFrom, itemFrom } from './item';
import type { FeedHead } from './item';
import { isJsonFeed, jsonItems, openJsonFeed, readJsonItem } from './json-feed';
import { headOf, itemsOf, rootOf } from './markup';
import type { Slice } from './markup';

/** A feed opened: its head, and its items read one at a time. */
export interface OpenFeed {
  readonly head: FeedHead;
  readonly items: Iterable<Outcome<FeedItem>>;
}

/** An item larger than this is none; no article comes near. */
const LARGEST_ITEM = 4_000_000;

/**
 * The items of an RSS, RDF, Atom or JSON feed given as text. `url` is the address it was fetched from, the base of
 * relative links, or a file's name. Problems: `no-articles` where it is no feed, `damaged` where it breaks off before
 * its first item is whole.
 */
export async function readFeed(text: string, url: string): Promise<Outcome<Feed>> {
  const opened = await openFeed(text, url, url);
  if (!opened.ok) return opened;
  const { title, link, language } = opened.value.head;
  const items: FeedItem[] = [];
  const problems: Problem[] = [];
  for (const item of opened.value.items) {
    if (item.ok) items.push(item.value);
    else problems.push(item.problem);
  }
  const broken = problems.find(({ code }) => code === 'damaged');
  return items.length === 0 && broken ? failed(broken) : ok({ title, link, language, items, problems });
}

/** `name` is what problems call it; `url`, where it came from, the base of its links. */
export async function openFeed(text: string, name: string, url: string): Promise<Outcome<OpenFeed>> {
  if (isJsonFeed(text.slice(0, 65_536))) return ok(openJson(text, name, url));
  const root = rootOf(text, true);
  if (root === null) {
    return refuse(
      'no-articles',
      name,
      'it is no feed: neither RSS nor Atom nor JSON Feed; import pages or text instead.',
    );
  }
  const { readHead, readItem } = await import('./dialects');
  const raw = orNull(() => readHead(root, headOf(text, root)));
  const head = headFrom(raw ?? NO_HEAD, url);
  return ok({
    head,
    items: outcomes(text, itemsOf(text, root), head, name, (piece) => orNull(() => readItem(root, piece))),
  });
}

const NO_HEAD = { title: null, link: null, language: null, base: null, authors: [] };

function openJson(text: string, name: string, url: string): OpenFeed {
  const { head: raw, items } = openJsonFeed(text);
  const head = headFrom(raw, url);
  return { head, items: outcomes(text, jsonItems(text, items), head, name, readJsonItem) };
}

/** The parser tells of what it cannot read by throwing; the caller then says where it stands. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** `read` gives null for what cannot be read. */
function* outcomes(
  text: string,
  slices: Iterable<Slice>,
  head: FeedHead,
  name: string,
  read: (piece: string) => RawItem | null,
): Generator<Outcome<FeedItem>> {
  let number = 0;
  for (const slice of slices) {
    const place = (): string => `item ${number} (line ${lineAt(text, slice.at)})`;
    number += 1;
    if (!slice.whole) {
      const before = `the feed breaks off after ${number - 1} whole items`;
      yield refuse('damaged', name, `${before}; save or fetch it again for the rest.`, place());
    } else if (slice.text.length > LARGEST_ITEM) {
      yield refuse('too-large', name, `item ${number} is larger than ${LARGEST_ITEM / 1_000_000} MB.`, place());
    } else {
      const item = itemOf(slice.text, head, read);
      yield item === null ? refuse('damaged', name, `item ${number} cannot be read.`, place()) : ok(item);
    }
  }
}

function itemOf(piece: string, head: FeedHead, read: (piece: string) => RawItem | null): FeedItem | null {
  const raw = read(piece);
  return raw === null ? null : itemFrom(raw, head);
}
