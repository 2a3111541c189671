import { isInLongerName } from './longer-names';
import { type NameInText, isCommonWord, isOneWord } from './name-words';
import { Character, inWord, unitClass } from '../../language/characters';
import { demonymCountry } from '../../language/demonyms';
import { FUNCTION_WORDS } from '../../language/function-words';
import { placeWord } from '../../language/place-words';
import { englishWords, pattern } from '../../../data/lexicon';
import { linkTargets } from '../../../format/links';
import type { VaultIndex } from '../../../index/vault-index';
import type { NoteSurroundings } from '../../../model';

/** States and provinces behind whose towns they are written, each with what it is shortened to; not those that are cities or countries as well. */
const STATES = new Map<string, string>();
for (const state of (
  'Alabama/Ala/AL Alaska/AK Arizona/Ariz/AZ Arkansas/Ark/AR California/Calif/CA Colorado/Colo/CO Connecticut/Conn/CT Delaware/Del/DE Florida/Fla/FL Georgia/Ga/GA ' +
  'Hawaii/HI Idaho/ID Illinois/Ill/IL Indiana/Ind/IN Iowa/IA Kansas/Kan/KS Kentucky/Ky/KY Louisiana/La/LA Maine/ME Maryland/Md/MD Massachusetts/Mass/MA ' +
  'Michigan/Mich/MI Minnesota/Minn/MN Mississippi/Miss/MS Missouri/Mo/MO Montana/Mont/MT Nebraska/Neb/NE Nevada/Nev/NV New_Hampshire/N.H/NH New_Jersey/N.J/NJ ' +
  'New_Mexico/N.M/NM New_York/N.Y/NY North_Carolina/N.C/NC North_Dakota/N.D/ND Ohio/OH Oklahoma/Okla/OK Oregon/Ore/OR Pennsylvania/Pa/PA Rhode_Island/R.I/RI ' +
  'South_Carolina/S.C/SC South_Dakota/S.D/SD Tennessee/Tenn/TN Texas/Tex/TX Utah/UT Vermont/Vt/VT Virginia/Va/VA Washington/Wash/WA West_Virginia/W.Va/WV ' +
  'Wisconsin/Wis/WI Wyoming/Wyo/WY Ontario/Ont/ON Alberta/Alta/AB Manitoba/Man/MB Saskatchewan/Sask/SK Nova_Scotia/N.S/NS New_Brunswick/N.B/NB British_Columbia/B.C/BC'
).split(' ')) {
  const [name = '', ...short] = state.replace('_', ' ').split('/');
  for (const form of [name, ...short]) STATES.set(form, name);
}
/** By their full names these are cities or countries. */
for (const name of ['Georgia', 'New York', 'Washington']) STATES.delete(name);

const BEHIND =
  /^(?:, (?:in )?| \(|,? (?:the (?:one|other) )?in )((?:\p{Lu}\.?){2}(?!\p{L})|\p{Lu}\p{L}+(?: \p{Lu}\p{Ll}+)?|W\.Va)/u;
/** `the Texas town of Odessa` */
const BEFORE = /(?:^|\P{L})(?:The )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?:town|city|village|hamlet|suburb) of $/u;

/** Whether a state beside a place says that it is a namesake: `Odessa, Texas`. In a list it says nothing. */
export function isOfAnotherState({ kind, where, text, start, end, shown }: NameInText): boolean {
  if (kind !== 'place' || isUpper(shown) || STATES.has(shown)) return false;
  const isOther = (form: string | undefined): boolean => (STATES.get(form ?? '') ?? where) !== where;
  if (isOther(BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1])) return true;
  const rest = text.slice(end, end + 40);
  const [all = '', written = ''] = BEHIND.exec(rest) ?? [];
  const [first = ''] = written.split(' ');
  const form = [written.replace(/\.$/, ''), first].find((each) => STATES.has(each));
  if (!isOther(form)) return false;
  const goesOn = rest.slice(all.length - (form === first ? written.length - first.length : 0));
  return !/^\.? (?:and|or|&) /.test(goesOn);
}

/** Whether what stands right before or behind a body says that it is another country's: `China’s Ministry of State Security`. */
export function isOfAnotherCountry({ kind, country, text, start, end, last, knownAt }: NameInText): boolean {
  if (kind !== 'agency' || country === '') return false;
  const isOther = (code: string | undefined): boolean => code !== undefined && code !== '' && code !== country;
  if (last !== null && isOther(last.country) && /^(?:['’]s|의)? $/.test(text.slice(last.end, Math.min(start, last.end + 4)))) return true; // prettier-ignore
  const word = wordBefore(text, start);
  if (word !== null) {
    const two = wordBefore(text, word.start);
    const pair = two === null ? undefined : demonymCountry(`${two.text} ${word.text}`);
    if (isOther(pair ?? demonymCountry(word.text))) return true;
  }
  const of = /^ of (?:the )?(?=\p{Lu})/u.exec(text.slice(end, end + 9))?.[0].length ?? 0;
  return of > 0 && isOther(knownAt(end + of)?.country);
}

/** What stands around a name in a text, looked at for so many units on either side, whatever the text's length. */
const SIDE = 100;

/** A word as written, without a period at its end or a possessive, and folded. */
export interface NearbyWord {
  readonly text: string;
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** Whether a period ends it. */
  readonly isEnded: boolean;
}

const wordOf = (written: string, start: number): NearbyWord => {
  const text = written.replace(/(?:\.|['’]s?)$/, '');
  return { text, fold: text.toLowerCase(), start, end: start + written.length, isEnded: written.endsWith('.') };
};

const WORD_BEHIND = /^[ \u00a0]{1,2}([\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*)/u;
/** A word’s letters, or what may stand in it: an apostrophe, a period, a hyphen. */
function isInWord(text: string, at: number): boolean {
  const found = unitClass(text, at);
  const unit = text.charCodeAt(at);
  return inWord(found) || found === Character.apostrophe || unit === 45 || unit === 46;
}
const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) === 32 || text.charCodeAt(at) === 160;

/** The word right behind an offset, on the same line and with blanks alone between; null for none. */
export function wordBehind(text: string, end: number): NearbyWord | null {
  const found = WORD_BEHIND.exec(text.slice(end, end + SIDE));
  const written = found?.[1];
  return written === undefined ? null : wordOf(written, end + (found?.[0] ?? '').length - written.length);
}

/** The word right before an offset, likewise. */
export function wordBefore(text: string, start: number): NearbyWord | null {
  let end = start;
  while (start - end < 2 && isBlank(text, end - 1)) end -= 1;
  if (end === start) return null;
  let at = end;
  while (at > 0 && end - at < SIDE && isInWord(text, at - 1)) at -= 1;
  while (at < end && unitClass(text, at) === Character.apostrophe) at += 1;
  return at === end ? null : wordOf(text.slice(at, end), at);
}

export const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Letters of a text are capitals; there are some. */
export const isUpper = (letters: string): boolean => letters === letters.toUpperCase() && letters !== letters.toLowerCase(); // prettier-ignore

/** Words of a longer name that are looked at. */
const LONGEST_RUN = 5;

/** Words with capitals right behind an offset, until something else comes. */
export function capitalsBehind(text: string, end: number): readonly NearbyWord[] {
  const run: NearbyWord[] = [];
  for (let word = wordBehind(text, end); word !== null && hasCapital(word.text); word = wordBehind(text, word.end)) {
    run.push(word);
    if (run.length === LONGEST_RUN || (word.isEnded && word.text.length > 1)) break;
  }
  return run;
}

/** What may stand between the end of a sentence and the first word of the next. */
const OPENERS = /[\s*_=~"'“”‘’«»()[\]>|•–—#-]/;

export function startsSentence(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at < 40; at -= 1) {
    const before = text.charAt(at);
    if (before === '\n' || /[.!?…:;]/.test(before)) return true;
    if (!OPENERS.test(before)) return false;
  }
  return true;
}

/** Whether the words around it are in capitals as well. */
export function isShouted(text: string, start: number, end: number): boolean {
  const before = /(\p{L}{2,})\P{L}*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '';
  const after = /^\P{L}*(\p{L}{2,})/u.exec(text.slice(end, end + 20))?.[1] ?? '';
  const around = [before, after].filter((word) => word !== '');
  return around.length > 0 && around.every(isUpper);
}

/** Words with capitals around a name, of which none is small, so that it is a headline. */
const HEADLINE = 5;

/** Whether all longer words of the clause have capitals, so that those tell nothing. */
export function isHeadline(text: string, start: number, end: number): boolean {
  const before = /[^\n.,;:!?…|“”()]*$/.exec(text.slice(Math.max(0, start - SIDE), start))?.[0] ?? '';
  const after = /^[^\n.,;:!?…|“”()]*/.exec(text.slice(end, end + SIDE))?.[0] ?? '';
  const words = `${before} ${after}`.split(/[^\p{L}'’]+/u).filter((word) => /^\p{L}{4}/u.test(word));
  return words.length >= HEADLINE && words.every(hasCapital);
}

/** A note that is being written, as far as it tells what it is about. */
export interface WrittenNote {
  readonly path: string;
  readonly text: string;
  /** Paths of notes opened or linked last, the newest first. */
  readonly recent: readonly string[];
}

/** Links and neighbours that are looked at. */
const MOST = 300;

/** What a note is about: what it links, and what that is related to. */
export function surroundingsOf({ path, text, recent }: WrittenNote, index: VaultIndex): NoteSurroundings {
  const paths = (targets: readonly string[]): readonly string[] =>
    [...new Set(targets)].slice(0, MOST).flatMap((target) => index.resolve(target) ?? []);
  const links = paths(linkTargets(text));
  const related = links.flatMap((link) => {
    const record = index.recordAt(link);
    if (record?.kind === 'entity') return [...record.related, ...record.parent, ...record.location, ...record.broader];
    return record?.kind === 'article' ? [...record.actors, ...record.places, ...record.themes] : [];
  });
  return { links, neighbours: paths(related), folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))), recent };
}

/** Letters and digits alone, without marks. */
const lettersOf = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');

/** Whether a stretch that reads like a name has a name's capitals and is no common word; what stands beside it says no more. */
export function isSpelledAsName(written: NameInText): boolean {
  const { fold } = written;
  if (fold.length < 2 || /^\p{N}+$/u.test(fold) || !hasCaseOf(written)) return false;
  return !isOneWord(fold) || isNoCommonWord(written);
}

/** Whether it is one by what stands around it: no part of another name, and no other thing's of the same name. */
export const isNameByItself = (written: NameInText): boolean =>
  !isOtherWord(written) && !isOfAnotherState(written) && !isOfAnotherCountry(written) && !isInLongerName(written);

function hasCaseOf(name: NameInText): boolean {
  const [wanted, written] = [lettersOf(name.name), lettersOf(name.shown)];
  if (wanted === written) return true;
  if (name.isCaseExact) return false;
  if (isUpper(written)) return wanted.length > 4 || (wanted.length === 4 && isDateline(name));
  // An acronym has its capitals, but for `Unicef`.
  if (isUpper(wanted)) return wanted.length > 4 && written.slice(1) === wanted.slice(1).toLowerCase() && isUpper(written.charAt(0)); // prettier-ignore
  const lowered = [...wanted].filter((letter, at) => isUpper(letter) && !isUpper(written.charAt(at))).length;
  return lowered === 0 || hasSmallLetters(name, isUpper(written.charAt(0)) || !isUpper(wanted.charAt(0)));
}

/** Whether a name of several words may have fewer capitals than it has: the label of a theme, `Tumen river`, three words and more. */
function hasSmallLetters({ fold, kind, shown }: NameInText, hasFirst: boolean): boolean {
  if (isOneWord(fold)) return false;
  if (kind === 'theme') return true;
  const words = shown.trim().split(/\s+/);
  return hasFirst && (words.length > 2 || placeWord(words[1] ?? '') !== undefined);
}

/** `KYIV (Reuters) –` */
const isDateline = ({ kind, fold, text, start, end }: NameInText): boolean =>
  kind === 'place' && !isCommonWord(fold) && text.lastIndexOf('\n', start) === start - 1 && /^(?:,| \(| [–—-])/.test(text.slice(end, end + 2)); // prettier-ignore

function isNoCommonWord({ name, fold, kind, shown, text, start, end }: NameInText): boolean {
  const isTheme = kind === 'theme';
  // `WHO` is no pronoun, but where all is in capitals.
  if (isUpper(lettersOf(name)) && name.length > 1) return !SMALL_WORDS.has(fold) || !isShouted(text, start, end);
  if (!isTheme && !isCommonWord(fold)) return true;
  if (!isUpper(shown.charAt(0)) || startsSentence(text, start)) return false;
  if (isHeadline(text, start, end) || (isUpper(lettersOf(shown)) && isShouted(text, start, end))) return false;
  if (MONTHS.has(fold) && isDate(text, start, end)) return false;
  if (kind === 'place') return !GOES_ON.test(text.slice(end, end + 10)) && !isThing(text, start, end);
  return !isTheme || standsAlone(text, start, end);
}

/** Months that are names as well. */
const MONTHS = new Set(['march', 'april', 'may', 'june', 'august']);
const BEFORE_MONTH = pattern(String.raw`(?:\d|\b(?:{before-month})[ -])[.,]?\s?$`, 'i');

/** Whether a month seems meant: after it a day or year, before it one or a word of time. */
function isDate(text: string, start: number, end: number): boolean {
  return /^[.,]?\s+\d/.test(text.slice(end, end + 4)) || BEFORE_MONTH.test(text.slice(Math.max(0, start - 10), start));
}

/** Behind a common word: it is the beginning of another name, `Church of Norway`. */
const GOES_ON = /^(?:\s+(?:of\s|&|\p{Lu})|-(?!led|based|backed|born|made)\p{Ll})/u;

/** Whether an article says that the word itself is meant: `the Turkey was dry`, a `Turkey desk` is of the place. */
function isThing(text: string, start: number, end: number): boolean {
  const word = wordBefore(text, start);
  if (word === null || !/^(?:an?|the|my|her|his|our|their|this|some)$/.test(word.fold)) return false;
  if (/^[-–/]/.test(text.slice(end, end + 1))) return false;
  const next = wordBehind(text, end);
  return next === null || FUNCTION_WORDS.has(next.fold);
}

/** Small words that acronyms are spelled like. */
const SMALL_WORDS = englishWords('small-words');

/** Whether no longer name goes on around it: `Ministry of Education`, `Health Canada`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  const after = /^\s+(\S+)/.exec(text.slice(end, end + 40))?.[1] ?? '';
  return !/^(?:of|for|and|&|de|the|an?|our|\p{Lu}.*)$/u.test(before) && !/^(?:and|&|\p{Lu}.*)$/u.test(after);
}

/** Behind a place in Hangul: its people, or a time that is called after it. */
const KOREAN_BEHIND = /^ (?:시대|왕조|대학교)/;
/** A country’s goods, or a mountain that is called after a place; the one that is called after a country is a mountain. */
const KOREAN_MOUNTAIN = /^산(?![\uac00-\ud7a3])/;

/** Before what is a river, not the paper that is called after it. */
const ALONG = /(?:along|across|down|up|crossed|crossing|banks of) the $/i;

/** Whether it is a word or thing of the same spelling: people of a place, a mountain, the river that a paper is called after. */
function isOtherWord({ kind, fold, where, text, start, end }: NameInText): boolean {
  if (kind === 'place') {
    const rest = text.slice(end, end + 4);
    return KOREAN_BEHIND.test(rest) || (KOREAN_MOUNTAIN.test(rest) && where !== null);
  }
  if (kind === 'source' && ALONG.test(text.slice(Math.max(0, start - 20), start))) return true;
  const place = isOneWord(fold) ? placeWord(wordBehind(text, end)?.text ?? '') : undefined;
  return place === 'water' || place === 'region';
}
