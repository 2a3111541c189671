import { strict } from 'chrono-node/en';
import { findShortDates, type DayOrder } from './find';
import { calendarDay, clockTime, type StatedDate } from './stated';
import { zoneOffset } from './zones';

/** `20241115`, `20241115T133000Z`, `D:20241115133000+09'00'`. */
const COMPACT =
  /^\s*(?:D:)?((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2}):?(\d{2})?)?(Z|[+-]\d{2}[:']?\d{2}|[+-]\d{2})?'?\s*$/;
/** Seconds or milliseconds since 1970: of 1991 and later, so that a day in digits is never one. */
const EPOCH = /^\s*([1-9]\d{8,9})(\d{3})?(?:\.\d{1,6})?\s*$/;
/** `Fri Nov 15 13:30:00 KST 2024`. */
const UNIX = /^\s*\w{3},? (\w{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{3,4}|[+-]\d{4}) (\d{4})\s*$/;
const FIRST_SECOND = 666_000_000;
const LONGEST = 120;

type ValueDate = Omit<StatedDate, 'start' | 'end'>;

/**
 * The date a metadata value states (a property, a `datetime`, a `<meta>`, a header of a mail, a feed or a PDF): the
 * value is meant to be a date, so forms are read here that prose must not have. Only full days; nothing is completed
 * from today.
 */
export function readStatedDate(value: string, order: DayOrder = null): ValueDate | null {
  if (value.length > LONGEST) return null;
  const compact = COMPACT.exec(value);
  if (compact) return readCompact(compact);
  const epoch = EPOCH.exec(value);
  if (epoch) return readEpoch(Number(epoch[1]));
  const [found] = findShortDates(value.replace(UNIX, '$1 $2, $5 $3 $4'), order);
  if (found) return { date: found.date, time: found.time, offset: found.offset };
  return /^[\d\s/.-]*$/.test(value) ? null : readWords(value);
}

function readCompact(match: RegExpExecArray): ValueDate | null {
  const date = calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === null) return null;
  const time = match[4] === undefined ? null : clockTime(Number(match[4]), Number(match[5]), Number(match[6] ?? 0), '');
  return { date, time, offset: time === null ? null : zoneOffset((match[7] ?? '').replace("'", '')) };
}

/** An instant: its day and time in universal time. */
function readEpoch(seconds: number): ValueDate | null {
  if (seconds < FIRST_SECOND) return null;
  const instant = new Date(seconds * 1000).toISOString();
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number);
  const date = calendarDay(year ?? 0, month ?? 0, day ?? 0);
  return date === null ? null : { date, time: instant.slice(11, 19), offset: 'Z' };
}

/** The rest, such as `Fri Nov 15 13:30:00 KST 2024`: accepted only where day, month and year are all stated. */
function readWords(value: string): ValueDate | null {
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
