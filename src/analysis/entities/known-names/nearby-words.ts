import type { NameInText } from './name-words';
import { englishWords } from '../../../data/lexicon';
import { Character, inWord, unitClass } from '../../language/characters';
import { demonymCountry } from '../../language/place-words';

/** What a state or a province is written as behind its towns. */
const STATES = englishWords('states-behind-towns').leaders;

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
