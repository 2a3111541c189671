/**
 * Hashes of folded word sequences, one word after another (FNV-1a over UTF-16 code units, words joined by a space), so
 * that a text is looked up in a hundred thousand forms without making a string a word.
 */
export const NO_WORDS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash after one more code unit. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** The hash after one more folded word, or a token that folds to several. */
export function hashWord(hash: number, fold: string): number {
  let next = hash === NO_WORDS ? hash : hashUnit(hash, 32);
  for (let at = 0; at < fold.length; at++) next = hashUnit(next, fold.charCodeAt(at));
  return next;
}
