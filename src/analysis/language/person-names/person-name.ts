import { isBurmeseName, isEastAsianName, isEastAsianSurname } from '../names';
import { isHonorific, opensWithTitle } from '../titles';
import { englishWords } from '../../../data/lexicon';
import { addTo, foldForm } from '../../../model';

/** Given names and what one person may be called instead, the full name first. English unless they travel. */
const GIVEN = englishWords('given-names').groups;

/** `Mohammed` and `Mohamed`, `Sissi` and `Sisi`: doubled consonants are spelling. Short words are left as they are. */
export function single(word: string): string {
  if (word.length < 4) return word;
  for (let at = 1; at < word.length; at += 1)
    if (word.charCodeAt(at) === word.charCodeAt(at - 1)) return word.replace(DOUBLED, '$1');
  return word;
}
const DOUBLED = /([b-df-hj-np-tv-z])\1+/g;

const numbersOf = (
  namesOf: (group: readonly string[]) => readonly string[],
): ReadonlyMap<string, readonly number[]> => {
  const index = new Map<string, number[]>();
  for (const [number, group] of GIVEN.entries()) for (const name of namesOf(group)) addTo(index, single(name), number);
  return index;
};
const BY_NAME = numbersOf((group) => group);
const FULL_NAMES = numbersOf((group) => group.slice(0, 1));

/** Whether two given names, folded and with doubled letters as one, can be forms of one: `bil` and `wiliam`. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  const classes = BY_NAME.get(a);
  return classes !== undefined && (BY_NAME.get(b)?.some((number) => classes.includes(number)) ?? false);
}

/** Whether `short` is what someone whose full given name is `full` is called: `bil`, but not `francis` for `frank`. */
export function isShortGiven(short: string, full: string): boolean {
  if (short === full) return true;
  const classes = BY_NAME.get(short);
  return classes !== undefined && (FULL_NAMES.get(full)?.some((number) => classes.includes(number)) ?? false);
}

/** Whether a word, folded likewise, is a given name of the list. */
export const isListedGiven = (word: string): boolean => BY_NAME.has(word);

/** Keys that a given name, folded and with doubled letters as one, shares with its short forms and spellings. */
export const nicknameKeys = (word: string): readonly string[] =>
  (BY_NAME.get(word) ?? []).map((number) => `given ${String(number)}`);

/** Short forms that more are baptised with than called by, or that stand for men and women alike: names of their own. */
const OWN = englishWords('given-forms-own');
/** Of several full names the one nearly all bearers have. */
const MOSTLY = englishWords('mostly-short-for').leaders;

/**
 * The full given name of a short form or spelling, folded and with doubled letters as one: `bil` → `wiliam`, `mohamed` →
 * `muhamad`; a word that may be short for several names, or is a name of its own, stays.
 */
export function formalGiven(word: string): string {
  const mostly = MOSTLY.get(word);
  if (mostly !== undefined) return single(mostly);
  const classes = BY_NAME.get(word);
  if (classes === undefined || OWN.has(word) || FULL_NAMES.has(word)) return word;
  const [only, another] = classes;
  return only === undefined || another !== undefined ? word : (FULL_OF[only] ?? word);
}

const FULL_OF = GIVEN.map(([full = '']) => single(full));

/** Family and given part of a Korean, Chinese or Vietnamese name, the given syllables also joined: `kim` + `jongun`. */
export interface EasternParts {
  readonly family: string;
  readonly given: string;
  readonly syllables: readonly string[];
}

/** A form of a person's name taken apart; words are folded, doubled letters one, honorifics and what stands in quotes left out. */
export interface PersonName {
  /** As written, without honorifics, nickname and suffix; one space between words. */
  readonly written: string;
  readonly words: readonly string[];
  /** The core as one word, to compare spellings. */
  readonly joined: string;
  /** Words without particles (`al`, `de`, `von`), which are written or not. */
  readonly core: readonly string[];
  /** `jr`, `sr`, `ii` …; '' where there is none. */
  readonly suffix: string;
  /** As written in it: `Jr.`. */
  readonly writtenSuffix: string;
  /** Folded; '' where there is none. */
  readonly nickname: string;
  readonly writtenNickname: string;
  readonly style: 'western' | 'eastern' | 'burmese' | 'hangul';
  /** Family and given part of a name of style `eastern`. */
  readonly eastern: EasternParts | null;
  /** Forms of address in front, folded. */
  readonly honorifics: readonly string[];
  /** Those of them that name an office or rank, as written: `Brig. Gen.`; '' where there is none. */
  readonly title: string;
}

const NICKNAME = /\s*[(“"‘]([^()“”"‘’]{2,30})[)”"’]\s*/u;
/** What a mention took in by mistake begins here: `Edward Webber — instead`. */
const BREAK = /\s[—–|]/;
const SUFFIX = /,?\s+(Jr|Sr|Jnr|Snr|II|III|IV)\.?$/i;
const SUFFIX_BEHIND = /^,?\s(Jr|Sr|Jnr|Snr|II|III|IV)\b\.?/;
const PARTICLES = englishWords('person-name-particles');
export const isParticle = (word: string): boolean => PARTICLES.has(word);
const HANGUL = /^[\uac00-\ud7a3 ]+$/;
/** Letters that no decomposition takes apart, as newsrooms without them write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'a',
};

/** What most names are made of: then nothing needs to be looked for but words. */
const PLAIN = /^[A-Za-z .'-]+$/;
const LATIN = /^[A-Za-z]+$/;

/** `foldForm` for names: `Wałęsa` and `Walesa` are one. */
export const foldName = (text: string): string =>
  LATIN.test(text)
    ? text.toLowerCase()
    : foldForm(text).replace(/[łøđıßæœþðə]/g, (letter) => LETTERS[letter] ?? letter);

/** Takes a form apart. `behind` is the text right after it, where a `Jr.` may stand that the mention left out. */
export function personName(text: string, behind = ''): PersonName {
  const uncut = PLAIN.test(text) ? text : (text.split(BREAK)[0] ?? text);
  const nick = uncut === text && PLAIN.test(text) ? null : NICKNAME.exec(uncut);
  const bare = nick ? uncut.replace(NICKNAME, ' ').trim() : uncut;
  const suffix =
    (/[riv .]$/i.test(bare) ? SUFFIX.exec(bare) : null) ?? (behind === '' ? null : SUFFIX_BEHIND.exec(behind));
  const whole = suffix && bare.endsWith(suffix[0]) ? bare.slice(0, -suffix[0].length) : bare;
  const { rest, honorifics, title } = withoutHonorifics(
    PLAIN_WORDS.test(whole) ? whole : whole.replace(/\s+/g, ' ').trim(),
  );
  const folded = wordsOf(rest);
  const words = folded.map(single);
  const core = coreOf(words, rest);
  const eastern = HANGUL.test(rest) || isBurmeseName(folded) ? null : easternParts(rest, words);
  return {
    written: rest,
    words,
    joined: core.join(''),
    core,
    suffix: (suffix?.[1] ?? '').toLowerCase().replace('jnr', 'jr').replace('snr', 'sr'),
    writtenSuffix: suffix ? suffix[0].replace(/^,?\s+/, '') : '',
    nickname: nick?.[1] ? wordsOf(nick[1]).map(single).join(' ') : '',
    writtenNickname: nick?.[1] ?? '',
    style: eastern ? 'eastern' : styleOf(rest, folded),
    eastern,
    honorifics,
    title,
  };
}

function withoutHonorifics(text: string): { rest: string; honorifics: string[]; title: string } {
  const words = text.split(' ');
  if (!(isAddress(words) && words.length > 1) && !isTitleInside(words, []))
    return { rest: text, honorifics: [], title: '' };
  const honorifics: string[] = [];
  while (words.length > 1 && (isAddress(words) || isTitleInside(words, honorifics)))
    honorifics.push(words.shift() ?? '');
  const title = honorifics.filter((word) => !isCourtesy(word)).join(' ');
  return { rest: words.join(' '), honorifics: honorifics.map((word) => foldForm(word)), title };
}

const isCourtesy = (word: string): boolean => isHonorific(word) && !/^(?:Dr|Prof|Rev|Fr|Sir|Dame)/.test(word);

/** `Brig. Gen. Tahseen Ibrahim`: a title the mention took in. `Field` and `Marshal` are one only together. */
function isTitleInside([first = '', second = '']: readonly string[], before: readonly string[]): boolean {
  if (first === 'Field') return second === 'Marshal';
  return (first === 'Marshal' && before.includes('Field')) || opensWithTitle(first);
}

/** `Ma` and `Ko` are also Chinese family names: forms of address only before a Burmese name. */
function isAddress(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  if (!isHonorific(first)) return false;
  return !/^(?:Ma|Ko|Maung|Saya)$/.test(first) || isBurmeseName(rest.map(foldName));
}

/** Words of two letters or more, the first of them with a small one: nothing to take apart. */
const PLAIN_WORDS = /^[A-Z][a-z][A-Za-z]*(?: [A-Za-z]+)*$/;

/** `J.D.` and a leading `JD` are two initials. */
function wordsOf(text: string): string[] {
  const mixed = /\p{Ll}/u.test(text);
  if (PLAIN_WORDS.test(text)) return text.toLowerCase().split(' ');
  return text.split(' ').flatMap((word, index) => {
    if (mixed && index === 0 && /^\p{Lu}{2}$/u.test(word) && !isEastAsianSurname(word.toLowerCase()))
      return [...word.toLowerCase()];
    return foldName(word)
      .split(' ')
      .filter((part) => part !== '');
  });
}

/** Particles that are given names too where a name begins with them. */
const GIVEN_TOO = /^(?:Al|Ben|Van) \p{Lu}/u;

/** The last word stays, and a first one that is a name: `Le Duc Tho`, `Ben Cardin`, `Van Jones`. */
const coreOf = (words: readonly string[], written: string): readonly string[] =>
  words.length < 2
    ? words
    : words.filter(
        (word, index) =>
          index === words.length - 1 ||
          !PARTICLES.has(word) ||
          (index === 0 && ((words.length > 2 && word === 'le') || GIVEN_TOO.test(written))),
      );

function styleOf(text: string, words: readonly string[]): PersonName['style'] {
  if (HANGUL.test(text)) return 'hangul';
  return isBurmeseName(words) ? 'burmese' : 'western';
}

/** Null for other names; `words` are those of `text`. */
function easternParts(text: string, words: readonly string[]): EasternParts | null {
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  if (words.length < 2 || !(isEastAsianSurname(first) || (isEastAsianSurname(last) && text.includes('-')))) return null;
  const parts = text.split(/[\s-]+/).map(mixedCase);
  if (isEastAsianName(parts) && (parts.length > 2 || parts.every((word) => word.length < 9)))
    return { family: first, given: words.slice(1).join(''), syllables: words.slice(1) };
  if (!REVERSED.test(text)) return null;
  return { family: last, given: words.slice(0, -1).join(''), syllables: words.slice(0, -1) };
}

/** `Jae-in Moon`: a hyphenated given name before a family name. */
const REVERSED = /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+ \p{Lu}\p{Ll}+$/u;

const mixedCase = (word: string): string =>
  /^\p{Lu}{2,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;

/** Whether a form names someone in full: more than one word that counts, or a Hangul name of three syllables. */
export function isFull(name: PersonName): boolean {
  // `Van Jackson`, `Al Gore`: given names too, unless a longer name ends so.
  if (name.core.length === 1 && name.words.length === 2) return /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name.written);
  if (name.style === 'hangul') return name.written.replace(/ /g, '').length >= 3 && !/^. /.test(name.written);
  return name.core.length > 1 && !name.core.every((word) => word.length === 1);
}

/** Family names a person is looked up by: the last word, the family part of an eastern name. */
export function familiesOf(name: PersonName): readonly string[] {
  if (name.style === 'hangul') return [name.written.replace(/ /g, '')];
  if (name.eastern) return [name.eastern.family];
  const last = name.core.at(-1);
  return last === undefined ? [] : [last];
}
