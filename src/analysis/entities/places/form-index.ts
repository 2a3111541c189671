import { hashUnit, hashWord, NO_WORDS } from '../../language/toponym-match';
import { foldForm } from '../../../model';

/**
 * Where the rows and forms of a gazetteer's text stand: chains of equal slots in typed arrays, because a hundred thousand
 * objects would take the memory and the time of a whole extraction. An entry is one spelled form of one row.
 */
export interface FormIndex {
  /** Offset of each row's line; `rows` of them. */
  readonly starts: Int32Array;
  rows: number;
  /** Offsets of lines that are no rows: comments and lists. */
  readonly others: number[];
  /** Per entry: hash of the folded words, row, offset of the written form, next entry of the slot (-1: none). */
  hashes: Int32Array;
  rowOf: Int32Array;
  offsets: Int32Array;
  following: Int32Array;
  entries: number;
  /** First entry of a slot, -1 for none; as many as two to the power of `slotBits`. */
  readonly slots: Int32Array;
  readonly slotBits: number;
  /** A bit for each hash after which forms go on; as many as two to the power of `prefixBits`. */
  readonly prefixes: Uint32Array;
  readonly prefixBits: number;
  /** First folded words of forms written small: `demilitarized zone`. */
  readonly smallHeads: Set<string>;
}

/** As many slots, as a power of two, as the built-in gazetteer has forms. */
const SLOT_BITS = 17;
/** Three more: 128 KB for some 40,000 prefixes, so that one in twenty other words costs a look too many. */
const MORE_PREFIX_BITS = 3;
const spread = (hash: number, bits: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);

/** Whether forms go on after the words of this hash; seldom true of others too. */
export function isPrefix({ prefixes, prefixBits }: FormIndex, hash: number): boolean {
  const bit = spread(hash, prefixBits);
  return ((prefixes[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** First entry of this hash after `entry` (-1: from the start); -1 for none. Equal hashes are a hint, no more. */
export function nextEntry(index: FormIndex, hash: number, entry: number): number {
  let at = (entry === -1 ? index.slots[spread(hash, index.slotBits)] : index.following[entry]) ?? -1;
  while (at !== -1 && index.hashes[at] !== hash) at = index.following[at] ?? -1;
  return at;
}

const [TAB, NEWLINE, SEMICOLON, PLUS, EQUALS, HASH, QUESTION] = [9, 10, 59, 43, 61, 35, 63];
const [SMALL_A, SMALL_S, SMALL_Z] = [97, 115, 122];
/** What a code unit folds to, where it is no letter or digit: nothing, or what stands between words. */
const [DROPPED, BETWEEN] = [0, 32];
const APOSTROPHES = [0x27, 0x60, 0xb4, 0x2bc, 0x2018, 0x2019];
const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

/** As `foldForm`, a code unit at a time: no name holds a letter that becomes two. */
function foldUnit(unit: number): number {
  if (APOSTROPHES.includes(unit) || isMark(unit)) return DROPPED;
  const folded = foldForm(String.fromCharCode(unit));
  return folded === '' ? BETWEEN : folded.charCodeAt(0);
}
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => foldUnit(unit));
/** Some hundred letters with marks, and Hangul. */
const beyond = new Map<number, number>();

function foldOf(unit: number): number {
  const known = unit < 128 ? ASCII[unit] : beyond.get(unit);
  if (known !== undefined) return known;
  const folded = foldUnit(unit);
  beyond.set(unit, folded);
  return folded;
}

/** An apostrophe before an `s` that ends a word: the tokenizer makes `'s` a word of its own. */
const isPossessive = (text: string, at: number): boolean =>
  foldOf(text.charCodeAt(at + 1)) === SMALL_S &&
  foldOf(text.charCodeAt(at + 2)) <= BETWEEN &&
  !isMark(text.charCodeAt(at));

/**
 * Whether the index, which folds a code unit at a time, finds a form that is asked for as a whole: not where folding makes
 * two letters of one, or goes by what stands around it (`Σ`).
 */
export function isFindable(form: string): boolean {
  if (/^[\x20-\x7e]*$/.test(form)) return true;
  let folded = '';
  let between = false;
  for (let at = 0; at < form.length; at++) {
    const fold = foldOf(form.charCodeAt(at));
    if (fold === BETWEEN || (fold === DROPPED && isPossessive(form, at))) between = true;
    else if (fold !== DROPPED) {
      folded += (between && folded !== '' ? ' ' : '') + String.fromCharCode(fold);
      between = false;
    }
  }
  return folded === foldWords(form);
}

/** Bytes a row takes at least. */
export const LEAST_ROW = 12;
/** Forms per byte, on the large side; the arrays grow where it is too few. */
const PER_FORM = 16;

/** Reads all rows and forms in one pass; their columns are described in `rows.ts`. Two megabytes take about 25 ms. */
export function indexForms(text: string): FormIndex {
  const index = emptyIndex(text.length, SLOT_BITS);
  addText(index, text, 0);
  return index;
}

/** Adds the rows of one more text to an index; `base`: what its offsets are counted from, the length of those before. */
export function addText(index: FormIndex, text: string, base: number): void {
  for (let at = 0; at < text.length;) {
    const mark = text.charCodeAt(at);
    if (mark === HASH || mark === QUESTION || mark === NEWLINE) index.others.push(base + at);
    else at = addForms(index, text, at, base);
    const end = text.indexOf('\n', at);
    at = end === -1 ? text.length : end + 1;
  }
}

/** `length`: code units of all that will be added. */
export function emptyIndex(length: number, slotBits: number): FormIndex {
  const most = Math.ceil(length / PER_FORM) + 1;
  const prefixBits = slotBits + MORE_PREFIX_BITS;
  return {
    starts: new Int32Array(Math.ceil(length / LEAST_ROW) + 1),
    rows: 0,
    others: [],
    hashes: new Int32Array(most),
    rowOf: new Int32Array(most),
    offsets: new Int32Array(most),
    following: new Int32Array(most),
    entries: 0,
    slots: new Int32Array(1 << slotBits).fill(-1),
    slotBits,
    prefixes: new Uint32Array(1 << (prefixBits - 5)),
    prefixBits,
    smallHeads: new Set(),
  };
}

/**
 * Adds the row whose line starts at `start`, with the forms of its second and third cell; returns the offset after them.
 * One loop and no calls for most characters: it runs before the engine has compiled anything.
 */
function addForms(index: FormIndex, text: string, start: number, base: number): number {
  index.starts[index.rows++] = base + start;
  let at = start + 2;
  let from = at;
  let hash = NO_WORDS;
  let [cell, between] = [1, false];
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SEMICOLON || unit === TAB) {
      enter(index, hash, text, from, base);
      if (unit === TAB && cell++ === 2) return at;
      from = at + 1;
      hash = NO_WORDS;
      between = false;
      continue;
    }
    const fold = unit < 128 ? (ASCII[unit] ?? BETWEEN) : foldOf(unit);
    if (fold !== BETWEEN && fold !== DROPPED) {
      if (between && hash !== NO_WORDS) hash = hashUnit(markPrefix(index, hash), BETWEEN);
      between = false;
      hash = hashUnit(hash, fold);
    } else if (unit === PLUS) enter(index, hash, text, from, base);
    else if (unit !== EQUALS && (fold === BETWEEN || isPossessive(text, at))) between = true;
  }
  return at;
}

function markPrefix({ prefixes, prefixBits }: FormIndex, hash: number): number {
  const bit = spread(hash, prefixBits);
  prefixes[bit >>> 5] = (prefixes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  return hash;
}

function enter(index: FormIndex, hash: number, text: string, offset: number, base: number): void {
  if (hash === NO_WORDS) return;
  if (index.entries === index.hashes.length) grow(index);
  const entry = index.entries++;
  const slot = spread(hash, index.slotBits);
  index.hashes[entry] = hash;
  index.rowOf[entry] = index.rows - 1;
  index.offsets[entry] = base + offset;
  index.following[entry] = index.slots[slot] ?? -1;
  index.slots[slot] = entry;
  const first = text.charCodeAt(offset);
  if (first >= SMALL_A && first <= SMALL_Z)
    index.smallHeads.add(/^[a-z]+/.exec(text.slice(offset, offset + 40))?.[0] ?? '');
}

function grow(index: FormIndex): void {
  const grown = (old: Int32Array): Int32Array => {
    const array = new Int32Array(old.length * 2);
    array.set(old);
    return array;
  };
  index.hashes = grown(index.hashes);
  index.rowOf = grown(index.rowOf);
  index.offsets = grown(index.offsets);
  index.following = grown(index.following);
}

/** The form written at `from`: forms are joined by `;`, cells by tabs. */
export function formAt(text: string, from: number): string {
  let at = from;
  while (at < text.length && !ENDS.includes(text.charCodeAt(at))) at++;
  return text.slice(from, at);
}
const ENDS = [TAB, NEWLINE, SEMICOLON];

const POSSESSIVE = /['’ʼ‘`´]s(?=$|[^\p{L}\p{N}])/gu;
const PLAIN = /^[a-z0-9 ]*$/;

/** Folded words of a form joined by spaces, as the index hashes them. */
export function foldWords(form: string): string {
  const lower = form.toLowerCase();
  return PLAIN.test(lower) ? lower.trim() : foldForm(lower.replace(POSSESSIVE, ' s'));
}

export const hashOfWords = (folded: string): number => hashWord(NO_WORDS, folded);
