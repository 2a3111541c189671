import { markupWords } from '../../data/lexicon';
let offsets: ReadonlyMap<string, string> | null = null;

/** Of a zone by its name, read when the first is asked for. */
const offsetOf = (zone: string): string | null =>
  (offsets ??= markupWords('zones-by-offset').leaders).get(zone) ?? null;

/** `+09:00` or `Z` for a zone as written (`KST`, `+0900`, `UTC`); null where it is missing or means several things. */
export function zoneOffset(written: string): string | null {
  const zone = written.trim().toUpperCase();
  const numeric = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!numeric) return offsetOf(zone);
  const [, sign = '+', hours = '00', minutes = '00'] = numeric;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return Number(hours) === 0 && Number(minutes) === 0 ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
