import { foldForm } from '../model';
import type { Span } from '../model';
import type { TextDocument, Token } from './document';

/** A surface form and what it stands for; several entries may share a form. */
export interface LexiconEntry<T> {
  readonly form: string;
  readonly key: T;
}

/** A stretch of the text that reads like a form of the lexicon, in whatever case it is written: case is the caller's to judge. */
export interface LexiconMatch<T> extends Span {
  /** Tokens `[firstToken, lastToken)`. A particle or possessive glued to the last token lies outside `end`. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly keys: readonly T[];
}

export interface MatchOptions {
  /** `longest` (default): leftmost longest, not overlapping. `all`: every match, by start, longest first. */
  readonly overlap?: 'longest' | 'all';
}

export interface Lexicon<T> {
  /** Number of distinct folded forms. */
  readonly size: number;
  /** What a form stands for, compared as the matcher compares; empty when unknown. */
  get(form: string): readonly T[];
  match(document: TextDocument, options?: MatchOptions): LexiconMatch<T>[];
}

/** The text as the matcher sees it: folded words with their places, parallel arrays because texts are long. */
interface Words {
  readonly fold: string[];
  readonly start: number[];
  readonly end: number[];
  readonly token: number[];
}

const POSSESSIVE = /['’ʼ‘`´]s(?=$|[^\p{L}\p{N}])/giu;
const BARE_POSSESSIVE = /^['’ʼ]s$/i;
const POSSESSIVE_END = /.['’ʼ]s$/i;
/** What `foldForm` would do is done faster for letters without marks. */
const ASCII = /^[ -~]*$/;
const PLAIN = /^[a-z0-9 ]*$/;
const HANGUL = /[\uac00-\ud7a3]/;
/** What may stand between the words of one form: `St. Petersburg`, `North-Hamgyong`, `Trinidad & Tobago`. */
const GAP = /^[\s\-‐‑–.&'’ʼ]*$/;

/** Korean particles and endings written onto a noun; the longest form before one of them is the name. */
const PARTICLES = new Set(
  (
    '은 는 이 가 을 를 의 에 와 과 도 만 로 으로 나 이나 에서 에게 에게서 께서 한테 부터 까지 보다 처럼 마다 조차 라고 이라고 라는 이라는 ' +
    '에는 에도 에만 에서는 에서도 에서만 에서의 에서부터 으로는 으로도 으로의 으로부터 로는 로도 로의 로부터 까지의 까지도 부터의 와는 과는 와의 과의 ' +
    '이며 이고 이자 인 이다 였다 이었다 이라 라 에게는 에게도 측 측은 측이 내 내에서 내의 산 행 발'
  ).split(' '),
);
export const LONGEST_PARTICLE = 4;
/** Whether these syllables at the end of a Korean word are written onto a noun. */
export const isParticle = (ending: string): boolean => PARTICLES.has(ending);

/** Folded words of a form, split as the tokenizer splits: a possessive ending is a word of its own. */
function formWords(form: string): string[] {
  const lower = form.toLowerCase();
  if (PLAIN.test(lower)) return lower.split(' ').filter((word) => word !== '');
  const marked = lower.replace(POSSESSIVE, ' s');
  const folded = ASCII.test(marked)
    ? marked
        .replace(/['`]/g, '')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : foldForm(marked);
  return folded === '' ? [] : folded.split(' ');
}

/** Builds a matcher over folded word tokens. 100,000 forms take about 0.1 s. */
export function buildLexicon<T>(entries: Iterable<LexiconEntry<T>>): Lexicon<T> {
  const forms = new Map<string, T[]>();
  const longest = new Map<string, number>();
  for (const { form, key } of entries) {
    const words = formWords(form);
    const [first] = words;
    if (first === undefined) continue;
    const folded = words.length === 1 ? first : words.join(' ');
    const keys = forms.get(folded);
    if (keys === undefined) forms.set(folded, [key]);
    else if (!keys.includes(key)) keys.push(key);
    if ((longest.get(first) ?? 0) < words.length) longest.set(first, words.length);
  }
  return {
    size: forms.size,
    get: (form) => forms.get(formWords(form).join(' ')) ?? [],
    match: (document, options) => match(document, forms, longest, options?.overlap ?? 'longest'),
  };
}

function match<T>(
  document: TextDocument,
  forms: ReadonlyMap<string, T[]>,
  longest: ReadonlyMap<string, number>,
  overlap: 'longest' | 'all',
): LexiconMatch<T>[] {
  const words = wordsOf(document.tokens);
  const found: LexiconMatch<T>[] = [];
  for (let at = 0; at < words.fold.length; at++) {
    const here = matchesAt(document, words, at, forms, longest, overlap);
    for (const { match: hit } of here) found.push(hit);
    const [best] = here;
    if (overlap === 'longest' && best !== undefined) at = best.last;
  }
  return found;
}

/** Matches that begin with word `at`, longest first; `last` is the index of a match's last word. */
function matchesAt<T>(
  document: TextDocument,
  words: Words,
  at: number,
  forms: ReadonlyMap<string, T[]>,
  longest: ReadonlyMap<string, number>,
  overlap: 'longest' | 'all',
): { match: LexiconMatch<T>; last: number }[] {
  const found: { match: LexiconMatch<T>; last: number }[] = [];
  const first = words.fold[at] ?? '';
  const most = longest.get(first) ?? (HANGUL.test(first) ? 1 : 0);
  if (most === 0 || words.start[at] === words.start[at - 1]) return found;
  for (let last = reach(document, words, at, most); last >= at; last--) {
    if (words.start[last] === words.start[last + 1]) continue;
    const head = last === at ? '' : words.fold.slice(at, last).join(' ') + ' ';
    const tail = endingOf(forms, head, words.fold[last] ?? '');
    if (tail === null) continue;
    found.push({ match: toMatch(document.tokens, words, at, last, tail.length, tail.keys), last });
    if (overlap === 'longest') break;
  }
  return found;
}

/** Index of the last word a form of at most `most` words may take in: same sentence, nothing but glue between. */
function reach(document: TextDocument, words: Words, at: number, most: number): number {
  let last = at;
  while (last + 1 < at + most && last + 1 < words.fold.length && glued(document, words, last)) last++;
  return last;
}

function glued(document: TextDocument, words: Words, at: number): boolean {
  const left = document.tokens[words.token[at] ?? -1];
  const right = document.tokens[words.token[at + 1] ?? -1];
  if (left === undefined || right === undefined || left.sentence !== right.sentence) return false;
  return GAP.test(document.text.slice(words.end[at], words.start[at + 1]));
}

/** The form that ends with `word`, or for Hangul with the longest part of it that leaves a particle. */
function endingOf<T>(
  forms: ReadonlyMap<string, T[]>,
  head: string,
  word: string,
): { keys: readonly T[]; length: number | null } | null {
  const whole = forms.get(head + word);
  if (whole !== undefined) return { keys: whole, length: null };
  if (!HANGUL.test(word)) return null;
  for (let cut = word.length - 1; cut >= Math.max(1, word.length - LONGEST_PARTICLE); cut--) {
    if (!PARTICLES.has(word.slice(cut))) continue;
    const keys = forms.get(head + word.slice(0, cut));
    if (keys !== undefined) return { keys, length: cut };
  }
  return null;
}

function toMatch<T>(
  tokens: readonly Token[],
  words: Words,
  at: number,
  last: number,
  length: number | null,
  keys: readonly T[],
): LexiconMatch<T> {
  const start = words.start[at] ?? 0;
  const wordStart = words.start[last] ?? start;
  const wordEnd = words.end[last] ?? start;
  const firstToken = words.token[at] ?? 0;
  const lastToken = (words.token[last] ?? firstToken) + 1;
  const token = tokens[lastToken - 1];
  // A particle is cut off only where the folded word is spelled as in the text, else its length says nothing.
  const verbatim =
    length !== null && token !== undefined && token.text.startsWith((words.fold[last] ?? '').slice(0, length));
  return { start, end: verbatim ? wordStart + length : wordEnd, firstToken, lastToken, keys };
}

function wordsOf(tokens: readonly Token[]): Words {
  const words: Words = { fold: [], start: [], end: [], token: [] };
  tokens.forEach((token, index) => {
    if (token.fold === 's' && BARE_POSSESSIVE.test(token.text))
      return pushWord(words, 's', token.start, token.end, index);
    if (token.kind === 'punctuation' || token.fold === '') return;
    if (token.fold.endsWith('s') && POSSESSIVE_END.test(token.text)) return pushPossessive(words, token, index);
    // `U.S.` folds to two words; both stand where the token stands.
    if (!token.fold.includes(' ')) return pushWord(words, token.fold, token.start, token.end, index);
    for (const part of token.fold.split(' ')) pushWord(words, part, token.start, token.end, index);
  });
  return words;
}

/** A tokenizer may leave the ending on the word; the matcher sees two words all the same. */
function pushPossessive(words: Words, token: Token, index: number): void {
  const end = token.end - 2;
  for (const part of foldForm(token.text.slice(0, -2)).split(' ')) pushWord(words, part, token.start, end, index);
  pushWord(words, 's', end, token.end, index);
}

function pushWord(words: Words, fold: string, start: number, end: number, token: number): void {
  words.fold.push(fold);
  words.start.push(start);
  words.end.push(end);
  words.token.push(token);
}
