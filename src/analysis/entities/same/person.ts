import { givenKey, koreanFamilyKey, romanisedWords, isEastAsianSurname, sameKoreanFamily } from '../../language';
import { isListedGiven, nicknameKeys } from '../../language/person-names/given-forms';
import { isFull, personName, type EasternParts } from '../../language/person-names/person-name';
import { arabicKey, chineseKey, looksArabic, slavicKey, looksWade, pinyinOf } from '../../language/person-names/latin';
import { likeness, type Namer, type Likeness } from './pair';
import type { PersonForm } from './person-form';
import { compareLatin } from './person-latin';

/** Names of people: the same given name in other letters, order or length, never another given name. */
export const PEOPLE: Namer<PersonForm> = {
  read(text) {
    const name = personName(text);
    const [only = ''] = name.core;
    if (name.core.length === 0 || (name.core.length === 1 && name.style !== 'hangul' && only.length < 5)) return null;
    const key = looksArabic(text) ? arabicKey : slavicKey;
    return { text, name, full: isFull(name), skeleton: name.core.map(key) };
  },
  keys: (form) => [...new Set(keysOf(form))],
  compare(a, b) {
    const { suffix } = a.name;
    if (suffix !== b.name.suffix && suffix !== '' && b.name.suffix !== '') return null;
    return compareEastern(a, b) ?? compareLatin(a, b);
  },
};

function* keysOf({ name, skeleton, text, full }: PersonForm): Generator<string> {
  yield `joined ${name.joined}`;
  if (name.style === 'hangul') {
    const [family = '', ...given] = romanisedWords(name.written);
    return void (yield koreanKey(family, given));
  }
  const last = skeleton[skeleton.length - 1] ?? '';
  if (!full) return void (yield `family ${last}`);
  yield `words ${[...skeleton].sort().join(' ')}`;
  if (name.eastern) yield koreanKey(name.eastern.family, name.eastern.syllables);
  if (mayBeChinese(text, name.words)) yield `chinese ${chineseKey(text)}`;
  if (name.eastern || name.style === 'burmese') return;
  const families = skeleton.length > 2 ? skeleton.slice(-2) : [last];
  for (const family of families) for (const given of givenKeys(name.core, skeleton)) yield `${given} / ${family}`;
  yield `start ${skeleton[0] ?? ''} ${last.slice(0, 2)}`;
  if (!isListedGiven(last)) yield `family ${last}`;
}

const koreanKey = (family: string, given: readonly string[]): string =>
  `korean ${koreanFamilyKey(family) ?? family} ${givenKey(given)}`;

/** The first letter of the given name, for initials, and of what else its bearer may be called. */
function givenKeys(core: readonly string[], skeleton: readonly string[]): string[] {
  const [given = ''] = core;
  return [(skeleton[0] ?? '').charAt(0), ...nicknameKeys(given)];
}

/** Korean, Chinese and other names whose family name stands first; null where the two are not of that kind or differ. */
function compareEastern(a: PersonForm, b: PersonForm): Likeness | null {
  if (a.name.joined === b.name.joined) return null;
  if (a.name.style === 'hangul' || b.name.style === 'hangul') return acrossScripts(a, b);
  const [one, two] = [a.name.eastern, b.name.eastern];
  return (one && two ? korean(one, two, a, b) : null) ?? chinese(a, b);
}

/** `리일복` and `Ri Il Bok`: many Korean names share their sounds, so this alone is not enough. */
function acrossScripts(a: PersonForm, b: PersonForm): Likeness | null {
  const [hangul, latin] = a.name.style === 'hangul' ? [a, b] : [b, a];
  const { eastern } = latin.name;
  if (latin.name.style === 'hangul' || !eastern) return null;
  const [family = '', ...given] = romanisedWords(hangul.name.written);
  if (!sameKoreanFamily(family, eastern.family) || givenKey(given) !== givenKey(eastern.syllables)) return null;
  return likeness('romanisation', 0.74, `“${latin.text}” can be “${hangul.text}” in Latin letters`);
}

function korean(one: EasternParts, two: EasternParts, a: PersonForm, b: PersonForm): Likeness | null {
  if (koreanFamilyKey(one.family) === null || !sameKoreanFamily(one.family, two.family)) return null;
  const detail = `“${a.text}” and “${b.text}” can be spellings of one Korean name`;
  if (one.given === two.given) return likeness('romanisation', one.family === two.family ? 0.9 : 0.8, detail);
  if (one.given.length < 4 || two.given.length < 4) return null;
  if (givenKey(one.syllables) !== givenKey(two.syllables)) return null;
  return likeness('romanisation', sameSystem(a.text, b.text) && one.family === two.family ? 0.66 : 0.74, detail);
}

/** Written the same way (`Kim Jong Su`, `Kim Jung Su`), other vowels are rather another name. */
const sameSystem = (a: string, b: string): boolean => a.includes('-') === b.includes('-') && wordsIn(a) === wordsIn(b);
const wordsIn = (text: string): number => text.split(/[\s-]+/).length;

/** `Chou En-lai`: Wade–Giles hyphenates given names that pinyin writes as one word. */
const HYPHENATED = /^\p{Lu}[\p{Ll}'’‘ʼ`]+ \p{Lu}[\p{Ll}'’‘ʼ`]+-[\p{Ll}'’‘ʼ`]+$/u;
const isWade = (text: string): boolean => HYPHENATED.test(text) || looksWade(text);
const isPinyin = (words: readonly string[]): boolean => words.length === 2 && isEastAsianSurname(words[0] ?? '');

/** Whether a form is a Chinese name as far as its looks tell. */
const mayBeChinese = (text: string, words: readonly string[]): boolean => isWade(text) || isPinyin(words);

function chinese(a: PersonForm, b: PersonForm): Likeness | null {
  if (isWade(a.text) === isWade(b.text)) return null;
  const [wade, other] = isWade(a.text) ? [a, b] : [b, a];
  if (!isPinyin(other.name.words)) return null;
  const exact = pinyinOf(wade.text) === other.name.words.join('');
  if (!exact && (!looksWade(wade.text) || chineseKey(wade.text) !== chineseKey(other.text))) return null;
  return likeness('romanisation', exact ? 0.84 : 0.74, `“${wade.text}” is Wade–Giles for “${other.text}”`);
}
