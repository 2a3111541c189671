import { englishWords } from '../../data/lexicon';
import type { Mention, PlaceKind, Span } from '../../model';
import type { TextDocument, Token } from './document';
import { isParticle, LONGEST_PARTICLE } from './matcher';
import { Shape } from './word-types';
import { toMention } from './recognizer';

/** A stretch of the text that is written like a name of the gazetteer. */
export interface ToponymMatch extends Span {
  /** Tokens `[firstToken, lastToken)`. A Korean particle glued to the last token lies outside `end`. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Verbatim. */
  readonly text: string;
  /** Its folded words. */
  readonly fold: string;
  readonly keys: readonly ToponymForm[];
  /** The best known of what it can be. */
  readonly key: ToponymForm;
}

/** Leftmost longest of what is written like a name: `Kaduna state` must not hide `Kaduna` behind `Kaduna State`. */
export function matchToponyms(document: TextDocument, index: ToponymIndex): ToponymMatch[] {
  const matches: ToponymMatch[] = [];
  const { tokens } = document;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !mayBegin(token, index)) continue;
    const match = matchAt(document, at, index);
    if (match === null) continue;
    matches.push(match);
    at = match.lastToken - 1;
  }
  return matches;
}

/** Only a capital, a digit or a letter without case can begin a name, but for a few that are written small. */
const BEGIN = Shape.capitalised | Shape.hangul | Shape.number;
const mayBegin = ({ shape, fold }: Token, index: ToponymIndex): boolean =>
  (shape & BEGIN) !== 0 || ((shape & Shape.small) !== 0 && index.beginsSmall(fold));

/** What may stand between the words of one name: `North-Hamgyong`, `Trinidad & Tobago`. */
const GLUE = englishWords('toponym-match-glue');

/** The longest match that begins with token `from`; null when there is none. */
function matchAt(document: TextDocument, from: number, index: ToponymIndex): ToponymMatch | null {
  const { tokens } = document;
  const sentence = tokens[from]?.sentence;
  let ends: number[] | null = null;
  let hash = NO_WORDS;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) break;
    if (token.kind === 'punctuation') {
      if (!GLUE.has(token.text)) break;
      continue;
    }
    const before = hash;
    hash = hashWord(hash, token.fold);
    if (index.holds(hash) || ((token.shape & Shape.hangul) !== 0 && particleLength(token.fold, before, index) > 0))
      (ends ??= []).push(at + 1);
    if (!index.continues(hash)) break;
  }
  if (ends === null) return null;
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    const match = toMatch(document, from, end, index);
    if (match !== null) return match;
  }
  return null;
}

/** Length of the Korean particle after which a form ends; 0 for none. The longest form wins, so the shortest particle. */
function particleLength(fold: string, before: number, index: ToponymIndex): number {
  for (let length = 1; length <= LONGEST_PARTICLE && length < fold.length; length++) {
    if (isParticle(fold.slice(-length)) && index.holds(hashWord(before, fold.slice(0, -length)))) return length;
  }
  return 0;
}

/** The match over tokens `[first, last)` where a form is really held and written as a name; else null. */
function toMatch(document: TextDocument, first: number, last: number, index: ToponymIndex): ToponymMatch | null {
  const { tokens, text } = document;
  const [head, tail] = [tokens[first], tokens[last - 1]];
  if (head === undefined || tail === undefined) return null;
  const before = head === tail ? '' : foldsOf(tokens, first, last - 1);
  for (const length of (tail.shape & Shape.hangul) === 0 ? WHOLE : particleLengths(tail)) {
    const fold = before + (length === 0 ? tail.fold : tail.fold.slice(0, -length));
    const keys = writtenSo(document, first, last, index.get(fold));
    if (keys.length === 0) continue;
    // A particle is cut off only where the folded word is as long as the written one.
    const end = tail.fold.length === tail.text.length ? tail.end - length : tail.end;
    const written = head === tail && end === tail.end ? tail.text : text.slice(head.start, end);
    const { start } = head;
    return { start, end, text: written, firstToken: first, lastToken: last, fold, keys, key: bestKnown(keys) };
  }
  return null;
}

const NONE: readonly ToponymForm[] = [];

/** The forms whose case allows the match; the list itself where all do. */
function writtenSo(
  document: TextDocument,
  first: number,
  last: number,
  forms: readonly ToponymForm[],
): readonly ToponymForm[] {
  let kept: ToponymForm[] | null = null;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at];
    if (form === undefined) continue;
    if (isWritten(document, first, last, form)) kept?.push(form);
    else kept ??= forms.slice(0, at);
  }
  return kept === null ? forms : kept.length === 0 ? NONE : kept;
}

/** Folded words of tokens `[first, last)`, each with a space after it. */
function foldsOf(tokens: readonly Token[], first: number, last: number): string {
  let folds = '';
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token !== undefined && token.kind !== 'punctuation') folds += `${token.fold} `;
  }
  return folds;
}

const bestKnown = (keys: readonly ToponymForm[]): ToponymForm =>
  keys.length === 1 && keys[0] !== undefined
    ? keys[0]
    : keys.reduce((best, other) => (other.prominence > best.prominence && !other.qualifier ? other : best));

const WHOLE: readonly number[] = [0];
const particleLengths = ({ fold }: Token): number[] =>
  [0, 1, 2, 3, 4].filter((length) => length < fold.length && (length === 0 || isParticle(fold.slice(-length))));

/** Whether case allows the match: `us` is no country, `march` no town. */
function isWritten({ tokens }: TextDocument, first: number, last: number, { letters }: ToponymForm): boolean {
  if (letters === 'none' || letters === 'small') return true;
  if (letters === 'partly') return ((tokens[first]?.shape ?? 0) & Shape.capitalised) !== 0;
  if (letters === 'capitals') return isInCapitals(tokens, first, last);
  let capital = false;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token === undefined || !mayStand(token, tokens[at - 1])) return false;
    capital ||= (token.shape & Shape.capitalised) !== 0;
  }
  return capital;
}

function isInCapitals(tokens: readonly Token[], first: number, last: number): boolean {
  let seen = 0;
  for (let at = first; at < last; at++) seen |= tokens[at]?.shape ?? 0;
  return (seen & Shape.upper) !== 0 && (seen & Shape.lower) === 0;
}

const SMALL_WORDS = englishWords('toponym-match-small-words');

/** A capitalised word, a small word, or the lower-case second half of a word (`Punggye-ri`, `Coeur d'Alene`). */
const mayStand = (token: Token, before: Token | undefined): boolean =>
  token.kind !== 'word' ||
  (token.shape & (Shape.capitalised | Shape.possessive)) !== 0 ||
  SMALL_WORDS.has(token.fold) ||
  (before?.text === '-' && before.end === token.start) ||
  (/['’]/.test(token.text) && /^\p{Ll}{1,2}['’]\p{Lu}/u.test(token.text));

/**
 * Hashes of folded word sequences, one word after another (FNV-1a over UTF-16 code units, words joined by a space), so
 * that a text is looked up in a hundred thousand forms without making a string a word.
 */
export const NO_WORDS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash after one more code unit. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** The hash after one more folded word, or a token that folds to several. */
export function hashWord(hash: number, fold: string): number {
  let next = hash === NO_WORDS ? hash : hashUnit(hash, 32);
  for (let at = 0; at < fold.length; at++) next = hashUnit(next, fold.charCodeAt(at));
  return next;
}

/** A place that the gazetteer does not hold, told by what stands beside it: tokens `[first, last)`. */
export const propose = (document: TextDocument, first: number, last: number, score: number, detail: string): Mention =>
  toMention(document, first, last, { type: 'place', score, rule: 'place-pattern', detail });

/** How a surface form of the gazetteer may be met; many forms share one value. */
export interface ToponymForm {
  readonly kind: PlaceKind;
  /** Decimal logarithm of how well known the place is, 3 (village) to 10 (continent), rounded. */
  readonly prominence: number;
  /** Only right after another place: `Ill.`, `TX`. */
  readonly qualifier: boolean;
  /** Letters of the form: `partly` has words in lower case (`Korean peninsula`), `none` is of a script without case. */
  readonly letters: 'mixed' | 'partly' | 'capitals' | 'small' | 'none';
  /**
   * `common`: news writes the word small (`reading`); `weak`: it is mostly another name (`jackson`); `rare`: a hamlet of a
   * file of the user's, which something beside it must say.
   */
  readonly use: 'name' | 'common' | 'weak' | 'rare';
}

/** The forms of a gazetteer by the hash of their folded words (`toponym-hash.ts`). */
export interface ToponymIndex {
  /** Whether longer forms begin with the words of this hash; seldom true of others too. */
  continues(hash: number): boolean;
  /** Whether some form has this hash; seldom true of others too. */
  holds(hash: number): boolean;
  /** Whether a form written small begins with this folded word: `demilitarized`. */
  beginsSmall(fold: string): boolean;
  /** How a form may be met, by its folded words; empty when there is none. */
  get(folded: string): readonly ToponymForm[];
}
