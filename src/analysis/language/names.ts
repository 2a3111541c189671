import { englishWords } from '../../data/lexicon';

/** How often a word was counted in names and in running news text (`data/names.tsv`). */
export interface NameCounts {
  /** As the first, and as the last word of a person's name. */
  readonly given: number;
  readonly family: number;
  /** Inside names of organisations, of places. */
  readonly organisation: number;
  readonly place: number;
  /** Inside sentences, in lower and in upper case. */
  readonly lower: number;
  readonly upper: number;
}

export interface NameStatistics {
  /** Counts of a folded word; zeros when it is unknown. */
  of(fold: string): NameCounts;
  /** A word written in lower case far more often than as a name: its capital at the start of a sentence says nothing. */
  isCommon(fold: string): boolean;
}

/** Whether a word is the name of people far more often than of places and bodies, or a word. */
export const isOfPeople = ({ given, family, place, organisation, lower }: NameCounts): boolean =>
  given + family > 4 * (place + organisation) + lower / 10 + 3;

const NONE: NameCounts = { given: 0, family: 0, organisation: 0, place: 0, lower: 0, upper: 0 };

/**
 * Reads the table: comment lines, a header, then tab-separated counts; trailing zeros are left out. Of most rows only the
 * word is read, since one article asks for few.
 */
export function parseNames(text: string): NameStatistics {
  const rows = findRows(text);
  const of = (fold: string): NameCounts => {
    const row = rows.get(fold);
    if (row === undefined) return NONE;
    if (typeof row !== 'number') return row;
    const counts = readCounts(text, row);
    rows.set(fold, counts);
    return counts;
  };
  return { of, isCommon: (fold) => isCommon(of(fold)) };
}

/** Word → where its row goes on, to be replaced by its counts. */
function findRows(text: string): Map<string, NameCounts | number> {
  const rows = new Map<string, NameCounts | number>();
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = lineEnd(text, at);
    if (at === end || text[at] === '#' || text.startsWith('word\t', at)) continue;
    const tab = text.indexOf('\t', at);
    const wordEnd = tab === -1 || tab > end ? end : tab;
    rows.set(text.slice(at, wordEnd), wordEnd);
  }
  return rows;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}

function readCounts(text: string, at: number): NameCounts {
  const counts = [0, 0, 0, 0, 0, 0];
  const end = lineEnd(text, at);
  for (let from = at + 1, cell = 0; from < end; from += 1) {
    const digit = text.charCodeAt(from) - 48;
    if (digit < 0) cell += 1;
    else counts[cell] = 10 * (counts[cell] as number) + digit;
  }
  const [given = 0, family = 0, organisation = 0, place = 0, lower = 0, upper = 0] = counts;
  return { given, family, organisation, place, lower, upper };
}

const isCommon = ({ lower, upper }: NameCounts): boolean => lower >= 25 && lower > 2.5 * upper;

/** Folded words that no noun begins with: what stands before them is no part of a longer name or compound. */
export const FUNCTION_WORDS = englishWords('function-words');

/** Family names of Korea, China and Vietnam as newsrooms spell them; one that is also an English word needs more evidence. */
const EAST_ASIAN = englishWords('east-asian-family-names');

export const isEastAsianSurname = (fold: string): boolean => EAST_ASIAN.has(fold);

const SYLLABLE = /^[\p{Lu}][\p{Ll}'’]{1,6}$/u;

/** `Kim Jong Un`, `Shin Won-sik`, `Ri Chun Hee`, `Xi Jinping`: a family name, then one to three given syllables or one word. */
export function isEastAsianName(words: readonly string[]): boolean {
  const [family, ...given] = words;
  if (!family || given.length === 0 || given.length > 3) return false;
  return (
    EAST_ASIAN.has(family.toLowerCase()) && given.every((part) => SYLLABLE.test(part) || /^\p{Ll}{1,6}$/u.test(part))
  );
}

const BURMESE = englishWords('burmese');
/** Burmese names have no family name: every word is a syllable of the stock. */
export const isBurmeseName = (folds: readonly string[]): boolean =>
  folds.length >= 2 && folds.filter((fold) => BURMESE.has(fold)).length >= Math.max(2, folds.length - 1);
