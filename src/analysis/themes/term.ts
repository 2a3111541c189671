import { englishWords, koreanWords } from '../../data/lexicon';
import { foldForm } from '../../model';
import type { Token } from '../language/document';

/** A word of a phrase, ready to be compared. */
export interface PhraseWord {
  /** Folded; the letters of an abbreviation are one word (`u s`). */
  readonly fold: string;
  /** Whether a word need only begin so. */
  readonly open: boolean;
  /** Whether a plural of it is met too: the last word's is. */
  readonly plural: boolean;
  /** An acronym as written: it is met in capitals only (`WHO` is not “who”); null for other words. */
  readonly capitals: string | null;
}

/** A phrase of a pack or a theme note. Its words are read when first needed: packs hold thousands of phrases. */
export class Phrase {
  private read: readonly PhraseWord[] | null = null;

  /** `text` as written, holding a letter or digit (`toPhrase`). `*` at the end of a word leaves it open: `flood*`. */
  constructor(readonly text: string) {}

  /** At least one. */
  get words(): readonly PhraseWord[] {
    return (this.read ??= readWords(this.text));
  }
}

/** Null when the text holds no word. */
export function toPhrase(text: string): Phrase | null {
  const trimmed = text.trim();
  return /[\p{L}\p{N}]/u.test(trimmed) ? new Phrase(trimmed) : null;
}

const SIMPLE = /^[a-z0-9]+$/;
const CAPITALS = /^[A-Z][A-Z0-9]+$/;
const ABBREVIATION = /^(?:\p{L}\.){2,}$/u;
const HANGUL_ONLY = /^[\uac00-\ud7a3]+$/;
const POSSESSIVE = /['’ʼ‘`´]s$/i;
const BREAKS = /[\s\-‐‑–]+/;

function readWords(text: string): PhraseWord[] {
  const words: PhraseWord[] = [];
  for (const piece of text.split(BREAKS)) {
    const open = piece.endsWith('*');
    const bare = open ? piece.slice(0, -1) : piece;
    const capitals = CAPITALS.test(bare) ? bare : null;
    for (const fold of foldPiece(bare)) words.push({ fold, open, plural: false, capitals });
  }
  const last = words.pop();
  return last === undefined ? [] : [...words, { ...last, plural: true }];
}

function foldPiece(piece: string): string[] {
  const lower = piece.toLowerCase();
  if (SIMPLE.test(lower) || HANGUL_ONLY.test(lower)) return [lower];
  const fold = foldForm(piece.replace(POSSESSIVE, ''));
  if (ABBREVIATION.test(piece)) return [fold];
  return fold.split(' ').filter((word) => word !== '');
}

/** Where a phrase is looked up: its first word, and whether more than that word itself may begin it. */
export interface Opening {
  readonly fold: string;
  readonly open: boolean;
}

const PLAIN_OPENING = /^([A-Za-z0-9]+)(\*?)(?=[\s-]|$)/;

/** Without reading the whole phrase, where it is plain. */
export function openingOf(phrase: Phrase): Opening {
  const plain = PLAIN_OPENING.exec(phrase.text);
  if (plain !== null) return { fold: (plain[1] ?? '').toLowerCase(), open: plain[2] === '*' };
  const { fold = '', open = false } = phrase.words[0] ?? {};
  return { fold, open: open || isHangul(fold) };
}

/** Particles that are written onto a Korean noun: what may follow a term of one syllable. */
const PARTICLES = koreanWords('particles');

const isHangul = (word: string): boolean => {
  const unit = word.charCodeAt(0);
  return unit >= 0xac00 && unit <= 0xd7a3;
};

/** Whether a folded word is the word, one of its inflections, or, for Korean, the word with what is written onto it. */
export function fitsFold(word: PhraseWord, fold: string): boolean {
  if (!fold.startsWith(word.fold)) return word.plural && isPluralOfY(word.fold, fold);
  if (fold.length === word.fold.length || word.open) return true;
  if (isHangul(word.fold)) return word.fold.length > 1 || PARTICLES.has(fold.slice(1));
  return word.plural && isPluralEnding(fold, word.fold.length);
}

/** Whether a token is written in the capitals an acronym asks for. */
export const isWritten = (token: Token, capitals: string | null): boolean =>
  capitals === null || token.text.startsWith(capitals);

const isPluralEnding = (fold: string, length: number): boolean =>
  fold.endsWith('s') && (fold.length === length + 1 || (fold.length === length + 2 && fold.endsWith('es')));

const isPluralOfY = (word: string, fold: string): boolean =>
  fold.length === word.length + 2 && fold.endsWith('ies') && word.endsWith('y') && fold.startsWith(word.slice(0, -1));

/** What a folded word may be a regular plural of. */
export function singulars(fold: string): string[] {
  if (!fold.endsWith('s')) return [];
  const found = [fold.slice(0, -1)];
  if (fold.endsWith('es')) found.push(fold.slice(0, -2));
  if (fold.endsWith('ies')) found.push(`${fold.slice(0, -3)}y`);
  return found;
}

/** Index of the token several words end with when the second is to be the token at `second`, else -1. */
export function phraseEnd(words: readonly PhraseWord[], tokens: readonly Token[], second: number): number {
  let end = second;
  for (let step = 1; step < words.length; step += 1) {
    if (step > 1) end = nextWord(tokens, end);
    const word = words[step];
    const token = tokens[end];
    if (word === undefined || token === undefined) return -1;
    if (!fitsFold(word, token.fold) || !isWritten(token, word.capitals)) return -1;
  }
  return end;
}

/** What may stand between the words of one phrase: `peer-to-peer`, `Workers' Party`, `“great” leader`. */
const JOINTS = englishWords('phrase-joints');

/** The next word of the same sentence, across hyphens, quotes and possessive endings; -1 when something else comes. */
export function nextWord(tokens: readonly Token[], at: number): number {
  const sentence = tokens[at]?.sentence;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.sentence !== sentence) return -1;
    if (isPossessive(token) || (token.kind === 'punctuation' && JOINTS.has(token.text))) continue;
    return token.kind === 'punctuation' ? -1 : next;
  }
  return -1;
}

/** Of a token that is a possessive ending. */
export const isPossessive = (token: Token): boolean => token.fold === 's' && token.text.length === 2;

/** How much one mention of a term says. */
export const WEIGHTS = { strong: 4, clear: 2, weak: 1 } as const;
export type Strength = keyof typeof WEIGHTS;
export const STRENGTHS = Object.keys(WEIGHTS) as Strength[];

/** A phrase a theme listens to. */
export interface Term {
  readonly phrase: Phrase;
  /** Above 0; see `WEIGHTS`. */
  readonly weight: number;
  /** Phrases its sentence must hold one of, separated by `/`; null when nothing. */
  readonly with: string | null;
  /** Phrases its sentence must hold none of, separated by `/`; null when nothing. */
  readonly without: string | null;
}

/** A term as written: `strike + union/wage* - air/missile (clear)`. */
export interface WrittenTerm extends Omit<Term, 'weight'> {
  /** Null when none is written. */
  readonly weight: number | null;
}

const WEIGHT = /\(\s*([a-z]+|\d+(?:\.\d+)?)\s*\)$/;
const MOST_WEIGHT = 10;

/**
 * Reads a term: a phrase, then optionally `+` and what its sentence must hold, `-` and what it must not (each with
 * spaces around, alternatives separated by `/`), and a weight in brackets: `strong`, `clear`, `weak` or a number up to
 * 10. Null when a part holds no word or the weight is none.
 */
export function parseTerm(text: string): WrittenTerm | null {
  const trimmed = text.trim();
  const written = trimmed.endsWith(')') ? WEIGHT.exec(trimmed) : null;
  const weight = written === null ? null : weightOf(written[1] ?? '');
  if (weight !== null && !(weight > 0 && weight <= MOST_WEIGHT)) return null;
  const [positive, without] = cut(trimmed.slice(0, written?.index), ' - ');
  const [main, company] = cut(positive, ' + ');
  const phrase = toPhrase(main);
  if (phrase === null || lacksWord(company) || lacksWord(without)) return null;
  return { phrase, weight, with: company, without };
}

const EMPTY_PART = /(?:^|\/)[^\p{L}\p{N}/]*(?:\/|$)/u;
const lacksWord = (alternatives: string | null): boolean => alternatives !== null && EMPTY_PART.test(alternatives);

function weightOf(text: string): number {
  const named = STRENGTHS.find((strength) => strength === text);
  return named === undefined ? Number(text) : WEIGHTS[named];
}

/** The text before and after the first `mark`. */
function cut(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + mark.length).trim()];
}

/** What tells a term from the others of a theme: the term without its weight. */
export function termKey(term: Pick<Term, 'phrase' | 'with' | 'without'>): string {
  const company = term.with === null ? '' : ` + ${term.with}`;
  const strangers = term.without === null ? '' : ` - ${term.without}`;
  return `${term.phrase.text}${company}${strangers}`.toLowerCase();
}
