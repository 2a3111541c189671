import { hostOf } from '../url';
import type { DayOrder } from './find';

const MONTH_FIRST = /\.(?:us|mil|gov)$/;
const DAY_FIRST = /\.(?:uk|ie|au|nz|in|za|fr|de|es|it|pt|br|mx|ar|nl|be|at|ch|pl|ru|il|sg|my|hk|vn|th|id|eg|ng|ke|gh)$/;

/** Whether a text's numeric dates are day first or month first, as far as its own dates or its domain tell. */
export function dayOrder(text: string, url?: string): DayOrder {
  const host = hostOf(url ?? '');
  if (DAY_FIRST.test(host)) return 'dmy';
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
  return /^(?:[a-z]{2}[-_](?:gb|ie|au|nz|in|za|hk|sg|my|ke|ng)|de|fr|es|it|pt|nl|da|nb|nn|no|sv|fi|pl|cs|sk|ru|uk|bg|ro|el|tr|id|ms|vi|th|ar|he|hi|hr|sr|sl|et|lv|ca|sq|sw)\b/i.test(
    language,
  )
    ? 'dmy'
    : null;
}
