import { givenKey, koreanFamilyKey, romanisedWords } from '..';
import { formalGiven } from './given-forms';
import { personName, type PersonName } from './person-name';
import { plainName } from './plain-name';
import { pattern } from '../../../data/lexicon';

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

/**
 * Spellings of names that came from other scripts, brought to one: Russian, Ukrainian and Arabic as English, French and
 * German newsrooms write them, and Chinese in Wade–Giles. Words come folded (`foldForm`).
 */
const SLAVIC: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch/g, 'sh'],
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph|ff/g, 'f'],
  [/q|ck/g, 'k'],
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  [/w/g, 'v'],
  [/f$/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/[yij]e/g, 'e'],
  [/[yij]o/g, 'o'],
  [/[yij]u/g, 'u'],
  [/[yij]a/g, 'a'],
  [/[yj]/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** Vowels of Arabic that no two newsrooms write alike. */
const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/abd(?:ul|el|al|ol|ur|ar|us|as)?(?=.)/g, 'abd'],
  [/ai|ei/g, 'i'],
  [/[oe]i?(?=h?$)/g, 'a'],
  [/ah$/g, 'a'],
  [/o/g, 'u'],
  [/e/g, 'a'],
];

const apply = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [pattern, to]) => text.replace(pattern, to), word);

/** A key that transliterations of one Cyrillic word share: `zelenskyy` and `zelenski`. */
export const slavicKey = (word: string): string => apply(word, SLAVIC);

/** The same for Arabic words, whose vowels say less: `hussein` and `husayn`. */
export const arabicKey = (word: string): string => apply(slavicKey(word), ARABIC);

const ARABIC_MARK = /(?:^| )(?:al|el|bin|ibn|bint|abu|abd|abdul|abdel|abdullah)(?:[ -]|$)/i;
const ARABIC_GIVEN = pattern(String.raw`(?:^| )(?:{arabic-given})(?: |$)`, 'i');

/** Whether a form is likely an Arabic name. */
export const looksArabic = (form: string): boolean => ARABIC_MARK.test(form) || ARABIC_GIVEN.test(form);

/** What only Wade–Giles writes: aspirates, `hs`, `tz`, `ien`, `ung` after certain letters. */
const WADE = /['’‘ʼ`]|\b(?:hs|tz|ss|szu)|(?:ieh|ien|iung|uei|uang-|[dkt]ung)\b|\b(?:tse|tsu|chih|shih|jih|erh)\b/i;
export const looksWade = (form: string): boolean => WADE.test(form);

const WADE_SYLLABLES: readonly (readonly [RegExp, string])[] = [
  [/^tzu$/, 'zi'],
  [/^s[sz]u$/, 'si'],
  [/^erh$/, 'er'],
  [/^hs/, 'x'],
  [/^(?:tz|ts)['’‘ʼ`]/, 'c'],
  [/^(?:tz|ts)/, 'z'],
  [/^ch['’‘ʼ`](?=i(?!h)|ü)/, 'q'],
  [/^ch['’‘ʼ`]/, 'c*'],
  [/^ch(?=i(?!h)|ü)/, 'j'],
  [/^ch/, 'zh'],
  [/^c\*/, 'ch'],
  [/^([kpt])['’‘ʼ`]/, '$1*'],
  [/^k(?!\*)/, 'g'],
  [/^p(?!\*)/, 'b'],
  [/^t(?!\*)/, 'd'],
  [/\*/, ''],
  [/^j(?=[aeou]|ih)/, 'r'],
  [/ieh$/, 'ie'],
  [/ien$/, 'ian'],
  [/iung$/, 'iong'],
  [/ung$/, 'ong'],
  [/[uü]eh$/, 'ue'],
  [/uei$/, 'ui'],
  [/ih$/, 'i'],
  [/ü/, 'u'],
];

const syllables = (form: string): readonly string[] =>
  form
    .toLowerCase()
    .normalize('NFC')
    .split(/[\s-]+/)
    .map((part) => part.replace(/[^a-zü'’‘ʼ`]/g, ''));

/** A form in pinyin, each of its syllables turned from Wade–Giles: `Mao Tse-tung` → `maozedong`. */
export const pinyinOf = (form: string): string =>
  syllables(form)
    .map((part) => apply(part, WADE_SYLLABLES))
    .join('');

/** A key shared by pinyin and by Wade–Giles without its apostrophes, which most newsrooms leave out. */
export const chineseKey = (form: string): string =>
  (looksWade(form)
    ? pinyinOf(form)
    : syllables(form)
        .join('')
        .replace(/['’‘ʼ`]/g, '')
  )
    .replace(/zh|ch|q|j/g, 'j')
    .replace(/b|p/g, 'p')
    .replace(/d|t/g, 't')
    .replace(/g(?!$)|k/g, 'k')
    .replace(/z|c/g, 'z')
    .replace(/ng/g, 'nk');
