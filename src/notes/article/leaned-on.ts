import { daysBetween, type Article } from '../../model';
import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';

/** What an article leans on appeared at most so many days before it. */
const MOST_DAYS = 7;

/** Addresses of one article that are looked up, at most. */
const MOST_LINKS = 200;

const ADDRESS = /\]\((https?:\/\/[^\s()]+)/g;

/**
 * Ids of the articles of a vault that an article leans on for certain, by the id of their outlet: those that it links, and the
 * one whose copy it is. `copied`: link target of that one.
 */
export function articlesLeanedOn(
  { date, body }: Pick<Article, 'date' | 'body'>,
  own: string,
  copied: string | null,
  index: VaultIndex,
): ReadonlyMap<string, readonly string[]> {
  const addresses = [...body.markdown.matchAll(ADDRESS)].slice(0, MOST_LINKS).map(([, url = '']) => url);
  const original = copied === null ? null : index.recordAt(index.resolve(copied) ?? '');
  const records = [...new Set(addresses)].flatMap((url) => index.articleByUrl(url) ?? []);
  const told = original?.kind === 'article' ? [original, ...records] : records;
  const found = new Map<string, string[]>();
  for (const record of new Set(told)) {
    const outlet = outletOf(record, index);
    if (outlet === null || record.id === own || !isShortlyBefore(record.date, date?.value ?? null)) continue;
    found.set(outlet, [...(found.get(outlet) ?? []), record.id]);
  }
  return found;
}

function outletOf({ source }: ArticleRecord, index: VaultIndex): string | null {
  const record = index.recordAt(index.resolve(source[0] ?? '') ?? '');
  return record?.kind === 'entity' ? record.id : null;
}

function isShortlyBefore(day: string | null, published: string | null): boolean {
  const days = day === null || published === null ? NaN : daysBetween(day, published);
  return days >= 0 && days <= MOST_DAYS;
}
