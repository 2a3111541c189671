import { Character, classAt, inWord, isHangul, unitClass } from '../../language/characters';
import { englishWords, koreanWords } from '../../../data/lexicon';
import type { EntityKind } from '../../../model';

const ENGLISH = englishWords('common-words');
const KOREAN = koreanWords('common-words');

/** Whether a folded word means something else as well as a name: alone it names nothing but where a capital says so. */
export const isCommonWord = (fold: string): boolean => ENGLISH.has(fold) || KOREAN.has(fold);

/**
 * How names and texts are compared: letters without case and, in Latin script, without marks; what stands between words
 * as one character that tells a gap's kind. A word is also parted where Hangul begins or ends, so that `RFA는` begins with `RFA`.
 */

/** No part of a word. */
const NONE = 0;
/** A mark on the letter before it: passed over. */
const MARK = 1;

const FOLDS = new Uint16Array(0x10000);

function foldOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) return halfOf(text, at, unit);
  const known = FOLDS[unit];
  if (known !== 0 && known !== undefined) return known - 1;
  const fold = learn(text, at, unit);
  FOLDS[unit] = fold + 1;
  return fold;
}

/** Halves of a pair stand in letters and in signs. */
const halfOf = (text: string, at: number, unit: number): number =>
  inWord(classAt(text, (unit & 0xfc00) === 0xdc00 ? at - 1 : at)) ? unit : NONE;

function learn(text: string, at: number, unit: number): number {
  const found = unitClass(text, at);
  if (found === Character.mark) return MARK;
  if (!inWord(found) || found === Character.apostrophe) return NONE;
  // Further on a mark makes another letter of it: й, が.
  const plain = unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00) ? text.charAt(at).normalize('NFD') : text.charAt(at);
  return plain.toLowerCase().charCodeAt(0);
}

const [APOSTROPHE, SPACE, DOT, NEWLINE, QUOTE] = [39, 32, 46, 10, 34];

/** Whether a word goes on at an offset, marks included. */
export const isWordAt = (text: string, at: number): boolean => at >= 0 && at < text.length && foldOf(text, at) !== NONE;

/** Whether the period at an offset joins two letters that stand alone: `U.S.`, `J.K.`. */
function joinsInitials(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== DOT || !isWordAt(text, at - 1) || !isWordAt(text, at + 1)) return false;
  const isLone = !isWordAt(text, at - 2) && !isWordAt(text, at + 2);
  return isLone && unitClass(text, at - 1) === Character.letter && unitClass(text, at + 1) === Character.letter;
}

/** Code units between two words of a name, at most. */
const WIDEST_GAP = 6;

/** A gap between words: its end, and the character it is compared by; 0 for what stands in no name. */
interface Gap {
  readonly end: number;
  readonly key: number;
}

/** Emphasis between words, as if it were not there. */
const EMPHASIS = new Set([...'*_=~'].map((character) => character.charCodeAt(0)));

/** Blanks and dashes are one kind, periods are none; a blank line and the marker of a list's item part everything. */
function gapAt(text: string, start: number): Gap {
  let [key, lines, at] = [NONE, 0, start];
  for (; at < text.length && foldOf(text, at) === NONE; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) lines += 1;
    if (EMPHASIS.has(unit) && lines === 0 && at - start < WIDEST_GAP) continue;
    const kind = lines > 0 ? lineStartKind(text, at, unit) : kindOf(text, at, unit);
    if (kind === null || at - start >= WIDEST_GAP || lines > 1) return { end: at, key: NONE };
    if (kind === DOT) key ||= DOT;
    else if (key <= SPACE || key === DOT) key = kind;
    else if (kind !== SPACE) return { end: at, key: NONE };
  }
  return { end: at, key };
}

/** Characters that stand in names. */
const IN_NAMES = new Set([...'/&:,()+'].map((character) => character.charCodeAt(0)));

/** Behind the end of a line: blanks and the signs of a quotation. */
const lineStartKind = (text: string, at: number, unit: number): number | null =>
  unit === 62 || unitClass(text, at) === Character.space ? SPACE : null;

/** Signs that make another word of what they stand in or at: `Ke$ha`, `C#`. */
const SIGNS = new Set([...'#$%*<=>@\\^_{|}~€£¥§'].map((character) => character.charCodeAt(0)));

function kindOf(text: string, at: number, unit: number): number | null {
  if (unit === DOT || IN_NAMES.has(unit)) return unit;
  if (unit === 45 || (unit >= 0x2010 && unit <= 0x2014)) return SPACE;
  const found = unitClass(text, at);
  if (found === Character.space) return SPACE;
  if (/["“”„«»]/.test(text.charAt(at))) return QUOTE;
  return found === Character.apostrophe || unit === 0x2bc || unit === 96 ? APOSTROPHE : null;
}

/** A name as it is compared; empty where it has no words. One with signs that no names have is found nowhere. */
export function foldName(written: string): string {
  const name = written.normalize('NFC');
  let folded = '';
  for (let at = 0; at < name.length;) {
    const fold = foldOf(name, at);
    if (fold > MARK) folded += String.fromCharCode(fold);
    else if (SIGNS.has(name.charCodeAt(at))) folded += name.charAt(at);
    if (fold !== NONE || joinsInitials(name, at)) at += 1;
    else {
      const { end, key } = gapAt(name, at);
      if (folded !== '' && end < name.length && isWordAt(name, end)) folded += String.fromCharCode(key || SPACE);
      at = Math.max(end, at + 1);
    }
  }
  return folded;
}

/** Where a text that has a folded name at an offset ends to have it; -1 where it has not. */
export function endOfName(folded: string, text: string, start: number): number {
  let at = start;
  for (let i = 0; i < folded.length;) {
    if (at >= text.length) return -1;
    const wanted = folded.charCodeAt(i);
    const fold = foldOf(text, at);
    if (fold === MARK) at += 1;
    else if (fold === wanted) [i, at] = [i + 1, at + 1];
    else if (fold !== NONE) return -1;
    else if (joinsInitials(text, at)) at += 1;
    else {
      const { end, key } = gapAt(text, at);
      if (key !== wanted) return -1;
      [i, at] = [i + 1, end];
    }
  }
  while (at < text.length && foldOf(text, at) === MARK) at += 1;
  // The period of `U.S.` belongs to it.
  const isInitials = text.charCodeAt(at) === DOT && text.charCodeAt(at - 2) === DOT && at - 2 > start;
  return isInitials ? at + 1 : at;
}

/** Characters of a name; longer ones are sentences. */
export const LONGEST_NAME = 200;
/** Units of a word that are read: those of a name, and of what may be written onto it. */
const LONGEST_WORD = LONGEST_NAME + 20;

const SEED = 0x811c9dc5;
const withUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
/** Numbers of at most 30 bits are never put in boxes. */
const shortened = (hash: number): number => (hash ^ (hash >>> 15)) & 0x3fffffff;

/** The hash of a folded name. `beginning` gets those of its beginnings that end where a word does. */
export function hashOfName(folded: string, beginning: (hash: number) => void): number {
  let hash = SEED;
  for (let at = 0; at < folded.length; at += 1) {
    if (at > 0 && endsWordIn(folded, at)) beginning(shortened(hash));
    hash = withUnit(hash, folded.charCodeAt(at));
  }
  return shortened(hash);
}

function endsWordIn(folded: string, at: number): boolean {
  if (foldOf(folded, at - 1) === NONE) return false;
  return foldOf(folded, at) === NONE || isHangul(folded.charCodeAt(at)) !== isHangul(folded.charCodeAt(at - 1));
}

/**
 * Reads a text as names are compared, a word or its part in one script after the other, and tells the hash of what was read
 * up to any unit of the word read last. One for many places, because a text has thousands.
 */
export class NameReader {
  /** Where the word read last ends. */
  end = 0;
  /** Folded units of it. */
  length = 0;
  /** Folded units before it. */
  before = 0;
  private text = '';
  private hash = SEED;
  private readonly hashes = new Int32Array(LONGEST_WORD);

  /** Begins at the word at an offset. */
  read(text: string, start: number): this {
    this.text = text;
    this.hash = SEED;
    this.before = 0;
    this.word(start);
    return this;
  }

  /** Goes on with the next word; false where none follows that could be of one name with those before it. */
  next(): boolean {
    const { text, end: start } = this;
    const units = this.before + this.length;
    if (start >= text.length || units > LONGEST_NAME) return false;
    this.before = units;
    if (foldOf(text, start) !== NONE) this.word(start);
    else {
      const { end, key } = gapAt(text, start);
      if (key === NONE) return false;
      this.hash = withUnit(this.hash, key);
      this.before += 1;
      this.word(end);
    }
    return this.length > 0;
  }

  /** The hash of what was read, of the last word its first units. */
  hashOf(length: number): number {
    return this.hashes[length - 1] ?? 0;
  }

  private word(start: number): void {
    const { text } = this;
    let [at, length, hangul] = [start, 0, false];
    for (; at < text.length && length < LONGEST_WORD; at += 1) {
      const fold = foldOf(text, at);
      if (fold === NONE && !joinsInitials(text, at)) break;
      if (fold <= MARK) continue;
      if (length === 0) hangul = isHangul(fold);
      else if (isHangul(fold) !== hangul) break;
      this.hash = withUnit(this.hash, fold);
      this.hashes[length++] = shortened(this.hash);
    }
    this.end = at;
    this.length = length;
  }
}

/** A note's name found in a text, as far as it is looked at. */
export interface NameBeside {
  readonly end: number;
  /** ISO 3166-1 alpha-2 code of the note's country; empty where it has none. */
  readonly country: string;
  /** Whether it is an organization's, of several words. */
  readonly isOrganization: boolean;
}

/** How a name stands in a text. */
export interface NameInText {
  readonly name: string;
  /** `foldName` of it. */
  readonly fold: string;
  readonly kind: EntityKind;
  /** Name of what it is in, or belongs to. */
  readonly where: string | null;
  /** As in `NameBeside`. */
  readonly country: string;
  readonly isCaseExact: boolean;
  /** As the text has it. */
  readonly shown: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The name found before it. */
  readonly last: NameBeside | null;
  /** The name that begins at an offset, whatever stands around it; null for none. */
  readonly knownAt: (offset: number) => NameBeside | null;
}

/** Whether a name has one word alone. */
export const isOneWord = (fold: string): boolean => /^[\p{L}\p{N}]+$/u.test(fold);
