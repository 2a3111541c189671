import { markupWords } from '../data/lexicon';
import { followed, leadsTo, whole, withScheme } from './redirects';
import { canonicalUrl, isNamed, webAddress } from './url';

/**
 * What makes two addresses the same publication. An address can be wrapped (an archive's copy, a cache of AMP pages, a
 * search engine's redirect), lead to another rendering (AMP, mobile, print), or say the same in other characters. What is
 * left of it after all that is the key: host, path and the parameters that choose a page, in order. No address itself.
 */
export function publicationKey(address: string): string {
  const canonical = canonicalUrl(unwrapped(address));
  const url = canonical === null ? null : webAddress(canonical);
  if (!url) return address.trim();
  const query = queryKey(url);
  const path = pathKey(url.pathname);
  return `${hostKey(url)}${path}${query === '' ? '' : `?${query}`}${url.hash}`;
}

/** The address of the page itself, where this one leads to a copy or through a redirect. */
export const unwrapped = (address: string): string => followed(address, (url) => archived(url) ?? leadsTo(url));

/**
 * Copies that archives keep: the first group is the page's address. They are no redirects, since they show what the page
 * itself may not show any more: they count for what is the same publication, and notes keep them beside the page's address.
 */
const ARCHIVES: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /^(?:web|wayback)\.archive\.org$/, path: /^\/(?:web\/)?(?:\d{1,14}|\*)(?:[a-z]{2}_)?\/(.+)$/ },
  { host: /^web\.archive\.org$/, path: /^\/(?:web|save)\/(https?:.+)$/ },
  {
    host: /^archive\.(?:today|ph|is|li|vn|md|fo)$/,
    path: /^\/(?:o\/\w+|newest|oldest|timegate|\d[\d.-]{3,20})\/(.+)$/,
  },
];

/** Copies whose address does not hold the page's. */
const SHORT_COPIES: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /^archive\.(?:today|ph|is|li|vn|md|fo)$/, path: /^\/[A-Za-z0-9]{4,6}$/ },
  { host: /^perma\.cc$/, path: /^\/[A-Z0-9]{4}-[A-Z0-9]{4}$/i },
];

/** The address of the page that an archive's address holds; null where it holds none. */
export function archivedPage(address: string): string | null {
  const url = webAddress(address);
  return url === null ? null : archived(url);
}

/** Whether an address is that of an archive's copy of a page. */
export function isArchive(address: string): boolean {
  const url = webAddress(address);
  if (url === null) return false;
  return (
    archived(url) !== null || SHORT_COPIES.some(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
  );
}

function archived(url: URL): string | null {
  const copies = ARCHIVES.filter(({ host }) => host.test(url.hostname)).map(({ path }) => path.exec(whole(url))?.[1]);
  const page = copies.find((copy) => copy !== undefined);
  return page === undefined ? null : withScheme(page);
}

/** First labels that say how a page is shown. */
const RENDERING = /^(?:www\d?|amp|m|mobile|touch|wap)$/;

/** Host without `www.`, `amp.`, `m.` and the like, at the front or behind a language (`en.m.wikipedia.org`). */
function hostKey(url: URL): string {
  const labels = url.hostname.replace(/\.+$/, '').split('.');
  while (labels.length > 2 && RENDERING.test(labels[0] ?? '')) labels.shift();
  const kept = labels.filter((label, at) => at !== 1 || labels.length < 4 || label !== 'm');
  return kept.join('.') + (url.port === '' ? '' : `:${url.port}`);
}

const INDEX = /^(?:index|default)\.(?:html?|php\d?|aspx?|jspx?|shtml|cfm)$/i;
const AMP_NAME = /^(?:amp|amphtml)$/i;
const PRINT_NAME = /^(?:print|printable|printfriendly)$/i;

/** Path without what only chooses the rendering, without session, index page and closing slash; `` for the front page. */
function pathKey(pathname: string): string {
  const parts = sameCharacters(pathname)
    .replace(/;jsessionid=[^/;?]*/i, '')
    .split('/')
    .filter((part) => part !== '');
  if (INDEX.test(parts.at(-1) ?? '')) parts.pop();
  const last = parts.length - 1;
  const kept = parts.filter(
    (part, at) => !AMP_NAME.test(part) && !((at === 0 || at === last) && PRINT_NAME.test(part)),
  );
  // A page that is called so itself.
  const path = kept.length === 0 ? parts : kept;
  return path
    .map((part) => `/${part}`)
    .join('')
    .replace(/\.amp(?=(?:\.html?)?$)/i, '');
}

/** What needs no escape is a character; escapes are in capitals. */
function sameCharacters(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}

/**
 * Parameters that mostly say where a reader came from. Some site may choose a page by one, so no address loses them; that
 * two such pages share a key costs less than that each way to a page has its own.
 */
const isDoubtful = (name: string): boolean => /^(?:pk|mtm|piwik|ns|at)_\w/i.test(name) || isNamed(name, DOUBTFUL);
const DOUBTFUL = markupWords('parameters-of-readers');
const SESSION = /^(?:jsessionid|phpsessid|sessionid|session_id|aspsessionid\w*|cfid|cftoken)$/i;
/** Parameters that only choose the rendering, by these values. */
const VIEWS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:amp|print(?:able|mode)?|(?:no)?mobile|singlepage)$/i, /^(?:[01]|true|y(?:es)?|)$/i],
  [/^(?:output(?:type)?|view)$/i, /^(?:amp|print|mobile)$/i],
  [/^pagewanted$/i, /^(?:all|print|1)$/i],
];

/** Blogs of one maker, on its hosts or by the form of their paths under their own names: there `m` is the form for phones. */
const isBlog = ({ hostname, pathname }: URL): boolean =>
  /(?:^|\.)blogspot\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/.test(hostname) || /^\/\d{4}\/\d{2}\/[^/]+\.html$/.test(pathname);

function queryKey(url: URL): string {
  const views = isBlog(url) ? [...VIEWS, [/^m$/i, /^[01]$/] as const] : VIEWS;
  const chosen = [...url.searchParams].filter(
    ([name, value]) =>
      !SESSION.test(name) &&
      !isDoubtful(name) &&
      !views.some(([names, values]) => names.test(name) && values.test(value)) &&
      (name !== '' || value !== ''),
  );
  const pairs = chosen.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.sort((a, b) => (a < b ? -1 : Number(a > b))).join('&');
}
