import { englishWords } from '../data/lexicon';
import { foldForm } from '../model';
import { CHARACTER, SHINGLE, shingleLength, shingles, spoken } from './words';

/** A story ready to be compared word by word. */
export interface Story {
  /** Folded words, or characters where the script knows no words. */
  readonly words: readonly string[];
  /** Of each word, what it may tell: `n` a number, `N` a name inside a sentence, else nothing. */
  readonly tells: readonly ('' | 'n' | 'N')[];
  /** Words in a shingle. */
  readonly length: number;
  /** Whether its words are characters. */
  readonly characterwise: boolean;
  /** Hash of the shingle that begins at each word. */
  readonly shingles: Uint32Array;
}

const WORD = new RegExp(String.raw`${CHARACTER}|(?:(?!${CHARACTER})[\p{L}\p{N}\p{M}'’‘ʼ\x60´])+`, 'gu');
/** Numbers that English writes as words, so that `12 dead` and `twelve dead` say the same. */
const NUMERALS: ReadonlyMap<string, string> = new Map(
  [
    ...[...englishWords('numbers-to-nineteen').numbered(0)].slice(2),
    ...[...englishWords('tens').numbered(2)].map(([word, tens]) => [word, 10 * tens] as const),
    ...[...englishWords('round-numbers').numbered(0)].map(([word, at]) => [word, [12, 100, 1000][at] ?? 0] as const),
  ].map(([word, number]) => [word, String(number)]),
);
/** What stands before the first word of a sentence, a line or a quotation. */
const OPENING = /(?:^|[.!?:;\n…–—-]|["“”‘(「『])\s*$/u;

/** Reads a story from a note's Markdown or from plain text. */
export function storyOf(markdown: string): Story {
  const text = spoken(markdown);
  const words: string[] = [];
  const tells: ('' | 'n' | 'N')[] = [];
  for (const { 0: form, index } of text.matchAll(WORD)) {
    for (const word of foldForm(form).split(' ')) {
      if (word === '') continue;
      words.push(word);
      tells.push(tellOf(form, word, text, index));
    }
  }
  const length = shingleLength(words);
  return { words, tells, length, characterwise: length === SHINGLE.characters, shingles: shingles(words, length) };
}

function tellOf(form: string, word: string, text: string, index: number): '' | 'n' | 'N' {
  if (/\p{N}/u.test(word) || NUMERALS.has(word)) return 'n';
  if (!/^\p{Lu}/u.test(form) || word.length < 2) return '';
  return OPENING.test(text.slice(Math.max(0, index - 4), index)) ? '' : 'N';
}

/** A number in figures, other words as they are. */
export const figure = (word: string): string => NUMERALS.get(word) ?? word;
