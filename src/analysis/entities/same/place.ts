import { likeness, type Namer, nameWords, sameWords, type NameWords, type Likeness } from './pair';
import { givenKey, placeWord, type PlaceWordKind } from '../../language';
import { chineseKey, looksWade, pinyinOf, slavicKey } from '../../language/person-names/key';
import { englishWords } from '../../../data/lexicon';
import { foldForm } from '../../../model';

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
const CYRILLIC = englishWords('cyrillic');

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
