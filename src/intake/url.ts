import { markupWords } from '../data/lexicon';
const CAMPAIGNS = markupWords('parameters-of-campaigns');
/** Whether a query parameter names the campaign or the reader, whatever the site: none of them ever chooses a page. */
const isTracking = (name: string): boolean => /^(?:utm[_-]|guce_)\w/i.test(name) || isNamed(name, CAMPAIGNS);
/** Whether a parameter is one of a class: a blank there is `_`. */
export const isNamed = (name: string, names: ReadonlySet<string>): boolean =>
  names.has(name.toLowerCase().replaceAll('_', ' '));

/** A fragment that names a page of its own, as scripts use it: `#!/article/5`. */
const ROUTE = /^#!?\//;

/**
 * A web address without fragment, tracking parameters, credentials and default port; host in lower case. It opens what
 * the given one opens: it is what notes keep and what is requested. Null for what is no http(s) address.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  const url = webAddress(address, base);
  if (!url) return null;
  if (!ROUTE.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  const tracked = [...url.searchParams.keys()].filter(isTracking);
  for (const name of tracked) url.searchParams.delete(name);
  return url.href.replace(/[[\]|^`\\<>"{}\s]/g, (character) => encodeURIComponent(character));
}

const SECRETS = markupWords('parameters-that-let-in');

/** A text with the addresses in it, without what opens them in somebody's name; that there was something stays to be seen. */
export function withoutSecrets(text: string): string {
  const open = text.replace(/(https?:\/\/)[^\s/?#@<>"]*@/gi, '$1');
  let [kept, end] = ['', 0];
  // Another's value may hold a whole address: only a secret's is passed over.
  for (const { 0: sign, 1: name = '', index } of open.matchAll(/[?&;]([\w-]+)=/g)) {
    if (index < end || !SECRETS.has(name.toLowerCase().replace(/[_-]/g, ''))) continue;
    const from = index + sign.length;
    kept += open.slice(end, from);
    VALUE.lastIndex = from;
    end = from + (VALUE.exec(open)?.[0].length ?? 0);
  }
  return kept + open.slice(end);
}

const VALUE = /[^&;#\s<>"]*/y;

/**
 * The one place where an address is parsed; null for what is no http(s) address. `URL` tells of a bad one by throwing, and
 * `URL.canParse` is too new for some phones.
 */
export function webAddress(address: string, base?: string): URL | null {
  try {
    const url = new URL(address.trim(), base);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : null;
  } catch {
    return null;
  }
}

/** The host of a URL or bare host name, lower case, without port and `www.`: what tells one site from another. */
export function hostOf(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
  const host = bare.split(/[/?#]/, 1)[0] ?? '';
  return (host.split('@').pop() ?? '').replace(/:\d+$/, '').replace(/^www\./, '');
}

/** The host that is asked for an address, as a person is shown it: with `www.` and port. What is no address stays whole. */
export const shownHost = (address: string): string => webAddress(address)?.host ?? address;

/** Hosts that serve other sites' pages in a form for phones; what such a page calls its own address is. */
const CACHES = /(?:^|\.)(?:cdn\.ampproject\.org|ampproject\.net|bing-amp\.com)$|^google\.[a-z.]+$/;
/** What stands before a site's name for another form of its pages. */
const FORM = /^(?:www\d?|amp|m|mobile|touch|wap)\./;

/**
 * Whether two addresses are of one site: the same host, or another form of it (`amp.`, `m.`, `www.`). A host below the other
 * is not: on many hosts anybody gets one (`someone.github.io`).
 */
export function isSameSite(one: string, fetched: string): boolean {
  const [mine, theirs] = [hostOf(one), hostOf(fetched)];
  if (CACHES.test(theirs) && /\/amp\/|ampproject|bing-amp/.test(fetched)) return true;
  return mine.replace(FORM, '') === theirs.replace(FORM, '');
}
