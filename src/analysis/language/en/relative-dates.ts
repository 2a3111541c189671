import { englishWords } from '../../../data/lexicon';
import { Shape } from '../word-types';
import { calendar, type Expression, type PeriodPart, type Proposal, type Weekday } from '../date-expression';
import { type SentenceTokens, COUNTS, RELATIVES, THIRDS, TIMES_OF_DAY, UNITS } from './date-words';
import { monthDay, dayMonth } from './calendar-dates';
import { WEEKDAYS } from '../calendar';

/** `Monday`, `last Friday`, `Tuesday of last week`, `Friday, June 17`. */
export function weekday(line: SentenceTokens, at: number): Proposal | null {
  const day = line.has(at, Shape.capitalised) ? WEEKDAYS.get(line.fold(at)) : undefined;
  if (day === undefined || isNamedDay(line, at)) return null;
  const dated = readDateBehind(line, at + 1);
  if (dated !== null) return { ...dated, first: at, expression: withWeekday(dated.expression, day) };
  const relative = RELATIVES.get(line.fold(at - 1));
  const hasArticle = line.fold(at - 2) === 'the';
  const which = whichWeekday(relative, hasArticle);
  const first = relative === undefined ? at : hasArticle ? at - 2 : at - 1;
  const behind = relative === undefined ? weekBehind(line, at + 1) : null;
  return {
    first,
    last: behind?.next ?? at + 1,
    expression: { kind: 'weekday', weekday: day, which: behind?.which ?? which },
    rule: 'weekday',
  };
}

const withWeekday = (expression: Expression, weekday: number): Expression =>
  expression.kind === 'calendar' && expression.lastDay === undefined ? { ...expression, weekday } : expression;

function whichWeekday(relative: ReturnType<typeof RELATIVES.get>, hasArticle: boolean): Weekday['which'] {
  if (relative === undefined) return 'near';
  if (relative === 'next') return hasArticle ? 'after' : 'next';
  return relative === 'last' ? 'past' : relative === 'this' ? 'this week' : relative;
}

const WEEKS: ReadonlyMap<string, Weekday['which']> = new Map([
  ['last', 'last week'],
  ['this', 'this week'],
  ['next', 'next'],
]);

/** `of last week`, `this week` behind a weekday. */
function weekBehind(
  line: SentenceTokens,
  at: number,
): { readonly which: Weekday['which']; readonly next: number } | null {
  const from = line.fold(at) === 'of' ? at + 1 : at;
  if (line.fold(from + 1) !== 'week') return null;
  const which = WEEKS.get(line.fold(from));
  return which === undefined ? null : { which, next: from + 2 };
}

/** `, June 17`, ` 5 March` behind a weekday. */
function readDateBehind(line: SentenceTokens, at: number): Proposal | null {
  const from = line.text(at) === ',' || line.text(at) === '(' ? at + 1 : at;
  return monthDay(line, from) ?? dayMonth(line, from);
}

const NAMED_DAYS = englishWords('named-days');
const NAMES_BEHIND = englishWords('behind-named-days');

/** `Good Friday`, `the Sunday Times`; as a rule a capitalised adjective or name. */
const isNamedDay = (line: SentenceTokens, at: number): boolean =>
  (line.has(at - 1, Shape.capitalised) && NAMED_DAYS.has(line.fold(at - 1))) ||
  (line.has(at + 1, Shape.capitalised) && NAMES_BEHIND.has(line.fold(at + 1)));

/** `every Monday`, `each May`, `in 2 May`: what comes again is no date. */
const HABITS = new Set(['every', 'each']);

export function habit(line: SentenceTokens, at: number): Proposal | null {
  if (!HABITS.has(line.fold(at))) return null;
  const next = line.fold(at + 1);
  if (line.month(at + 1) === null && !WEEKDAYS.has(next) && !UNITS.has(next)) return null;
  // `every day from December 28 to January 3` tells when.
  if (UNITS.has(next)) return null;
  const last = line.day(at + 2) === null ? at + 2 : at + 3;
  return { first: at, last, expression: { kind: 'none', why: 'comes again and again' }, rule: 'habit' };
}

/** `last week`, `early this week`, `that week`, `the week of January 13`, `late last week`. */
export function week(line: SentenceTokens, at: number): Proposal | null {
  const third = THIRDS.get(line.fold(at));
  const start = third === undefined ? at : line.fold(at + 1) === 'of' || line.isHyphen(at + 1) ? at + 2 : at + 1;
  const earlier = line.fold(at) === 'earlier' ? at + 1 : start;
  const from = line.fold(earlier) === 'the' ? earlier + 1 : earlier;
  if (line.fold(from) === 'week' && line.fold(from + 1) === 'of') return weekOf(line, from);
  const which = RELATIVES.get(line.fold(from));
  if (which === undefined || line.fold(from + 1) !== 'week') return null;
  const part: PeriodPart | null =
    line.fold(at) === 'earlier' ? SO_FAR : third === undefined ? null : { of: 'third', index: third };
  const relative = from > earlier && which === 'next' ? 'after' : which;
  return { first: at, last: from + 2, expression: { kind: 'week', which: relative, part }, rule: 'week' };
}

const SO_FAR: PeriodPart = { of: 'so far', index: 0 };

function weekOf(line: SentenceTokens, at: number): Proposal | null {
  const of = monthDay(line, at + 2) ?? dayMonth(line, at + 2);
  if (of === null || of.expression.kind !== 'calendar') return null;
  return { first: at, last: of.last, expression: { kind: 'week of', of: of.expression }, rule: 'week' };
}

/** `the weekend`, `last weekend`. */
export function weekend(line: SentenceTokens, at: number): Proposal | null {
  if (line.fold(at) !== 'weekend') return null;
  const before = line.fold(at - 1);
  if (before !== 'the' && before !== 'last' && before !== 'this' && before !== 'next') return null;
  // `the weekend after the hearing`
  if (line.fold(at + 1) === 'after' || line.fold(at + 1) === 'before') return null;
  const which = before === 'next' || before === 'last' ? before : 'near';
  return { first: at - 1, last: at + 1, expression: { kind: 'weekend', which }, rule: 'weekend' };
}

/** `yesterday`, `today`, `tonight`, `this morning`, `last night`, `the day before yesterday`, `tomorrow`. */
export function namedDay(line: SentenceTokens, at: number): Proposal | null {
  const word = line.has(at, Shape.capitals) ? '' : line.fold(at);
  const ago = (count: number, last: number, first = at): Proposal => ({
    ...{ first, last, rule: 'named-day' },
    expression: { kind: 'ago', count, unit: 'day' },
  });
  if (word === 'yesterday') {
    const isBefore = line.fold(at - 1) === 'before' && line.fold(at - 2) === 'day';
    return isBefore ? ago(2, at + 1, at - 2) : ago(1, at + 1);
  }
  if (word === 'tomorrow') return ago(-1, at + 1);
  if (word === 'last' && line.fold(at + 1) === 'night') return ago(1, at + 2);
  if (word === 'this' && TIMES_OF_DAY.has(line.fold(at + 1)) && line.fold(at + 1) !== 'day') return ago(0, at + 2);
  if (isTitle(line, at)) return null;
  if (word === 'tonight') return ago(0, at + 1);
  return word === 'today' && !isNowadays(line, at) ? ago(0, at + 1) : null;
}

/** `Psychology Today` */
const isTitle = (line: SentenceTokens, at: number): boolean =>
  line.has(at, Shape.capitalised) && line.has(at - 1, Shape.letter) && !line.has(at, Shape.first);

const NOWADAYS = englishWords('before-nowadays');
const isNowadays = (line: SentenceTokens, at: number): boolean =>
  NOWADAYS.has(line.fold(at - 1)) || line.has(at + 1, Shape.possessive);

/** `three days ago`, `a year ago`. */
export function ago(line: SentenceTokens, at: number): Proposal | null {
  const counted = readCounted(line, at);
  if (counted === null || line.fold(counted.next) !== 'ago') return null;
  const { count, unit } = counted;
  return { first: at, last: counted.next + 1, expression: { kind: 'ago', count, unit }, rule: 'ago' };
}

/** `over the past two weeks`, `in the last year`. */
export function past(line: SentenceTokens, at: number): Proposal | null {
  if (line.fold(at) !== 'the' || !RUNNING.has(line.fold(at - 1))) return null;
  const word = line.fold(at + 1);
  if (word !== 'past' && word !== 'last') return null;
  const counted = readCounted(line, at + 2) ?? readOne(line, at + 2);
  // `the last nine days of the war` are told from its end.
  if (counted === null || line.fold(counted.next) === 'of') return null;
  const { count, unit, next } = counted;
  return { first: at, last: next, expression: { kind: 'past', count, unit }, rule: 'past' };
}

const RUNNING = englishWords('before-past-units');

/** `two days earlier`, `a week later`, `a day after`, `three weeks before the vote`. */
export function shift(line: SentenceTokens, at: number): Proposal | null {
  const counted = readCounted(line, at);
  if (counted === null) return null;
  const { count, unit, next } = counted;
  const direction = DIRECTIONS.get(line.fold(next));
  if (direction === undefined) return null;
  const shifted = (by: number, sameSentence: boolean): Proposal => ({
    ...{ first: at, last: next + 1, rule: 'shift' },
    expression: { kind: 'shift', count: by, unit, ...(sameSentence ? { sameSentence } : {}) },
  });
  const isRelation = direction.ofWhat && !isClauseEnd(line, next + 1);
  // `on Sunday, a week after a bomb had gone off` dates the bomb, by Sunday.
  return isRelation ? shifted(-direction.by * count, true) : shifted(direction.by * count, false);
}

const DIRECTIONS = new Map([
  ['earlier', { by: -1, ofWhat: false }],
  ['before', { by: -1, ofWhat: true }],
  ['later', { by: 1, ofWhat: false }],
  ['afterwards', { by: 1, ofWhat: false }],
  ['after', { by: 1, ofWhat: true }],
]);

const isClauseEnd = (line: SentenceTokens, at: number): boolean => /^$|^[.,;:!?)”"]$/.test(line.text(at));

/** `the next day`, `the previous night`, `the day before`, `that day`, `the same week`, `the following morning`. */
export function anaphoric(line: SentenceTokens, at: number): Proposal | null {
  const from = line.fold(at) === 'the' ? at + 1 : at;
  if (from > at) {
    const turned = readDayBefore(line, from);
    if (turned !== null) return turned;
  }
  const relative = RELATIVES.get(line.fold(from));
  if (relative === undefined || relative === 'last' || relative === 'this') return null;
  if (from === at && relative !== 'same' && line.fold(at) !== 'that') return null;
  if (line.fold(from) === 'same' && from === at) return null;
  const word = line.fold(from + 1);
  const unit = TIMES_OF_DAY.has(word) && !word.endsWith('s') ? 'day' : word === 'week' ? 'week' : null;
  if (unit === null) return null;
  const count = { before: -1, same: 0, after: 1, next: 1 }[relative];
  const expression = count === 0 ? ({ kind: 'same', unit } as const) : ({ kind: 'shift', count, unit } as const);
  return { first: at, last: from + 2, expression, rule: 'anaphoric' };
}

/** `the day before`, `the day after`, at the end of a clause. */
function readDayBefore(line: SentenceTokens, at: number): Proposal | null {
  const unit = UNITS.get(line.fold(at));
  const word = line.fold(at + 1);
  if (unit === undefined || (word !== 'before' && word !== 'after') || !isClauseEnd(line, at + 2)) return null;
  return { first: at - 1, last: at + 2, expression: { kind: 'shift', count: word === 'before' ? -1 : 1, unit }, rule: 'anaphoric' }; // prettier-ignore
}

interface Counted {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly next: number;
}

/** Nothing is told from further away than this many units. */
const MOST = 200;

function readCounted(line: SentenceTokens, at: number): Counted | null {
  const count = COUNTS.get(line.fold(at)) ?? (/^\d{1,3}$/.test(line.text(at)) ? Number(line.text(at)) : 0);
  const unit = UNITS.get(line.fold(at + 1));
  // `two hundred and forty-four years`
  if (line.isHyphen(at - 1) || (line.fold(at - 1) === 'and' && /^(?:hundred|thousand)$/.test(line.fold(at - 2))))
    return null;
  return count < 1 || count > MOST || unit === undefined ? null : { count, unit, next: at + 2 };
}

function readOne(line: SentenceTokens, at: number): Counted | null {
  const unit = UNITS.get(line.fold(at));
  return unit === undefined || line.fold(at).endsWith('s') ? null : { count: 1, unit, next: at + 1 };
}

/** Days of the civil calendar that have a name of their own. */
export function feastDay(line: SentenceTokens, at: number): Proposal | null {
  const [first, second, third] = [line.fold(at), line.fold(at + 1), line.fold(at + 2)];
  if (!line.has(at, Shape.capitalised)) return null;
  if (first === 'christmas') {
    return second === 'day' || second === 'eve' ? feast(at, at + 2, 12, second === 'day' ? 25 : 24) : null;
  }
  if (first !== 'new' || !/^years?$/.test(second)) return null;
  const from = line.has(at + 2, Shape.possessive) ? at + 3 : at + 2;
  const word = from === at + 3 ? line.fold(from) : third;
  return word === 'day' ? feast(at, from + 1, 1, 1) : word === 'eve' ? feast(at, from + 1, 12, 31) : null;
}

const feast = (first: number, last: number, month: number, day: number): Proposal => ({
  ...{ first, last, rule: 'feast-day' },
  expression: calendar({ month, day }),
});
