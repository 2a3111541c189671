import { monthNumber } from './months';
import { SPELLINGS, SHORT_SPELLINGS } from './spellings';
import type { DayOrder, Spelling } from './spellings';
import type { StatedDate } from './stated';
import { readTime } from './times';

export type { DayOrder } from './spellings';

interface Day {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** A line without a year or a short numeric day has no date in it; most lines have neither. */
const MAY_HOLD_DAY = /\d{4}|\d[./-]\d{1,2}[./-]\d/;
const MAY_HOLD_SHORT_DAY = /\d\D{1,16}\d/;

/** Every full day stated in a line, with times; for metadata and short lines, not for prose (length is the caller's care). */
export function findDates(text: string, order: DayOrder = null): StatedDate[] {
  return MAY_HOLD_DAY.test(westernDigits(text)) ? findSpelled(text, order, SPELLINGS) : [];
}

/** As `findDates`, and days whose year has two digits (`02.12.19`): for places that hold a day and nothing else. */
export function findShortDates(text: string, order: DayOrder = null): StatedDate[] {
  return MAY_HOLD_SHORT_DAY.test(westernDigits(text)) ? findSpelled(text, order, SHORT_SPELLINGS) : [];
}

function findSpelled(written: string, order: DayOrder, spellings: readonly Spelling[]): StatedDate[] {
  const text = westernDigits(written);
  const days = spellings.flatMap((spelling) => matches(text, spelling, order));
  days.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = days.filter((day, index) => !days.slice(0, index).some((other) => day.start < other.end));
  return kept.map((day, index) =>
    withTime(text, day, kept[index - 1]?.end ?? 0, kept[index + 1]?.start ?? text.length),
  );
}

/** Arabic and Persian digits as European ones, in the same places. */
const westernDigits = (text: string): string =>
  /[٠-٩۰-۹]/.test(text) ? text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)) : text;

function matches(text: string, { pattern, read }: Spelling, order: DayOrder): Day[] {
  const found: Day[] = [];
  for (const match of text.matchAll(pattern)) {
    const span = match.indices?.groups?.['day'];
    const date = read(match, order, monthNumber);
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
