import { givenKey, isEastAsianSurname, koreanFamilyKey, romanisedWords, sameKoreanFamily } from '../../language';
import type { EasternParts } from '../../language/person-names/person-name';
import { chineseKey, looksWade, pinyinOf } from '../../language/person-names/latin';
import { likeness, type Likeness } from './pair';
import type { PersonForm } from './person-form';

/** Korean, Chinese and other names whose family name stands first; null where the two are not of that kind or differ. */
export function compareEastern(a: PersonForm, b: PersonForm): Likeness | null {
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
export const mayBeChinese = (text: string, words: readonly string[]): boolean => isWade(text) || isPinyin(words);

function chinese(a: PersonForm, b: PersonForm): Likeness | null {
  if (isWade(a.text) === isWade(b.text)) return null;
  const [wade, other] = isWade(a.text) ? [a, b] : [b, a];
  if (!isPinyin(other.name.words)) return null;
  const exact = pinyinOf(wade.text) === other.name.words.join('');
  if (!exact && (!looksWade(wade.text) || chineseKey(wade.text) !== chineseKey(other.text))) return null;
  return likeness('romanisation', exact ? 0.84 : 0.74, `“${wade.text}” is Wade–Giles for “${other.text}”`);
}
