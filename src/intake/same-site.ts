import { hostOf } from './url';

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
