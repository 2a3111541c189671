import { englishWords } from '../../data/lexicon';

const WEEKDAYS = englishWords('weekdays');
const MONTHS = englishWords('months');

/** Names of days, folded. */
export const isWeekday = (fold: string): boolean => WEEKDAYS.has(fold);
/** Names of months and their abbreviations, folded; `may` and `march` are words, too. */
export const isMonth = (fold: string): boolean => MONTHS.has(fold);
