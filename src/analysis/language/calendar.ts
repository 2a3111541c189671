const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Names of days, folded. */
export const isWeekday = (fold: string): boolean => WEEKDAYS.has(fold);
/** Names of months and their abbreviations, folded; `may` and `march` are words, too. */
export const isMonth = (fold: string): boolean => MONTHS.has(fold);
