import { englishWords } from '../../data/lexicon';
/** Folded words that no noun begins with: what stands before them is no part of a longer name or compound. */
export const FUNCTION_WORDS = englishWords('function-words');
