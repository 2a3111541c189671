import type { Input, Traced } from '../model';
import { archivedPage, isArchive } from './publication';
import { canonicalUrl } from './url';

/** Where a page is on the web, and where an archive keeps a copy of it. */
export interface PageAddresses {
  readonly url: Traced<string> | null;
  readonly archive: Traced<string> | null;
}

/**
 * Sets the address of a page apart from that of its copy in a web archive. `url`: what the article is known by so far;
 * `declared`: the addresses that page and headers name, the strongest first. A copy whose page is named nowhere keeps its
 * own address as that of the article.
 */
export function apart(url: Traced<string> | null, declared: readonly Traced<string>[], input: Input): PageAddresses {
  const named = [...(url === null ? [] : [url]), ...declared, ...inHeaders(input)];
  const archive = named.find(({ value }) => isArchive(value)) ?? null;
  if (archive === null || (url !== null && !isArchive(url.value))) return { url, archive };
  const page = named.flatMap(({ value, ...trace }) => {
    const inside = isArchive(value) ? archivedPage(value) : value;
    const address = inside === null ? null : canonicalUrl(inside);
    return address === null || isArchive(address) ? [] : [{ ...trace, value: address }];
  });
  return { url: page[0] ?? archive, archive };
}

/** `Link: <https://…>; rel="original"`, as archives that follow the Memento protocol (RFC 7089) send it. */
function inHeaders({ headers = {} }: Input): readonly Traced<string>[] {
  const links = [...(headers['link'] ?? '').matchAll(/<([^<>]{1,2000})>\s*;([^<]*)/g)];
  return links.flatMap(([, address = '', parameters = '']) => {
    const isOne = /\brel="?[^"]*\b(?:original|memento)\b/.test(parameters);
    const url = isOne ? canonicalUrl(address) : null;
    return url === null ? [] : [{ value: url, from: 'link header', evidence: address }];
  });
}

/** What browsers and SingleFile write into the pages they save; a comment stands before the page, or just within it. */
const SAVED: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d{1,5}\)\s*(https?:[^\s<>]{1,2000})\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:[^\s<>]{1,2000})/i,
];
/** Characters of a page that are looked through for such a comment. */
const HEAD = 20_000;

/** The address a page says it was saved from. */
export function savedFrom(html: string): readonly Traced<string>[] {
  const head = html.slice(0, HEAD);
  return SAVED.flatMap((form) => {
    const address = form.exec(head)?.[1] ?? '';
    const url = canonicalUrl(address);
    return url === null ? [] : [{ value: url, from: 'saved page', evidence: address }];
  });
}
