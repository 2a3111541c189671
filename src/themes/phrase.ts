import { foldForm } from '../model';
import type { Span } from '../model';
import type { TextDocument } from '../language/document';

/** A phrase of a pack, ready to be compared. */
export interface Phrase {
  /** As written in the pack. */
  readonly term: string;
  /** Folded words, at least one. */
  readonly words: readonly string[];
  /** Whether the last word need only begin so; a Hangul word always may, since particles are written onto it. */
  readonly open: boolean;
}

/** A word of a text as phrases are compared with it. */
export interface Word extends Span {
  readonly fold: string;
  /** Index of its sentence; -1 in a headline. */
  readonly sentence: number;
}

const POSSESSIVE = /['’ʼ‘`´]s(?![\p{L}\p{N}])/giu;
const BARE_POSSESSIVE = /^['’ʼ‘`´]s$/i;
const HANGUL = /[\uac00-\ud7a3]/;

/** Null when the term holds no word. */
export function toPhrase(term: string): Phrase | null {
  const open = term.trim().endsWith('*');
  const words = foldWords(term);
  const last = words[words.length - 1];
  return last === undefined ? null : { term: term.trim(), words, open: open || HANGUL.test(last) };
}

const foldWords = (text: string): string[] =>
  foldForm(text.replace(POSSESSIVE, ''))
    .split(' ')
    .filter((word) => word !== '');

/** The words of a document's body, possessive endings left out. */
export function bodyWords(document: TextDocument): Word[] {
  const words: Word[] = [];
  for (const token of document.tokens) {
    if (token.fold === '' || BARE_POSSESSIVE.test(token.text)) continue;
    const { start, end, sentence } = token;
    const bare = token.text.replace(POSSESSIVE, '');
    const fold = bare === token.text ? token.fold : foldForm(bare);
    for (const part of fold.split(' ')) if (part !== '') words.push({ fold: part, start, end, sentence });
  }
  return words;
}

/** The words of a headline, which has no place in the body: their spans are into the headline. */
export function titleWords(title: string): Word[] {
  const words: Word[] = [];
  for (const { 0: piece, index } of title
    .replace(POSSESSIVE, (ending) => ' '.repeat(ending.length))
    .matchAll(/\S+/gu)) {
    const span = { start: index, end: index + piece.length, sentence: -1 };
    for (const fold of foldForm(piece).split(' ')) if (fold !== '') words.push({ fold, ...span });
  }
  return words;
}

export interface PhraseHit<T> extends Span {
  readonly value: T;
  readonly sentence: number;
}

interface Entry<T> {
  readonly phrase: Phrase;
  readonly value: T;
}

/** Finds many phrases in one pass: entries by their first word, or by the beginning of it. */
export interface PhraseIndex<T> {
  readonly exact: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly open: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly longestOpen: number;
}

export function buildPhraseIndex<T>(entries: Iterable<Entry<T>>): PhraseIndex<T> {
  const exact = new Map<string, Entry<T>[]>();
  const open = new Map<string, Entry<T>[]>();
  let longestOpen = 0;
  for (const entry of entries) {
    const first = entry.phrase.words[0] ?? '';
    const isOpen = HANGUL.test(first) || (entry.phrase.words.length === 1 && entry.phrase.open);
    if (isOpen) longestOpen = Math.max(longestOpen, first.length);
    const keys = isOpen || entry.phrase.words.length > 1 ? [first] : inflections(first);
    for (const key of keys) put(isOpen ? open : exact, key, entry);
  }
  return { exact, open, longestOpen };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A word and its regular plurals. */
function inflections(word: string): string[] {
  const plurals = [`${word}s`, `${word}es`];
  if (word.endsWith('y')) plurals.push(`${word.slice(0, -1)}ies`);
  return [word, ...plurals];
}

/** Every hit, by start; hits may overlap. `text` is what the words' spans point into. */
export function findPhrases<T>(index: PhraseIndex<T>, words: readonly Word[], text: string): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  words.forEach((word, at) => {
    for (const { phrase, value } of entriesFor(index, word.fold)) {
      const last = endOf(phrase, words, at, text);
      if (last !== null) hits.push({ start: word.start, end: last.end, sentence: word.sentence, value });
    }
  });
  return hits;
}

function* entriesFor<T>(index: PhraseIndex<T>, fold: string): Iterable<Entry<T>> {
  yield* index.exact.get(fold) ?? [];
  const most = Math.min(fold.length, index.longestOpen);
  for (let length = 1; length <= most; length++) yield* index.open.get(fold.slice(0, length)) ?? [];
}

/** The word the phrase ends with when it begins at `at`, else null. */
function endOf(phrase: Phrase, words: readonly Word[], at: number, text: string): Word | null {
  for (let step = 0; step < phrase.words.length; step++) {
    const word = words[at + step];
    const wanted = phrase.words[step] ?? '';
    if (word === undefined || !fits(word.fold, wanted, phrase, step)) return null;
    if (step > 0 && !adjoins(words[at + step - 1], word, text)) return null;
  }
  return words[at + phrase.words.length - 1] ?? null;
}

function fits(fold: string, wanted: string, phrase: Phrase, step: number): boolean {
  if (fold === wanted) return true;
  if (!fold.startsWith(wanted.slice(0, -1))) return false;
  const last = step === phrase.words.length - 1;
  if (HANGUL.test(wanted) || (last && phrase.open)) return fold.startsWith(wanted);
  return last && inflections(wanted).includes(fold);
}

/** Words of one phrase stand in one sentence, with nothing between but space, hyphens, periods, quotes or brackets' ends. */
function adjoins(left: Word | undefined, right: Word, text: string): boolean {
  if (left === undefined || left.sentence !== right.sentence) return false;
  if (left.start === right.start) return true;
  return /^[\s\-‐‑–.&'’ʼ‘s]*$/i.test(text.slice(left.end, right.start));
}
