import type { Span } from '../../model';

/** Told from the day of publication, or from the date before it in the text. */
export type FromPublication = 'last' | 'this' | 'next';
export type FromBefore = 'before' | 'same' | 'after';
export type Relative = FromPublication | FromBefore;

/** Whether what a date belongs to has happened, as its clause words it. */
export type DateTense = 'past' | 'ahead' | 'unsaid';

/** A part of a month or a year: `index` counts from 0. */
export interface PeriodPart {
  /** `so far`: `earlier this week`. */
  readonly of: 'third' | 'half' | 'quarter' | 'seven' | 'last seven' | 'season' | 'so far';
  readonly index: number;
}

/** A place in the calendar, as far as it is stated. */
export interface Calendar {
  readonly kind: 'calendar';
  readonly year: number | Relative | null;
  /** 1 to 12. */
  readonly month: number | Relative | null;
  readonly day: number | null;
  /** Last day where several stand together: `March 3 to 5`. */
  readonly lastDay?: number;
  readonly part: PeriodPart | null;
  /** Monday 0 to Sunday 6, where it stands with the day: `Friday, June 17`. */
  readonly weekday?: number;
  /** `last July`: the last that is over. `the following July`, `the previous spring`: next to the date before it. */
  readonly turn?: 'over' | 'after' | 'before';
}

export interface Weekday {
  readonly kind: 'weekday';
  /** Monday 0 to Sunday 6. */
  readonly weekday: number;
  /** Of which week: `near` is the last such day, today among them; `past` without today. */
  readonly which: 'near' | 'past' | 'last week' | 'this week' | 'next' | FromBefore;
}

/** `two days later`: so many units after the date before it, before it where negative. */
export interface Shift {
  readonly kind: 'shift';
  readonly count: number;
  readonly unit: Unit;
  /** Told from a date of its own sentence only: `on Sunday, a week after a bomb had gone off`. */
  readonly sameSentence?: boolean;
  /** Where there is no date before it, told from publication. */
  readonly orPublished?: boolean;
}

export const CALENDAR_UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof CALENDAR_UNITS)[number];

export type Expression =
  | Calendar
  | Weekday
  /** `last week`, `early this week`, `that week`. */
  | { readonly kind: 'week'; readonly which: Relative; readonly part: PeriodPart | null }
  /** `the week of January 13`. */
  | { readonly kind: 'week of'; readonly of: Calendar }
  | { readonly kind: 'weekend'; readonly which: 'near' | 'last' | 'next' }
  /** `three days ago`, `yesterday`: `count` units before publication. */
  | { readonly kind: 'ago'; readonly count: number; readonly unit: Unit }
  /** `over the past two weeks`. */
  | { readonly kind: 'past'; readonly count: number; readonly unit: Unit }
  | Shift
  | { readonly kind: 'same'; readonly unit: Unit }
  | { readonly kind: 'stretch'; readonly from: Expression; readonly to: Expression }
  /** What looks like a date and is none; `why` goes to the reader. */
  | { readonly kind: 'none'; readonly why: string };

/** What a reader found at tokens `[first, last)` of a sentence. */
export interface Proposal {
  readonly first: number;
  readonly last: number;
  readonly expression: Expression;
  /** Id of the rule: `month-day`, `weekday`. */
  readonly rule: string;
  /** Counts only as an end of a stretch: `2015` of `from 2003 until 2015`. */
  readonly weak?: boolean;
}

export const calendar = (stated: Partial<Omit<Calendar, 'kind'>>): Calendar => ({
  kind: 'calendar',
  year: null,
  month: null,
  day: null,
  part: null,
  ...stated,
});

/** A proposal where it stands in the text, with what its sentence says about it. */
export interface DateProposal extends Span {
  readonly expression: Expression;
  /** Id of the rule that found it. */
  readonly rule: string;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly tense: DateTense;
  /** How many words lie between it and the verb that says so. */
  readonly distance: number;
  /** Whether it tells when somebody said something, so that the story does not go on from it. */
  readonly isSaying: boolean;
  /** Behind `until` or `by`: what is named so is often still to come. */
  readonly isLimit: boolean;
  /** Behind `since`: tells how long something lasts, so that the story does not go on from it. */
  readonly isOrigin: boolean;
  /** `around`, `about`. */
  readonly isHedged: boolean;
  /** What its neighbours say against it. */
  readonly why: string | null;
}

/** Of proposals that overlap the longest, of equal ones the first; in the order of the text. */
export function longest<T>(proposals: readonly T[], spanOf: (proposal: T) => Span): T[] {
  if (proposals.length < 2) return [...proposals];
  const length = (proposal: T): number => spanOf(proposal).end - spanOf(proposal).start;
  const ranked = [...proposals].sort((a, b) => length(b) - length(a) || spanOf(a).start - spanOf(b).start);
  const kept: T[] = [];
  const taken = new Set<number>();
  for (const proposal of ranked) {
    const { start, end } = spanOf(proposal);
    if (isTaken(taken, start, end)) continue;
    for (let at = start; at < end; at += 1) taken.add(at);
    kept.push(proposal);
  }
  return kept.sort((a, b) => spanOf(a).start - spanOf(b).start);
}

/** A longer one would have come before: whatever overlaps holds one of its ends. */
const isTaken = (taken: ReadonlySet<number>, start: number, end: number): boolean =>
  taken.has(start) || taken.has(end - 1);

/** There is no clock here: beyond lies what is no date of news, but a number. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2059;

/** A year that news tells of as one. */
export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
