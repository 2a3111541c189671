import { foldForm, type Span } from '../model';

/** A token before it is known in which sentence it stands. */
export interface RawToken extends Span {
  readonly text: string;
  readonly fold: string;
  readonly kind: 'word' | 'number' | 'punctuation';
}

/** Abbreviations before a name: their period never ends a sentence. */
const BEFORE_NAME =
  'mr mrs ms dr prof rev fr sr sra gen lt col maj capt cmdr cpl sgt adm brig gov sen rep amb atty supt insp hon pres st mt ft vs no nos art fig gens sens reps govs messrs mme mlle dept vol'.split(
    ' ',
  );
/** Abbreviations after a name or of a date: their period may end a sentence too. */
const ANYWHERE =
  'inc corp co ltd bros llc plc jr esq etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m approx est univ ave blvd rd'.split(
    ' ',
  );
const BEFORE_NAME_SET = new Set(BEFORE_NAME);
const ABBREVIATIONS = new Set([...BEFORE_NAME, ...ANYWHERE]);

const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/uy;
const DOTTED = /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?/uy;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/uy;
const SPACE = /\s+/uy;
const ANY = /[^]/uy;
const POSSESSIVE = /^(.+)(['’ʼ‘]s)$/iu;
const PLAIN = /^[a-z0-9]+$/i;

/**
 * Cuts `[start, end)` of a text into tokens. A token is a maximal run of letters and digits with internal apostrophes
 * (`Ch'ongjin`) and the periods of abbreviations (`U.S.`, `Gen.`, an initial); hyphens split; a possessive `'s` stands
 * by itself; everything else but white space is one token a character.
 */
export function tokenize(text: string, start = 0, end = text.length): RawToken[] {
  const tokens: RawToken[] = [];
  let at = start;
  while (at < end) {
    const space = match(SPACE, text, at, end);
    if (space > 0) {
      at += space;
      continue;
    }
    at = push(tokens, text, at, end);
  }
  return tokens;
}

function push(tokens: RawToken[], text: string, at: number, end: number): number {
  const length = wordLength(text, at, end);
  if (length === 0) {
    const size = match(ANY, text, at, end);
    const piece = text.slice(at, at + size);
    tokens.push({ start: at, end: at + size, text: piece, fold: '', kind: 'punctuation' });
    return at + size;
  }
  const piece = text.slice(at, at + length);
  const possessive = POSSESSIVE.exec(piece);
  const head = possessive?.[1] ?? piece;
  const kind = /^\p{N}/u.test(head) && !/\p{L}/u.test(head) ? 'number' : 'word';
  tokens.push({ start: at, end: at + head.length, text: head, fold: fold(head), kind });
  if (possessive) {
    const tail = possessive[2] ?? '';
    tokens.push({ start: at + head.length, end: at + length, text: tail, fold: 's', kind: 'word' });
  }
  return at + length;
}

function wordLength(text: string, at: number, end: number): number {
  const dotted = match(DOTTED, text, at, end);
  if (dotted > 0) return dotted;
  const number = match(NUMBER, text, at, end);
  const word = match(WORD, text, at, end);
  if (number > word) return number;
  if (word > 0 && text[at + word] === '.' && at + word < end) {
    const piece = text.slice(at, at + word);
    if (isInitial(piece) || isAbbreviation(piece)) return word + 1;
  }
  return word;
}

function match(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? Math.min(found[0].length, end - at) : 0;
}

const isInitial = (word: string): boolean => word.length === 1 && /^\p{Lu}$/u.test(word) && word !== 'I';
/** Capitalised or title-like abbreviations; `no.` and `co.` in lower case are words often enough. */
const isAbbreviation = (word: string): boolean =>
  word.length <= 6 &&
  ABBREVIATIONS.has(word.toLowerCase()) &&
  (/^\p{Lu}/u.test(word) || word === 'vs' || word === 'etc');

const fold = (word: string): string => (PLAIN.test(word) ? word.toLowerCase() : foldForm(word));

/** Whether a token's period belongs to what follows (`Gen.`, `J.`), so that it never ends a sentence. */
export function leadsName(token: RawToken): boolean {
  if (!token.text.endsWith('.')) return false;
  const word = token.text.slice(0, -1);
  return word.length === 1 || BEFORE_NAME_SET.has(word.toLowerCase());
}
