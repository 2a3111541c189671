import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Article } from '../model';
import { foldForm } from '../model';

/** 128 bits of SHA-256, in hex. */
const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);

/**
 * Scheme, `www.`, the fragment and a closing slash do not make another article. The query does: outlets number their
 * articles there.
 */
export function canonicalUrl(url: string): string {
  const [beforeFragment = ''] = url.trim().split('#');
  const bare = beforeFragment.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const slash = bare.search(/[/?]/);
  const host = slash < 0 ? bare : bare.slice(0, slash);
  const rest = slash < 0 ? '' : bare.slice(slash);
  return host.toLowerCase() + rest.replace(/\/+(?=\?|$)/, '');
}

/**
 * Id of an article: hash of its canonical URL, else of its text, folded so that quotes, dashes, case and spacing do not
 * count. The same on every device. A text without letters or digits is hashed as it is.
 */
export function articleId(article: Article): string {
  if (article.url) return hash(`url ${canonicalUrl(article.url.value)}`);
  const { text } = article.body;
  return hash(`text ${foldForm(text) || text}`);
}
