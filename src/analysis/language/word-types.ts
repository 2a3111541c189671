import { classesOf, englishWords } from '../../data/lexicon';
import { foldForm } from '../../model';
import { ownCopy } from './caches';

/**
 * What the characters of a token say, as bits of `Token.shape`: found once per word, so that no recognizer has to ask a
 * regular expression for every token of a text.
 */
export const Shape = {
  /** Begins with an upper-case letter. */
  capitalised: 1 << 0,
  /** Begins with a lower-case letter. */
  small: 1 << 1,
  /** Holds an upper-case letter; a lower-case one. */
  upper: 1 << 2,
  lower: 1 << 3,
  /** Two or more upper-case letters and nothing else: `MSS`. */
  capitals: 1 << 4,
  /** Two to seven capitals, or two to five with periods: `MSS`, `U.N.` */
  acronym: 1 << 5,
  /** One capital, with or without its period: `J.` */
  initial: 1 << 6,
  /** Begins with a digit; holds one. */
  number: 1 << 7,
  digit: 1 << 8,
  /** Holds a Hangul syllable. */
  hangul: 1 << 9,
  /** A word with the period of its abbreviation: `Gen.`, `U.S.` */
  period: 1 << 10,
  /** One whose period belongs to what follows, so that it never ends a sentence: `Gen.`, `J.` */
  leadsName: 1 << 11,
  /** `.`, `!`, `?` and their kin. */
  stop: 1 << 12,
  /** A closing quote or bracket. */
  closer: 1 << 13,
  /** A straight or curly double quote that can open a quotation. */
  quote: 1 << 14,
  /** `'s`, `’s`: a possessive ending, standing by itself. */
  possessive: 1 << 15,
  /** The first token of its sentence: a capital there is no evidence. */
  first: 1 << 16,
  /** Folded to more than one word: `U.S.` → `u s`. */
  compound: 1 << 17,
  /** Begins with a letter. */
  letter: 1 << 18,
  /** Two or more capitals and periods and nothing else: `MSS`, `U.S.` */
  shout: 1 << 19,
  /** Holds a capital between two small letters: perhaps two words as one. */
  innerCapital: 1 << 20,
} as const;

type ShapeName = keyof typeof Shape;

const TESTS: readonly (readonly [ShapeName, RegExp])[] = [
  ['capitalised', /^\p{Lu}/u],
  ['small', /^\p{Ll}/u],
  ['upper', /\p{Lu}/u],
  ['lower', /\p{Ll}/u],
  ['capitals', /^\p{Lu}{2,}$/u],
  ['acronym', /^(?:\p{Lu}{2,7}|(?:\p{Lu}\.){2,5})$/u],
  ['initial', /^\p{Lu}\.?$/u],
  ['number', /^\p{N}/u],
  ['digit', /\p{N}/u],
  ['hangul', /[\uac00-\ud7a3]/],
  ['period', /[\p{L}\p{M}\p{N}]\.$/u],
  ['stop', /^[.!?…。！？]$/],
  ['closer', /^["”’')\]»」』]$/],
  ['quote', /^["“]$/],
  ['possessive', /^['’ʼ‘]s$/i],
  ['letter', /^\p{L}/u],
  ['shout', /^(?=..)[\p{Lu}.]+$/u],
  ['innerCapital', /\p{Ll}\p{Lu}\p{Ll}/u],
];

/** The shape of a token as written, but for what its sentence and its abbreviation say. */
export const shapeOf = (text: string): number =>
  TESTS.reduce((shape, [name, test]) => (test.test(text) ? shape | Shape[name] : shape), 0);

/** All that is the same wherever a word is written: its tokens share it. */
export interface WordType {
  readonly text: string;
  readonly fold: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  readonly shape: number;
  /** Bits of the lexicon's classes that hold its folded word, or its mark. */
  readonly classes: Uint32Array;
  /** Whether a period right after it is part of it: `Gen`, `J`. */
  readonly takesPeriod: boolean;
  /** What `keptByType` found for it. */
  readonly kept: unknown[];
}

let readers = 0;

/** A function of the word type alone, whose answer is kept with the type. */
export function keptByType<T extends object | number>(find: (type: WordType) => T): (type: WordType) => T {
  const slot = readers++;
  return (type) => (type.kept[slot] ??= find(type)) as T;
}

/** Abbreviations before a name: their period never ends a sentence. */
const BEFORE_NAME = englishWords('before-name');
/** Abbreviations after a name or of a date: their period may end a sentence too. */
const ANYWHERE = englishWords('anywhere');

const PLAIN = /^[a-z0-9]+$/i;
/** Words whose shape needs no further look. */
const SMALL = /^[a-z]+$/;
const CAPITALISED = /^[A-Z][a-z]+$/;
const SMALL_SHAPE = shapeOf('ab');
const CAPITALISED_SHAPE = shapeOf('Ab');

function makeType(text: string): WordType {
  const kind = kindOf(text);
  const fold = kind === 'punctuation' ? '' : PLAIN.test(text) ? text.toLowerCase() : foldForm(text);
  const bits = (leadsName(text) ? Shape.leadsName : 0) | (fold.includes(' ') ? Shape.compound : 0);
  return {
    text,
    fold,
    kind,
    shape: bits | (SMALL.test(text) ? SMALL_SHAPE : CAPITALISED.test(text) ? CAPITALISED_SHAPE : shapeOf(text)),
    classes: classesOf(fold || text),
    takesPeriod: isInitial(text) || isAbbreviation(text),
    kept: [],
  };
}

function kindOf(text: string): WordType['kind'] {
  if (!/[\p{L}\p{M}\p{N}]/u.test(text)) return 'punctuation';
  return /^\p{N}/u.test(text) && !/\p{L}/u.test(text) ? 'number' : 'word';
}

const isInitial = (word: string): boolean => word.length === 1 && /^\p{Lu}$/u.test(word) && word !== 'I';

/** Capitalised or title-like abbreviations; `no.` and `co.` in lower case are words often enough. */
function isAbbreviation(word: string): boolean {
  if (word.length > 6 || !(/^\p{Lu}/u.test(word) || word === 'vs' || word === 'etc')) return false;
  const lower = word.toLowerCase();
  return BEFORE_NAME.has(lower) || ANYWHERE.has(lower);
}

/** Whether a token's period belongs to what follows, so that it never ends a sentence. */
function leadsName(text: string): boolean {
  if (text.length < 2 || !text.endsWith('.')) return false;
  return text.length === 2 || BEFORE_NAME.has(text.slice(0, -1).toLowerCase());
}

/** Types of a generation, and the slots they lie in; two of three slots stay empty. */
const MOST = 12_000;
const SLOTS = 1 << 15;

/**
 * Word types by their letters, in two generations as in `BoundedCache`: found by the letters of a text itself, without
 * cutting them out of it. A text is mostly words met before, also in the articles before it. What `typeAt` answers never
 * depends on what is kept.
 */
class TypeTable {
  private younger: (WordType | undefined)[] = new Array<WordType | undefined>(SLOTS).fill(undefined);
  private older: (WordType | undefined)[] = new Array<WordType | undefined>(SLOTS).fill(undefined);
  private size = 0;

  /** The type of the token `[start, end)` of a text. */
  at(source: string, start: number, end: number): WordType {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
    const first = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    let slot = first;
    for (let type = this.younger[slot]; type !== undefined; type = this.younger[slot]) {
      if (isAt(type.text, source, start, end)) return type;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const type = this.aged(first, source, start, end) ?? makeType(ownCopy(source.slice(start, end)));
    this.younger[slot] = type;
    this.size += 1;
    if (this.size >= MOST) this.age();
    return type;
  }

  private aged(first: number, source: string, start: number, end: number): WordType | null {
    for (let slot = first; ; slot = (slot + 1) & (SLOTS - 1)) {
      const type = this.older[slot];
      if (type === undefined) return null;
      if (isAt(type.text, source, start, end)) return type;
    }
  }

  private age(): void {
    const emptied = this.older.fill(undefined);
    this.older = this.younger;
    this.younger = emptied;
    this.size = 0;
  }
}

function isAt(word: string, source: string, start: number, end: number): boolean {
  const size = end - start;
  if (word.length !== size) return false;
  for (let at = 0; at < size; at += 1) if (word.charCodeAt(at) !== source.charCodeAt(start + at)) return false;
  return true;
}

const TYPES = new TypeTable();

/** The type of the token `[start, end)` of a text; of a whole text by default. */
export const typeAt = (text: string, start = 0, end = text.length): WordType => TYPES.at(text, start, end);
