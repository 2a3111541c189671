import { englishWords } from '../../../../data/lexicon';
import type { Relative, Unit } from '../expression';

const numbered = (from: number, ...names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + from] as const)));

/** By their folds; whether it is the word or the name is seen from its capital and its neighbours. */
export const MONTHS = numbered(
  1,
  ...['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug'],
  ...['september sep sept', 'october oct', 'november nov', 'december dec'],
);

/** Abbreviations are left out: `sat` and `sun` are words. */
export const WEEKDAYS = numbered(0, ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

export const SEASONS = numbered(0, 'spring', 'summer', 'autumn fall', 'winter');

/** How many: `a month ago`, `three years later`. */
export const COUNTS = numbered(
  1,
  ...['a an one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
);

export const ORDINALS = numbered(1, 'first', 'second', 'third', 'fourth');

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...(['day', 'days', 'night', 'nights'] as const).map((word) => [word, 'day'] as const),
  ...(['week', 'weeks'] as const).map((word) => [word, 'week'] as const),
  ...(['month', 'months'] as const).map((word) => [word, 'month'] as const),
  ...(['year', 'years'] as const).map((word) => [word, 'year'] as const),
]);

/** Times of a day, which are the day. */
export const TIMES_OF_DAY = englishWords('times-of-day');

export const THIRDS = numbered(0, 'early beginning start', 'mid middle', 'late end close');

/** Words before a unit, a month or a season that say which. `next` and `previous` count from the text with an article. */
export const RELATIVES: ReadonlyMap<string, Relative> = new Map([
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['that', 'same'],
  ['same', 'same'],
  ['previous', 'before'],
  ['preceding', 'before'],
  ['following', 'after'],
]);

/** Behind these a month or a year by itself tells when. */
export const BEFORE_DATES = englishWords('before-dates');

/** Words behind a number that make it an amount. */
export const COUNTED = englishWords('words-counted');
