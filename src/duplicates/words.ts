import { foldForm } from '../model';

/** What of a note's Markdown is no word of the story: link targets, addresses, markup of pages, escapes. */
const UNSPOKEN =
  /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)|\[\[[^[\]|\n]*\||https?:\/\/[^\s<>)\]]+|<[^<>\n]*>|\\(?=[^\s\p{L}\p{N}])/gu;

/** A story's words without the brackets, link targets and addresses around them. */
export const spoken = (markdown: string): string => markdown.replace(UNSPOKEN, ' ');

/** Scripts written without spaces, or whose particles stick to words: their characters are compared, not their words. */
const CHARACTERWISE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/gu;

/** Folded words of a text, or single characters where its script knows no words. */
export function storyWords(markdown: string): readonly string[] {
  const folded = foldForm(spoken(markdown));
  if (folded === '') return [];
  return CHARACTERWISE.test(folded) ? (folded.match(PIECES) ?? []) : folded.split(' ');
}

/** Words a shingle is made of; characters say less, so they go in longer ones. */
export const SHINGLE = { words: 4, characters: 8 } as const;

/** Length of shingles for these words: a text is of words or of characters, by what most of it is. */
export function shingleLength(words: readonly string[]): number {
  let characters = 0;
  for (const word of words) if (word.length <= 2 && CHARACTERWISE.test(word)) characters += 1;
  return 2 * characters > words.length ? SHINGLE.characters : SHINGLE.words;
}

/** 32-bit FNV-1a of a word, mixed so that every bit counts. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The finaliser of MurmurHash3: a permutation of 32-bit numbers. */
export function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** Hash of each run of words, in the order of the text; a text shorter than a shingle is one of its own length. */
export function shingles(words: readonly string[], length = shingleLength(words)): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const hashes = Uint32Array.from(words, wordHash);
  const out = new Uint32Array(Math.max(1, words.length - length + 1));
  for (let at = 0; at < out.length; at += 1) {
    let hash = 0x9e3779b9;
    const end = Math.min(words.length, at + length);
    for (let next = at; next < end; next += 1) hash = (Math.imul(hash, 31) + (hashes[next] ?? 0)) | 0;
    out[at] = mixed(hash);
  }
  return out;
}
