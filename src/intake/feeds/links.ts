import { webAddress } from '../url';

/** Parameters in which a redirection names its target. */
const TARGET = ['url', 'u', 'q', 'target', 'to', 'dest', 'destination', 'redirect', 'goto', 'RU'];
/** Last part of a path that leads elsewhere: `google.com/url`, `bing.com/news/apiclick.aspx`, `l.facebook.com/l.php`. */
const LEADS_ELSEWHERE = /\/(?:url|redir(?:ect)?|out|goto|click|apiclick\.aspx|l\.php|link|away(?:\.php)?)\/?$/i;
/** Redirections within redirections are followed this far. */
const DEEPEST = 4;

const LONGEST = 8192;

/** An absolute web address; null for what is none and cannot be made one. */
export function absoluteUrl(address: string, base?: string | null): string | null {
  const trimmed = address.trim();
  // Against a base, nothing would be the base itself.
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  return webAddress(trimmed, base ?? undefined)?.href ?? null;
}

/** The address a redirection leads to, where the address itself names it; any other address as it is. Nothing is fetched. */
export function unwrapUrl(address: string): string {
  let url = address;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const target = targetOf(url);
    if (target === null) return url;
    url = target;
  }
  return url;
}

function targetOf(address: string): string | null {
  const base = absoluteUrl(address);
  if (base === null) return null;
  const url = new URL(base);
  if (url.hostname === 'news.google.com') return ofGoogleNews(url.pathname);
  const amp = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname) : null;
  if (amp) return absoluteUrl(`http${amp[1] === undefined ? '' : 's'}://${amp[2] ?? ''}`);
  if (!LEADS_ELSEWHERE.test(url.pathname)) return null;
  const named = TARGET.map((name) => url.searchParams.get(name)).find((value) => /^https?:\/\//i.test(value ?? ''));
  return named === undefined || named === null ? null : absoluteUrl(named);
}

/** Older addresses of Google News hold the article's, in base64; newer ones only a number. */
function ofGoogleNews(path: string): string | null {
  const code = /\/articles\/([\w-]{20,2000})/.exec(path)?.[1];
  if (code === undefined) return null;
  try {
    const bytes = atob(code.replace(/-/g, '+').replace(/_/g, '/'));
    const found = /https?:\/\/[\x21-\x7e]+/.exec(bytes)?.[0];
    return found === undefined ? null : absoluteUrl(found);
  } catch {
    return null;
  }
}

/** HTML whose links and pictures start from `base`, with absolute addresses. */
export function withAbsoluteLinks(html: string, base: string | null): string {
  if (base === null) return html;
  return html.replace(
    /(<[a-z][^<>]{0,2000}?\s(?:href|src)\s*=\s*)(?:"([^"<>]{0,4000})"|'([^'<>]{0,4000})')/gi,
    (whole, before: string, double?: string, single?: string) => {
      const address = double ?? single ?? '';
      if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(address.trim())) return whole;
      const absolute = absoluteUrl(address.replace(/&amp;/g, '&'), base);
      return absolute === null ? whole : `${before}"${absolute.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
    },
  );
}
