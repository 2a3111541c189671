import { englishWords } from '../../../data/lexicon';
export const DETERMINERS = englishWords('determiners');
export const isDeterminer = (fold: string): boolean => DETERMINERS.has(fold);
/** Words that open a clause or join two. */
export const CLAUSE = englishWords('clause');
/** Several bodies, of which the name says what: `US Departments of Homeland Security and Justice`. */
export const SEVERAL = englishWords('several');
export const AGE = /^[1-9]\d$/;
export const PLACING = new Set(['in', 'at', 'of', 'for']);
/** `On Monday Kim left`: the day belongs to the clause, not to the name. */
export const DAYS = englishWords('clause-words-days');
export const CALLED = new Set(['called', 'named', 'surnamed', 'dubbed']);
export const NAMING = new Set(['name', 'identified', 'introduced', 'himself', 'herself']);
export const JOINS = new Set(['and', 'or']);
/** Participles before `by` in credits. */
export const CREDITS = englishWords('credits');
export const CLOSING: Readonly<Record<string, string>> = { ',': ',', '(': ')', '—': '—', '–': '–', '[': ']' };
