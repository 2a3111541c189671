import { weekdayOf, type Day, calendarOf, type Span } from '../../../model';
import type { Expression, Weekday, DateProposal } from '../date-expression';
import { dayPeriod, weekPeriod, type CalendarPeriod, upTo, type Resolved } from './period';
import { resolve } from './resolve';
import type { TextDocument } from '../document';

/** How far ahead is looked: for what names a month, for a day of some month, for a weekend. */
const YEAR = 364;
const MONTH = 28;
const WEEK = 7;

/** Where an expression lies if it points ahead: on the day of publication or behind it; null for one that cannot. */
export function aheadOf(expression: Expression, published: Day): CalendarPeriod | null {
  switch (expression.kind) {
    case 'weekday':
      return nextWeekday(expression, published);
    case 'week':
      return expression.which === 'next' ? weekPeriod(published + WEEK) : null;
    case 'weekend':
      return laidAfter(published, { kind: 'weekend', which: 'near' }, published + WEEK);
    case 'ago':
      return laidAfter(published, expression, published);
    case 'calendar':
    case 'stretch':
    case 'week of':
      return (
        laidAfter(published, expression, published) ??
        laidAfter(published, expression, published + lookAhead(expression))
      );
    default:
      return null;
  }
}

function nextWeekday({ weekday, which }: Weekday, published: Day): CalendarPeriod | null {
  if (which === 'next') return dayPeriod(published - weekdayOf(published) + WEEK + weekday);
  if (which !== 'near' && which !== 'this week') return null;
  return dayPeriod(published + ((weekday - weekdayOf(published) + WEEK) % WEEK));
}

function lookAhead(expression: Expression): number {
  if (expression.kind !== 'calendar') return YEAR;
  if (typeof expression.year === 'string' || typeof expression.month === 'string' || expression.turn !== undefined)
    return 0;
  return expression.month === null && expression.day !== null ? MONTH : YEAR;
}

/** Laid as if told from a later day, where that does not bring it before publication. */
function laidAfter(published: Day, expression: Expression, from: Day): CalendarPeriod | null {
  const resolved = resolve(expression, { published: from, before: null, goesOn: false });
  return 'period' in resolved && resolved.period.first >= published ? resolved.period : null;
}

/** The last date that counted: what those behind it are told from. */
export interface Before {
  readonly period: CalendarPeriod;
  readonly sentence: number;
  readonly paragraph: number;
  readonly isAside: boolean;
  /** Whether its year stands in the text. */
  readonly hasYear: boolean;
  /** Whether it opens its sentence, which then tells of that time. */
  readonly opens: boolean;
}

/** So many sentences on, `that day` means nothing sure. */
const REMEMBERED = 4;
/** Half a year: further back, the next such day is nearer than the last. */
const LONG_AGO = 183;
/** A verb further away may belong to something else. */
const NEAR_VERB = 8;
/** Days that last year’s days are told without their year, and days ahead that a page may go on for. */
const A_WHILE = 61;
const SOON = 31;
const LAST_THIRD = 2;

/** Where a candidate lies in the calendar, or why it tells of no event. */
export function layOut(
  candidate: DateProposal,
  document: TextDocument,
  published: Day | null,
  last: Before | null,
): Resolved {
  if (candidate.why !== null) return { why: candidate.why };
  if (isAlone(candidate, document.text)) return { why: 'a line that says when the article appeared' };
  const { expression, tense } = candidate;
  if (tense === 'ahead' && isOpen(expression)) return { why: 'told of as still to come' };
  const isNear = last !== null && candidate.sentence - last.sentence <= reachOf(expression);
  const before = isNear ? last : null;
  const isReversed = expression.kind === 'shift' && expression.sameSentence === true;
  if (isReversed && before?.sentence !== candidate.sentence) return { why: 'told from an event without a date' };
  const goesOn = before !== null && doesGoOn(candidate, before, document);
  const resolved = resolve(expression, { published, before: before?.period ?? null, goesOn });
  if (!('period' in resolved)) return resolved;
  const period = candidate.isHedged ? { ...resolved.period, approximate: true } : resolved.period;
  if (published === null) return { period };
  if (!goesOn && isInDoubt(period, candidate, published)) return { why: IN_DOUBT };
  return happened(period, candidate, published);
}

/** `전날` is told from a date of its own sentence, else from publication. */
const reachOf = (expression: Expression): number =>
  expression.kind === 'shift' && expression.orPublished === true ? 0 : REMEMBERED;

const IN_DOUBT = 'this year or last, nothing says which';

/**
 * Whether a day without its year, of last year at the latest, may as well be the next one. News leaves out the year of a day
 * of this one, and of last year only for a while.
 */
function isInDoubt(
  period: CalendarPeriod,
  { expression, tense, distance, rule }: DateProposal,
  published: Day,
): boolean {
  if (expression.kind !== 'calendar' || expression.day === null || !isYearless(expression)) return false;
  if (rule === 'feast-day' || calendarOf(period.first).year === calendarOf(published).year) return false;
  const next = aheadOf(expression, published);
  if (next === null) return false;
  // Told as past, but almost a year ago: of a page that went on after its day of publication.
  if (next.first - published <= SOON) return true;
  return (tense !== 'past' || distance > NEAR_VERB) && published - period.first > A_WHILE;
}

/** Whether it is the end of a month or year that is named. */
const isEnd = (expression: Expression): boolean =>
  expression.kind === 'calendar' && expression.part?.of === 'third' && expression.part.index === LAST_THIRD;

function happened(
  period: CalendarPeriod,
  { expression, tense, isLimit, distance }: DateProposal,
  published: Day,
): Resolved {
  if (period.first > published) return { why: 'not yet on the day of publication' };
  if (tense === 'ahead' && period.last > published) return { why: 'told of as still to come' };
  // `Congress has until April 17`, `the ballot in November`
  // `likely until Thursday`
  if (expression.kind === 'weekday' && isLimit && tense === 'unsaid') return { why: 'told of as still to come' };
  // `by the end of the month`
  if (isLimit && period.last > published && isEnd(expression)) return { why: 'told of as still to come' };
  const isUnclear =
    (tense === 'unsaid' || isLimit || distance > NEAR_VERB) &&
    isYearless(expression) &&
    published - period.first > LONG_AGO;
  if (isUnclear) return { why: IN_DOUBT };
  return { period: upTo(published, period) };
}

/** Whether an expression may point ahead as well as back: `on March 10`, `on Monday`, `this year`. */
function isOpen(expression: Expression): boolean {
  switch (expression.kind) {
    case 'calendar':
      return (expression.year === null && expression.turn === undefined && expression.month !== 'last') || expression.year === 'this'; // prettier-ignore
    case 'weekday':
      return expression.which === 'near' || expression.which === 'this week';
    case 'week':
      return expression.which === 'this' && expression.part?.of !== 'so far';
    case 'ago':
      return expression.count === 0;
    case 'stretch':
      return isOpen(expression.from) && isOpen(expression.to);
    case 'weekend':
      return expression.which === 'near';
    default:
      return false;
  }
}

const isYearless = (expression: Expression): boolean =>
  (expression.kind === 'calendar' &&
    expression.year === null &&
    expression.turn === undefined &&
    typeof expression.month === 'number') ||
  (expression.kind === 'stretch' && isYearless(expression.from) && isYearless(expression.to));

/**
 * Whether what leaves out its year, or its month, follows upon the date before it, as in a story: in the same paragraph, in
 * the same sentence or the next, and neither of the two tells when somebody said something.
 */
function doesGoOn({ expression, isSaying, sentence }: DateProposal, before: Before, document: TextDocument): boolean {
  if (isSaying || before.isAside || sentence - before.sentence > 1) return false;
  if (document.sentences[sentence]?.paragraph !== before.paragraph) return false;
  const stated = expression.kind === 'stretch' ? expression.to : expression;
  if (stated.kind !== 'calendar' || stated.year !== null) return false;
  if (before.period.unit === 'year' && (!before.opens || stated.month === null)) return false;
  return stated.month === null || before.hasYear;
}

/** Room for `In the`. */
const OPENING = 7;

/** What those behind a date that counted are told from. */
export function remember(
  candidate: DateProposal,
  period: CalendarPeriod,
  document: TextDocument,
  last: Before | null,
): Before {
  const { expression, sentence, isSaying, isOrigin } = candidate;
  const { paragraph, start } = document.sentences[sentence] ?? { paragraph: 0, start: 0 };
  const opens = candidate.start - start <= OPENING;
  const follows = last !== null && last.hasYear && doesGoOn(candidate, last, document);
  const isTold = expression.kind === 'shift' || expression.kind === 'same';
  return { period, sentence, paragraph, isAside: isSaying || isOrigin, opens, hasYear: statesYear(expression) || follows || (isTold && last?.hasYear === true) }; // prettier-ignore
}

function statesYear(expression: Expression): boolean {
  if (expression.kind === 'stretch') return statesYear(expression.from) || statesYear(expression.to);
  if (expression.kind !== 'calendar') return false;
  return typeof expression.year === 'number' || expression.year === 'same' || expression.year === 'before' || expression.year === 'after'; // prettier-ignore
}

const BESIDE = 30;
const BEFORE_ALONE = /(?:^|\n)[^\p{L}\p{N}]*(?:(?:published|posted|updated|date|on)[^\p{L}\p{N}]*){0,3}$/iu;
const BEHIND_ALONE = /^(?: ?at)?[\s\d:.,]*(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?[^\p{L}\p{N}]*(?:$|\n)/iu;

/** `November 15, 2024 at 01:30PM` on a line of its own. */
function isAlone({ start, end }: Span, text: string): boolean {
  const from = Math.max(0, start - BESIDE);
  const before = text.slice(from, start);
  const behind = text.slice(end, end + BESIDE);
  const reaches = from === 0 || before.includes('\n');
  const isEnd = end + BESIDE >= text.length || behind.includes('\n');
  return reaches && isEnd && BEFORE_ALONE.test(before) && BEHIND_ALONE.test(behind);
}
