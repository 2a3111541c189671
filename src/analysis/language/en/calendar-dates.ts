import { englishWords } from '../../../data/lexicon';
import { Shape } from '../word-types';
import { calendar, type Calendar, type PeriodPart, type Proposal, type Relative } from '../date-expression';
import type { SentenceTokens, Read } from './date-words';
import { readPart, readSeason, BEFORE_DATES, RELATIVES, TIMES_OF_DAY, UNITS } from './date-words';

/** `March 5`, `March 3 to 5, 2021`, `Oct. 26-28`. */
export function monthDay(line: SentenceTokens, at: number): Proposal | null {
  const month = line.month(at);
  if (month === null) return null;
  const days = readDays(line, at + 1);
  if (days === null) return null;
  return withYear(line, at, days.next, { month, ...days.value }, 'month-day');
}

/** `5 March`, `the 5th of March`, `26 to 28 November 2019`, `the 26th of last month`. */
export function dayMonth(line: SentenceTokens, at: number): Proposal | null {
  const days = readDays(line, at);
  if (days === null || line.touches(at) || line.isHyphen(at - 1)) return null;
  const from = line.fold(days.next) === 'of' ? days.next + 1 : days.next;
  const month = line.month(from);
  // `Level 4 Dec. 24`
  if (month !== null && line.day(from + 1) !== null && from === days.next) return null;
  if (month !== null) return withYear(line, at, from + 1, { month, ...days.value }, 'day-month');
  if (line.ordinal(at) === null) return null;
  const relative = readRelative(line, from, 'month');
  if (relative === null) return null;
  return {
    first: at,
    last: relative.next,
    expression: calendar({ month: relative.value, ...days.value }),
    rule: 'day-month',
  };
}

/** `the 26th`, `the 5th to the 9th`, where no noun follows that it would count. */
export function ordinalDay(line: SentenceTokens, at: number): Proposal | null {
  if (line.ordinal(at) === null || line.fold(at - 1) !== 'the' || !BEFORE_ORDINALS.has(line.fold(at - 2))) return null;
  const days = readDays(line, at);
  if (days === null || isNamed(line, days.next)) return null;
  // `on the night of the 2nd` is a day, whatever follows; `parts of the 9th` may be of anything.
  const isOf = line.fold(at - 2) === 'of';
  const isNight = isOf && (TIMES_OF_DAY.has(line.fold(at - 3)) || line.fold(at - 3) === 'hours');
  if (!isNight && (isOf || !line.isFree(days.next))) return null;
  return { first: at - 1, last: days.next, expression: calendar(days.value), rule: 'ordinal-day' };
}

const BEFORE_ORDINALS = englishWords('before-ordinals');

/** Behind `the 38th` a capital is the name of a thing, but at the start of a clause it may be who acted. */
const NAMED = englishWords('behind-ordinals');
const isNamed = (line: SentenceTokens, at: number): boolean => NAMED.has(line.fold(at));

interface Days {
  readonly day: number;
  readonly lastDay?: number;
}

/** One day, or several that follow one another: `3`, `3 to 5`, `16 and 17`, `the 5th to the 9th`. */
function readDays(line: SentenceTokens, at: number): Read<Days> | null {
  const day = line.day(at);
  if (day === null) return null;
  const one = { value: { day }, next: at + 1 };
  const joint = line.isHyphen(at + 1) ? '-' : line.text(at + 1) === '&' ? 'and' : line.fold(at + 1);
  const from = line.fold(at + 2) === 'the' ? at + 3 : at + 2;
  const lastDay = line.day(from);
  if (lastDay === null || lastDay <= day || !JOINTS.has(joint)) return one;
  // `between May 23 and 25`
  if (joint === 'and' && lastDay !== day + 1 && !isBetween(line, at)) return one;
  // `March 3 and 4` is a stretch, `March 3 to 12 people` is not.
  const isGlued = joint === '-' && line.touches(at + 1) && line.touches(from);
  if (joint !== 'and' && !isGlued && !line.isFree(from + 1) && line.year(from + 1) === null) return one;
  if (line.month(from + 1) !== null && line.month(at - 1) !== null) return one;
  return { value: { day, lastDay }, next: from + 1 };
}

const JOINTS = englishWords('between-days');
const isBetween = (line: SentenceTokens, at: number): boolean =>
  line.fold(at - 1) === 'between' || (line.fold(at - 2) === 'between' && line.month(at - 1) !== null);

function withYear(line: SentenceTokens, first: number, at: number, stated: Partial<Calendar>, rule: string): Proposal {
  const year = readYearBehind(line, at);
  const expression = calendar({ ...stated, ...(year === null ? {} : { year: year.value }) });
  return { first, last: year?.next ?? at, expression, rule };
}

/**
 * `July 2021`, `early July`, `mid-August`, `last July`, `the end of last month`, `late last year`, `the summer of 1978`,
 * `since March`: a month, season or year, and what part of it.
 */
export function monthOrYear(line: SentenceTokens, at: number): Proposal | null {
  const part = readPart(line, at);
  const from = part?.next ?? at;
  const head = readHead(line, from, part?.value ?? null);
  if (head === null) return null;
  const { stated, next, stands } = head;
  const behind = stated.year === undefined && stated.turn === undefined ? readYearBehind(line, next) : null;
  const last = behind?.next ?? next;
  const isBare = part === null && behind === null && !stands;
  const weak = isBare && !standsBehindPreposition(line, at);
  if (weak && !isJoined(line, at) && !isModifier(line, at, last)) return null;
  const expression = calendar({
    ...stated,
    ...(behind === null ? {} : { year: behind.value }),
    ...(part === null ? {} : { part: part.value }),
  });
  return { first: at, last, expression, rule: head.rule, ...(weak && isJoined(line, at) ? { weak } : {}) };
}

interface Head {
  readonly stated: Partial<Calendar>;
  readonly next: number;
  /** Whether it tells when by itself, without preposition. */
  readonly stands: boolean;
  readonly rule: 'month' | 'year' | 'season';
}

function readHead(line: SentenceTokens, at: number, part: PeriodPart | null): Head | null {
  const month = line.month(at);
  if (month !== null) return { stated: { month }, next: at + 1, stands: false, rule: 'month' };
  const year = line.year(at);
  if (year !== null) return { stated: { year }, next: at + 1, stands: false, rule: 'year' };
  const season = readSeason(line, at);
  // `the fall of the regime`, `a hot spring`: a season needs its year.
  if (season !== null && part === null) {
    const behind = readYearBehind(line, season.next);
    return (
      behind && { stated: { part: season.value, year: behind.value }, next: behind.next, stands: true, rule: 'season' }
    );
  }
  return readRelativeHead(line, at);
}

/** `last July`, `this spring`, `last month`, `the previous year`, `the beginning of the year`. */
function readRelativeHead(line: SentenceTokens, at: number): Head | null {
  const from = line.fold(at) === 'the' ? at + 1 : at;
  const word = RELATIVES.get(line.fold(from));
  if (word === undefined) return from > at ? readArticleUnit(line, from) : null;
  const relative = from > at && word === 'next' ? 'after' : word;
  const month = line.month(from + 1);
  const season = readSeason(line, from + 1);
  if (month !== null || season !== null) {
    const turned = TURNS[relative];
    const stated = {
      ...(month === null ? { part: season?.value ?? null } : { month }),
      ...(turned === undefined ? { year: relative } : { turn: turned }),
    };
    return { stated, next: from + 2, stands: true, rule: month === null ? 'season' : 'month' };
  }
  const unit = UNITS.get(line.fold(from + 1));
  if (line.fold(from + 1).endsWith('s')) return null;
  if (unit === 'month') return { stated: { month: relative }, next: from + 2, stands: true, rule: 'month' };
  if (unit === 'year') return { stated: { year: relative }, next: from + 2, stands: true, rule: 'year' };
  return null;
}

const TURNS: Readonly<Record<string, Calendar['turn']>> = { last: 'over', before: 'before', after: 'after' };

/** `the year`, `the month`, behind a part: those of publication. */
function readArticleUnit(line: SentenceTokens, at: number): Head | null {
  if (line.fold(at - 2) !== 'of') return null;
  if (line.fold(at) === 'year') return { stated: { year: 'this' }, next: at + 1, stands: true, rule: 'year' };
  if (line.fold(at) === 'month') return { stated: { month: 'this' }, next: at + 1, stands: true, rule: 'month' };
  return null;
}

function standsBehindPreposition(line: SentenceTokens, at: number): boolean {
  const before = line.fold(at - 1);
  if (BEFORE_DATES.has(before)) return true;
  // `in the month to May`
  return before === 'to' && UNITS.has(line.fold(at - 2)) && line.month(at) !== null;
}

/** Whether it may be the second end of a stretch. */
const isJoined = (line: SentenceTokens, at: number): boolean =>
  line.fold(at - 1) === 'to' || line.fold(at - 1) === 'and' || line.isHyphen(at - 1);

const DETERMINERS = englishWords('determiners-of-months');

/** `the July meeting`: a month before a noun in small letters. */
function isModifier(line: SentenceTokens, at: number, last: number): boolean {
  if (line.month(at) === null || last !== at + 1 || !DETERMINERS.has(line.fold(at - 1))) return false;
  return line.has(last, Shape.small) && !line.isFree(last);
}

/** `last month`, `that year`, `the previous year`. */
function readRelative(line: SentenceTokens, at: number, unit: 'month' | 'year'): Read<Relative> | null {
  const from = line.fold(at) === 'the' ? at + 1 : at;
  const relative = RELATIVES.get(line.fold(from));
  if (relative === undefined || line.fold(from + 1) !== unit) return null;
  return { value: from > at && relative === 'next' ? 'after' : relative, next: from + 2 };
}

/** What gives a month or a day its year, behind it: `2021`, `, 2021`, `of last year`, `Juche 110 (2021)`. */
function readYearBehind(line: SentenceTokens, at: number): Read<NonNullable<Calendar['year']>> | null {
  const from = line.text(at) === ',' || line.fold(at) === 'of' || line.fold(at) === 'in' ? at + 1 : at;
  if (line.fold(from) === 'juche' && line.text(from + 2) === '(') {
    const year = line.year(from + 3);
    if (year !== null && line.text(from + 4) === ')') return { value: year, next: from + 5 };
  }
  const year = line.year(from);
  return year === null ? readRelative(line, from, 'year') : { value: year, next: from + 1 };
}
