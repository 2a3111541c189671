import type { Span } from '../model';
import type { Token } from '../language/document';
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
} from './phrase';

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

/** An entry at a word it may begin with: what is left to check is laid out beside its value. */
interface Ready<T> {
  readonly value: T;
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
  readonly markedPhrases: readonly Ready<number>[];
  readonly markedWords: readonly Ready<number>[];
}

/** Words of texts whose entries are remembered; forgotten together, so that memory stays flat over a long run. */
const MOST_REMEMBERED = 16_000;

/** 10,000 phrases take a few milliseconds. */
export function createLexicon<T>(
  entries: readonly LexiconEntry<T>[],
  marks: readonly LexiconEntry<number>[],
): PhraseLexicon<T> {
  const index = createIndex<T>();
  for (const { phrase, value } of entries) put(index, { phrase, value });
  for (const { phrase, value } of marks) put(index, { phrase, mark: value });
  const remembered = new Map<string, Known<T> | null>();
  const look = (fold: string): Known<T> | null => {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const known = knownOf(candidatesFor(index, fold), fold);
    remembered.set(fold, known);
    return known;
  };
  return {
    find(tokens) {
      const hits: Hit<T>[] = [];
      const met: number[][] = [];
      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token === undefined || token.fold === '') continue;
        let known = remembered.get(token.fold);
        if (known === undefined) known = look(token.fold);
        if (known !== null && !isPossessive(token)) collect(known, tokens, at, hits, met);
      }
      return { hits, marks: met };
    },
  };
}

function collect<T>(known: Known<T>, tokens: readonly Token[], at: number, hits: Hit<T>[], met: number[][]): void {
  const first = tokens[at];
  if (first === undefined) return;
  const { start, sentence } = first;
  if (known.seconds !== 0) {
    const second = nextWord(tokens, at);
    if (second !== -1 && mayBegin(known.seconds, tokens[second]))
      collectPhrases(known, tokens, first, second, hits, met);
  }
  for (const { value, capitals } of known.words)
    if (isWritten(first, capitals)) hits.push({ start, end: first.end, sentence, value });
  for (const { value, capitals } of known.markedWords) if (isWritten(first, capitals)) mark(met, sentence, value);
}

function collectPhrases<T>(
  known: Known<T>,
  tokens: readonly Token[],
  first: Token,
  second: number,
  hits: Hit<T>[],
  met: number[][],
): void {
  const { start, sentence } = first;
  const beginning = beginningOf(tokens[second]?.fold ?? '');
  for (const entry of known.phrases) {
    if (entry.second !== 0 && entry.second !== beginning) continue;
    const end = lastToken(entry, tokens, first, second)?.end;
    if (end !== undefined) hits.push({ start, end, sentence, value: entry.value });
  }
  for (const entry of known.markedPhrases)
    if ((entry.second === 0 || entry.second === beginning) && lastToken(entry, tokens, first, second) !== undefined)
      mark(met, sentence, entry.value);
}

/** The first two letters as a number: most phrases a word may begin are told from the text by them alone. */
const beginningOf = (fold: string): number => (fold.charCodeAt(0) << 16) | fold.charCodeAt(1);

const bitOf = (fold: string): number => 1 << (fold.charCodeAt(0) & 31);

const mayBegin = (seconds: number, token: Token | undefined): boolean =>
  token !== undefined && (seconds & bitOf(token.fold)) !== 0;

function lastToken<T>(entry: Ready<T>, tokens: readonly Token[], first: Token, second: number): Token | undefined {
  return isWritten(first, entry.capitals) ? tokens[phraseEnd(entry.words, tokens, second)] : undefined;
}

function mark(met: number[][], sentence: number, value: number): void {
  const list = met[sentence];
  if (list === undefined) met[sentence] = [value];
  else list.push(value);
}

type Item<T> = { readonly phrase: Phrase } & ({ readonly value: T } | { readonly mark: number });
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
  const list = items.get(key);
  if (list) list.push(item);
  else items.set(key, [item]);
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

function knownOf<T>(candidates: readonly Item<T>[] | null, fold: string): Known<T> | null {
  if (candidates === null) return null;
  const known = { phrases: [] as Ready<T>[], words: [] as Ready<T>[] };
  const marked = { phrases: [] as Ready<number>[], words: [] as Ready<number>[] };
  let seconds = 0;
  for (const item of candidates) {
    const { words } = item.phrase;
    const [first] = words;
    if (first === undefined || !fitsFold(first, fold)) continue;
    const length = words.length === 1 ? 'words' : 'phrases';
    const { capitals } = first;
    const next = words[1]?.fold ?? '';
    // A shorter word may change its second letter in the plural.
    const second = next.length > 2 ? beginningOf(next) : 0;
    if (next !== '') seconds |= bitOf(next);
    if ('mark' in item) marked[length].push({ value: item.mark, words, capitals, second });
    else known[length].push({ value: item.value, words, capitals, second });
  }
  known.phrases.sort((a, b) => b.words.length - a.words.length);
  const total = known.phrases.length + known.words.length + marked.phrases.length + marked.words.length;
  return total === 0 ? null : { seconds, ...known, markedPhrases: marked.phrases, markedWords: marked.words };
}
