import { englishWords, type WordClass } from '../../../data/lexicon';
import type { Token } from '../document';
import { keptByType, Shape, type WordType } from '../word-types';
import { verbsOfSaying } from './verbs-of-saying';

/** What a token is or may be in an English clause, as bits. */
export const Class = {
  /** Has letters or digits. */
  word: 1 << 0,
  adverb: 1 << 1,
  /** An auxiliary where it stands: no name `Will`, no noun `the might`; `’s` behind a pronoun. */
  auxiliary: 1 << 2,
  preposition: 1 << 3,
  subordinator: 1 << 4,
  coordinator: 1 << 5,
  determiner: 1 << 6,
  /** A pronoun that a clause may have as its subject. */
  pronoun: 1 << 7,
  /** A weekday, `yesterday`, `earlier`. */
  day: 1 << 8,
  capitalised: 1 << 9,
  possessive: 1 << 10,
  /** May be the finite verb of a clause where it stands. */
  verb: 1 << 11,
  /** May be a participle behind its noun: `a report released Monday`. */
  reduced: 1 << 12,
  /** A form of a verb of saying. */
  saying: 1 << 13,
  /** Its past or third person. */
  saidForm: 1 << 14,
  count: 1 << 15,
  /** Opens or closes a quotation, two apostrophes included. */
  quote: 1 << 16,
  comma: 1 << 17,
  /** A colon or semicolon. */
  colon: 1 << 18,
  dash: 1 << 19,
  /** One of two apostrophes that a quotation mark is written by. */
  doubled: 1 << 20,
  /** What is so by its letters alone, before its neighbours are asked: an auxiliary, a past, a word in -ed. */
  maybeAuxiliary: 1 << 21,
  past: 1 << 22,
  ed: 1 << 23,
  participle: 1 << 24,
  apostrophe: 1 << 25,
  /** The third person of a verb that is no plural where it stands: `operates`. */
  third: 1 << 26,
  /** May begin or end what says that something is said, and is no verb of saying: `according`. */
  opener: 1 << 27,
} as const;

const CLASSES: readonly (readonly [number, WordClass])[] = [
  [Class.preposition, englishWords('words-prepositions')],
  [Class.subordinator, englishWords('subordinators')],
  [Class.coordinator, englishWords('coordinators')],
  [Class.determiner, englishWords('words-determiners')],
  [Class.pronoun, englishWords('subjects')],
  [Class.day, englishWords('words-days')],
  [Class.adverb, englishWords('adverbs')],
  [Class.maybeAuxiliary, englishWords('auxiliaries')],
  [Class.past, englishWords('words-pasts')],
  [Class.count, englishWords('counts')],
  [Class.third, englishWords('verbs-third')],
  [Class.opener, englishWords('statement-openers')],
];
const NO_ADVERBS = englishWords('no-adverbs');

const MARKS: Readonly<Record<string, number>> = {
  '"': Class.quote,
  '“': Class.quote,
  "'": Class.apostrophe,
  ',': Class.comma,
  ':': Class.colon,
  ';': Class.colon,
  '—': Class.dash,
  '–': Class.dash,
};

const PARTICIPLES = englishWords('irregular-participles-of-clauses');

/** Bits of a word or mark, whatever stands beside it. */
const bitsOf = keptByType(({ kind, fold, text, shape, classes }: WordType): number => {
  if (kind === 'punctuation') return MARKS[text] ?? 0;
  let bits = Class.word | (kind === 'number' ? Class.count : 0);
  for (const [bit, words] of CLASSES) if (words.in({ classes })) bits |= bit;
  if ((shape & Shape.capitalised) !== 0) bits |= Class.capitalised;
  if ((shape & Shape.possessive) !== 0) bits |= Class.possessive;
  if (fold.length > 4 && fold.endsWith('ly') && !NO_ADVERBS.has(fold)) bits |= Class.adverb;
  if (fold.length > 3 && fold.endsWith('ed')) bits |= Class.ed;
  if (fold.endsWith('ed') || PARTICIPLES.has(fold)) bits |= Class.participle;
  const verbs = verbsOfSaying(fold);
  if (verbs.length > 0) bits |= Class.saying;
  return verbs.some(({ form }) => form === 'past' || form === 'third') ? bits | Class.saidForm : bits;
});

const kept = new WeakMap<readonly Token[], Uint32Array>();

/** The classes of the tokens of an English document, found once for each. */
export function wordClasses(tokens: readonly Token[]): Uint32Array {
  const known = kept.get(tokens);
  if (known !== undefined) return known;
  const classes = new Uint32Array(tokens.length);
  tokens.forEach(({ type }, at) => (classes[at] = bitsOf(type)));
  for (let at = 0; at < classes.length; at += 1) classes[at] = withNeighbours(tokens, classes, at);
  kept.set(tokens, classes);
  return classes;
}

/** Participles that say what something is tied to; others before “to” are verbs: “agreed to”. */
const TIED_TO = englishWords('tied-to');
/** Before a word in -s they make it a plural. */
const NO_SUBJECT = Class.determiner | Class.possessive | Class.preposition;
const IS = englishWords('subjects-of-short-is');
const MODAL_NOUN = /^(?:might|will|can)$/;
const OWNER = englishWords('determiners-before-nouns');

/** Bits of which the neighbours of a token decide. */
const UNSURE = Class.apostrophe | Class.possessive | Class.maybeAuxiliary | Class.past | Class.saidForm | Class.ed | Class.third | Class.participle; // prettier-ignore

/** The bits of a token where it stands; those of the tokens before it are final. */
function withNeighbours(tokens: readonly Token[], classes: Uint32Array, at: number): number {
  let bits = classes[at] ?? 0;
  if ((bits & UNSURE) === 0) return bits;
  const before = classes[at - 1] ?? 0;
  if ((bits & Class.apostrophe) !== 0) return isDoubled(tokens, at) ? bits | Class.quote | Class.doubled : bits;
  const token = tokens[at];
  const neighbour = tokens[at - 1]?.fold ?? '';
  if ((bits & Class.possessive) !== 0) return IS.has(neighbour) ? bits | Class.auxiliary | Class.verb : bits;
  if (
    (bits & Class.maybeAuxiliary) !== 0 &&
    token !== undefined &&
    !isName(token) &&
    !isStrength(token.fold, neighbour)
  )
    bits |= Class.auxiliary;
  if ((bits & (Class.auxiliary | Class.past)) !== 0) bits |= Class.verb;
  else if ((bits & Class.capitalised) === 0) {
    const isNoun = (before & (Class.determiner | ((bits & Class.saidForm) === 0 ? 0 : Class.possessive | Class.preposition))) !== 0; // prettier-ignore
    if ((bits & (Class.saidForm | Class.ed)) !== 0 && !isNoun) bits |= Class.verb;
  }
  if ((bits & Class.third) !== 0 && ((bits & Class.capitalised) | (before & NO_SUBJECT)) !== 0) bits &= ~Class.third;
  if ((bits & Class.participle) === 0) return bits;
  const following = tokens[at + 1]?.fold ?? '';
  const isReduced = following === 'to' ? TIED_TO.has(token?.fold ?? '') : ((classes[at + 1] ?? 0) & (Class.preposition | Class.day)) !== 0 || following === 'last' || following === 'this'; // prettier-ignore
  return isReduced ? bits | Class.reduced : bits;
}

/** “in May”, “told Will”: what looks like an auxiliary is a name within its sentence. */
const isName = ({ fold, shape }: Token): boolean =>
  (shape & Shape.capitalised) !== 0 && (shape & Shape.first) === 0 && /^(?:may|will|am)$/.test(fold);

/** “the might of”, “his will”: a noun. */
const isStrength = (fold: string, before: string): boolean => MODAL_NOUN.test(fold) && OWNER.has(before);

function isDoubled(tokens: readonly Token[], at: number): boolean {
  const isPair = (first: number): boolean => {
    const [one, other] = [tokens[first], tokens[first + 1]];
    return one?.text === "'" && other?.text === "'" && other.start === one.start + 1;
  };
  return isPair(at) || isPair(at - 1);
}
