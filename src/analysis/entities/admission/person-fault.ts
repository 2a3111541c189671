import { englishWords, pattern } from '../../../data/lexicon';
import { foldForm } from '../../../model';

/** Why a string is no person's name, as one readable line; null where it may be one. It says nothing of names in Hangul. */
export function personFault(name: string): string | null {
  if (/[가-힣]/.test(name)) return null;
  const words = name.split(/\s+/).filter((word) => word !== '');
  return /\p{L}/u.test(name) ? whyNoPerson(name, words) : 'a number, no name';
}

const PREFIX = pattern(String.raw`^(?:{prefixes-of-surnames})(?=\p{Lu})`, 'u');
/** A capital behind a surname: `LoweyWhite`, `McConnellSenate`; not `JoEllen`. */
const isGlued = (word: string): boolean =>
  word.split('-').some((part) => /\p{L}{3}\p{Ll}\p{Lu}\p{Ll}/u.test(part.replace(PREFIX, '')));

function whyNoPerson(name: string, words: readonly string[]): string | null {
  const folds = words.map((word) => foldForm(word));
  const [first = '', last = ''] = [folds[0], folds[folds.length - 1]];
  if (/\d/.test(name)) return 'a number stands in it';
  if (/^[“„«"][^”»"]*$/.test(name)) return 'a quotation begins in it';
  if (words.some(isGlued)) return 'two names run together';
  if (repeats(folds)) return 'it says a word twice';
  if (words.length > MOST_WORDS && !folds.some((fold) => PARTICLES.has(fold))) return 'more words than a name has';
  if (folds.some((fold) => PAGE.has(fold))) return 'words of a page stand in it';
  if (/--|\s[-–—]\s|['’]s\b/.test(name)) return 'more than one name';
  if (FRAGMENT.has(first) || (FRAGMENT.has(last) && last !== 'said')) return 'a piece of a sentence';
  if (first === 'team' || GROUPS.has(last)) return 'no person, but those around one';
  if (words.length === 2 && CUT.test(words[1] ?? '')) return 'a name that is cut off';
  if (THINGS.has(last) || /^hurricanes?$/.test(first)) return 'no person, but a thing';
  return /\b(?:chief of staff|pro tempore|secretary of)\b/i.test(name) ? 'a title stands in it' : null;
}

/** The words of a whole name said twice (`Abdullah Abdullah`) are one, and so are given names like `Ling Ling`. */
function repeats(folds: readonly string[]): boolean {
  const long = folds.filter((fold) => fold.length > 2 && !PARTICLES.has(fold));
  if (new Set(long).size === long.length) return false;
  return !(folds[0] === folds[1] && new Set(folds).size === folds.length - 1);
}

const MOST_WORDS = 5;
const PARTICLES = englishWords('particles-of-surnames');
/** Words of the page around a text: share bars, captions, labels. */
const PAGE = englishWords('well-formed-page');
/** Words that no name begins or ends with. */
const FRAGMENT = englishWords('well-formed-fragment');
const GROUPS = englishWords('those-around-somebody');
/** A letter behind a first name (`Gavin N`, `George W.`); as artists call themselves some stand: `Malcolm X`, `Cardi B`. */
const CUT = /^[ACFHIK-WY]\.?$/;
/** What is called after people, as the last word that no family is called by. */
const THINGS = englishWords('things-called-after-people');
