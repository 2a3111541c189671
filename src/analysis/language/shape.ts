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
