import { foldForm } from '../model';
import type { Token } from '../language/document';

/** A word of a phrase, ready to be compared. */
export interface PhraseWord {
  /** Folded; the letters of an abbreviation are one word (`u s`). */
  readonly fold: string;
  /** Whether a word need only begin so. */
  readonly open: boolean;
  /** Whether a word of it may be a plural: the last word may. */
  readonly plural: boolean;
  /** An acronym as written: it is met in capitals only (`WHO` is not “who”); null for other words. */
  readonly capitals: string | null;
}

/** A phrase of a pack or a theme note. */
export interface Phrase {
  /** As written. */
  readonly text: string;
  /** At least one. */
  readonly words: readonly PhraseWord[];
}

const SIMPLE = /^[a-z0-9]+$/;
const CAPITALS = /^[A-Z][A-Z0-9]+$/;
const ABBREVIATION = /^(?:\p{L}\.){2,}$/u;
const HANGUL_ONLY = /^[\uac00-\ud7a3]+$/;
const POSSESSIVE = /['’ʼ‘`´]s$/i;
const BREAKS = /[\s\-‐‑–]+/;

/** Particles that are written onto a Korean noun: what may follow a term of one syllable. */
const PARTICLES = new Set(
  '은 는 이 가 을 를 의 에 와 과 도 만 로 으로 나 에서 에게 께서 한테 부터 까지 보다 처럼 이라고 라고 에는 에도 에서는 에서도 으로는 으로도 이며 이고 인 이다'.split(
    ' ',
  ),
);

/** Null when the text holds no word. `*` at the end of a word leaves it open: `flood*`. */
export function toPhrase(text: string): Phrase | null {
  const words: PhraseWord[] = [];
  for (const piece of text.split(BREAKS)) {
    const open = piece.endsWith('*');
    const bare = open ? piece.slice(0, -1) : piece;
    const capitals = CAPITALS.test(bare) ? bare : null;
    for (const fold of foldPiece(bare)) words.push({ fold, open, plural: false, capitals });
  }
  const last = words.pop();
  return last === undefined ? null : { text: text.trim(), words: [...words, { ...last, plural: true }] };
}

function foldPiece(piece: string): string[] {
  const lower = piece.toLowerCase();
  if (SIMPLE.test(lower) || HANGUL_ONLY.test(lower)) return [lower];
  const fold = foldForm(piece.replace(POSSESSIVE, ''));
  if (ABBREVIATION.test(piece)) return [fold];
  return fold.split(' ').filter((word) => word !== '');
}

export const isHangul = (word: string): boolean => {
  const unit = word.charCodeAt(0);
  return unit >= 0xac00 && unit <= 0xd7a3;
};

/** Whether a token is the word, one of its inflections, or, for Korean, the word with what is written onto it. */
export function isWord(word: PhraseWord, token: Token): boolean {
  const { fold } = token;
  if (!fold.startsWith(word.fold)) return word.plural && isPluralOfY(word.fold, fold);
  if (word.capitals !== null && !token.text.startsWith(word.capitals)) return false;
  if (fold.length === word.fold.length || word.open) return true;
  if (isHangul(word.fold)) return word.fold.length > 1 || PARTICLES.has(fold.slice(1));
  return word.plural && isPluralEnding(fold, word.fold.length);
}

const isPluralEnding = (fold: string, length: number): boolean =>
  fold.endsWith('s') && (fold.length === length + 1 || (fold.length === length + 2 && fold.endsWith('es')));

const isPluralOfY = (word: string, fold: string): boolean =>
  word.endsWith('y') && fold.length === word.length + 2 && fold.endsWith('ies') && fold.startsWith(word.slice(0, -1));

/** Index of the token the phrase ends with when its first word is the token at `at`, else -1. */
export function phraseEnd(phrase: Phrase, tokens: readonly Token[], at: number): number {
  let end = at;
  for (let step = 1; step < phrase.words.length; step += 1) {
    end = nextWord(tokens, end);
    const word = phrase.words[step];
    const token = tokens[end];
    if (word === undefined || token === undefined || !isWord(word, token)) return -1;
  }
  return end;
}

/** What may stand between the words of one phrase: `peer-to-peer`, `Workers' Party`, `“great” leader`. */
const JOINTS = new Set(['-', '‐', '‑', '–', '.', '&', "'", '’', 'ʼ', '‘', '“', '”', '"', '·', '×']);

/** The next word of the same sentence, across hyphens, quotes and possessive endings; -1 when something else comes. */
function nextWord(tokens: readonly Token[], at: number): number {
  const sentence = tokens[at]?.sentence;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.sentence !== sentence) return -1;
    if (isPossessive(token) || (token.kind === 'punctuation' && JOINTS.has(token.text))) continue;
    return token.kind === 'punctuation' ? -1 : next;
  }
  return -1;
}

export const isPossessive = (token: Token): boolean => token.fold === 's' && token.text.length === 2;
