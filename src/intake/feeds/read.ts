import { failed, message, ok, type Outcome, type Problem } from '../../model';
import { refuse } from '../problems';
import { lineCounter } from '../json-scan';
import type { RawItem } from './dialects';
import type { Feed, FeedItem } from './feed';
import { headFrom, itemFrom, type FeedHead } from './item';
import { isJsonFeed, jsonItems, openJsonFeed, readJsonItem } from './json-feed';
import { headOf, itemsOf, rootOf, type Slice } from './markup';

/** A feed opened: its head, and its items read one at a time. */
export interface OpenFeed {
  readonly head: FeedHead;
  readonly items: Iterable<Outcome<FeedItem>>;
}

/** An item larger than this is none; no article comes near. */
const LARGEST_ITEM = 4_000_000;

/**
 * The items of an RSS, RDF, Atom or JSON feed given as text. `name` is what problems call it; `url`, where it came from,
 * is the base of its links. Problems: `no-articles` where it is no feed, `damaged` where it breaks off before
 * its first item is whole.
 */
export async function readFeed(text: string, name: string, url = name): Promise<Outcome<Feed>> {
  const opened = await openFeed(text, name, url);
  if (!opened.ok) return opened;
  const { title, link, language } = opened.value.head;
  const items: FeedItem[] = [];
  const problems: Problem[] = [];
  for (const item of opened.value.items) {
    if (item.ok) items.push(item.value);
    else problems.push(item.problem);
  }
  const [first] = problems;
  return items.length === 0 && first?.code === 'damaged'
    ? failed(first)
    : ok({ title, link, language, items, problems });
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
  const { readHead, readItems } = await import('./dialects');
  const raw = orNull(() => readHead(root, headOf(text, root)));
  const head = headFrom(raw ?? NO_HEAD, url);
  return ok({
    head,
    items: outcomes(text, itemsOf(text, root), head, name, (pieces) =>
      readEach(pieces, (some) => readItems(root, some)),
    ),
  });
}

const NO_HEAD = { title: null, link: null, language: null, base: null, authors: [] };

function openJson(text: string, name: string, url: string): OpenFeed {
  const { head: raw, items } = openJsonFeed(text);
  const head = headFrom(raw, url);
  return { head, items: outcomes(text, jsonItems(text, items), head, name, (pieces) => pieces.map(readJsonItem)) };
}

/** The parser tells of what it cannot read by throwing; the caller then says where it stands. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Together where the parser finds as many items as were given, else one by one, so that a bad one spoils no other. */
function readEach(pieces: readonly string[], read: Read): readonly (RawItem | null)[] {
  const together = orNull(() => read(pieces));
  if (together?.length === pieces.length) return together;
  return pieces.map((piece) => orNull(() => read([piece]))?.[0] ?? null);
}

/** Items read at once: the parser takes longer to begin than to read one. */
const BATCH_ITEMS = 20;
const BATCH_CHARACTERS = 500_000;

function* batches(slices: Iterable<Slice>): Generator<readonly Slice[]> {
  let batch: Slice[] = [];
  let size = 0;
  for (const slice of slices) {
    batch.push(slice);
    size += slice.text.length;
    if (batch.length < BATCH_ITEMS && size < BATCH_CHARACTERS) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Items in a row that cannot be read; what follows so many is no feed. */
const MOST_BROKEN = 200;

/** Reads items as written; null for one that cannot be read. */
type Read = (pieces: readonly string[]) => readonly (RawItem | null)[];

function* outcomes(
  text: string,
  slices: Iterable<Slice>,
  head: FeedHead,
  name: string,
  read: Read,
): Generator<Outcome<FeedItem>> {
  const lineOf = lineCounter(text);
  let number = 0;
  let broken = 0;
  for (const batch of batches(slices)) {
    const readable = batch.filter(isReadable);
    const items = read(readable.map((slice) => slice.text));
    for (const slice of batch) {
      number += 1;
      const raw = items[readable.indexOf(slice)] ?? null;
      const item = raw === null ? null : itemFrom(raw, head);
      const place = (): string => `item ${number} (line ${lineOf(slice.at)})`;
      yield item === null ? refuse(...whyNot(slice, number, name), place()) : ok(item);
      broken = item === null ? broken + 1 : 0;
      if (broken < MOST_BROKEN) continue;
      yield refuse(
        'damaged',
        name,
        message`${broken} items in a row cannot be read; what follows is left out.`,
        place(),
      );
      return;
    }
  }
}

const isReadable = ({ whole, text }: Slice): boolean => whole && text.length <= LARGEST_ITEM;

function whyNot(slice: Slice, number: number, name: string): ['damaged' | 'too-large', string, string] {
  if (!slice.whole) {
    return [
      'damaged',
      name,
      `the feed breaks off after ${number - 1} whole items; save or fetch it again for the rest.`,
    ];
  }
  return isReadable(slice)
    ? ['damaged', name, `item ${number} cannot be read.`]
    : ['too-large', name, `item ${number} is larger than ${LARGEST_ITEM / 1_000_000} MB.`];
}
