import { pattern } from '../data/lexicon';
import { foldForm } from '../model';

/** What of a note's Markdown is no word of the story: link targets, addresses, markup of pages, escapes. */
const UNSPOKEN = pattern(String.raw`{unspoken}`, 'gu');

/** A story's words without the brackets, link targets and addresses around them. */
export const spoken = (markdown: string): string => markdown.replace(UNSPOKEN, ' ');

/** Scripts written without spaces, or whose particles stick to words: their characters are compared, not their words. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai']
  .map((name) => String.raw`\p{Script=${name}}`)
  .join('');
export const CHARACTER = `[${SCRIPTS}]`;
const CHARACTERWISE = new RegExp(CHARACTER, 'u');
const PIECES = new RegExp(String.raw`${CHARACTER}|[^\s${SCRIPTS}]+`, 'gu');

/** Folded words of a text, or single characters where its script knows no words. */
export const storyWords = (markdown: string): readonly string[] => wordsOf(spoken(markdown));

function wordsOf(text: string): readonly string[] {
  const folded = foldForm(text);
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

const EMPTY = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** 32-bit FNV-1a of a word, mixed so that every bit counts. */
function wordHash(word: string): number {
  let hash = EMPTY;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
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
export const shingles = (words: readonly string[], length = shingleLength(words)): Uint32Array =>
  shinglesOf(Uint32Array.from(words, wordHash), length);

/** The same from the hashes of the words. */
function shinglesOf(hashes: Uint32Array, length: number): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0);
  const out = new Uint32Array(Math.max(1, hashes.length - length + 1));
  for (let at = 0; at < out.length; at += 1) {
    let hash = 0x9e3779b9;
    const end = Math.min(hashes.length, at + length);
    for (let next = at; next < end; next += 1) hash = (Math.imul(hash, 31) + (hashes[next] ?? 0)) | 0;
    out[at] = mixed(hash);
  }
  return out;
}

/** What a character is in a folded word: its code; 0 where it ends a word, -1 where it is dropped, -2 where folding takes more. */
function foldedAs(code: number): number {
  const folded = foldForm(`a${String.fromCharCode(code)}a`);
  if (folded === 'a a') return 0;
  if (folded === 'aa') return -1;
  return folded.length === 3 && folded !== 'a\u0307a' ? folded.charCodeAt(1) : -2;
}

/** Latin letters, and general punctuation; other characters take the long way. */
const BEYOND = 0x180;
const FIRST_MARK = 0x2000;
const FOLDED = Int16Array.from({ length: BEYOND }, (_one, code) => foldedAs(code));
const MARKS = Int16Array.from({ length: 0x70 }, (_one, code) => foldedAs(FIRST_MARK + code));

/**
 * Hashes of a text's shingles, without its words: for texts in Latin letters in one walk, because every note of a vault
 * comes through here. The same as `shingles(storyWords(markdown))`.
 */
export function storyHashes(markdown: string): Uint32Array {
  const text = spoken(markdown);
  return quickHashes(text) ?? shingles(wordsOf(text));
}

/** Null where the text holds what one walk cannot fold. */
function quickHashes(text: string): Uint32Array | null {
  const hashes = new Uint32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = EMPTY;
  for (let at = 0; at < text.length; at += 1) {
    const code = foldedCode(text.charCodeAt(at));
    if (code === -2) return null;
    if (code > 0) hash = Math.imul(hash ^ code, PRIME);
    else if (code === 0 && hash !== EMPTY) {
      hashes[count++] = mixed(hash);
      hash = EMPTY;
    }
  }
  if (hash !== EMPTY) hashes[count++] = mixed(hash);
  return shinglesOf(hashes.subarray(0, count), SHINGLE.words);
}

function foldedCode(unit: number): number {
  if (unit < BEYOND) return FOLDED[unit] ?? -2;
  return MARKS[unit - FIRST_MARK] ?? -2;
}
