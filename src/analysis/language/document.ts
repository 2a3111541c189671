import type { Exclusion, Span } from '../../model';
import type { WordType } from './word-types';

/*
 * How a rule reads a text, without looking at its letters again:
 *   const { tokens, sentences } = document;            // cut once, in `toTextDocument`
 *   const VERBS = englishWords('verbs-past');          // a class of the lexicon, once for the module
 *   if (VERBS.in(token)) …                             // a bit of the word's type: no set is asked, no string is hashed
 *   if ((token.shape & Shape.capitalised) !== 0) …     // what its letters and its place say: bits too
 *   token.type === other.type                          // the same word in the same letters: `type` is shared by its tokens
 *   const { firstToken, lastToken, paragraph } = sentences[token.sentence];
 *   token.fold, token.text, token.start, token.end     // strings are the type's own and never made again
 * What depends on the word alone is kept by `token.type` (`keptByType`), not found again for each token.
 */

export interface Token extends Span {
  /** Verbatim. */
  readonly text: string;
  /** `foldForm` of it; empty for punctuation. */
  readonly fold: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  /** Index into `TextDocument.sentences`. */
  readonly sentence: number;
  /** What its characters and its place say: bits of `Shape`. */
  readonly shape: number;
  /** Bits of the lexicon's classes that hold its word: `WordClass.in`. */
  readonly classes: Uint32Array;
  /** All that is the same wherever it is written. */
  readonly type: WordType;
}

export interface Sentence extends Span {
  /** Tokens `[firstToken, lastToken)`. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Zero-based paragraph it stands in; lines are paragraphs. */
  readonly paragraph: number;
}

/** A text cut into sentences and tokens, once for all recognizers. Excluded parts have neither. */
export interface TextDocument {
  readonly text: string;
  /** Headline; not part of `text`, read for evidence only. */
  readonly title: string | null;
  /** ISO 639-1 or `und`. */
  readonly language: string;
  readonly excluded: readonly Exclusion[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** Index of the token that ends after `offset`: the one that holds it, else the next; the number of tokens at the end. */
export function tokenAt({ tokens }: TextDocument, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
