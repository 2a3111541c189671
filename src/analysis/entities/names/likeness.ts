import { demonymCountry } from '../../language';
import { englishWords } from '../../../data/lexicon';
import { type Entity, foldForm } from '../../../model';

/** Why two notes may be one entity, or what goes with it: a rule and a readable line. */
export interface SameEvidence {
  readonly rule: SameRule;
  /** `“Ri Son Gwon” and “Lee Son-gwon” are spellings of one Korean name`. */
  readonly detail: string;
}

/** How two names are alike, and what else speaks for one entity. */
export type SameRule =
  | 'spelling'
  | 'romanisation'
  | 'transliteration'
  | 'name-order'
  | 'variant'
  | 'middle-name'
  | 'initials'
  | 'short-form'
  | 'one-letter'
  | 'acronym'
  | 'word-order'
  | 'designator'
  | 'site'
  | 'shared-context'
  | 'beside'
  | 'place'
  | 'country';

/** Two notes that may be one entity. */
export interface SamePair {
  /** Id of the note that more stories name: the one to keep. */
  readonly keep: string;
  /** Id of the other. */
  readonly other: string;
  /** 0 to 1; nothing below `PROPOSE` is proposed. */
  readonly score: number;
  /** What decided, first; never empty. */
  readonly evidence: readonly SameEvidence[];
}

/** What names alone say of two forms. */
export interface Likeness {
  readonly rule: SameRule;
  /** 0 to 1, as the score; what else is known is added. */
  readonly strength: number;
  readonly detail: string;
}

/** Taken apart and compared by kind. */
export interface Namer<T> {
  /** Null for a form that is no name of such a thing, or says too little. */
  read(form: string, entity: Entity): T | null;
  /** Forms that may be alike share a key; the more a key says, the fewer share it. */
  keys(form: T): readonly string[];
  compare(a: T, b: T): Likeness | null;
}

/**
 * Which stories name which entities, as far as this needs it (`relations/appearances.ts` is one): `at` is paragraph × 256
 * + sentence.
 */
export interface Stories {
  readonly total: number;
  countOf(entity: string): number;
  storiesOf(entity: string): Iterable<string>;
  namedIn(story: string): readonly { readonly id: string; readonly at: readonly number[] }[];
}

/** The score from which a pair is shown: on names alone, only what leaves little doubt reaches it. */
export const PROPOSE = 0.8;

export const likeness = (rule: SameRule, strength: number, detail: string): Likeness => ({ rule, strength, detail });

/** Words that a name is written with or without. */
const LITTLE = englishWords('words-a-name-may-lack');

/** Spellings and abbreviations of one word. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...englishWords('spellings-of-one-word').leaders,
  ...englishWords('words-that-say-the-same').leaders,
]);

const LEGAL = englishWords('legal-forms-of-the-world');

/** A word without the plural's ending: `markets` → `market`, `authorities` → `authority`. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|news)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** `Second`, `2nd`, `2` and `II` are one number. */
const ORDINALS: ReadonlyMap<string, string> = new Map(
  [...englishWords('ordinals')].map((word, at) => [word, String(at + 1)]),
);
const ROMAN: ReadonlyMap<string, string> = new Map(
  [...englishWords('words-roman')].map((word, at) => [word, String(at + (at < 3 ? 2 : 3))]),
);

function numberOf(word: string): string | null {
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return digits ?? ORDINALS.get(word) ?? ROMAN.get(word) ?? null;
}

/** A name of several words, taken apart. */
export interface NameWords {
  /** Words that count, in one spelling and number, in their order. */
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  /** Codes of the countries it names, adjectives included. */
  readonly countries: readonly string[];
}

/** Takes a form apart; countries are told from its words as written. */
export function nameWords(form: string): NameWords {
  const { rest, countries } = withoutCountries(form);
  const words: string[] = [];
  const numbers: string[] = [];
  for (const word of foldForm(rest).split(' ')) {
    if (word === '' || LITTLE.has(word)) continue;
    const number = numberOf(word);
    if (number !== null) numbers.push(number);
    else words.push(WORDS.get(word) ?? WORDS.get(singular(word)) ?? singular(word));
  }
  const last = words.length > 1 && LEGAL.has(words[words.length - 1] ?? '');
  return { words: last ? words.slice(0, -1) : words, numbers, countries };
}

let names: ReadonlyMap<string, string> | null = null;

/** Folded English name of a country → code. */
function countryNames(): ReadonlyMap<string, string> {
  if (names !== null) return names;
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const found = new Map<string, string>();
  for (const code of letters.flatMap((one) => letters.map((two) => one + two))) {
    const name = english.of(code);
    if (name !== undefined && name !== code) found.set(foldForm(name), code);
  }
  for (const [name, code] of englishWords('names-of-countries-besides').leaders) found.set(name, code);
  return (names = found);
}

/** The country that a form as a whole names; undefined for any other. */
const countryNamed = (form: string): string | undefined =>
  demonymCountry(form) ?? countryNames().get(foldForm(form).replace(/^the /, ''));

/** Longest first, so that `South Korean` is not `Korean`. */
function withoutCountries(form: string): { readonly rest: string; readonly countries: readonly string[] } {
  const words = form.split(/[\s,]+/);
  const rest: string[] = [];
  const countries: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = [5, 4, 3, 2, 1].find((count) => {
      const text = words.slice(at, at + count).join(' ');
      return (
        at + count <= words.length && /^\p{Lu}/u.test(text) && countryNamed(text.replace(/['’]s$/, '')) !== undefined
      );
    });
    if (length === undefined) rest.push(words[at] ?? '');
    else {
      const code = countryNamed(
        words
          .slice(at, at + length)
          .join(' ')
          .replace(/['’]s$/, ''),
      );
      if (code !== undefined) countries.push(code);
    }
    at += length ?? 1;
  }
  return { rest: rest.join(' '), countries: [...new Set(countries)] };
}

export const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/** The same words in any order. */
export const sameBag = (a: readonly string[], b: readonly string[]): boolean => sameWords([...a].sort(), [...b].sort());

/** One letter more, less or else, or two turned round; `Roberta` is no slip of `Robert`, nor does one begin otherwise. */
export function isSlip(one: string, other: string, least: number): boolean {
  if (one === other || Math.min(one.length, other.length) < least || one[0] !== other[0]) return false;
  if (one === `${other}a` || other === `${one}a`) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  const isTurned = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || isTurned;
}
