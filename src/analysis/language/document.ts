import type { Exclusion, Span } from '../../model';

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
