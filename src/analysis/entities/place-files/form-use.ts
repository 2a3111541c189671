import { isDemonym, isEastAsianSurname, type NameStatistics } from '../../language';
import { isMonth, isWeekday } from '../../language/calendar';
import { isCompass, leadingPlaceWord, placeWord } from '../../language/place-words';
import type { ToponymForm } from '../../language/recognizers/toponym-match';
import { isTitle } from '../../language/titles';
import { foldForm } from '../../../model';
import type { Place } from '../gazetteer';
import { isHamlet } from './place-index';

/** What tells names from words: counts of running news, and the gazetteer's lists of words that it writes small or of people. */
export interface NameKnowledge {
  readonly names: NameStatistics;
  readonly common: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  /** See `newsMeaning`. */
  readonly isPlaceInNews: (fold: string) => boolean | null;
}

/** How often a word is met in small letters, and in names of people and bodies, before it is one. */
const [SMALL, OTHER] = [3, 2];
/** Names this short are abbreviations as often as not. */
const SHORT = 3;

/**
 * How a form that only a file has may be met in a text by itself; null where it never is one by itself, only where words
 * beside it say that a place is meant. What is well known is read as the built-in gazetteer's places are, unless its name
 * is made of words and other names alone, as `Christmas` and `St. Francis` are; all else needs something beside it.
 */
export function useOfForm(form: string, place: Place, words: NameKnowledge): ToponymForm['use'] | null {
  const isOrdinary = isOrdinaryForm(form, words);
  if (isHamlet(place) && isOrdinary) return null;
  return place.minor !== undefined || isOrdinary ? 'rare' : 'name';
}

/** Whether a form is made of words and other names alone; Hangul of a hamlet is met as a word as often as not. */
export function isOrdinaryForm(form: string, words: NameKnowledge): boolean {
  if (form.length <= SHORT || !/\p{Lu}|\p{Ll}/u.test(form)) return true;
  const isKnown = (fold: string): boolean => isOfLanguage(fold, words) || isOtherName(fold, words);
  return foldForm(form)
    .split(' ')
    .every((fold) => isKnown(fold) || isKnown(fold.replace(/s$/, '')));
}

function isOfLanguage(fold: string, { names, common }: NameKnowledge): boolean {
  if (common.has(fold) || isMonth(fold) || isWeekday(fold) || isCompass(fold) || isTitle(fold)) return true;
  if (placeWord(fold) !== undefined || leadingPlaceWord(fold) !== undefined || isDemonym(capital(fold))) return true;
  const { lower, upper } = names.of(fold);
  return fold.length < SHORT || /^\d+$/.test(fold) || (lower >= SMALL && lower * 2 > upper);
}

const capital = (fold: string): string => fold.charAt(0).toUpperCase() + fold.slice(1);

/** News names something else by it: a person, a body, a feast, a brand. */
function isOtherName(fold: string, { names, weak, isPlaceInNews }: NameKnowledge): boolean {
  const { given, family, organisation, place } = names.of(fold);
  const other = given + family + organisation;
  return (
    weak.has(fold) || isEastAsianSurname(fold) || (other > OTHER && other > place) || isPlaceInNews(fold) === false
  );
}
