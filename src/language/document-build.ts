import type { Exclusion, Span } from '../model';
import type { Sentence, TextDocument } from './document';
import { gluedWords } from './glued-words';
import { sentenceEnd } from './sentences';
import { Shape } from './shape';
import { tokenize, type TokenDraft } from './tokens';

export interface DocumentContext {
  readonly title: string | null;
  /** ISO 639-1 or `und`. */
  readonly language: string;
  readonly excluded: readonly Exclusion[];
}

/** Cuts a text into sentences and tokens, leaving out what is excluded. Offsets are UTF-16 code units into `text`. */
export function toTextDocument(text: string, context: DocumentContext): TextDocument {
  const sentences: Sentence[] = [];
  const tokens: TokenDraft[] = [];
  const glued = gluedWords(text);
  for (const span of included(text, context.excluded)) addLines(text, span, glued, sentences, tokens);
  return { text, title: context.title, language: context.language, excluded: context.excluded, sentences, tokens };
}

/** Adds one unexcluded stretch, line by line: a line break always ends a sentence. */
function addLines(
  text: string,
  span: Span,
  glued: readonly number[],
  sentences: Sentence[],
  tokens: TokenDraft[],
): void {
  let paragraph = linesBefore(text, span.start);
  let at = span.start;
  while (at < span.end) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 || newline > span.end ? span.end : newline;
    const first = tokens.length;
    tokenizeApart(text, at, end, glued, tokens);
    addSentences(tokens, first, paragraph, sentences);
    paragraph += 1;
    at = end + 1;
  }
}

/** Cuts a line into tokens, and where words are glued together. */
function tokenizeApart(text: string, start: number, end: number, glued: readonly number[], tokens: TokenDraft[]): void {
  let at = start;
  for (const joint of glued) {
    if (joint <= at || joint >= end) continue;
    tokenize(text, at, joint, tokens);
    at = joint;
  }
  tokenize(text, at, end, tokens);
}

/** Cuts the line that holds all tokens from `from` into sentences, and tells its tokens. */
function addSentences(tokens: TokenDraft[], from: number, paragraph: number, sentences: Sentence[]): void {
  let first = from;
  while (first < tokens.length) {
    const last = sentenceEnd(tokens, first, tokens.length);
    const [head, tail] = [tokens[first], tokens[last - 1]];
    if (head === undefined || tail === undefined) return;
    head.shape |= Shape.first;
    for (let at = first; at < last; at += 1) (tokens[at] as TokenDraft).sentence = sentences.length;
    sentences.push({ start: head.start, end: tail.end, firstToken: first, lastToken: last, paragraph });
    first = last;
  }
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
