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
  const glued = gluedWords(text, whole.tokens);
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

/** Letters that each half of two words glued together has at least: `DeVos` and `McCain` are one word. */
const HALF = 3;
/** Parts of words that are written with a capital inside: `MacArthur`, `ObamaCare`. */
const INNER_CAPITAL = /^(?:Mac|Fitz|Von|Van|Del|Las|San|Care|Gate)$/;
const IN_WORD = /[\p{L}\p{M}\p{N}'’-]/u;
const LONGEST = 40;
/** Words looked at in one text: each may be looked up in all of it. */
const MOST = 200;
/** Before a name that is written as one word on purpose, and behind the name of a site. */
const HANDLE = /[@#/_.&=]/;
const SITE = /^\.\p{Ll}/u;

/** Names that KCNA's pages set apart from the words around them by bold print alone, which a text of them loses. */
const LEADERS = /Kim (?:Il Sung|Jong Il|Jong Un)/g;

/**
 * Where two words stand as one because a page lost what was between them: `O'RourkeBeto`, `MarshalKim Jong Un`. A capital
 * behind a small letter tells, where both halves stand by themselves elsewhere in the text and the whole does not: so
 * `YouTube` and `DiCaprio` stay, and so do handles; around a leader's name (`thatKim Jong Un`, `Kim Jong Unreceived`) any
 * small letter does. Offsets of the second words, in order.
 */
export function gluedWords(text: string, tokens: readonly TokenDraft[]): readonly number[] {
  const leaders = text.includes('Kim ') ? aroundLeaders(text) : [];
  const names = gluedNames(text, tokens);
  return leaders.length === 0 ? names : [...new Set([...leaders, ...names])].sort((a, b) => a - b);
}

function aroundLeaders(text: string): readonly number[] {
  return [...text.matchAll(LEADERS)].flatMap(({ index, 0: name }) =>
    [index, index + name.length].filter((at) => /^\p{L}\p{L}$/u.test(text.slice(at - 1, at + 1))),
  );
}

function gluedNames(text: string, tokens: readonly TokenDraft[]): readonly number[] {
  const found: number[] = [];
  let done = 0;
  let looked = 0;
  for (const { shape, start: index } of tokens) {
    if ((shape & Shape.innerCapital) === 0 || index < done) continue;
    if ((looked += 1) > MOST) break;
    const [start, end] = wordAround(text, index);
    done = end;
    if (end - start > LONGEST || HANDLE.test(text.charAt(start - 1)) || SITE.test(text.slice(end, end + 2))) continue;
    found.push(...jointsOf(text, start, end));
  }
  return found;
}

function wordAround(text: string, at: number): [start: number, end: number] {
  let [start, end] = [at, at];
  while (start > 0 && at - start <= LONGEST && IN_WORD.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at <= LONGEST && IN_WORD.test(text.charAt(end))) end += 1;
  return [start, end];
}

/** Where a word falls into parts that stand by themselves; nowhere where one of them does not, or the whole does. */
function jointsOf(text: string, start: number, end: number): number[] {
  const word = text.slice(start, end);
  const joints = [...word.matchAll(/\p{Ll}(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => index + 1);
  const parts = [0, ...joints].map((from, at) => word.slice(from, joints[at] ?? word.length));
  if (parts.some((part) => part.length < HALF || INNER_CAPITAL.test(part))) return [];
  const isGlued = parts.every((part) => stands(text, part, start)) && !stands(text, word, start);
  return isGlued ? joints.map((joint) => start + joint) : [];
}

/** Whether a word stands in a text, by itself and elsewhere than at an offset. */
function stands(text: string, word: string, elsewhere: number): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at !== elsewhere && !IN_WORD.test(text.charAt(at - 1)) && !IN_WORD.test(text.charAt(at + word.length)))
      return true;
  }
  return false;
}
