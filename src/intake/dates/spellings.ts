import { calendarDay } from './stated';

/** Whether `03/04/2024` is read day first or month first; `null`: only where the numbers themselves tell. */
export type DayOrder = 'dmy' | 'mdy' | null;

type Months = (name: string) => number | null;

/** One way to write a full day. */
export interface Spelling {
  /** What a line must have that it is looked for in, where the pattern may begin at any word. */
  readonly cue?: RegExp;
  /** With `d` flag; the group named `day` is the day's own span. */
  readonly pattern: RegExp;
  /** `YYYY-MM-DD`, or null where the match is no day. */
  readonly read: (match: RegExpExecArray, order: DayOrder, months: Months) => string | null;
}

const named = (months: Months, year?: string, month?: string, day?: string): string | null => {
  const number = months(month ?? '');
  return number === null ? null : calendarDay(Number(year), number, Number(day));
};

/** Day and month by value where one is above twelve, else by the order the context gives, else not at all. */
function numeric(first: number, second: number, year: number, order: DayOrder): string | null {
  if (first === second || first > 12) return calendarDay(year, second, first);
  if (second > 12) return calendarDay(year, first, second);
  if (order === null) return null;
  return order === 'dmy' ? calendarDay(year, second, first) : calendarDay(year, first, second);
}

/** Year 1 of the Juche calendar is 1912. */
const JUCHE_ZERO = 1911;

const ORDINAL = '(?:st|nd|rd|th|er|ère|º|ª|\\.)?';
const BEFORE_MONTH = "(?: de | d’| d'| of | |-|/|, )";
const BEHIND_MONTH = '(?:, | de | del |,| |-|/)';
const BEFORE_YEAR = String.raw`(?:, ?Juche \d{1,3} \(| ?, ?| )`;
/**
 * A month is `[\p{L}\p{M}]+`, not `{3,10}` of it: such a class is compiled anew for every repetition, which took a third
 * of a second at start-up.
 */
const MONTH = String.raw`([\p{L}\p{M}]+)`;

export const SPELLINGS: readonly Spelling[] = [
  {
    // 2024-11-15, 2024. 11. 15, 2024/11/15
    pattern:
      /(?:^|[^\d])(?<day>(\d{4})(?:-(\d{1,2})-(\d{1,2})|\. ?(\d{1,2})\. ?(\d{1,2})|\/(\d{1,2})\/(\d{1,2})))(?!\d)/dgu,
    read: (m) => calendarDay(Number(m[2]), Number(m[3] ?? m[5] ?? m[7]), Number(m[4] ?? m[6] ?? m[8])),
  },
  {
    // 2024年11月15日, 주체113(2024)년 11월 15일
    pattern: /(?<day>(?:주체 ?\d{2,3} ?\()?(\d{4})\)? ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日])/dgu,
    read: (m) => calendarDay(Number(m[2]), Number(m[3]), Number(m[4])),
  },
  {
    // Juche113.11.15., 주체113.11.15: the calendar that North Korea used until October 2024
    pattern: /(?:^|[^\p{L}])(?<day>(?:Juche|주체) ?(\d{2,3})\.(\d{1,2})\.(\d{1,2}))(?!\d)/dgu,
    read: (m) => calendarDay(JUCHE_ZERO + Number(m[2]), Number(m[3]), Number(m[4])),
  },
  {
    // November 15, 2024; Nov. 15th 2024; November 15, Juche 113 (2024)
    cue: /\d(?:st|nd|rd|th)?(?:, ?Juche \d{1,3} \(| ?, ?| )\d{4}/,
    pattern: new RegExp(
      String.raw`(?:^|[^\p{L}\p{M}])(?<day>${MONTH}\.? {0,2}(\d{1,2})(?:st|nd|rd|th)?${BEFORE_YEAR}(\d{4})(?!\d)\)?)`,
      'dgu',
    ),
    read: (m, _, months) => named(months, m[4], m[2], m[3]),
  },
  {
    // 15 November 2024, 15. November 2024, 15.November 2024, 15 de noviembre de 2024, 1er août 2024, 15-Nov-2024
    pattern: new RegExp(
      String.raw`(?:^|[^\d])(?<day>(\d{1,2})(?:${ORDINAL}${BEFORE_MONTH}|\.)${MONTH}\.?${BEHIND_MONTH}(\d{4}))(?!\d)`,
      'dgu',
    ),
    read: (m, _, months) => named(months, m[4], m[3], m[2]),
  },
  {
    // 2024. november 15., 2024 m. lapkričio 15 d., 2024 November 15
    pattern: /(?:^|[^\d])(?<day>(\d{4})[.,]?(?: m\.)? ([\p{L}\p{M}]+)\.? (\d{1,2}))(?![\d:])/dgu,
    read: (m, _, months) => named(months, m[2], m[3], m[4]),
  },
  {
    // 15 tháng 11, 2024; 15 tháng 11 năm 2024
    pattern: /(?:^|[^\d])(?<day>(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4}))(?!\d)/dgu,
    read: (m) => calendarDay(Number(m[4]), Number(m[3]), Number(m[2])),
  },
  {
    // 15/11/2024, 15.11.2024, 15-11-2024
    pattern: /(?:^|[^\d/.-])(?<day>(\d{1,2})([/.-]) ?(\d{1,2})\3 ?(\d{4}))(?!\d|[/.-]\d)/dgu,
    read: (m, order) => numeric(Number(m[2]), Number(m[4]), Number(m[5]), m[3] === '.' ? 'dmy' : order),
  },
];

/** The year of two digits in which there was a web. */
const century = (year: string): number => (Number(year) > 90 ? 1900 : 2000) + Number(year);

export const SHORT_SPELLINGS: readonly Spelling[] = [
  ...SPELLINGS,
  {
    // 15.11.24, 15/11/24
    pattern: /(?:^|[^\d/.-])(?<day>(\d{1,2})([/.-])(\d{1,2})\3(\d{2}))(?!\d|[/.:-]\d)/dgu,
    read: (m, order) => numeric(Number(m[2]), Number(m[4]), century(m[5] ?? ''), m[3] === '.' ? 'dmy' : order),
  },
  {
    // 15 Nov 24, 15 Nov ’24
    pattern: /(?:^|[^\d])(?<day>(\d{1,2})\.?[ -]([\p{L}\p{M}]+)\.?,?[ -]['’]?(\d{2}))(?![\d:h])/dgu,
    read: (m, _, months) => named(months, String(century(m[4] ?? '')), m[3], m[2]),
  },
];
