import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { publicationKey } from '../intake/publication';
import { type Article, type Body, entityId, foldForm } from '../model';

/** 128 bits of SHA-256, in hex. */
const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);

/** The text of an article, folded; of signs alone, as it is. The ids of one article ask for it one after the other. */
function foldedText(text: string): string {
  if (text !== lastFolded.text) lastFolded = { text, folded: foldForm(text) || text };
  return lastFolded.folded;
}

let lastFolded = { text: '', folded: '' };

/** What makes two addresses the same publication. */
export const urlKey = (url: string): string => publicationKey(url);

/** The site of an address, however it is written. */
export const siteOf = (url: string): string => urlKey(url).split(/[/?#]/)[0] ?? '';

/**
 * Id of an article: hash of its canonical URL, else of its text, folded so that quotes, dashes, case and spacing do not
 * count. The same on every device. A text without letters or digits is hashed as it is.
 */
export const articleId = remembering((article) => {
  if (article.url) return hash(`url ${urlKey(article.url.value)}`);
  return hash(`text ${foldedText(article.body.text)}`);
});

/** An outlet's name without its article, which stands or not as it pleases whoever writes. */
export const withoutArticle = (outlet: string): string => outlet.replace(/^the\s+/i, '');

/** What tells outlets apart that have no note: the id one would have, whether its name has an article or not. */
export const outletId = (name: string): string => entityId('source', withoutArticle(name));

/**
 * Id of an article whose own id is another's: of its URL and what it tells, where another story stands at that address;
 * without URL of its outlet and text, where another outlet's note has that very text.
 */
export const otherId = remembering((article) => {
  const { text } = article.body;
  if (article.url === null) {
    const outlet = foldForm(withoutArticle(article.source?.value ?? ''));
    return hash(`text ${outlet} ${foldedText(text)}`);
  }
  return hash(`url ${urlKey(article.url.value)} text ${foldedText(articleText(article.body))}`);
});

/** What decides which of several articles counts as the first. */
export interface Dated {
  /** `YYYY-MM-DD`; null where none is stated. */
  readonly date: string | null;
  readonly id: string;
}

/**
 * The order of articles that does not depend on when they came in: by day, then by id; what states no day comes last.
 * Negative where `one` comes first.
 */
export function byDateAndId(one: Dated, other: Dated): number {
  if (one.date !== other.date) return (one.date ?? LATER) < (other.date ?? LATER) ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** After any day. */
const LATER = '~';

/**
 * Numbers that tell the notes of namesakes apart, from what one of them is known by: five digits, then eight, then more.
 * Whichever came first, a note gets the same.
 */
export function* numbersOf(id: string): Generator<number> {
  const seed = Number.parseInt(hash(`number ${id}`).slice(0, 13), 16);
  for (const digits of [5, 8, 11, 14]) yield 10 ** (digits - 1) + (seed % (9 * 10 ** (digits - 1)));
}

/**
 * Id of a version: of what the article says and when the outlet last changed it, without what the site puts around it. So
 * that importing a version again changes nothing, whatever was done to the note since.
 */
export const versionId = remembering((article) => {
  return hash(`version ${article.modified?.value ?? ''} ${foldedText(articleText(article.body))}`).slice(0, 16);
});

/** An article is asked for its ids several times on its way into the vault, and folding its text takes long. */
function remembering(idOf: (article: Article) => string): (article: Article) => string {
  const ids = new WeakMap<Article, string>();
  return (article) => {
    const known = ids.get(article);
    if (known !== undefined) return known;
    const id = idOf(article);
    ids.set(article, id);
    return id;
  };
}

/** The plain text without the parts that are the site's. */
export function articleText({ text, excluded }: Body): string {
  let told = '';
  let from = 0;
  for (const { start, end } of excluded) {
    told += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return told + text.slice(from);
}
