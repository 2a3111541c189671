import { daysBetween, isDay } from '../model';
import { eventSpan } from './event-dates';

/** A point in time as precise as a note states it, on the clock it was stated on. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM:SS`; null where only the day is stated. */
  readonly time: string | null;
  /** `Z` or `+09:00`; null where the zone is not stated. */
  readonly offset: string | null;
}

/** A day or a stretch of days that something happened in. */
export interface Period {
  /** As the note writes it: `2024-10-26`, `2024-10`, `2024-10-01/2024-10-10`. */
  readonly value: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const OFFSET = /^(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/** Null where the text is no such point in time, or one that no calendar has. `offset` counts where the text has none. */
export function momentIn(text: string | null, offset: string | null = null): Moment | null {
  const [, day = '', minutes, seconds = '00', own] = MOMENT.exec(text ?? '') ?? [];
  if (!isDay(day)) return null;
  if (minutes === undefined || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(minutes) || Number(seconds) > 59)
    return { day, time: null, offset: null };
  const zone = own ?? offset;
  const isZone = zone !== null && OFFSET.test(zone);
  return { day, time: `${minutes}:${seconds}`, offset: isZone ? withColon(zone) : null };
}

const withColon = (offset: string): string => offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');

/** `2024-11-15`, `2024-11-15T13:30:00` or `2024-11-15T13:30:00+09:00` (ISO 8601). */
export const isoOf = ({ day, time, offset }: Moment): string => (time === null ? day : `${day}T${time}${offset ?? ''}`);

/** Milliseconds since the epoch; a clock without zone is taken for UTC, a day for its beginning. */
export const millisecondsOf = ({ day, time, offset }: Moment): number =>
  Date.parse(`${day}T${time ?? '00:00:00'}${offset ?? 'Z'}`);

/** As a value of `event-dates` has it; null for anything else. */
export function periodIn(text: string): Period | null {
  const span = eventSpan(text);
  return span === null ? null : { value: text.trim(), start: span.first, end: span.last };
}

/** Days of a period, both ends counted. */
export const lengthOf = ({ start, end }: Period): number => daysBetween(start, end) + 1;
