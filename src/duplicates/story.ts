import { englishWords } from '../data/lexicon';
import { foldForm } from '../model';
import { SHINGLE, shingleLength, shingles, spoken } from './words';

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

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{N}\p{M}'’‘ʼ`´])+/gu;
/** Numbers that English writes as words, so that `12 dead` and `twelve dead` say the same. */
const NUMERALS: ReadonlyMap<string, string> = new Map(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty'
  )
    .split(' ')
    .map((word, at) => [word, String(at + 2)] as const)
    .concat(
      [...englishWords('numerals')].map((word, at) => [word, `${at + 3}0`] as const),
      [
        ['dozen', '12'],
        ['dozens', '12'],
        ['hundred', '100'],
        ['hundreds', '100'],
        ['thousand', '1000'],
        ['thousands', '1000'],
      ],
    ),
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
