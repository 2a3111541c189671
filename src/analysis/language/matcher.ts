import { koreanWords } from '../../data/lexicon';
import { foldForm, type MatchMode, type Span } from '../../model';
import type { TextDocument, Token } from './document';
import { Shape } from './word-types';

/** A surface form and what it stands for; several entries may share a form. */
export interface FormEntry<T> {
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

/** A lexicon that is kept up to date. */
export interface MutableLexicon<T> extends Lexicon<T> {
  add(entry: FormEntry<T>): void;
  /** Takes out what `add` was given: the same form and the same object as its key. */
  remove(entry: FormEntry<T>): void;
}

/** A step of the way from a form's first word to its last. */
interface Node<T> {
  /** What the form that ends here stands for; null where none ends. */
  keys: T[] | null;
  next: Map<string, Node<T>> | null;
  /** Whether a form goes on behind a comma here: `Bureau of Alcohol, Tobacco, …`. */
  comma?: boolean;
}

/** The way taken so far through the words of a text. */
interface Way<T> {
  readonly document: TextDocument;
  readonly first: number;
  readonly node: Node<T>;
  readonly token: number;
}

const POSSESSIVE = /['’ʼ‘`´]s(?=$|[^\p{L}\p{N}])/giu;
/** What `foldForm` would do is done faster for letters without marks. */
const ASCII = /^[ -~]*$/;
const PLAIN = /^[a-z0-9 ]*$/;
/** What may stand between the words of one form: `St. Petersburg`, `North-Hamgyong`, `Trinidad & Tobago`. */
const GAP = /^[\s\-‐‑–.&'’ʼ]*$/;

/** Korean particles and endings written onto a noun; the longest form before one of them is the name. */
const PARTICLES = koreanWords('particles-and-endings');
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
export function buildLexicon<T>(entries: Iterable<FormEntry<T>>): MutableLexicon<T> {
  const root: Node<T> = { keys: null, next: null };
  let size = 0;
  const nodeOf = (form: string): Node<T> | undefined =>
    formWords(form).reduce<Node<T> | undefined>((node, word) => node?.next?.get(word), root);
  const add = ({ form, key }: FormEntry<T>): void => {
    const node = form.includes(',') ? behindCommas(form, root) : formWords(form).reduce(step, root);
    if (node === root) return;
    if (node.keys === null) {
      node.keys = [key];
      size += 1;
    } else if (!node.keys.includes(key)) node.keys.push(key);
  };
  for (const entry of entries) add(entry);
  return {
    get size() {
      return size;
    },
    get: (form) => nodeOf(form)?.keys ?? [],
    match: (document, options) => match(document, root, options?.overlap ?? 'longest'),
    add,
    remove({ form, key }) {
      // The way to a form stays: another may lead on from it, and few forms ever go.
      const node = nodeOf(form);
      const rest = node?.keys?.filter((other) => other !== key) ?? [];
      if (node == null || node.keys === null) return;
      node.keys = rest.length > 0 ? rest : null;
      if (node.keys === null) size -= 1;
    },
  };
}

function step<T>(node: Node<T>, word: string): Node<T> {
  node.next ??= new Map();
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const made: Node<T> = { keys: null, next: null };
  node.next.set(word, made);
  return made;
}

/** The node of a form with commas; each marks the word it stands behind. */
function behindCommas<T>(form: string, root: Node<T>): Node<T> {
  const parts = form.split(',');
  return parts.reduce((node, part, at) => {
    const end = formWords(part).reduce(step, node);
    if (at < parts.length - 1 && end !== root) end.comma = true;
    return end;
  }, root);
}

function match<T>(document: TextDocument, root: Node<T>, overlap: 'longest' | 'all'): LexiconMatch<T>[] {
  const { tokens } = document;
  const found: LexiconMatch<T>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { fold, shape } = tokens[at] as Token;
    if (root.next?.has(fold) !== true && (shape & (Shape.hangul | Shape.compound)) === 0) continue;
    const here: LexiconMatch<T>[] = [];
    follow({ document, first: at, node: root, token: at }, here);
    const longest = here[here.length - 1];
    if (longest === undefined) continue;
    if (overlap === 'all') found.push(...here.reverse());
    else {
      found.push(longest);
      at = longest.lastToken - 1;
    }
  }
  return found;
}

/** Adds every form that begins at the way's first token, shortest first. */
function follow<T>(start: Way<T>, found: LexiconMatch<T>[]): void {
  for (let way: Way<T> | null = start; way !== null; way = onward(way)) {
    const hit = wholeMatch(way) ?? particleMatch(way);
    if (hit !== null) found.push(hit);
  }
}

/** The way past its token, to the next word of the same sentence with nothing but glue between; null where it ends. */
function onward<T>({ document, first, node, token }: Way<T>): Way<T> | null {
  const after = past(node, document.tokens[token]);
  if (after?.next == null) return null;
  const next = nextWord(document.tokens, token);
  return next !== -1 && glued(document, token, next, after.comma === true)
    ? { document, first, node: after, token: next }
    : null;
}

/** The node after all words of a token: `U.S.` folds to two. */
function past<T>(node: Node<T>, token: Token | undefined): Node<T> | undefined {
  if (token === undefined) return undefined;
  if ((token.shape & Shape.compound) === 0) return node.next?.get(token.fold);
  return token.fold.split(' ').reduce<Node<T> | undefined>((at, word) => at?.next?.get(word), node);
}

function nextWord(tokens: readonly Token[], token: number): number {
  for (let at = token + 1; at < tokens.length; at += 1) if (tokens[at]?.fold !== '') return at;
  return -1;
}

function glued({ tokens, text }: TextDocument, left: number, right: number, comma: boolean): boolean {
  const [before, after] = [tokens[left], tokens[right]];
  if (before === undefined || after === undefined || before.sentence !== after.sentence) return false;
  const gap = text.slice(before.end, after.start);
  return GAP.test(gap) || (comma && /^,\s+$/.test(gap));
}

function wholeMatch<T>({ document, first, node, token }: Way<T>): LexiconMatch<T> | null {
  const last = document.tokens[token];
  const keys = past(node, last)?.keys ?? null;
  return keys === null || last === undefined ? null : toMatch(document, first, token, last.end, keys);
}

/** For Hangul, the longest part of the last word that leaves a particle. */
function particleMatch<T>({ document, first, node, token }: Way<T>): LexiconMatch<T> | null {
  const last = document.tokens[token];
  if (last === undefined || (last.shape & Shape.hangul) === 0) return null;
  const word = last.fold;
  for (let cut = word.length - 1; cut >= Math.max(1, word.length - LONGEST_PARTICLE); cut -= 1) {
    const keys = PARTICLES.has(word.slice(cut)) ? node.next?.get(word.slice(0, cut))?.keys : null;
    if (keys == null) continue;
    // A particle is cut off only where the folded word is spelled as in the text, else its length says nothing.
    const end = last.text.slice(0, cut).toLowerCase() === word.slice(0, cut) ? last.start + cut : last.end;
    return toMatch(document, first, token, end, keys);
  }
  return null;
}

const toMatch = <T>(
  { tokens }: TextDocument,
  first: number,
  last: number,
  end: number,
  keys: readonly T[],
): LexiconMatch<T> => ({ start: tokens[first]?.start ?? 0, end, firstToken: first, lastToken: last + 1, keys });

/**
 * Whether a text writes a form as strictly as its entity's user wants it: `exact` letter by letter, `case` with its
 * capitals, whatever its accents and hyphens.
 */
export function isWritten(text: string, form: string, match: MatchMode | undefined): boolean {
  if (match === 'off') return false;
  if (match === 'exact') return text === form;
  return match === undefined || lettersOf(text) === lettersOf(form);
}

const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
