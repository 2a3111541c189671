/** What a UTF-16 code unit is to the tokenizer; half of a pair says nothing before its other half is read. */
export const Character = { other: 1, space: 2, letter: 3, mark: 4, digit: 5, apostrophe: 6, half: 7 } as const;

const TESTS: readonly (readonly [number, RegExp])[] = [
  [Character.space, /\s/u],
  [Character.letter, /\p{L}/u],
  [Character.mark, /\p{M}/u],
  [Character.digit, /\p{N}/u],
  [Character.apostrophe, /['’‘]/u],
];

/** Classes of the Basic Multilingual Plane, each found when it is first met; 0 is not known yet. */
const CLASSES = new Uint8Array(0x10000);

const classify = (character: string): number => TESTS.find(([, test]) => test.test(character))?.[0] ?? Character.other;

function learn(unit: number): number {
  const found = unit >= 0xd800 && unit <= 0xdfff ? Character.half : classify(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

/** The class of the code unit at `at`. */
export function unitClass(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return CLASSES[unit] || learn(unit);
}

/** The class of the whole character at `at`. */
export function classAt(text: string, at: number): number {
  const found = unitClass(text, at);
  if (found !== Character.half) return found;
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? classify(String.fromCodePoint(point)) : Character.other;
}

/** Code units of the character at `at`. */
export const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Whether a code unit is a syllable of Hangul. */
export const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3;

/** Whether a class is one that words are made of. */
export const inWord = (found: number): boolean => found >= Character.letter && found <= Character.digit;

/** Units before a match that are looked at: a character and a space, or a character of two units. */
const REACH = 2;

/**
 * All matches of a global pattern that do not stand right behind what `before` matches at its end (`/\d$/`): a lookbehind,
 * at which iOS before 16.4 refuses the pattern. What is refused is sought again from its second character on.
 */
export function* matchesNotAfter(text: string, pattern: RegExp, before: RegExp): Generator<RegExpExecArray> {
  const sought = new RegExp(pattern);
  for (let match = sought.exec(text); match !== null; match = sought.exec(text)) {
    const { index } = match;
    const isRefused = before.test(text.slice(Math.max(0, index - REACH), index));
    if (!isRefused) yield match;
    if (isRefused || match[0] === '') sought.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  }
}
