import { markupWords } from '../data/lexicon';
import { webAddress } from './url';

/** A service that stands before a page, or shows a copy of it, and whose address holds the page's. */
interface Redirector {
  readonly host: RegExp;
  /** Of the path; where there is no `query`, of path, query and fragment, its first group the address as written there. */
  readonly path: RegExp;
  /** Parameters that can hold the address. */
  readonly query?: Iterable<string>;
  /** Names the last step of the path has one of, its first group. */
  readonly page?: ReadonlySet<string>;
  /** The address from how it is written there; null where it is none. */
  readonly read?: (written: string) => string | null;
}

/** What names its address in a form of its own stands before what names it plainly. */
const REDIRECTORS: readonly Redirector[] = [
  { host: /^news\.google\.com$/, path: /\/articles\/([\w-]{20,2000})/, read: encoded },
  { host: /^(?:www\.)?google\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/, path: /^\/amp\/(.+)$/, read: ofAmp },
  { host: /(?:^|\.)cdn\.ampproject\.org$|(?:^|\.)bing-amp\.com$/, path: /^\/(?:wp\/)?[acvir]\/(.+)$/, read: ofAmp },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^/, query: ['url'] },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v2\//, query: ['u'], read: signed },
  { host: /^urldefense\.(?:com|us)$/, path: /^\/v3\/__(https?:\/.{3,2000}?)__;/i, read: starred },
  { host: /^(?:linkprotect\.cudasvc\.com|protect\d*\.fireeye\.com)$/, path: /^/, query: ['a', 'u'] },
  // `google.com/url`, `bing.com/news/apiclick.aspx`, `l.facebook.com/l.php`, and many a site's own; no form to share a page.
  {
    host: /^/,
    path: /^(?!.*\/(?:share|create)\/).*\/([\w.]+)\/?$/i,
    query: markupWords('parameters-with-addresses'),
    page: markupWords('names-of-redirects'),
  },
];

/** A redirect to a cache of a copy of a page is deep enough. */
const DEEPEST = 4;

/** The page an address leads to, as far as the address itself tells; any other address as it is, trimmed. Nothing is fetched. */
export const destination = (address: string): string => followed(address, leadsTo);

/** The last address of those that `next` leads to, one from another. `next` gives null where there is none. */
export function followed(address: string, next: (url: URL) => string | null): string {
  let last = address.trim();
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const url = webAddress(last);
    const inner = url && next(url);
    const target = inner === null ? null : webAddress(inner);
    if (target === null) return last;
    last = target.href;
  }
  return last;
}

/** The address that an address leads to next; null where it names none. */
export function leadsTo(url: URL): string | null {
  for (const { host, path, query, page, read = plain } of REDIRECTORS) {
    if (!host.test(url.hostname)) continue;
    const found = path.exec(query ? url.pathname : whole(url));
    if (!found || (page && !page.has(found[1]?.toLowerCase() ?? ''))) continue;
    const written = query ? Array.from(query, (name) => url.searchParams.get(name)) : [found[1] ?? null];
    const targets = written.flatMap((value) => (value === null ? [] : (read(value) ?? [])));
    const target = targets.find((value) => /^https?:\/\//i.test(value) && webAddress(value) !== null);
    if (target !== undefined) return target;
  }
  return null;
}

/** All behind the host: what an address in a path has of a query of its own stands in that of the whole. */
export const whole = ({ pathname, search, hash }: URL): string => `${pathname}${search}${hash}`;

const plain = (written: string): string => written;

/** `https:/host/a`, as paths are squeezed, and a plain host, whose scheme is then `scheme`; null for what is no address. */
export function withScheme(written: string, scheme = 'http'): string | null {
  const stated = /^(https?)(?::|%3A)(?:\/|%2F)+(.+)$/i.exec(written);
  if (stated) return `${stated[1]}://${stated[2]}`;
  return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?]|$)/.test(written) ? `${scheme}://${written}` : null;
}

/** `s/example.org/a` is of the secure web. */
function ofAmp(written: string): string | null {
  return written.startsWith('s/') ? withScheme(written.slice(2), 'https') : withScheme(written);
}

/** Older addresses of Google News hold the article's, in base64; newer ones only a number. */
function encoded(code: string): string | null {
  try {
    const bytes = atob(code.replace(/-/g, '+').replace(/_/g, '/'));
    return /https?:\/\/[\x21-\x7e]+/.exec(bytes)?.[0] ?? null;
  } catch {
    return null;
  }
}

/** `https-3A__example.org_a`: percent and slash in other signs. */
function signed(value: string): string | null {
  try {
    return decodeURIComponent(value.replace(/_/g, '/').replace(/-([0-9A-F]{2})/g, '%$1'));
  } catch {
    return null;
  }
}

/** Slashes are squeezed, and signs of meaning become stars. */
function starred(written: string): string {
  return written.replace(/^(https?:)\/(?=[^/])/, '$1//').replace(/\*/g, '+');
}
