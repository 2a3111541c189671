import type { TextDocument } from '../../language/document';
import { isCompass, leadingPlaceWord, placeWord } from '../../language/place-words';
import type { Place } from '../gazetteer';
import type { CertainPlace, Setting } from './context';
import { isBehindIn } from './meant';
import { liesIn } from './qualifiers';
import type { Case, Weighed } from './score';

/** About 250,000 people; and 2,000,000, where the name is a word: what has more is named in any story. */
const OBSCURE = { name: 5.6, word: 6.5 };

/**
 * Without first-level divisions of countries that the article never speaks of: by `the Bay State` and `the Northeast` nobody
 * means Somalia and Iceland.
 */
export function withoutUnnamed(
  ranked: readonly Weighed[],
  { group: { form, sites }, qualifiers }: Pick<Case, 'group' | 'qualifiers'>,
  { countries }: Setting,
  document: TextDocument,
): readonly Weighed[] {
  const isWord = form
    .split(' ')
    .every((word) => isCompass(word) || (placeWord(word) ?? leadingPlaceWord(word)) !== undefined);
  const isAlone = ranked.length === 1 && sites.some((site) => isBehindIn(document, site));
  const isNamed = ({ place }: Weighed): boolean => {
    if (place.kind !== 'admin1' || place.country === null || countries.of(place.country) > 0) return true;
    if (qualifiers.some((each) => liesIn(place, each))) return true;
    return place.prominence >= (isWord ? OBSCURE.word : OBSCURE.name) || (!isWord && isAlone);
  };
  const named = ranked.filter(isNamed);
  // What no division is may be a sea of that name, but hardly a village.
  return named[0] === ranked[0] ? named : named.filter(({ place: { kind } }) => kind === 'water' || kind === 'region');
}
