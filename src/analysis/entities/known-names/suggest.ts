import type { KnownNameTable } from './known-name-table';
import { endOfName, foldName, isWordAt, LONGEST_NAME } from './name-words';
import { isHangul } from '../../language/characters';
import { englishWords, koreanWords } from '../../../data/lexicon';
import type { NameSuggestion, NoteSurroundings, Span, SuggestionRequest } from '../../../model';

const FIRST = 0xac00;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** As they are typed, letter by letter. */
const DOUBLE = koreanWords('double-letters').leaders;

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
function initialAt(text: string, at: number): number | null {
  const unit = text.charCodeAt(at);
  return isHangul(unit) ? Math.floor((unit - FIRST) / 588) : null;
}

/** A text letter by letter, as it is typed: what is typed of a name is then a beginning of the name. */
export const typedLetters = (text: string): string =>
  text.replace(/[\u3131-\u3163\uac00-\ud7a3]/g, (each) => {
    const unit = each.charCodeAt(0);
    if (isLetter(unit)) return DOUBLE.get(each) ?? each;
    const at = unit - FIRST;
    const vowel = VOWELS[Math.floor((at % 588) / 28)] ?? '';
    const final = FINALS[at % 28]?.trim() ?? '';
    return (INITIALS[Math.floor(at / 588)] ?? '') + (DOUBLE.get(vowel) ?? vowel) + (DOUBLE.get(final) ?? final);
  });

/** How well what was typed goes with names: 0 not at all, 1 it is the name. */
type TypedMatch = (folded: string) => number;

const QUALITY = { whole: 1, start: 0.9, initials: 0.85, word: 0.75, run: 0.66, some: 0.55, inside: 0.4 };

/**
 * How well a name must go with what was typed to be suggested. A letter alone stands in most names. `isWord`: it is a word of
 * a text that nobody asked about: names begin so, or in capitals and Hangul their words do.
 */
function leastMatch(typed: string, isWord: boolean): number {
  if (isWord) return /^\p{Ll}/u.test(typed) ? QUALITY.start : QUALITY.word;
  return typed.length === 1 ? QUALITY.word : QUALITY.inside;
}

/** A match of what was typed, folded as names are; see `foldName`. */
function matchTyped(typed: string): TypedMatch {
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
const SMALL = englishWords('words-without-an-initial');

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

interface Ranked {
  readonly name: number;
  readonly note: number;
  readonly score: number;
}

/** Beyond these a place in what was opened last says nothing. */
const RECENT = 20;
/** From the inside of a word to its beginning, `match` makes a step of 3.5, which what the note is about can make up for. */
const WEIGHTS = { match: 10, title: 0.5, link: 4, neighbour: 3, folder: 0.5, recent: 3, stories: 0.1, letter: 0.02 };

/** The notes that what was typed may mean, the likeliest first, each by the name it goes with best. Looks at all names. */
export function suggestNames(
  table: KnownNameTable,
  { typed, near, limit, isWord = false }: Omit<SuggestionRequest, 'place'>,
): readonly NameSuggestion[] {
  const folded = foldName(typed.normalize('NFC'));
  if (folded === '' || folded.length > LONGEST_NAME) return [];
  const [match, least] = [matchTyped(folded), leastMatch(typed, isWord)];
  const nearness = nearnessOf(near);
  const first: Ranked[] = [];
  let best: Ranked | null = null;
  for (let name = 0; name < table.end; name += 1) {
    const quality = match(table.foldAt(name));
    const note = quality < least ? -1 : table.noteOf(name);
    if (note < 0) continue;
    const title = table.isTitle(name) ? WEIGHTS.title : 0;
    const common = Math.log2(1 + table.storiesOf(note)) * WEIGHTS.stories;
    const close = nearness(table.pathOf(note));
    const score = quality * WEIGHTS.match + close + title + common - table.foldAt(name).length * WEIGHTS.letter;
    // The names of a note follow each other.
    if (best !== null && best.note !== note) rank(first, best, table, limit);
    if (best === null || best.note !== note || score > best.score) best = { name, note, score };
  }
  if (best !== null) rank(first, best, table, limit);
  return first.map(({ name }) => suggestion(table, name, folded));
}

/** Puts one in its place among the likeliest, of which there are `limit` at most. */
function rank(first: Ranked[], given: Ranked, table: KnownNameTable, limit: number): void {
  const isBefore = (other: Ranked): boolean =>
    given.score > other.score || (given.score === other.score && table.pathOf(given.note) < table.pathOf(other.note));
  let at = first.length;
  for (let other = first[at - 1]; other !== undefined && isBefore(other); other = first[at - 1]) at -= 1;
  if (at >= limit) return;
  first.splice(at, 0, given);
  first.length = Math.min(first.length, limit);
}

/** How near a note is to what is being written. */
function nearnessOf({ links, neighbours = [], folder, recent }: NoteSurroundings): (path: string) => number {
  const linked = new Set(links);
  const related = new Set(neighbours);
  const last = new Map(recent.slice(0, RECENT).map((path, at) => [path, 1 - at / RECENT]));
  const inFolder = folder === '' ? null : `${folder}/`;
  return (path) =>
    (linked.has(path) ? WEIGHTS.link : related.has(path) ? WEIGHTS.neighbour : 0) +
    (last.get(path) ?? 0) * WEIGHTS.recent +
    (inFolder !== null && path.startsWith(inFolder) ? WEIGHTS.folder : 0);
}

function suggestion(table: KnownNameTable, number: number, folded: string): NameSuggestion {
  const name = table.nameAt(number);
  const note = table.noteOf(number);
  const where = table.whereOf(note);
  return {
    ...{ name, path: table.pathOf(note), kind: table.kindOf(note), ...(where === null ? {} : { where }) },
    ...{ alias: !table.isTitle(number), typed: typedIn(name, folded) },
  };
}

/** Where a name has what was typed, at a word's beginning if it can be; null where it has its letters apart. */
function typedIn(name: string, folded: string): Span | null {
  let inside: Span | null = null;
  for (let start = 0; start < name.length; start += 1) {
    const end = endOfName(folded, name, start);
    if (end < 0) continue;
    if (!isWordAt(name, start - 1)) return { start, end };
    inside ??= { start, end };
  }
  return inside;
}
