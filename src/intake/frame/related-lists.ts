import { pattern } from '../../data/lexicon';
import type { Exclusion } from '../../model';

/** The word that closes a list of headlines behind a name; behind the name itself where the list is empty. */
const CLOSING = /[\s\p{Ll}]MORE(?![\p{L}\d])/gu;
/** Longest list with the name before it, in characters. */
const LONGEST = 1000;
/** A headline begins right behind a word: `CollinsLawmakers under pressure`, `Trump'Justice`, `Trump5 things`. */
const GLUED = /(\p{Lu}[\p{L}’'-]*(?:\p{Ll}|Jr\.|Sr\.))(?=["“‘']?\p{Lu}\p{L}*|\d)/gu;
/** First parts of names with a capital inside, and of words that are written so. */
const INNER_CAPITAL = pattern(String.raw`(?:^|['’-])(?:{prefixes-of-surnames}|Von|Del|You|Link|Face|Black|Pay)$`);
/** Words of a full name that is printed between the name in the text and the headlines. */
const NAME_WORDS = 7;

/**
 * The lists of an outlet's own headlines that a page prints behind the names of politicians, up to `MORE`: `Sen. Susan
 * Collins Susan Margaret CollinsLawmakers under pressure … MORE (R-Maine) said`. The full name before them goes with them
 * where the text has just said it; in a text where it never does, nothing is taken for such a list. Spans in order.
 */
export function relatedLists(text: string): Exclusion[] {
  const found: Exclusion[] = [];
  let isSure = false;
  let from = 0;
  for (const closing of text.matchAll(CLOSING)) {
    const end = closing.index + closing[0].length;
    const earliest = Math.max(from, closing.index - LONGEST);
    const isEmpty = closing[0].trim().length > 4;
    const before = text.slice(earliest, isEmpty ? end : closing.index);
    const line = before.lastIndexOf('\n') + 1;
    const list = listIn(before.slice(line));
    if (list !== null) {
      found.push({ start: earliest + line + list.start, end, reason: 'related stories' });
      isSure ||= list.isRepeat;
    }
    from = end;
  }
  return isSure ? found : [];
}

interface ListStart {
  readonly start: number;
  /** Whether the name behind which it stands was said before. */
  readonly isRepeat: boolean;
}

/** Where the list begins that ends with a line: behind a name just repeated, before behind any other. */
function listIn(line: string): ListStart | null {
  let first: number | null = null;
  for (const match of line.matchAll(GLUED)) {
    const name = match[1] ?? '';
    if (INNER_CAPITAL.test(name)) continue;
    const start = repeatedName(line.slice(0, match.index), name);
    if (start !== null) return { start, isRepeat: true };
    first ??= match.index + name.length;
  }
  const spaced = first === null ? spacedList(line) : null;
  if (spaced !== null) return { start: spaced, isRepeat: false };
  return first === null ? null : { start: first, isRepeat: false };
}

/**
 * A list that stands apart from the name: `Speaker Paul Ryan Paul Davis Ryan Retirees should …`. The first word that is
 * repeated may be the first name: what is said again begins behind the last of those that are.
 */
function spacedList(line: string): number | null {
  let found: number | null = null;
  let repeat = Infinity;
  for (const { 0: word, index } of line.matchAll(/\p{Lu}[\p{L}’'-]+(?=\s\p{Lu})/gu)) {
    const start = repeatedName(line.slice(0, index), word);
    if (start === null || start + 1 >= index) continue;
    if (start >= repeat) break;
    found = start;
    repeat = Math.min(repeat, index);
  }
  return found;
}

/** Where the full name begins that ends with `surname`: behind the same surname, said a few words before. */
function repeatedName(before: string, surname: string): number | null {
  const words = [...before.matchAll(/\S+/g)].slice(-NAME_WORDS).reverse();
  for (const word of words) {
    if (!/^[\p{Lu}("“‘.]/u.test(word[0])) return null;
    if (word[0].replace(/[,.]$/, '') === surname) return word.index + word[0].length;
  }
  return null;
}
