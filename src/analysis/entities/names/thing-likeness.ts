import { likeness, type Likeness, type Namer, nameWords, sameBag, sameWords, type NameWords } from './likeness';
import { givenKey, placeWord, type PlaceWordKind } from '../../language';
import { chineseKey, looksWade, pinyinOf, slavicKey } from '../../language/person-names/key';
import { initialsOf } from '../bodies/names';
import { englishWords } from '../../../data/lexicon';
import { type Entity, foldForm } from '../../../model';

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

const DIVISIONS = englishWords('words-of-divisions');
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

interface ThemeForm extends NameWords {
  readonly text: string;
}

/** Themes: the same words in other number or spelling. */
export const THEMES: Namer<ThemeForm> = {
  read: (text) => {
    const named = nameWords(text);
    return named.words.length === 0 ? null : { text, ...named };
  },
  keys: ({ words }) => [`words ${words.join('')}`],
  compare(a, b) {
    if (!sameWords(a.numbers, b.numbers) || !sameWords(a.countries, b.countries)) return null;
    const isSame = a.words.join('') === b.words.join('');
    return isSame ? likeness('spelling', 0.88, `“${a.text}” and “${b.text}” are the same words`) : null;
  },
};

interface OutletForm {
  readonly text: string;
  readonly joined: string;
}

/** Outlets: one name, written with or without its article and spaces. */
export const OUTLETS: Namer<OutletForm> = {
  read: (text) => {
    const joined = foldForm(text)
      .replace(/^the /, '')
      .replace(/ (?:com|org|net)$/, '')
      .replace(/ /g, '');
    return joined.length < 3 ? null : { text, joined };
  },
  keys: ({ joined }) => [`joined ${joined}`],
  compare: (a, b) =>
    a.joined === b.joined ? likeness('spelling', 0.86, `“${a.text}” and “${b.text}” are one name`) : null,
};

/** A form of a place's name. */
interface PlaceForm {
  readonly text: string;
  /** Folded words without what says the kind of place. */
  readonly base: readonly string[];
  readonly joined: string;
  /** `county`, `river` … as written; null where nothing says it. */
  readonly word: string | null;
  readonly kind: PlaceWordKind | null;
  readonly country: string | undefined;
}

const KOREAN = new Set(['KP', 'KR']);
const CHINESE = new Set(['CN', 'TW', 'HK', 'MO']);
const CYRILLIC = englishWords('countries-of-cyrillic-names');

/** Names of places: other spellings and romanisations of one name; where they lie is asked elsewhere. */
export const PLACES: Namer<PlaceForm> = {
  read(text, { country }) {
    const all = foldForm(text).split(' ');
    const last = all[all.length - 1] ?? '';
    const kind = all.length > 1 ? (placeWord(last) ?? null) : null;
    const base = kind === null ? all : all.slice(0, -1);
    const joined = base.join('');
    return joined.length < 2 ? null : { text, base, joined, word: kind === null ? null : last, kind, country };
  },
  keys: (form) => {
    const { joined, text, country } = form;
    const keys = [`joined ${joined}`];
    if (country === undefined || KOREAN.has(country)) keys.push(`korean ${koreanKey(form)}`);
    if (country === undefined || CHINESE.has(country)) keys.push(`chinese ${chineseKey(baseText(form, text))}`);
    if (country === undefined || CYRILLIC.has(country)) keys.push(`slavic ${slavicWords(form)}`);
    return keys;
  },
  compare(a, b) {
    if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return null;
    const missing = unsaidOf(a, b);
    const alike = missing === null ? null : bases(a, b);
    return alike === null ? null : { ...alike, strength: alike.strength - (missing ?? 0) };
  },
};

/** A form without its last word where that says the kind; with marks, which romanisation needs. */
const baseText = ({ word }: PlaceForm, text: string): string =>
  word === null ? text : text.trim().split(/\s+/).slice(0, -1).join(' ');

/** `Ryanggang` and `Yanggang`, `Rajin` and `Najin`: the south drops or turns a first r. */
const koreanKey = ({ base }: PlaceForm): string =>
  givenKey(base)
    .replace(/^[ln](?=[iy])/, '')
    .replace(/^l/, 'n');

const slavicWords = ({ base }: PlaceForm): string => base.map(slavicKey).join(' ');

const worded = (a: PlaceForm, b: PlaceForm, what: string): string => `“${a.text}” and “${b.text}” ${what}`;

function bases(a: PlaceForm, b: PlaceForm): Likeness | null {
  if (a.joined === b.joined) return likeness('spelling', 0.84, worded(a, b, 'are one name'));
  if (Math.min(a.joined.length, b.joined.length) < 5) return null;
  const country = a.country ?? b.country ?? '';
  if (KOREAN.has(country) && koreanKey(a) === koreanKey(b))
    return likeness('romanisation', 0.78, worded(a, b, 'are romanisations of one Korean name'));
  if (CHINESE.has(country)) return chinese(a, b);
  if (CYRILLIC.has(country) && slavicWords(a) === slavicWords(b))
    return likeness('transliteration', 0.8, worded(a, b, 'are transliterations of one name'));
  return null;
}

function chinese(a: PlaceForm, b: PlaceForm): Likeness | null {
  const [one, two] = [baseText(a, a.text), baseText(b, b.text)];
  if (looksWade(one) === looksWade(two)) return null;
  const [wade, other] = looksWade(one) ? [one, b] : [two, a];
  if (pinyinOf(wade) !== other.joined) return null;
  return likeness('romanisation', 0.82, worded(a, b, 'are romanisations of one Chinese name'));
}

/** What is off the strength where one says what kind of place it is; null where that makes two places of them. */
function unsaidOf(a: PlaceForm, b: PlaceForm): number | null {
  if (a.word === b.word) return 0;
  if (a.kind !== null && b.kind !== null) return a.kind === b.kind && isDivision(a.kind) ? 0.1 : null;
  // `Tumen` is a town, the Tumen a river; a county is not its seat.
  const kind = a.kind ?? b.kind;
  return kind === 'city' ? 0.04 : kind === 'admin1' ? 0.1 : null;
}

const isDivision = (kind: PlaceWordKind): boolean => kind === 'admin1' || kind === 'city';
