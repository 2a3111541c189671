import { webAddress } from '../../intake/url';
import type { WebRequest } from '../../model';

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
