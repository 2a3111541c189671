import { webAddress } from '../../intake/url';

/** What tells the address of a feed from another: as browsers write it, so that `HTTP://A.org:80` is `http://a.org/`. */
export function feedKey(address: string): string {
  const url = webAddress(address);
  if (url === null) return address.trim();
  url.hash = '';
  // Not without effect: a lone question mark goes.
  if (url.search === '') url.search = '';
  return url.href;
}

export const isSameFeed = (one: string, other: string): boolean => one === other || feedKey(one) === feedKey(other);
