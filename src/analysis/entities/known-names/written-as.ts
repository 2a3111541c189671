import { englishWords, pattern } from '../../../data/lexicon';
import { FUNCTION_WORDS } from '../../language/names';
import { placeWord } from '../../language/place-words';
import { isInLongerName } from './longer-names';
import { isCommonWord, isOneWord, type NameInText } from './name-words';
import {
  isHeadline,
  isOfAnotherCountry,
  isOfAnotherState,
  isShouted,
  isUpper,
  startsSentence,
  wordBefore,
  wordBehind,
} from './nearby-words';

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
const BEFORE_MONTH = pattern(String.raw`(?:\d|\b(?:{words-before-months})[ -])[.,]?\s?$`, 'i');

/** Whether a month seems meant: after it a day or year, before it one or a word of time. */
function isDate(text: string, start: number, end: number): boolean {
  return /^[.,]?\s+\d/.test(text.slice(end, end + 4)) || BEFORE_MONTH.test(text.slice(Math.max(0, start - 10), start));
}

/** Behind a common word: it is the beginning of another name, `Church of Norway`. */
const GOES_ON = /^(?:\s+(?:of\s|&|\p{Lu})|-(?!led|based|backed|born|made)\p{Ll})/u;

const DETERMINERS = englishWords('determiners-before-words');

/** Whether an article says that the word itself is meant: `the Turkey was dry`, a `Turkey desk` is of the place. */
function isThing(text: string, start: number, end: number): boolean {
  const word = wordBefore(text, start);
  if (word === null || !DETERMINERS.has(word.fold)) return false;
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
