import { monthNames, weekdayNames } from '../../data/lexicon/calendar';

/** English months with their abbreviations, and weekdays, by their folds. */
export const MONTHS = monthNames('en');
/** Abbreviations are left out: `sat` and `sun` are words. */
export const WEEKDAYS = weekdayNames('en');

/** Names of days, folded. */
export const isWeekday = (fold: string): boolean => WEEKDAYS.has(fold);
/** Names of months and their abbreviations, folded; `may` and `march` are words, too. */
export const isMonth = (fold: string): boolean => MONTHS.has(fold);
