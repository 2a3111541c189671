import { webAddress } from '../../intake/url';
import { type WebRequest, failed, message, problemOf, type Message, type Outcome } from '../../model';

/** The headers of a request; nothing in them tells one user from another. */
export function requestHeaders({ etag, lastModified, accept }: WebRequest): Record<string, string> {
  return {
    Accept: accept ?? '*/*',
    ...(sendable(etag) ? { 'If-None-Match': etag } : {}),
    ...(sendable(lastModified) ? { 'If-Modified-Since': lastModified } : {}),
  };
}

/** A server can call a version anything; what no request may carry is not sent back. */
const sendable = (value: string | undefined): value is string =>
  value !== undefined && /^[\x20-\x7e]{1,500}$/.test(value);

/** Seconds from `now` (milliseconds since the epoch) that a `Retry-After` asks for: a number of seconds, or a date. */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const at = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.round((at - now) / 1000));
}

/** Where a redirect leads: absolute, or as it was sent where that is no web address; null for what is no redirect. */
export function redirectTarget(status: number, location: string | undefined, from: string): string | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  return webAddress(location, from)?.href ?? location;
}

/** Every code a request can end with; `docs/problems.md` says what each means and what to do. */
export type WebProblemCode =
  'bad-address' | 'refused-address' | 'fetch-failed' | 'timed-out' | 'too-large' | 'bad-status' | 'cancelled';

const MESSAGES: Readonly<Record<WebProblemCode, (detail: string) => Message>> = {
  'bad-address': () => 'This is no web address; it must begin with http:// or https:// and hold no password.',
  'refused-address': () =>
    'It leads into your own network, which a page or feed from elsewhere has no business in; it was not requested.',
  'fetch-failed': (detail) => message`It could not be fetched: ${detail}`,
  'timed-out': (detail) => message`It was given up: ${detail}`,
  'too-large': (detail) => message`It is larger than ${detail}; it was not fetched to the end.`,
  'bad-status': (detail) => statusMessage(Number(detail)),
  cancelled: () => 'It was cancelled.',
};

/** `detail`: the reason, the size allowed, or the status. */
export const webProblem = <T = never>(code: WebProblemCode, url: string, detail = ''): Outcome<T> =>
  failed<T>(problemOf(code, url.slice(0, 500), MESSAGES[code](detail)));

function statusMessage(status: number): Message {
  if (status === 401 || status === 402 || status === 407)
    return message`The site wants a login (${status}); open the page in a browser and save it.`;
  if (status === 403) return 'The site refuses the request (403); open the page in a browser and save it.';
  if (status === 404 || status === 410) return message`There is no such page any more (${status}).`;
  if (status === 429) return 'The site is asked too often (429); try again later.';
  if (status >= 500) return message`The site has trouble (${status}); try again later.`;
  return message`The site answered with status ${status}.`;
}
