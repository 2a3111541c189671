import { foldForm } from '../../model';
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

/** Quotations long enough to tell whose they are. A title is none: all its words are capitalised. */
export function longQuotations({ text }: ComparedArticle): readonly QuotedWords[] {
  return [...text.matchAll(QUOTED)].flatMap(({ 0: whole, 1: inner = '', index }) => {
    const words = foldForm(inner);
    const isLong = (words.match(CHARACTERS)?.length ?? 0) >= LEAST.characters || words.split(' ').length >= LEAST.words;
    const isTitle =
      inner.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length < 2 && !/\p{Script=Hangul}/u.test(inner);
    return isLong && !isTitle ? [{ words, start: index, end: index + whole.length }] : [];
  });
}

/** What an article quotes that another has too, in quotation marks or not; null where there is nothing. */
export function sharedQuotation(
  quoted: readonly QuotedWords[],
  others: readonly QuotedWords[],
  folded: { readonly own: string; readonly other: string },
): QuotedWords | null {
  return (
    quoted.find(({ words }) => ` ${folded.other} `.includes(` ${words} `)) ??
    others.find(({ words }) => ` ${folded.own} `.includes(` ${words} `)) ??
    null
  );
}
