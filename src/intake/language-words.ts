import { addTo } from '../model';
import { englishWords, koreanWords, worldWords } from '../data/lexicon';

let found: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * Languages that a little word is common in, for those in Latin script: what tells a language in a few dozen words.
 * Undefined for other words. The lexicon is read with the first.
 */
export const languagesOfWord = (word: string): readonly string[] | undefined => (found ??= byWord()).get(word);

function byWord(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [language = '', ...words] of worldWords('little-words').groups)
    for (const word of words) addTo(index, word, language);
  return index;
}

/** What English, Korean and all other languages have as a class of the same name, as alternatives of a regular expression. */
export const inAllLanguages = (name: string): string =>
  [englishWords, koreanWords, worldWords].map((words) => words(name).alternatives).join('|');
