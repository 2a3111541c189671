import { englishWords } from '../../../../data/lexicon';
import { CALENDAR_UNITS, type Relative, type Unit } from '../expression';

export const SEASONS = englishWords('seasons').numbered(0);

/** How many: `a month ago`, `three years later`. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...[...englishWords('numbers-to-nineteen').numbered(0)].slice(1, 13),
  ...(['a', 'an'] as const).map((word) => [word, 1] as const),
]);

export const ORDINALS = new Map([...englishWords('ordinals').numbered(1)].slice(0, 4));

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  [...englishWords('calendar-units').numbered(0)].map(([word, at]) => [word, CALENDAR_UNITS[at] ?? 'day'] as const),
);

/** Times of a day, which are the day. */
export const TIMES_OF_DAY = englishWords('times-of-day');

export const THIRDS = englishWords('thirds').numbered(0);

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
