import { englishWords } from '../../data/lexicon';
import { dayNumber, isoDay } from '../../model';

/** A day as a text states it, with the time and zone where they stand beside it. */
export interface StatedDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:mm:ss`, null where no time is stated. */
  readonly time: string | null;
  /** `+09:00`, `Z` or null. */
  readonly offset: string | null;
  /** Where it stands in the text searched. */
  readonly start: number;
  readonly end: number;
}

/** Days a computer writes when it knows none. */
const NONSENSE = englishWords('nonsense');
const FIRST_YEAR = 1850;
/** There is no clock here; whatever lies beyond is a placeholder, not a publication date. */
const LAST_YEAR = 2059;

/** `YYYY-MM-DD` for a day that exists and can be a publication date, else null. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const number = year < FIRST_YEAR || year > LAST_YEAR ? null : dayNumber(year, month, day);
  const date = number === null ? null : isoDay(number);
  return date === null || NONSENSE.has(date) ? null : date;
}

/** `HH:mm:ss` from its parts; `half` is `a`, `p` or empty for a 24-hour clock. Null for what is no time. */
export function clockTime(hour: number, minute: number, second: number, half: string): string | null {
  if (minute > 59 || second > 59 || hour > 23) return null;
  if (half !== '' && hour > 12) return half === 'p' ? clockTime(hour, minute, second, '') : null;
  const shift = half === 'p' && hour < 12 ? 12 : half === 'a' && hour === 12 ? -12 : 0;
  return [hour + shift, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}
