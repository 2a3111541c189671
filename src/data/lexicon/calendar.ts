import { englishWords, koreanWords, worldWords, type WordClass } from '.';

/** Months by their names, and by their abbreviations in English: January is 1. Korean numbers its months. */
export const monthNames = (language: 'en' | 'world'): ReadonlyMap<string, number> =>
  language === 'en'
    ? withShort(englishWords('months').numbered(1), englishWords('months-short'))
    : worldWords('months').numbered(1);

/** Weekdays by their names: Monday is 0. */
export const weekdayNames = (language: 'en' | 'ko'): ReadonlyMap<string, number> =>
  (language === 'en' ? englishWords : koreanWords)('weekdays').numbered(0);

/** An abbreviation is the beginning of its name. */
function withShort(names: ReadonlyMap<string, number>, short: WordClass): ReadonlyMap<string, number> {
  const all = new Map(names);
  for (const word of short) {
    const name = [...names.keys()].find((each) => each.startsWith(word));
    if (name !== undefined) all.set(word, names.get(name) ?? 0);
  }
  return all;
}
