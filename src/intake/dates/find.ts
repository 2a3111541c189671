import { pattern, worldWords } from '../../data/lexicon';
import { monthNumber } from './names';
import { SPELLINGS, SHORT_SPELLINGS, type DayOrder, type Spelling } from './spellings';
import { clockTime, type StatedDate } from './stated';
import { zoneOffset } from './zones';

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

function matches(text: string, { cue, pattern, read }: Spelling, order: DayOrder): Day[] {
  if (cue?.test(text) === false) return [];
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

/** A time of day as a text states it. */
interface StatedTime {
  /** `HH:mm:ss`. */
  readonly time: string;
  /** `+09:00`, `Z` or null. */
  readonly offset: string | null;
  readonly start: number;
  readonly end: number;
}

/** 13:30, 13h30, 1.30pm, 13.30 Uhr, 오후 1시 30분, 13時30分, with a zone behind it. */
const TIME = pattern(
  String.raw`(?:^|[^\d:.])(?:({halves-of-days}) ?)?(\d{1,2})(?:[:h](\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?|\.(\d{2})(?= ?(?:{behind-hours}))|[시時时点](?: ?(\d{1,2})[분分])?| ?(?=[ap]\.?m\b)| ?h(?![\p{L}\d])| (?=Uhr))(?: ?([ap])\.? ?m\b\.?| ?(오전|오후))?(?: ?Uhr)?`,
  'giu',
  worldWords,
);
/** Names of zones are in capitals: `13:30 KST`, `13:30 (GMT+09:00)`. */
const ZONE = /^ ?\(?((?:UTC|GMT)[+-]\d{1,2}(?::\d{2})?|Z|[A-Z]{3,4}|[+-]\d{2}(?::?\d{2})?)(?![\p{L}\d])\)?/u;

/** The first time in a text, whichever way it is written. */
function readTime(text: string): StatedTime | null {
  for (const match of text.matchAll(TIME)) {
    const time = clockTime(
      Number(match[2]),
      Number(match[3] ?? match[5] ?? match[6] ?? 0),
      Number(match[4] ?? 0),
      halfOf(`${match[1] ?? ''}${match[7] ?? ''}${match[8] ?? ''}`.toLowerCase()),
    );
    if (time === null) continue;
    const behind = match.index + match[0].length;
    const zone = ZONE.exec(text.slice(behind, behind + 14));
    return {
      time,
      offset: zoneOffset(zone?.[1] ?? ''),
      start: match.index,
      end: behind + (zone?.[0].length ?? 0),
    };
  }
  return null;
}

const halfOf = (mark: string): string => {
  if (mark === '') return '';
  return /오후|午後|下午|^p/.test(mark) ? 'p' : 'a';
};
