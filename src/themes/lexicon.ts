import type { Span } from '../model';
import type { Token } from '../language/document';
import { isHangul, isPossessive, isWord, phraseEnd, type Phrase, type PhraseWord } from './phrase';

export interface Entry<T> {
  readonly phrase: Phrase;
  readonly value: T;
}

export interface Hit<T> extends Span {
  readonly value: T;
  readonly sentence: number;
}

/** Finds many phrases in one pass. */
export interface Lexicon<T> {
  /** Every hit, by start; hits may overlap. */
  find(tokens: readonly Token[]): Hit<T>[];
}

type Entries<T> = readonly Entry<T>[];

/** Words of texts whose entries are remembered; forgotten together, so that memory stays flat over a long run. */
const MOST_REMEMBERED = 30_000;

export function createLexicon<T>(entries: Iterable<Entry<T>>): Lexicon<T> {
  const { exact, open, longest } = byFirstWord(entries);
  const remembered = new Map<string, Entries<T> | null>();
  const look = (fold: string): Entries<T> | null => {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = [...(exact.get(fold) ?? [])];
    for (let length = Math.min(fold.length, longest); length > 0; length -= 1)
      found.push(...(open.get(fold.slice(0, length)) ?? []));
    const value = found.length === 0 ? null : found;
    remembered.set(fold, value);
    return value;
  };
  return {
    find(tokens) {
      const hits: Hit<T>[] = [];
      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token === undefined || token.kind === 'punctuation') continue;
        let known = remembered.get(token.fold);
        if (known === undefined) known = look(token.fold);
        if (known !== null) addHits(known, tokens, at, hits);
      }
      return hits;
    },
  };
}

function addHits<T>(entries: Entries<T>, tokens: readonly Token[], at: number, hits: Hit<T>[]): void {
  const first = tokens[at];
  if (first === undefined || isPossessive(first)) return;
  for (const { phrase, value } of entries) {
    if (phrase.words[0] === undefined || !isWord(phrase.words[0], first)) continue;
    const end = tokens[phraseEnd(phrase, tokens, at)]?.end;
    if (end !== undefined) hits.push({ start: first.start, end, sentence: first.sentence, value });
  }
}

interface ByFirstWord<T> {
  readonly exact: ReadonlyMap<string, Entries<T>>;
  readonly open: ReadonlyMap<string, Entries<T>>;
  /** Characters of the longest open first word. */
  readonly longest: number;
}

function byFirstWord<T>(entries: Iterable<Entry<T>>): ByFirstWord<T> {
  const exact = new Map<string, Entry<T>[]>();
  const open = new Map<string, Entry<T>[]>();
  let longest = 0;
  for (const entry of entries) {
    const first = entry.phrase.words[0];
    if (first === undefined) continue;
    if (first.open || isHangul(first.fold)) {
      longest = Math.max(longest, first.fold.length);
      put(open, first.fold, entry);
    } else for (const form of forms(first)) put(exact, form, entry);
  }
  return { exact, open, longest };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A word and, where it may be one, its plurals. */
function forms({ fold, plural }: PhraseWord): string[] {
  if (!plural) return [fold];
  const plurals = [fold, `${fold}s`, `${fold}es`];
  if (fold.endsWith('y')) plurals.push(`${fold.slice(0, -1)}ies`);
  return plurals;
}

/** Whether a stretch of tokens holds one of a few phrases. */
export function holdsAny(phrases: readonly Phrase[], tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation') continue;
    for (const phrase of phrases) {
      const first = phrase.words[0];
      if (first !== undefined && isWord(first, token) && phraseEnd(phrase, tokens, at) >= 0) return true;
    }
  }
  return false;
}
