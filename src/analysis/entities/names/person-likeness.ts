import { pattern } from '../../../data/lexicon';
import { likeness, type Likeness, type Namer } from './likeness';
import { isEastAsianSurname, givenKey, koreanFamilyKey, romanisedWords, sameKoreanFamily } from '../../language';
import {
  isListedGiven,
  sameGiven,
  nicknameKeys,
  type PersonName,
  isFull,
  personName,
  type EasternParts,
} from '../../language/person-names/person-name';
import { arabicKey, chineseKey, looksArabic, looksWade, pinyinOf, slavicKey } from '../../language/person-names/key';

/** A form of a person's name with what it is compared by. */
interface PersonForm {
  readonly text: string;
  readonly name: PersonName;
  readonly full: boolean;
  /** Its core words as every transliteration writes them. */
  readonly skeleton: readonly string[];
}

/** Names in Latin letters; null where a given name, a middle name or the family name differs. */
function compareLatin(a: PersonForm, b: PersonForm): Likeness | null {
  if (a.name.style === 'hangul' || b.name.style === 'hangul') return spelling(a, b);
  return spelling(a, b) ?? (a.full && b.full ? fullNames(a, b) : shortForm(a, b));
}

const said = (a: PersonForm, b: PersonForm, what: string): string => `“${a.text}” and “${b.text}” ${what}`;

function spelling(a: PersonForm, b: PersonForm): Likeness | null {
  if (a.name.joined !== b.name.joined) return null;
  // `Jr.` on one of them only: father or son.
  if (a.name.suffix !== b.name.suffix) return likeness('spelling', 0.6, said(a, b, 'differ in the suffix only'));
  return likeness('spelling', 0.9, said(a, b, 'are one name, but for marks, hyphens and spaces'));
}

function fullNames(a: PersonForm, b: PersonForm): Likeness | null {
  const isStrict = a.name.style === 'burmese' || b.name.style === 'burmese';
  const turned = turnedNames(a, b);
  if (turned !== null || isStrict) return isStrict ? null : turned;
  const isEastern = a.name.eastern !== null && b.name.eastern !== null;
  if (isEastern) return null;
  return transliterated(a, b) ?? otherLength(a, b) ?? variant(a, b) ?? oneLetter(a, b);
}

function turnedNames(a: PersonForm, b: PersonForm): Likeness | null {
  const [one, two] = [a.skeleton, b.skeleton];
  const last = one.length - 1;
  if (last < 1 || one.length !== two.length) return null;
  const forward = one[0] === two[last] && one.slice(1).every((word, at) => word === two[at]);
  const back = one[last] === two[0] && two.slice(1).every((word, at) => word === one[at]);
  if (!forward && !back) return null;
  const core = a.name.core;
  const isEither = core.length === 2 && core.every((word) => isListedGiven(word) || isEastAsianSurname(word));
  return likeness('name-order', isEither ? 0.62 : 0.84, said(a, b, 'are the same words in another order'));
}

/** Word for word the same in another transliteration. */
function transliterated(a: PersonForm, b: PersonForm): Likeness | null {
  if (a.skeleton.length !== b.skeleton.length || a.skeleton.some((word, at) => word !== b.skeleton[at])) return null;
  const isLong = a.skeleton.every((word) => word.length > 2);
  return likeness('transliteration', isLong ? 0.85 : 0.74, said(a, b, 'are transliterations of one name'));
}

const PATRONYMIC = pattern('(?:{endings-of-patronymics})$');
const isInitial = (word: string): boolean => word.length === 1;

/** One has a middle name, a patronymic or a second family name that the other lacks. */
function otherLength(a: PersonForm, b: PersonForm): Likeness | null {
  const [short, long] = a.skeleton.length < b.skeleton.length ? [a, b] : [b, a];
  if (short.skeleton.length < 2 || short.skeleton.length === long.skeleton.length) return null;
  if (!sameGiven(short.name.core[0] ?? '', long.name.core[0] ?? '') && short.skeleton[0] !== long.skeleton[0])
    return null;
  const rest = long.skeleton.slice(1);
  const at = rest.indexOf(short.skeleton[short.skeleton.length - 1] ?? '');
  if (short.skeleton.length !== 2 || at < 0) return null;
  const between = rest.slice(0, at);
  const isPatronymic = between.length === 1 && PATRONYMIC.test(between[0] ?? '') && at === rest.length - 1;
  if (isPatronymic) return likeness('middle-name', 0.86, said(a, b, 'differ in the patronymic only'));
  if (between.length > 0 && at < rest.length - 1) return null;
  return likeness('middle-name', 0.68, said(a, b, 'differ in a name that one of them leaves out'));
}

/** `Bob Corker` and `Robert Corker`, `J. Smith` and `John Smith`; middle names, where both have them, agree. */
function variant(a: PersonForm, b: PersonForm): Likeness | null {
  const [one, two] = [a.name.core, b.name.core];
  if (one.length !== two.length || a.skeleton[one.length - 1] !== b.skeleton[one.length - 1]) return null;
  let initials = 0;
  let variants = 0;
  for (let at = 0; at < one.length - 1; at += 1) {
    const [first = '', second = ''] = [one[at], two[at]];
    if (first === second || a.skeleton[at] === b.skeleton[at]) continue;
    if (isInitial(first) || isInitial(second)) {
      if (first.charAt(0) !== second.charAt(0)) return null;
      initials += 1;
    } else if (sameGiven(first, second)) variants += 1;
    else return null;
  }
  if (initials === 0) return likeness('variant', variants > 0 ? 0.7 : 0.74, said(a, b, 'are forms of one given name'));
  return likeness('initials', 0.62, said(a, b, 'differ in an initial only'));
}

/** One letter more, less or other in a long word, the rest the same; endings tell women's names from men's. */
function oneLetter(a: PersonForm, b: PersonForm): Likeness | null {
  if (a.skeleton.length !== b.skeleton.length) return null;
  const differing = a.skeleton.flatMap((word, at) => (word === b.skeleton[at] ? [] : [[word, b.skeleton[at] ?? '']]));
  const [[one = '', two = ''] = []] = differing;
  if (differing.length !== 1 || Math.min(one.length, two.length) < 6 || !isOneEdit(one, two)) return null;
  return likeness('one-letter', 0.55, said(a, b, 'differ in one letter'));
}

/** Whether one letter inside the word, not its first and not its last, makes the difference. */
function isOneEdit(one: string, two: string): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (long.length - short.length > 1 || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  if (at >= short.length - 1) return false;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}

/** A family name alone: `Zelensky` and `Volodymyr Zelensky`. */
function shortForm(a: PersonForm, b: PersonForm): Likeness | null {
  const [short, long] = a.full ? [b, a] : [a, b];
  const [word = ''] = short.skeleton;
  const { eastern, style, core } = long.name;
  if (!long.full || short.skeleton.length !== 1 || eastern || style !== 'western') return null;
  if (long.skeleton[long.skeleton.length - 1] !== word || isListedGiven(core[core.length - 1] ?? '')) return null;
  return likeness('short-form', 0.52, said(short, long, 'share the family name'));
}

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
