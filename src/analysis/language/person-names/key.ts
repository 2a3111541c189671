import { givenKey, koreanFamilyKey, romanisedWords } from '..';
import { formalGiven } from './given-forms';
import { arabicKey, looksArabic } from './latin';
import { personName, type PersonName } from './person-name';
import { plainName } from './plain-name';

/**
 * What the forms of one person's full name have in common, whichever article comes first: without titles, middle names and
 * initials, credit words and particles, the given name in full (`Bill` → `william`), transliterations as one (`Bashar
 * al-Assad` and `Bashar Assad`), `Jr.` and `Sr.` at the end. Two people can share a key. Of one name alone it is that
 * name's: `president obama` → `obama`; '' for a form without letters.
 */
export function personKey(form: string): string {
  const name = personName(plainName(form));
  const words = wordsOf(name);
  return GENERATIONS.has(name.suffix) || (name.suffix !== '' && name.core.length === 1)
    ? `${words} ${name.suffix}`
    : words;
}

/** `Robert Mueller III` is called so or without; `Elizabeth II` is not. */
const GENERATIONS = new Set(['jr', 'sr']);

function wordsOf(name: PersonName): string {
  if (name.style === 'hangul') {
    const [family = '', ...given] = romanisedWords(name.written);
    return given.length > 1 ? easternKey(family, given) : name.written.replace(/ /g, '');
  }
  if (name.eastern) return easternKey(name.eastern.family, name.eastern.syllables);
  if (name.style === 'burmese') return name.words.join(' ');
  return westernKey(name);
}

/** A line of spellings is known by its first: `ri` and `lee` are one family name. */
const easternKey = (family: string, given: readonly string[]): string =>
  `${koreanFamilyKey(family) ?? family} ${givenKey(given)}`;

function westernKey(name: PersonName): string {
  const { core, words } = name;
  const [family = ''] = core.slice(-1);
  const given = core.slice(0, -1);
  const middle = new Set(given.slice(1));
  const isArabic = looksArabic(words.filter((word) => !middle.has(word)).join(' '));
  const spelled = isArabic ? arabicKey : (word: string): string => word;
  const last = spelled(familyKey(family));
  if (given.length === 0) return last;
  return `${spelled(givenKeyOf(given))} ${last}`;
}

/** First words that are half of a name. */
const HALVES = /^(?:ab[ud]|abd[aeou]l|umm)$/;

/** `J. Edgar Hoover` is known by his second name, `J. D. Vance` by his initials; `Abdel Fattah` is one name. */
function givenKeyOf(given: readonly string[]): string {
  const at = given.findIndex((word) => word.length > 1);
  if (at === -1) return given.join('');
  const [first = '', second = ''] = given.slice(at);
  return HALVES.test(first) ? `${first}${second}` : formalGiven(first);
}

/** What newsrooms write differently at the end of a family name, and umlauts written out. */
const FAMILY: readonly (readonly [RegExp, string])[] = [
  [/^(?:[gqk]h?ad+h?af[iy]|khadafy)$/, 'gadafi'],
  [/^m[ou]rs[iy]$/, 'morsi'],
  [/sk(?:iy|ii|yy|yi|yj|ij|i)$/, 'sky'],
  [/vych$/, 'vich'],
  [/([bcdfghjklmnprstvwz])([aou])e(?=[bcdfghjklmnprstvwz])/g, '$1$2'],
];

const familyKey = (family: string): string => FAMILY.reduce((word, [from, to]) => word.replace(from, to), family);
