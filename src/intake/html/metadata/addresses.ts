import type { Traced } from '../../../model';
import { canonicalUrl } from '../../url';
import { type LinkedPage, textAt } from '../json-ld';
import type { PageScan } from './scan';
import { fromMetas, traced } from './values';

/** Addresses a page gives itself, the one it asks to be known by first; made absolute by the address it came from. */
export function readAddresses(page: PageScan, linked: LinkedPage, base: string | undefined): Traced<string>[] {
  const article = linked.articles[0];
  return [
    ...traced([page.links.get('canonical') ?? ''], 'canonical link'),
    ...fromMetas(page, ['og:url']),
    ...traced([textAt(article, 'url'), textAt(article, 'mainEntityOfPage')], 'json-ld url'),
    ...fromMetas(page, ['parsely-link', 'twitter:url', 'citation_public_url']),
    ...['original', 'memento', 'bookmark'].flatMap((link) => traced([page.links.get(link) ?? ''], `${link} link`)),
  ].flatMap((value) => {
    const url = canonicalUrl(value.value, base);
    return url === null || isFrontPage(url, base) ? [] : [{ ...value, value: url }];
  });
}

/** Some pages name their site's front page as their own address. */
function isFrontPage(url: string, base: string | undefined): boolean {
  const path = (address: string): string => address.replace(/^https?:\/\/[^/]*/, '');
  const bare = (address: string): boolean => /^\/?$/.test(path(address));
  return bare(url) && base !== undefined && !bare(base);
}
