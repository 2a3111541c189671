import type { Exclusion, Span } from '../model';
import type { Sentence, TextDocument, Token } from './document';
import { splitSentences, type RawSentence } from './sentences';

export interface DocumentContext {
  readonly title: string | null;
  /** ISO 639-1 or `und`. */
  readonly language: string;
  readonly excluded: readonly Exclusion[];
}

/** Cuts a text into sentences and tokens, leaving out what is excluded. Offsets are UTF-16 code units into `text`. */
export function toTextDocument(text: string, context: DocumentContext): TextDocument {
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const span of included(text, context.excluded)) {
    for (const raw of splitSentences(text, span, linesBefore(text, span.start))) {
      append(raw, sentences, tokens);
    }
  }
  return { text, title: context.title, language: context.language, excluded: context.excluded, sentences, tokens };
}

function append(raw: RawSentence, sentences: Sentence[], tokens: Token[]): void {
  const first = raw.tokens[0];
  const last = raw.tokens[raw.tokens.length - 1];
  if (!first || !last) return;
  const firstToken = tokens.length;
  const sentence = sentences.length;
  for (const token of raw.tokens) tokens.push({ ...token, sentence });
  sentences.push({
    start: first.start,
    end: last.end,
    firstToken,
    lastToken: tokens.length,
    paragraph: raw.paragraph,
  });
}

/** The stretches between exclusions, in order; exclusions may touch or overlap. */
function included(text: string, excluded: readonly Exclusion[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of [...excluded].sort((a, b) => a.start - b.start)) {
    if (start > at) spans.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < text.length) spans.push({ start: at, end: text.length });
  return spans;
}

function linesBefore(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
