import { Character, classAt, inWord, unitClass, widthAt } from './characters';
import type { Token } from './document';
import { typeAt } from './word-types';

/** A token while its sentence is not known. */
export type TokenDraft = { -readonly [K in keyof Token]: Token[K] };

const PERIOD = 46;
const COMMA = 44;

/**
 * Cuts `[start, end)` of a text into tokens, added to `tokens`. A token is a maximal run of letters and digits with
 * internal apostrophes (`Ch'ongjin`) and the periods of abbreviations (`U.S.`, `Gen.`, an initial); hyphens split; a
 * possessive `'s` stands by itself; everything else but white space is one token a character.
 */
export function tokenize(text: string, start = 0, end = text.length, tokens: TokenDraft[] = []): TokenDraft[] {
  let at = start;
  while (at < end) {
    if (unitClass(text, at) === Character.space) at += 1;
    else at = push(tokens, text, at, end);
  }
  return tokens;
}

function push(tokens: TokenDraft[], text: string, at: number, end: number): number {
  const last = pieceEnd(text, at, end);
  const head = possessiveAt(text, at, last);
  if (head === last) return add(tokens, text, at, abbreviationEnd(text, at, last, end));
  return add(tokens, text, add(tokens, text, at, head), last);
}

function add(tokens: TokenDraft[], source: string, start: number, end: number): number {
  const type = typeAt(source, start, end);
  const { text, fold, kind, shape, classes } = type;
  tokens.push({ start, end, text, fold, kind, sentence: 0, shape, classes, type });
  return end;
}

/** End of the letters, digits and inner signs from `at`, or of the one character there that is none of these. */
function pieceEnd(text: string, at: number, end: number): number {
  const found = classAt(text, at);
  if (!inWord(found)) return Math.min(end, at + widthAt(text, at));
  if (found === Character.digit) return Math.max(numberEnd(text, at, end), wordEnd(text, at, end));
  const dotted = text.charCodeAt(at + widthAt(text, at)) === PERIOD ? dottedEnd(text, at) : 0;
  return dotted > 0 ? Math.min(end, dotted) : wordEnd(text, at, end);
}

/** Takes in the period after an abbreviation. */
const abbreviationEnd = (text: string, at: number, last: number, end: number): number =>
  last < end && text.charCodeAt(last) === PERIOD && typeAt(text, at, last).takesPeriod ? last + 1 : last;

/** End of an abbreviation of letters with periods (`U.S.`, `U.S.A`); 0 when there is none. */
function dottedEnd(text: string, at: number): number {
  let last = at;
  let letters = 0;
  while (classAt(text, last) === Character.letter && text.charCodeAt(last + widthAt(text, last)) === PERIOD) {
    last += widthAt(text, last) + 1;
    letters += 1;
  }
  if (letters < 2) return 0;
  const after = last + widthAt(text, last);
  return classAt(text, last) === Character.letter && !inWord(classAt(text, after)) ? after : last;
}

/** End of a number with its points and commas; `at` when there is none. */
function numberEnd(text: string, at: number, end: number): number {
  let last = digitsEnd(text, at, end);
  while (last > at) {
    const joint = text.charCodeAt(last);
    const next = joint === PERIOD || joint === COMMA ? digitsEnd(text, last + 1, end) : last;
    if (next <= last + 1) break;
    last = next;
  }
  return last;
}

function digitsEnd(text: string, at: number, end: number): number {
  let last = at;
  while (last < end && classAt(text, last) === Character.digit) last += widthAt(text, last);
  return last;
}

/** End of a run of letters and digits with internal apostrophes; `at` when there is none. */
function wordEnd(text: string, at: number, end: number): number {
  let last = runEnd(text, at, end);
  while (last > at && last < end && unitClass(text, last) === Character.apostrophe) {
    const next = runEnd(text, last + 1, end);
    if (next === last + 1) break;
    last = next;
  }
  return last;
}

function runEnd(text: string, at: number, end: number): number {
  let last = at;
  while (last < end) {
    const found = unitClass(text, last);
    if (inWord(found)) last += 1;
    else if (found === Character.half && inWord(classAt(text, last))) last += 2;
    else break;
  }
  return last;
}

/** Where the possessive ending of a word begins; its end when it has none. */
function possessiveAt(text: string, at: number, end: number): number {
  if (end - at < 3) return end;
  const last = text.charCodeAt(end - 1);
  if (last !== 115 && last !== 83) return end;
  return isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : end;
}

/** Of those within words, and the letter that is written for one. */
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2018 || unit === 0x2019 || unit === 0x2bc;
