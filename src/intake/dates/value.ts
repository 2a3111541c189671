import { strict } from 'chrono-node/en';
import { findDates } from './find';
import type { DayOrder } from './find';
import { calendarDay, clockTime } from './stated';
import type { StatedDate } from './stated';
import { zoneOffset } from './zones';

const COMPACT = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?\s*$/;
const LONGEST = 120;

/**
 * The date a metadata value states (a property, a `datetime`, a `<meta>`): the value is meant to be a date, so forms
 * are read here that prose must not have. Only full days; nothing is completed from today.
 */
export function readStatedDate(value: string, order: DayOrder = null): Omit<StatedDate, 'start' | 'end'> | null {
  if (value.length > LONGEST) return null;
  const compact = COMPACT.exec(value);
  if (compact) return readCompact(compact);
  const found = findDates(value, order)[0];
  return found ?? (/^[\d\s/.-]*$/.test(value) ? null : readWords(value));
}

function readCompact(match: RegExpExecArray): Omit<StatedDate, 'start' | 'end'> | null {
  const date = calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === null) return null;
  const time = match[4] === undefined ? null : clockTime(Number(match[4]), Number(match[5]), Number(match[6] ?? 0), '');
  return { date, time, offset: time === null ? null : zoneOffset(match[7] ?? '') };
}

/** The rest, such as `Fri Nov 15 13:30:00 KST 2024`: accepted only where day, month and year are all stated. */
function readWords(value: string): Omit<StatedDate, 'start' | 'end'> | null {
  const parsed = strict.parse(value, { instant: new Date(Date.UTC(2000, 0, 1)), timezone: 0 })[0]?.start;
  if (!parsed || !parsed.isCertain('day') || !parsed.isCertain('month') || !parsed.isCertain('year')) return null;
  const date = calendarDay(parsed.get('year') ?? 0, parsed.get('month') ?? 0, parsed.get('day') ?? 0);
  if (date === null) return null;
  const hour = parsed.isCertain('hour') ? parsed.get('hour') : null;
  return {
    date,
    time: hour === null ? null : clockTime(hour, parsed.get('minute') ?? 0, parsed.get('second') ?? 0, ''),
    offset: null,
  };
}
