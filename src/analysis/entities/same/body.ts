import { englishWords } from '../../../data/lexicon';
import type { Entity } from '../../../model';
import { likeness, type Likeness, type Namer, nameWords, sameBag, sameWords, type NameWords } from './pair';

/** A form of a body's name: an agency's or an organisation's. */
interface BodyForm extends NameWords {
  readonly text: string;
  /** Letters of an acronym, capitals; null for a name of words. */
  readonly acronym: string | null;
  /** What an acronym of it can be: with and without its little words. */
  readonly initials: readonly string[];
  /** Kind of division its name holds: `province`, `city`. */
  readonly divisions: readonly string[];
  /** Country code of the body itself. */
  readonly country: string | undefined;
}

const DIVISIONS = englishWords('divisions');
/** `Defense Ministry` is the Ministry of Defense; but Miami University is not the University of Miami. */
const HEADS = englishWords('body-heads');

/** Names of agencies and organisations: the same words, in the order each language has them, or their initials. */
export const BODIES: Namer<BodyForm> = {
  read(text, entity) {
    const acronym = acronymOf(text);
    const { words, numbers, countries } = nameWords(text);
    if (acronym === null && words.join('').length < 3) return null;
    const divisions = words.filter((word) => DIVISIONS.has(word));
    const initials = acronym === null ? initialsOf(text) : [];
    return { text, words, numbers, countries, acronym, initials, divisions, country: countryOf(entity, countries) };
  },
  keys: ({ words, acronym, initials }) => {
    if (acronym !== null) return [`acronym ${acronym}`];
    const core = words.filter((word) => !DIVISIONS.has(word));
    const whole = [...core].sort().join(' ');
    return [`words ${whole}`, `joined ${core.join('')}`, ...initials.map((letters) => `acronym ${letters}`)];
  },
  compare(a, b) {
    if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return null;
    if (a.countries.length > 0 && b.countries.length > 0 && !sameBag(a.countries, b.countries)) return null;
    if (!sameWords(a.numbers, b.numbers)) return null;
    if (a.acronym !== null && b.acronym !== null) return acronyms(a, b);
    return a.acronym !== null || b.acronym !== null ? acronymAndName(a, b) : names(a, b);
  },
};

const countryOf = ({ country }: Entity, named: readonly string[]): string | undefined =>
  country ?? (named.length === 1 ? named[0] : undefined);

const acronymOf = (text: string): string | null =>
  /^(?:\p{Lu}\.?){2,8}$/u.test(text) ? text.replace(/\./g, '') : null;

const SMALL = englishWords('body-small');

function initialsOf(text: string): string[] {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const of = (some: readonly string[]): string => some.map((word) => word.charAt(0).toUpperCase()).join('');
  const all = [of(words), of(words.filter((word) => !SMALL.has(word.toLowerCase())))];
  return [...new Set(all)].filter((letters) => letters.length >= 3);
}

const said = (a: BodyForm, b: BodyForm, what: string): string => `“${a.text}” and “${b.text}” ${what}`;

/** Both named with a country, or both of one: then a common name says one body. */
const ofOneCountry = (a: BodyForm, b: BodyForm): boolean => a.country !== undefined && a.country === b.country;

/** Whether neither name nor note of either says a country. */
const ofNone = (a: BodyForm, b: BodyForm): boolean => a.country === undefined && b.country === undefined;

function acronyms(a: BodyForm, b: BodyForm): Likeness | null {
  if (a.acronym !== b.acronym) return null;
  const length = a.acronym?.length ?? 0;
  const strength = ofOneCountry(a, b) ? 0.8 : 0.6;
  return likeness('spelling', length > 2 ? strength : 0.6, said(a, b, 'are one acronym'));
}

function acronymAndName(a: BodyForm, b: BodyForm): Likeness | null {
  const [short, long] = a.acronym === null ? [b, a] : [a, b];
  if (!long.initials.includes(short.acronym ?? '')) return null;
  const length = short.acronym?.length ?? 0;
  return likeness('acronym', length > 4 ? 0.76 : 0.69, `“${short.text}” are the initials of “${long.text}”`);
}

/** How much less is certain where one of the two leaves something out. */
const UNSAID = 0.14;

function names(a: BodyForm, b: BodyForm): Likeness | null {
  const missing = unsaid(a, b);
  if (missing === null) return null;
  const [one, two] = [core(a), core(b)];
  const isShort = one.length < 2 && !ofOneCountry(a, b) && !ofNone(a, b);
  const less = missing + (isShort ? 0.1 : 0);
  if (sameWords(one, two)) return likeness('spelling', 0.9 - less, said(a, b, 'are one name in other spelling'));
  if (one.join('') === two.join('')) return likeness('spelling', 0.86 - less, said(a, b, 'differ in spaces only'));
  if (one.length < 2 || !sameBag(one, two) || !turnsAt(one, two)) return null;
  const sure = ofOneCountry(a, b) || one.length > 2 ? 0.86 : 0.76;
  return likeness('word-order', sure - less, said(a, b, 'are the same words in another order'));
}

const core = ({ words }: BodyForm): readonly string[] => words.filter((word) => !DIVISIONS.has(word));

/** What is off the strength because only one says its country or kind of division; null where they say different ones. */
function unsaid(a: BodyForm, b: BodyForm): number | null {
  const divided = a.divisions.length > 0 && b.divisions.length > 0;
  if (divided && !sameBag(a.divisions, b.divisions)) return null;
  const division = a.divisions.length === b.divisions.length ? 0 : UNSAID;
  const country = (a.country === undefined) === (b.country === undefined) ? 0 : UNSAID;
  return division + country;
}

/** Whether the words differ by the place of a head only: `Defense Ministry`, `Ministry of Defense`. */
function turnsAt(one: readonly string[], two: readonly string[]): boolean {
  for (const head of one.filter((word) => HEADS.has(word))) {
    const without = (words: readonly string[]): readonly string[] => words.filter((word) => word !== head);
    if (sameWords(without(one), without(two))) return true;
  }
  return false;
}
