import { foldForm } from '../../../model';
import type { ComparedArticle } from './story-article';

/** Words somebody said, as an article quotes them. */
export interface QuotedWords {
  /** Folded. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const QUOTED = /[“"«„「『]([^“”"«»„「」『』\n]{8,400})[”"»“」』]/gu;
/** So many words are nobody else’s by chance: fewer are names, slogans and turns of phrase. Of Hangul and Han, characters. */
const LEAST = { words: 4, characters: 9 };
const CHARACTERS = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Quotations of an article that are compared, at most. */
const MOST_QUOTATIONS = 100;

/** A text in which others’ quotations are looked for. */
export interface FoldedText {
  /** Folded, with a space before and after. */
  readonly padded: string;
  readonly words: ReadonlySet<string>;
}

export function foldedText(text: string): FoldedText {
  const folded = foldForm(text);
  return { padded: ` ${folded} `, words: new Set(folded.split(' ')) };
}

/** The first quotations long enough to tell whose they are. A title is none: all its words are capitalised. */
export function longQuotations({ text }: ComparedArticle): readonly QuotedWords[] {
  const found = [...text.matchAll(QUOTED)].flatMap(({ 0: whole, 1: inner = '', index }) => {
    const words = foldForm(inner);
    const isLong = (words.match(CHARACTERS)?.length ?? 0) >= LEAST.characters || words.split(' ').length >= LEAST.words;
    const isTitle =
      inner.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length < 2 && !/\p{Script=Hangul}/u.test(inner);
    return isLong && !isTitle ? [{ words, start: index, end: index + whole.length }] : [];
  });
  return found.slice(0, MOST_QUOTATIONS);
}

/** What an article quotes that another has too, in quotation marks or not; null where there is nothing. */
export function sharedQuotation(
  quoted: readonly QuotedWords[],
  others: readonly QuotedWords[],
  folded: { readonly own: FoldedText; readonly other: FoldedText },
): QuotedWords | null {
  return (
    quoted.find(({ words }) => hasWords(folded.other, words)) ??
    others.find(({ words }) => hasWords(folded.own, words)) ??
    null
  );
}

/** Most texts lack a word of it: the text itself is searched only where none is missing. */
const hasWords = ({ padded, words: known }: FoldedText, words: string): boolean =>
  words.split(' ').every((word) => known.has(word)) && padded.includes(` ${words} `);
