import { addTo, type Span } from '../../model';
import type { Token } from '../language/document';
import { keptByType } from '../language/word-types';
import {
  fitsFold,
  isPossessive,
  isWritten,
  nextWord,
  openingOf,
  phraseEnd,
  singulars,
  type Phrase,
  type PhraseWord,
} from './term';

export interface LexiconEntry<T> {
  readonly phrase: Phrase;
  readonly value: T;
}

export interface Hit<T> extends Span {
  readonly value: T;
  readonly sentence: number;
}

export interface Findings<T> {
  /** By start, longer ones first; hits may overlap. */
  readonly hits: readonly Hit<T>[];
  /** Marks met in each sentence; undefined where there are none. */
  readonly marks: readonly (readonly number[] | undefined)[];
}

/** Finds many phrases in one pass: hits of the entries, and marks, of which only the sentence is told. */
export interface PhraseLexicon<T> {
  find(tokens: readonly Token[]): Findings<T>;
}

/** What a phrase means where it is found: the value of an entry, or the number of a mark. */
type Meaning<T> = { readonly value: T; readonly mark: null } | { readonly value: null; readonly mark: number };

/** A phrase at a word it may begin with: what is left to check is laid out beside what it means. */
interface Ready<T> {
  readonly meaning: Meaning<T>;
  readonly words: readonly PhraseWord[];
  /** Of the first word. */
  readonly capitals: string | null;
  /** How the second word begins (`beginningOf`); 0 where that is open or there is none. */
  readonly second: number;
}

/** What one word may begin. */
interface Known<T> {
  /** A bit for every first letter (by its last five bits) a second word of its phrases begins with. */
  readonly seconds: number;
  /** Longest first. */
  readonly phrases: readonly Ready<T>[];
  readonly words: readonly Ready<T>[];
}

/** What is found, as it is being gathered. */
interface Found<T> {
  readonly hits: Hit<T>[];
  readonly marks: (number[] | undefined)[];
}

/** Of a word that begins no phrase. */
const NOTHING: Known<never> = { seconds: 0, phrases: [], words: [] };

/**
 * 10,000 phrases take a few milliseconds. No trie, as names have (`language/matcher`): a word of a phrase may be open, in the
 * plural, or met in capitals only, so that it has no one step on the way.
 */
export function createLexicon<T>(
  entries: readonly LexiconEntry<T>[],
  marks: readonly LexiconEntry<number>[],
): PhraseLexicon<T> {
  const index = createIndex<T>();
  for (const { phrase, value } of entries) put(index, { phrase, meaning: { value, mark: null } });
  for (const { phrase, value } of marks) put(index, { phrase, meaning: { value: null, mark: value } });
  const lookUp = keptByType(({ fold }) => (fold === '' ? NOTHING : knownOf(candidatesFor(index, fold), fold)));
  return {
    find(tokens) {
      const found: Found<T> = { hits: [], marks: [] };
      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token === undefined) continue;
        const known = lookUp(token.type);
        if (known !== NOTHING && !isPossessive(token)) collect(known, tokens, at, found);
      }
      return found;
    },
  };
}

function collect<T>(known: Known<T>, tokens: readonly Token[], at: number, found: Found<T>): void {
  const first = tokens[at];
  if (first === undefined) return;
  const second = known.seconds === 0 ? -1 : nextWord(tokens, at);
  if (second !== -1 && mayBegin(known.seconds, tokens[second])) collectPhrases(known, tokens, first, second, found);
  for (const { meaning, capitals } of known.words) if (isWritten(first, capitals)) add(found, meaning, first, first);
}

function collectPhrases<T>(
  known: Known<T>,
  tokens: readonly Token[],
  first: Token,
  second: number,
  found: Found<T>,
): void {
  const beginning = beginningOf(tokens[second]?.fold ?? '');
  for (const entry of known.phrases) {
    if (entry.second !== 0 && entry.second !== beginning) continue;
    const last = lastToken(entry, tokens, first, second);
    if (last !== undefined) add(found, entry.meaning, first, last);
  }
}

function add<T>({ hits, marks }: Found<T>, meaning: Meaning<T>, { start, sentence }: Token, { end }: Token): void {
  if (meaning.mark === null) hits.push({ start, end, sentence, value: meaning.value });
  else (marks[sentence] ??= []).push(meaning.mark);
}

/** The first two letters as a number: most phrases a word may begin are told from the text by them alone. */
const beginningOf = (fold: string): number => (fold.charCodeAt(0) << 16) | fold.charCodeAt(1);

const bitOf = (fold: string): number => 1 << (fold.charCodeAt(0) & 31);

const mayBegin = (seconds: number, token: Token | undefined): boolean =>
  token !== undefined && (seconds & bitOf(token.fold)) !== 0;

function lastToken<T>(entry: Ready<T>, tokens: readonly Token[], first: Token, second: number): Token | undefined {
  return isWritten(first, entry.capitals) ? tokens[phraseEnd(entry.words, tokens, second)] : undefined;
}

interface Item<T> {
  readonly phrase: Phrase;
  readonly meaning: Meaning<T>;
}
type Items<T> = Map<string, Item<T>[]>;

/** Items by their first word. */
interface Index<T> {
  readonly exact: Items<T>;
  /** Those whose first word is open, by how it begins. */
  readonly open: Items<T>;
  readonly shortOpen: Items<T>;
}

const createIndex = <T>(): Index<T> => ({ exact: new Map(), open: new Map(), shortOpen: new Map() });

/** Characters open words are grouped by; shorter ones are apart. */
const GROUPED_BY = 3;

function put<T>(index: Index<T>, item: Item<T>): void {
  const { fold, open } = openingOf(item.phrase);
  const items = !open ? index.exact : fold.length < GROUPED_BY ? index.shortOpen : index.open;
  const key = open ? fold.slice(0, GROUPED_BY) : fold;
  addTo(items, key, item);
}

/** What a word may begin, going by its first letters; null when there is nothing. */
function candidatesFor<T>({ exact, open, shortOpen }: Index<T>, fold: string): readonly Item<T>[] | null {
  let found: Item<T>[] | null = null;
  const add = (items: readonly Item<T>[] | undefined): void => {
    if (items !== undefined) found = found === null ? [...items] : [...found, ...items];
  };
  add(exact.get(fold));
  if (fold.endsWith('s')) for (const singular of singulars(fold)) add(exact.get(singular));
  if (open.size > 0) add(open.get(fold.slice(0, GROUPED_BY)));
  for (let length = 1; length < GROUPED_BY && shortOpen.size > 0; length += 1)
    add(shortOpen.get(fold.slice(0, length)));
  return found;
}

function knownOf<T>(candidates: readonly Item<T>[] | null, fold: string): Known<T> {
  if (candidates === null) return NOTHING;
  const known = { phrases: [] as Ready<T>[], words: [] as Ready<T>[] };
  let seconds = 0;
  for (const { phrase, meaning } of candidates) {
    const { words } = phrase;
    const [first] = words;
    if (first === undefined || !fitsFold(first, fold)) continue;
    const { capitals } = first;
    const next = words[1]?.fold ?? '';
    // A shorter word may change its second letter in the plural.
    const second = next.length > 2 ? beginningOf(next) : 0;
    if (next !== '') seconds |= bitOf(next);
    known[words.length === 1 ? 'words' : 'phrases'].push({ meaning, words, capitals, second });
  }
  known.phrases.sort((a, b) => b.words.length - a.words.length);
  return known.phrases.length + known.words.length === 0 ? NOTHING : { seconds, ...known };
}
