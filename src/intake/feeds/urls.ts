import { parseJson } from '../tables/json-scan';
import { absoluteUrl } from './links';

/** No list of pages is longer. */
const MOST = 50_000;

/** Browsers' bookmarks, internet shortcuts of Windows, macOS and Linux, maps of sites: where the addresses stand in each. */
const KINDS: readonly { readonly begins: RegExp; readonly address: RegExp }[] = [
  {
    begins: /^\s*<!doctype netscape-bookmark-file/i,
    address: /<a\s[^<>]{0,200}?href\s{0,3}=\s{0,3}["']([^"'<>]{1,4000})["']/gi,
  },
  {
    begins: /^\s*\[(?:InternetShortcut|Desktop Entry|DEFAULT)\]/im,
    address: /^(?:URL|BASEURL)(?:\[\$e\])?=(\S{1,4000})/gim,
  },
  {
    begins: /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype plist[^>]{0,300}>\s*)?<plist[\s>]/i,
    address: /<string>\s*(https?:[^<\s]{1,4000})/gi,
  },
  {
    begins: /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:urlset|sitemapindex)[\s>]/i,
    address: /<loc>\s*(?:<!\[CDATA\[)?\s*(https?:[^<\s\]]{1,4000})/gi,
  },
];

/** An address alone in its line, after a bullet or number, in angle brackets, or with a title behind a bar. */
const LINE = /^(?:(?:[-*•–]|\d{1,5}[.)])\s+)?<?((?:https?:\/\/|www\.)[^\s<>|]{3,4000})>?(?:\s+\|.*)?$/i;

/**
 * The web addresses of a text that holds nothing else: one a line, an internet shortcut (`.url`, `.webloc`), the
 * bookmarks a browser exports, a site's map. Each once, in order; null for any other text.
 */
export function readUrlList(text: string): readonly string[] | null {
  const head = text.slice(0, 4096).replace(/^\ufeff/, '');
  const kind = KINDS.find(({ begins }) => begins.test(head));
  const found = kind ? addressesOf(text, kind.address) : (jsonStrings(text) ?? addressLines(text));
  if (found === null) return null;
  const urls = found.flatMap((address) => {
    const url = absoluteUrl(/^www\./i.test(address) ? `https://${address}` : address.replace(/&amp;/g, '&'));
    return url === null ? [] : [url];
  });
  return urls.length === 0 ? null : [...new Set(urls)];
}

/** Whether a text that begins like this is such a list; the last line may be cut. */
export function looksLikeUrlList(head: string): boolean {
  if (!/https?:|www\./i.test(head.slice(0, 1000)) && !/^\s*(?:<|\[)/.test(head)) return false;
  const whole = head.length < 4096 ? head : head.slice(0, Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' ')) + 1);
  return KINDS.some(({ begins }) => begins.test(head)) || addressLines(whole) !== null;
}

function addressesOf(text: string, pattern: RegExp): string[] {
  const found: string[] = [];
  for (const [, address = ''] of text.matchAll(pattern)) {
    if (found.push(address) >= MOST) break;
  }
  return found;
}

/** Null as soon as a line holds anything else; lines that begin with `#` are remarks. */
function addressLines(text: string): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < text.length && found.length < MOST;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    if (line === '' || line.startsWith('#')) continue;
    for (const word of wordsOf(line)) {
      const address = LINE.exec(word)?.[1];
      if (address === undefined) return null;
      found.push(address.replace(/[,;]$/, ''));
    }
  }
  return found.length === 0 ? null : found;
}

/** Several addresses may share a line; anything else is looked at whole. */
const wordsOf = (line: string): string[] =>
  /^(?:https?:\/\/|www\.)\S+(?:\s+(?:https?:\/\/|www\.)\S+)+$/i.test(line) ? line.split(/\s+/) : [line];

function jsonStrings(text: string): string[] | null {
  if (!/^\s*\[\s*"https?:/.test(text.slice(0, 200)) || text.length > 5_000_000) return null;
  const list = parseJson(text);
  return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list.slice(0, MOST) : null;
}
