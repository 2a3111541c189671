import { followed, leadsTo, whole, withScheme } from './redirects';
import { canonicalUrl, webAddress } from './url';

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
const DOUBTFUL =
  /^(?:(?:pk|mtm|piwik)_\w+|ns_\w+|cmp(?:id)?|ncid|ocid|ref|ref_src|ref_url|rss|smid|smprod|soc_(?:src|trk)|partner|tesla|icid|ito|at_\w+|spm|s_cid|sr_share|share|feature|via|sh|srnd)$/i;
const SESSION = /^(?:jsessionid|phpsessid|sessionid|session_id|aspsessionid\w*|cfid|cftoken)$/i;
/** Parameters whose presence, or this value, only chooses the rendering. */
const VIEWS: Readonly<Record<string, RegExp>> = {
  amp: /^(?:1|true|yes|)$/i,
  output: /^amp$/i,
  outputtype: /^amp$/i,
  print: /^(?:1|true|yes|y|)$/i,
  printable: /^(?:1|true|yes|y|)$/i,
  printmode: /^(?:1|true|yes|y|)$/i,
  view: /^(?:print|mobile|amp)$/i,
  mobile: /^(?:0|1|true|yes|)$/i,
  nomobile: /^(?:1|true|)$/i,
  pagewanted: /^(?:all|print|1)$/i,
  singlepage: /^(?:1|true|yes|)$/i,
};

/** Blogs of one maker, on its hosts or by the form of their paths under their own names: there `m` is the form for phones. */
const isBlog = ({ hostname, pathname }: URL): boolean =>
  /(?:^|\.)blogspot\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/.test(hostname) || /^\/\d{4}\/\d{2}\/[^/]+\.html$/.test(pathname);

function queryKey(url: URL): string {
  const views = isBlog(url) ? { ...VIEWS, m: /^[01]$/ } : VIEWS;
  const chosen = [...url.searchParams].filter(([name, value]) => {
    const view = Object.hasOwn(views, name.toLowerCase()) ? views[name.toLowerCase()] : undefined;
    return !SESSION.test(name) && !DOUBTFUL.test(name) && view?.test(value) !== true && (name !== '' || value !== '');
  });
  const pairs = chosen.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.sort((a, b) => (a < b ? -1 : Number(a > b))).join('&');
}
