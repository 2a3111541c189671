import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { publicationKey } from '../intake/publication';
import type { Article } from '../model';
import { foldForm } from '../model';

/** 128 bits of SHA-256, in hex. */
const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);

/** What makes two addresses the same publication. */
export const urlKey = (url: string): string => publicationKey(url);

/**
 * Id of an article: hash of its canonical URL, else of its text, folded so that quotes, dashes, case and spacing do not
 * count. The same on every device. A text without letters or digits is hashed as it is.
 */
export function articleId(article: Article): string {
  if (article.url) return hash(`url ${urlKey(article.url.value)}`);
  const { text } = article.body;
  return hash(`text ${foldForm(text) || text}`);
}
