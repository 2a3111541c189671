import { monthNumber } from './months';
import { calendarDay, clockTime } from './stated';
import type { StatedDate } from './stated';
import { zoneOffset } from './zones';

/** Whether `03/04/2024` is read day first or month first; `null`: only where the numbers themselves tell. */
export type DayOrder = 'dmy' | 'mdy' | null;

interface Day {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

type Reader = (match: RegExpExecArray, order: DayOrder) => string | null;

/**
 * Spellings of a full day. `d` flags give offsets; the group named `day` is the day's own span. A month is `\p{L}+`, not
 * `\p{L}{3,10}`: such a class is compiled anew for every repetition, which took a third of a second at start-up.
 */
const SPELLINGS: readonly { readonly pattern: RegExp; readonly read: Reader }[] = [
  {
    pattern:
      /(?:^|[^\d])(?<day>(\d{4})(?:-(\d{1,2})-(\d{1,2})|\. ?(\d{1,2})\. ?(\d{1,2})|\/(\d{1,2})\/(\d{1,2})))(?!\d)/dgu,
    read: (m) => calendarDay(Number(m[2]), Number(m[3] ?? m[5] ?? m[7]), Number(m[4] ?? m[6] ?? m[8])),
  },
  {
    pattern: /(?<day>(?:주체 ?\d{2,3} ?\()?(\d{4})\)? ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日])/dgu,
    read: (m) => calendarDay(Number(m[2]), Number(m[3]), Number(m[4])),
  },
  {
    pattern:
      /(?:^|[^\p{L}])(?<day>(\p{L}+)\.? {0,2}(\d{1,2})(?:st|nd|rd|th)?(?:, ?Juche \d{1,3} \(| ?, ?| )(\d{4})(?!\d)\)?)/dgu,
    read: (m) => named(m[4], m[2], m[3]),
  },
  {
    pattern:
      /(?:^|[^\d])(?<day>(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: de | of | |-|, )(\p{L}+)\.?(?:, | de | del |,| |-)(\d{4}))(?!\d)/dgu,
    read: (m) => named(m[4], m[3], m[2]),
  },
  {
    pattern: /(?:^|[^\d/.-])(?<day>(\d{1,2})([/.-])(\d{1,2})\3(\d{4}))(?!\d|[/.-]\d)/dgu,
    read: (m, order) => numeric(Number(m[2]), Number(m[4]), Number(m[5]), m[3] === '.' ? 'dmy' : order),
  },
];

const named = (year?: string, month?: string, day?: string): string | null => {
  const number = monthNumber(month ?? '');
  return number === null ? null : calendarDay(Number(year), number, Number(day));
};

/** Day and month by value where one is above twelve, else by the order the context gives, else not at all. */
function numeric(first: number, second: number, year: number, order: DayOrder): string | null {
  if (first === second || first > 12) return calendarDay(year, second, first);
  if (second > 12) return calendarDay(year, first, second);
  if (order === null) return null;
  return order === 'dmy' ? calendarDay(year, second, first) : calendarDay(year, first, second);
}

const TIME =
  /(?:^|[^\d:.])(?:(오전|오후|AM|PM) ?)?(\d{1,2})(?:[:h](\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?|시(?: ?(\d{1,2})분)?| ?(?=[ap]\.?m\b))(?: ?([ap])\.? ?m\b\.?| ?(오전|오후))?(?: ?(Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})\b)?/giu;

/** Every full day stated in a line, with times; for metadata and short lines, not for prose (length is the caller's care). */
export function findDates(text: string, order: DayOrder = null): StatedDate[] {
  const days = SPELLINGS.flatMap(({ pattern, read }) => matches(text, pattern, read, order));
  days.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = days.filter((day, index) => !days.slice(0, index).some((other) => day.start < other.end));
  return kept.map((day, index) =>
    withTime(text, day, kept[index - 1]?.end ?? 0, kept[index + 1]?.start ?? text.length),
  );
}

function matches(text: string, pattern: RegExp, read: Reader, order: DayOrder): Day[] {
  const found: Day[] = [];
  for (const match of text.matchAll(pattern)) {
    const span = match.indices?.groups?.['day'];
    const date = read(match, order);
    if (span && date !== null) found.push({ date, start: span[0], end: span[1] });
  }
  return found;
}

/** The time nearest to a day, between its neighbours and not across a `|`. */
function withTime(text: string, day: Day, from: number, to: number): StatedDate {
  const left = Math.max(from, text.lastIndexOf('|', day.start) + 1, day.start - 40);
  const bar = text.indexOf('|', day.end);
  const right = Math.min(to, bar < 0 ? text.length : bar, day.end + 40);
  const after = readTime(text.slice(day.end, right).replace(/^T/, ' '));
  const before = after ? null : readTime(text.slice(left, day.start));
  const time = after ?? before;
  return {
    date: day.date,
    time: time?.time ?? null,
    offset: time?.offset ?? null,
    start: before ? left + before.start : day.start,
    end: after ? day.end + after.end : day.end,
  };
}

function readTime(text: string): { time: string; offset: string | null; start: number; end: number } | null {
  for (const match of text.matchAll(TIME)) {
    const half = `${match[1] ?? ''}${match[6] ?? ''}${match[7] ?? ''}`.toLowerCase();
    const period = half === '' ? '' : half.includes('오후') || half.startsWith('p') ? 'p' : 'a';
    const time = clockTime(Number(match[2]), Number(match[3] ?? match[5] ?? 0), Number(match[4] ?? 0), period);
    if (time === null) continue;
    return { time, offset: zoneOffset(match[8] ?? ''), start: match.index, end: match.index + match[0].length };
  }
  return null;
}
