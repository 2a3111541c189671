import { parseJson } from '../json-scan';
import { absoluteUrl } from '../links';

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

const BULLET = /^(?:[-*+•–]|\d{1,5}[.)])\s+(?:\[[ x]\]\s+)?/i;
/** What parts an address from the title beside it. */
const PARTED = '(?:\\s{0,9}\\t\\s{0,9}|\\s{1,9}[-–—|]\\s{1,9}|\\s?[:,;]\\s{1,9}|\\s{2,9})';
const WEB = '(?:https?:\\/\\/|www\\.)';
/** An address alone in its line, in angle brackets, or with a title behind it. */
const FIRST = new RegExp(`^<?(${WEB}[^\\s<>|]{3,4000}?)>?(?:${PARTED}(\\S.*))?$`, 'i');
/** An address at the end of its line, behind a title. */
const LAST = new RegExp(`^(\\S.{0,300}?)${PARTED}<?(${WEB}[^\\s<>|]{3,4000})>?$`, 'i');
/** A link of Markdown, with at most a word on where it leads: `[Bridge shut](https://…) - Coast Post`. */
const QUOTED = String.raw`(?:\s+"[^"\n]{0,300}")?`;
const LINK = new RegExp(
  String.raw`^\[([^[\]\n]{0,400})\]\(<?(${WEB}[^\s<>]{3,4000}?)>?${QUOTED}\)(?:\s*[-–—|,:(]\s*(\S.{0,120}))?$`,
  'i',
);
/** A line that begins with its address, or is a link. */
const BEGINS = /^[^\s\p{L}]{0,8}\s{0,3}(?:\[|<?(?:https?:\/\/|www\.))/iu;
const LONGEST_TITLE = 200;
const LONGEST_LINE = 5000;
/** A sentence that goes on: what has one beside its address is a text with a link. */
const SENTENCES = /[.!?。！？]["”’)]?\s+\p{Lu}|[。！？]\S/u;

/**
 * The web addresses of a text that holds nothing else: one a line, with its title beside it or not, an internet
 * shortcut (`.url`, `.webloc`), the bookmarks a browser exports, a site's map. Each once, in order; null for any other
 * text.
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
  const whole = head.length < 4096 ? head : head.slice(0, head.lastIndexOf('\n') + 1 || head.lastIndexOf(' ') + 1);
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
  let titled = false;
  for (let at = 0; at < text.length && found.length < MOST;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    if (line === '' || line.startsWith('#')) continue;
    for (const word of wordsOf(line)) {
      const address = addressIn(word);
      if (address === null) return null;
      found.push(address.replace(/[,;]$/, ''));
      titled = !BEGINS.test(word);
    }
  }
  // A single line of words with an address behind them may be a message.
  return found.length === 0 || (titled && found.length === 1) ? null : found;
}

/** The address of a line that holds nothing else but a title. */
function addressIn(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  const entry = line.replace(BULLET, '');
  const link = LINK.exec(entry);
  const behind = link ? null : FIRST.exec(entry);
  const before = link || behind ? null : LAST.exec(entry);
  const title = link?.[3] ?? behind?.[2] ?? before?.[1] ?? '';
  if (title.length > LONGEST_TITLE || SENTENCES.test(title) || /https?:\/\//i.test(title)) return null;
  return link?.[2] ?? behind?.[1] ?? before?.[2] ?? null;
}

/** Several addresses may share a line; anything else is looked at whole. */
const wordsOf = (line: string): string[] =>
  /^(?:https?:\/\/|www\.)\S+(?:\s+(?:https?:\/\/|www\.)\S+)+$/i.test(line) ? line.split(/\s+/) : [line];

function jsonStrings(text: string): string[] | null {
  if (!/^\s*\[\s*"https?:/.test(text.slice(0, 200)) || text.length > 5_000_000) return null;
  const list = parseJson(text);
  return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list.slice(0, MOST) : null;
}
