import { isHangul } from '../../language/characters';

const FIRST = 0xac00;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** As they are typed, letter by letter. */
const DOUBLE: Readonly<Record<string, string>> = {
  ...{
    ㅘ: 'ㅗㅏ',
    ㅙ: 'ㅗㅐ',
    ㅚ: 'ㅗㅣ',
    ㅝ: 'ㅜㅓ',
    ㅞ: 'ㅜㅔ',
    ㅟ: 'ㅜㅣ',
    ㅢ: 'ㅡㅣ',
    ㄳ: 'ㄱㅅ',
    ㄵ: 'ㄴㅈ',
    ㄶ: 'ㄴㅎ',
  },
  ...{ ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
};

const isLetter = (unit: number): boolean => unit >= 0x3131 && unit <= 0x3163;

/** Whether a text has Hangul in it, letters by themselves included. */
export const hasHangul = (text: string): boolean =>
  [...text].some((each) => isHangul(each.charCodeAt(0)) || isLetter(each.charCodeAt(0)));

/** Whether a text is consonants alone: `ㄱㅈㅇ`. */
export const isInitialsAlone = (text: string): boolean => text !== '' && [...text].every((each) => INITIALS.includes(each)); // prettier-ignore

/** The consonants that the syllables of a text begin with; whatever is no syllable as it is. */
export const initialsOf = (text: string): string =>
  text.replace(/[\uac00-\ud7a3]/g, (syllable) => INITIALS[Math.floor((syllable.charCodeAt(0) - FIRST) / 588)] ?? '');

/** The number of the consonant that a syllable begins with; null for whatever is none. */
export function initialAt(text: string, at: number): number | null {
  const unit = text.charCodeAt(at);
  return isHangul(unit) ? Math.floor((unit - FIRST) / 588) : null;
}

/** A text letter by letter, as it is typed: what is typed of a name is then a beginning of the name. */
export const typedLetters = (text: string): string =>
  text.replace(/[\u3131-\u3163\uac00-\ud7a3]/g, (each) => {
    const unit = each.charCodeAt(0);
    if (isLetter(unit)) return DOUBLE[each] ?? each;
    const at = unit - FIRST;
    const vowel = VOWELS[Math.floor((at % 588) / 28)] ?? '';
    const final = FINALS[at % 28]?.trim() ?? '';
    return (INITIALS[Math.floor(at / 588)] ?? '') + (DOUBLE[vowel] ?? vowel) + (DOUBLE[final] ?? final);
  });
