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
  /** If not empty, the sentence must hold one of these too. */
  readonly with: readonly Phrase[];
  /** The sentence must hold none of these. */
  readonly without: readonly Phrase[];
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
 * spaces around, alternatives separated by `/`), and a weight in brackets: `strong`, `clear`, `weak` or a number, at
 * most 10. Null when a part holds no word or the weight is none.
 */
export function parseTerm(text: string): WrittenTerm | null {
  const trimmed = text.trim();
  const weight = WEIGHT.exec(trimmed);
  const value = weight === null ? null : weightOf(weight[1] ?? '');
  if (value !== null && Number.isNaN(value)) return null;
  const [positive = '', ...unwanted] = trimmed.slice(0, weight?.index).split(' - ');
  const [main = '', ...wanted] = positive.split(' + ');
  const phrase = toPhrase(main);
  const company = alternatives(wanted);
  const strangers = alternatives(unwanted);
  if (phrase === null || company === null || strangers === null) return null;
  return { phrase, weight: value, with: company, without: strangers };
}

function weightOf(text: string): number {
  const named = STRENGTHS.find((strength) => strength === text);
  const value = named === undefined ? Number(text) : WEIGHTS[named];
  return value > MOST_WEIGHT ? Number.NaN : value;
}

function alternatives(parts: readonly string[]): Phrase[] | null {
  const phrases: Phrase[] = [];
  for (const part of parts) {
    for (const text of part.split('/')) {
      const phrase = toPhrase(text);
      if (phrase === null) return null;
      phrases.push(phrase);
    }
  }
  return phrases;
}

/** What tells a term from the others of a theme. */
export const termKey = ({ phrase, with: company, without }: Pick<Term, 'phrase' | 'with' | 'without'>): string =>
  [phrase.text.toLowerCase(), ...company.map(({ text }) => `+${text}`), ...without.map(({ text }) => `-${text}`)].join(
    ' ',
  );
