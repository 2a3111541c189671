import { parseJson, valuesOf, type JsonSlice } from '../json-scan';
import type { RawHead, RawItem } from './dialects';

const VERSION = /"version"\s{0,20}:\s{0,20}"https?:(?:\\?\/){2}jsonfeed\.org(?:\\?\/)version/i;

/** Whether a text is a JSON Feed, by the version it states. */
export const isJsonFeed = (head: string): boolean => /^[\s\ufeff]*\{/.test(head) && VERSION.test(head);

/** What a JSON Feed holds besides its items, and where these begin; -1 without any. */
export function openJsonFeed(text: string): { readonly head: RawHead; readonly items: number } {
  const members = new Map<string, string>();
  let items = -1;
  for (const { key, text: value, at, whole } of valuesOf(text, text.indexOf('{'))) {
    if (key === 'items') items = at;
    else if (key !== null && whole && value.length < 20_000) members.set(key, value);
  }
  const word = (key: string): string | null => wordOf(parseJson(members.get(key) ?? 'null'));
  return {
    items,
    head: {
      title: word('title'),
      link: word('home_page_url'),
      language: word('language'),
      base: word('feed_url'),
      authors: namesIn(parseJson(members.get('authors') ?? members.get('author') ?? 'null')),
    },
  };
}

export const jsonItems = (text: string, items: number): Iterable<JsonSlice> =>
  items < 0 || text[items] !== '[' ? [] : valuesOf(text, items);

const wordOf = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value.trim() !== '' ? value : null;

const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((author: unknown) => {
    const name = wordOf(typeof author === 'object' && author !== null ? fieldOf(author, 'name') : author);
    return name === null ? [] : [name];
  });

const fieldOf = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? Reflect.get(object, key) : null;

/** Null for what is no item. */
export function readJsonItem(piece: string): RawItem | null {
  const item = parseJson(piece);
  if (typeof item !== 'object' || item === null) return null;
  const word = (key: string): string | null => wordOf(fieldOf(item, key));
  const html = word('content_html');
  return {
    id: word('id'),
    title: word('title'),
    links: [word('url'), word('external_url'), /^https?:/i.test(word('id') ?? '') ? word('id') : null].filter(
      (link) => link !== null,
    ),
    published: word('date_published') ?? word('date_modified'),
    updated: word('date_modified'),
    authors: namesIn(fieldOf(item, 'authors') ?? fieldOf(item, 'author')),
    source: null,
    categories: [],
    section: null,
    language: word('language'),
    content: html ?? word('content_text'),
    summary: word('summary'),
    plain: html === null && word('content_text') !== null,
    base: null,
    contentBase: null,
  };
}
