import { englishWords } from '../../data/lexicon';
import type { Exclusion, Span } from '../../model';
import type { Sentence, TextDocument, Token } from './document';
import { Shape } from './word-types';
import { type TokenDraft, tokenize } from './tokens';

export interface DocumentContext {
  readonly title: string | null;
  /** ISO 639-1 or `und`. */
  readonly language: string;
  readonly excluded: readonly Exclusion[];
}

/** Cuts a text into sentences and tokens, leaving out what is excluded. Offsets are UTF-16 code units into `text`. */
export function toTextDocument(text: string, context: DocumentContext): TextDocument {
  const spans = included(text, context.excluded);
  const whole = cut(text, spans, []);
  const glued = gluedWords(text);
  const { sentences, tokens } = glued.length === 0 ? whole : cut(text, spans, glued);
  return { text, title: context.title, language: context.language, excluded: context.excluded, sentences, tokens };
}

function cut(
  text: string,
  spans: readonly Span[],
  glued: readonly number[],
): { sentences: Sentence[]; tokens: TokenDraft[] } {
  const sentences: Sentence[] = [];
  const tokens: TokenDraft[] = [];
  for (const span of spans) addLines(text, span, glued, sentences, tokens);
  return { sentences, tokens };
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

/** Words that begin a sentence far more often than they follow `U.S.` or `Inc.` inside one. */
const OPENERS = englishWords('openers');
/** What goes on after a stop: `?,`, `!)`. */
const CONTINUES = new Set([',', ';', ':', ')', ']']);

/**
 * End of the sentence that begins with token `first`, exclusive. A sentence ends with the line, or after a stop and its
 * closing quotes, before a space and something that can begin another.
 */
function sentenceEnd(tokens: readonly Token[], first: number, line: number): number {
  for (let at = first; at < line - 1; at += 1) if (endsSentence(tokens, at, first)) return at + 1;
  return line;
}

function endsSentence(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokens[index];
  if (token === undefined || (token.shape & (Shape.stop | Shape.closer | Shape.period)) === 0) return false;
  const next = tokens[index + 1];
  if (next === undefined || (next.start === token.end && (next.shape & Shape.closer) !== 0)) return false;
  const stop = stopBefore(tokens, index, first);
  if (stop === null) return false;
  if (stop.text === '。') return true;
  if (next.start === token.end || (next.shape & Shape.small) !== 0) return false;
  if (stop.kind === 'punctuation') return !CONTINUES.has(next.text);
  return (stop.shape & Shape.leadsName) === 0 && (OPENERS.has(next.fold) || (next.shape & Shape.quote) !== 0);
}

/** The stop (or abbreviation) that token `index` closes, looking back over closing quotes. */
function stopBefore(tokens: readonly Token[], index: number, first: number): Token | null {
  for (let at = index; at >= first; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if ((token.shape & (Shape.stop | Shape.period)) !== 0) return token;
    if ((token.shape & Shape.closer) === 0 || at === first || tokens[at - 1]?.end !== token.start) return null;
  }
  return null;
}

/** Names that KCNA's pages set apart from the words around them by bold print alone, which a text of them loses. */
const LEADERS = /Kim (?:Il Sung|Jong Il|Jong Un)/g;

/**
 * Where a leader's name and a word stand as one because a page lost what was between them: `thatKim Jong Un`,
 * `Kim Jong Unreceived`. Offsets of the second words, in order.
 */
export function gluedWords(text: string): readonly number[] {
  if (!text.includes('Kim ')) return [];
  const leaders = [...text.matchAll(LEADERS)].flatMap(({ index, 0: name }) =>
    [index, index + name.length].filter((at) => /^\p{L}\p{L}$/u.test(text.slice(at - 1, at + 1))),
  );
  return [...new Set(leaders)].sort((a, b) => a - b);
}
