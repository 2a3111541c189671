import { givenKey, koreanFamilyKey, romanisedWords } from '../ko/spelling';
import { formalGiven, personName, type PersonName } from './person-name';
import { isRegnal, isRoleHead } from '../titles';
import { englishWords, pattern } from '../../../data/lexicon';
import { foldForm } from '../../../model';

/** Titles that are also given names: taken for one only before another title, or where two names follow a title. */
const NAMES_TOO = englishWords('names-too');
const PARTIES = englishWords('plain-name-parties');
/** Titles in front of a name that `isRoleHead` leaves to other words. */
const COURTESY = englishWords('courtesy');
/** `senators`, `congressmen`, `secretaries`, `comedians`: a title of several, before the first of them. */
const isPlural = (fold: string): boolean =>
  /(?:s|men)$/.test(fold) && isClearHead(fold.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, ''));
const CREDITS_IN_FRONT = englishWords('credits-in-front');
const CREDITS_BEHIND = englishWords('credits-behind');
/** Written in capitals only. */
const WIRES = englishWords('plain-name-wires');

/**
 * A person's name without what is none of it: titles, party, nationality, credit words around it. `House Speaker Paul
 * Ryan` → `Paul Ryan`, `John Moore Getty Images` → `John Moore`. A title that makes one name one person's stays: `Pope
 * Francis`. A name keeps at least one word.
 */
export function plainName(form: string): string {
  const words = withoutCredits(form.trim().split(/\s+/));
  const end = Math.max(titleEnd(words), officeEnd(words));
  return words.slice(end).join(' ');
}

/** Index of the first word after an office told with whose it is: `Knewton CEO [Jose Ferreira]`, `Markham Mayor [Frank Scarpitti]`. */
function officeEnd(words: readonly string[]): number {
  for (let at = words.length - 3; at > 0; at -= 1)
    if (isClearHead(lastFold(words[at] ?? '')) && words[at + 1] !== 'of') return at + 1;
  return 0;
}

function withoutCredits(words: readonly string[]): readonly string[] {
  let first = 0;
  while (first < words.length - 1 && CREDITS_IN_FRONT.has(foldForm(words[first] ?? ''))) first += 1;
  const behind = words.findIndex(
    (word, at) => at > first + 1 && (CREDITS_BEHIND.has(foldForm(word)) || WIRES.has(word.replace(/[/|]$/, ''))),
  );
  return words.slice(first, behind === -1 ? undefined : behind);
}

/** `general` of `Secretary-General`. */
const lastFold = (word: string): string => foldForm(word.slice(word.lastIndexOf('-') + 1));

/** Index of the first word after the titles. */
function titleEnd(words: readonly string[]): number {
  const folds = words.map((word) => foldForm(word));
  let end = 0;
  for (let at = 0; at < words.length - 1; at += 1) {
    if (isHead(folds, at)) end = at + 1;
    else break;
    // `Secretary of State`: the office goes on for a word.
    if (end > 0 && folds[end] === 'of' && end + 2 < words.length) at = (end += 2) - 1;
  }
  return end;
}

function isHead(folds: readonly string[], at: number): boolean {
  const [fold = '', next = '', left] = [folds[at], folds[at + 1], folds.length - at - 1];
  if (COURTESY.has(fold)) return true;
  if (isPlural(fold)) return true;
  if (isRegnal(fold) && left < 2) return false;
  if (NAMES_TOO.has(fold)) return left > 1 && (at > 0 || fold === 'prince' || isClearHead(next));
  return isRoleHead(fold) || (PARTIES.has(fold) && left > 1);
}

const isClearHead = (fold: string): boolean => isRoleHead(fold) && !NAMES_TOO.has(fold);

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
  [/abd(?:[aeou]l|[au][rs])?(?=.)/g, 'abd'],
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

const ARABIC_MARK = pattern('(?:^| )(?:{arabic-marks})(?:[ -]|$)', 'i');
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
