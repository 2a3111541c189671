import { hostOf } from './outlets';

/** Hosts that serve other sites' pages in a form for phones; what such a page calls its own address is. */
const CACHES = /(?:^|\.)(?:cdn\.ampproject\.org|ampproject\.net|bing-amp\.com)$|^google\.[a-z.]+$/;
/** What stands before a site's name for its pages for phones and other editions. */
const FORM = /^(?:www\d?|amp|m|mobile|mobi|touch|edition|us|uk|en)\./;

/** Whether two addresses are of one site: the same host, another form of it (`amp.`, `m.`), or a host below the other. */
export function isSameSite(one: string, fetched: string): boolean {
  const [mine, theirs] = [hostOf(one), hostOf(fetched)];
  if (CACHES.test(theirs) && /\/amp\/|ampproject|bing-amp/.test(fetched)) return true;
  const [site, other] = [mine.replace(FORM, ''), theirs.replace(FORM, '')];
  return site === other || isBelow(site, other) || isBelow(other, site);
}

/** A host below one that is itself more than a registry's part of names (`co.uk`). */
const isBelow = (host: string, above: string): boolean =>
  host.endsWith(`.${above}`) && above.includes('.') && !/^(?:com?|org?|net?|ac|gov?|edu|re)\.[a-z]{2}$/.test(above);
