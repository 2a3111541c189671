import { englishWords } from '../../../data/lexicon';
import { hasHangul, initialAt, initialsOf, isInitialsAlone, typedLetters } from './hangul';

/** How well what was typed goes with names: 0 not at all, 1 it is the name. */
export type TypedMatch = (folded: string) => number;

const QUALITY = { whole: 1, start: 0.9, initials: 0.85, word: 0.75, run: 0.66, some: 0.55, inside: 0.4 };

/**
 * How well a name must go with what was typed to be suggested. A letter alone stands in most names. `isWord`: it is a word of
 * a text that nobody asked about: names begin so, or in capitals and Hangul their words do.
 */
export function leastMatch(typed: string, isWord: boolean): number {
  if (isWord) return /^\p{Ll}/u.test(typed) ? QUALITY.start : QUALITY.word;
  return typed.length === 1 ? QUALITY.word : QUALITY.inside;
}

/** A match of what was typed, folded as names are; see `foldName`. */
export function matchTyped(typed: string): TypedMatch {
  if (isInitialsAlone(typed)) return (folded) => placeIn(initialsOf(folded), typed, (at) => !isPart(folded, at));
  if (hasHangul(typed)) return hangulMatch(typed);
  const mayBeInitials = typed.length > 1 && /^\p{L}+$/u.test(typed);
  return (folded) => {
    const found = placeIn(folded, typed, (at) => !isPart(folded, at));
    return mayBeInitials && found < QUALITY.initials ? Math.max(found, initialsMatch(folded, typed)) : found;
  };
}

/** Half of a syllable is typed as well: `기` on the way to `김`. */
function hangulMatch(typed: string): TypedMatch {
  const letters = typedLetters(typed);
  const first = typed.slice(0, -1);
  const initial = initialAt(typed, typed.length - 1);
  return (folded) => {
    if (first !== '' && !folded.includes(first)) return 0;
    let best = 0;
    for (let at = folded.indexOf(first); at >= 0 && at < folded.length; at = folded.indexOf(first, at + 1)) {
      // Cheap to ask, and of most places no.
      if (initial !== null && initialAt(folded, at + first.length) !== initial) continue;
      const rest = typedLetters(folded.slice(at, at + typed.length + 1));
      if (!rest.startsWith(letters)) continue;
      if (at === 0) return folded.length === typed.length && folded === typed ? QUALITY.whole : QUALITY.start;
      best = Math.max(best, isPart(folded, at) ? QUALITY.inside : QUALITY.word);
    }
    return best;
  };
}

/** Whether a word goes on over an offset. */
function isPart(folded: string, at: number): boolean {
  const before = folded.charCodeAt(at - 1);
  // Gaps are written as signs of ASCII that are no letters and no digits.
  return before >= 0x80 || (before >= 97 && before <= 122) || (before >= 48 && before <= 57);
}

function placeIn(name: string, typed: string, isWordStart: (at: number) => boolean): number {
  let at = name.indexOf(typed);
  if (at < 0) return 0;
  if (at === 0) return name.length === typed.length ? QUALITY.whole : QUALITY.start;
  for (; at >= 0; at = name.indexOf(typed, at + 1)) if (isWordStart(at)) return QUALITY.word;
  return QUALITY.inside;
}

/** Words that initials often leave out. */
const SMALL = englishWords('typed-match-small');

function initialsMatch(folded: string, typed: string): number {
  if (!folded.includes(typed.charAt(0))) return 0;
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  if (words.length < 2) return 0;
  const all = words.map((word) => word.charAt(0)).join('');
  const main = words.map((word) => (SMALL.has(word) ? '' : word.charAt(0))).join('');
  if (all === typed || main === typed) return QUALITY.initials;
  if (all.startsWith(typed) || main.startsWith(typed)) return typed.length > 2 ? QUALITY.word : QUALITY.some;
  if (typed.length < 3) return 0;
  if (all.includes(typed) || main.includes(typed)) return QUALITY.run;
  return isAmong(typed, main) ? QUALITY.some : 0;
}

/** Whether letters stand among others in their order, the first of either the same. */
function isAmong(letters: string, others: string): boolean {
  if (letters.charAt(0) !== others.charAt(0)) return false;
  let at = 0;
  for (const other of others) if (other === letters.charAt(at)) at += 1;
  return at === letters.length;
}
