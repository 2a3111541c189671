import { destination } from '../redirects';
import type { RawHead, RawItem } from './dialects';
import { bodyOf } from './body';
import type { Feed, FeedItem } from './feed';
import { plainOf } from './item-words';
import { absoluteUrl } from '../links';
import { NOBODY, plainLine } from '../plain';

/** What is known of a feed before its items. */
export type FeedHead = Pick<Feed, 'title' | 'link' | 'language'> & {
  readonly base: string | null;
  readonly authors: readonly string[];
};

/** The head of a feed that came from `url`, with absolute addresses. */
export function headFrom(raw: RawHead, url: string): FeedHead {
  const from = absoluteUrl(url);
  const base = raw.base === null ? from : (absoluteUrl(raw.base, from) ?? from);
  const link = raw.link === null ? null : absoluteUrl(raw.link, base);
  const title = plainLine(raw.title ?? '');
  return {
    title: title === '' ? null : title,
    link,
    language: languageCode(raw.language),
    base: base ?? link,
    authors: namesOf(raw.authors).filter((name) => name !== title),
  };
}

/** Null for an item without title, address and text. */
export function itemFrom(raw: RawItem, head: FeedHead): FeedItem | null {
  const base = raw.base === null ? head.base : (absoluteUrl(raw.base, head.base) ?? head.base);
  const link = firstAddress(raw.links, base);
  const title = plainLine(raw.title ?? '');
  // A feed that names itself as the author of everything names nobody.
  const authors = namesOf(raw.authors).filter((name) => name !== head.title);
  const source = plainLine(raw.source ?? '');
  const body = bodyOf({ ...raw, base: contentBase(raw, base, link) }, title, source);
  if (title === '' && link === null && body.html === '') return null;
  return {
    id: raw.id ?? link ?? `${title}\n${raw.published ?? ''}`,
    link,
    title: title === '' ? null : title,
    published: raw.published,
    updated: raw.updated === raw.published ? null : raw.updated,
    authors: authors.length > 0 ? authors : head.authors,
    source: source === '' ? null : source,
    section: sectionOf(raw),
    language: languageCode(raw.language),
    ...body,
    words: plainOf(body.html),
  };
}

/** Links of a text start from the base it states, else from the article's own address. */
function contentBase(raw: RawItem, base: string | null, link: string | null): string | null {
  if (raw.contentBase !== null) return absoluteUrl(raw.contentBase, base) ?? base;
  return raw.base === null ? (link ?? base) : base;
}

function firstAddress(links: readonly string[], base: string | null): string | null {
  for (const link of links) {
    const address = absoluteUrl(link, base);
    if (address !== null) return destination(address);
  }
  return null;
}

/** Names as plain text, without mail addresses and the names that software has. */
function namesOf(authors: readonly string[]): string[] {
  const names = authors.map((author) =>
    plainLine(author)
      .replace(/^\S+@\S+\s*\(([^()]+)\)$/, '$1')
      .replace(/^by\s+/i, ''),
  );
  return [...new Set(names.filter((name) => name !== '' && name.length <= 200 && !NOBODY.test(name)))];
}

/** A feed's only category is a section; several are tags. */
function sectionOf({ section, categories }: RawItem): string | null {
  const only = categories.length === 1 ? plainLine(categories[0] ?? '') : '';
  const named = section ?? only;
  return named === '' || named.length > 60 || /^uncategori[sz]ed$/i.test(named) || /^https?:/.test(named)
    ? null
    : named;
}

/** `en-US` → `en`. */
const languageCode = (tag: string | null): string | null =>
  /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
