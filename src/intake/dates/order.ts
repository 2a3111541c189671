import { markupWords } from '../../data/lexicon';
import { hostOf } from '../url';
import type { DayOrder } from './find';

const MONTH_FIRST = /\.(?:us|mil|gov)$/;
const DAY_FIRST = markupWords('domains-with-days-first');
const DAY_FIRST_IN = markupWords('languages-with-days-first');

/** Whether a text's numeric dates are day first or month first, as far as its own dates or its domain tell. */
export function dayOrder(text: string, url?: string): DayOrder {
  const host = hostOf(url ?? '');
  if (DAY_FIRST.has(host.slice(host.lastIndexOf('.') + 1))) return 'dmy';
  if (MONTH_FIRST.test(host)) return 'mdy';
  for (const match of text.slice(0, 4000).matchAll(/(?:^|[^\d/.-])(\d{1,2})\/(\d{1,2})\/(?:19|20)\d{2}(?!\d)/g)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) return 'dmy';
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) return 'mdy';
  }
  // Nothing is read from the order of month names: many outlets write both.
  return null;
}

/** Which way round a language writes numeric days; English alone does not tell. */
export function languageOrder(language: string): DayOrder {
  if (/^en[-_]us|^es[-_]us|^fil\b/i.test(language)) return 'mdy';
  const [tongue = '', country = ''] = language.toLowerCase().split(/[^a-z]/);
  return DAY_FIRST.has(country) || DAY_FIRST_IN.has(tongue) ? 'dmy' : null;
}
