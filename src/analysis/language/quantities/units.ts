import { englishWords, koreanWords } from '../../../data/lexicon';
import { lazily } from './lazily';

/** A unit and how many of its base it is. */
export interface MeasureUnit {
  readonly unit: string;
  readonly times: number;
}

const table = lazily(() => {
  const units = new Map<string, MeasureUnit>();
  for (const [base = '', ...words] of [...englishWords('measures').groups, ...koreanWords('measures').groups]) {
    const [times = '', unit = ''] = base.split('*');
    for (const word of words) units.set(word, { unit, times: Number(times) });
  }
  return units;
});

export const unitOf = (word: string): MeasureUnit | undefined => table().get(word);

const MONEY = /^(?:won|usd|yuan|eur|yen|gbp|ruble)$/;
export const isMoney = (unit: string): boolean => MONEY.test(unit);
