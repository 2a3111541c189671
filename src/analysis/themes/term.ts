import { toPhrase, type Phrase } from './phrase';

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
