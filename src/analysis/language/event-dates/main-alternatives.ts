import { calendarOf } from '../../../model';
import { dayPeriod, monthPeriod, periodKey, stretchOf, yearPeriod, type CalendarPeriod } from './period';
import { pastOf, type DateContext } from './features';
import type { ReadDate } from './read';

/** How an alternative came up. */
export type Origin =
  'named' | 'named ahead' | 'publication' | 'day before' | 'month of publication' | 'year of publication' | 'span';

/** Where a text names an alternative: as what has happened, or as what lies ahead. */
export interface Naming {
  /** Index of the date in the text. */
  readonly date: number;
  readonly ahead: boolean;
}

/** A stretch of the calendar that may be when the main event was. */
export interface DayAlternative {
  readonly period: CalendarPeriod;
  readonly origins: ReadonlySet<Origin>;
  /** In the order of the text; none where the text does not name it. */
  readonly namings: readonly Naming[];
  /** Of a span: its first and last day as alternatives of their own. */
  readonly ends?: readonly [first: DayAlternative, last: DayAlternative];
}

/** How many days ahead of publication what is announced is looked for, and what may as well have happened. */
const FURTHEST_AHEAD = 400;
const NEAR_AHEAD = 7;
/** Ends of spans are sought among so many days, so far apart. */
const DAYS_OF_SPANS = 6;
const LONGEST_SPAN = 40;

/** All that is weighed: what the text names, what publication tells by itself, and spans between days. */
export function alternativesOf(view: DateContext): readonly DayAlternative[] {
  const found = new Collection();
  view.dates.forEach((date, index) => {
    const past = pastOf(date);
    if (past !== null) found.add(past, 'named', { date: index, ahead: false });
    const { ahead } = date;
    if (ahead !== null && mayLieAhead(ahead, past, view)) found.add(ahead, 'named ahead', { date: index, ahead: true });
  });
  if (view.published !== null) addPublication(found, view.published);
  return [...found.all(), ...spansOf(found.all())];
}

/** A weekday in the past tense may be of a paper that appeared a day later than it says; but not the same day again. */
function mayLieAhead(ahead: CalendarPeriod, past: CalendarPeriod | null, { published }: DateContext): boolean {
  const days = ahead.last - (published ?? ahead.last);
  if (past === null) return days <= FURTHEST_AHEAD;
  return days <= NEAR_AHEAD && periodKey(ahead) !== periodKey(past);
}

function addPublication(found: Collection, day: number): void {
  const { year, month } = calendarOf(day);
  found.add(dayPeriod(day), 'publication');
  found.add(dayPeriod(day - 1), 'day before');
  found.add(monthPeriod(year, month), 'month of publication');
  found.add(yearPeriod(year), 'year of publication');
}

interface Draft extends DayAlternative {
  readonly origins: Set<Origin>;
  readonly namings: Naming[];
}

class Collection {
  private readonly drafts = new Map<string, Draft>();

  add(period: CalendarPeriod, origin: Origin, naming?: Naming): void {
    const key = periodKey(period);
    const draft = this.drafts.get(key) ?? { period, origins: new Set(), namings: [] };
    draft.origins.add(origin);
    if (naming !== undefined) draft.namings.push(naming);
    this.drafts.set(key, draft);
  }

  all(): readonly Draft[] {
    return [...this.drafts.values()];
  }
}

/** From one day to another, where the text names no such stretch itself. */
function spansOf(all: readonly DayAlternative[]): DayAlternative[] {
  const named = new Set(all.map(({ period }) => periodKey(period)));
  const days = all.filter(({ period, origins }) => period.precision === 'day' && canEnd(origins));
  const ends = [...days.slice(0, DAYS_OF_SPANS), ...days.slice(DAYS_OF_SPANS).filter(isPublication)];
  return ends.flatMap((first) =>
    ends.flatMap((last): DayAlternative[] => {
      const length = last.period.first - first.period.first;
      if (length <= 0 || length > LONGEST_SPAN) return [];
      const period = stretchOf(first.period, last.period);
      return named.has(periodKey(period)) ? [] : [{ period, origins: SPAN, namings: [], ends: [first, last] }];
    }),
  );
}

const SPAN: ReadonlySet<Origin> = new Set(['span']);
const canEnd = (origins: ReadonlySet<Origin>): boolean => origins.has('named') || origins.has('named ahead') || origins.has('publication'); // prettier-ignore
const isPublication = ({ origins }: DayAlternative): boolean => origins.has('publication');

/** What is looked at of a long text: its beginning tells what kind it is. */
const BEGINNING = 1500;

const OPINION_TITLE = /opinion|analysis|commentary|column|editorial/i;
const OPINION_TEXT = /ANALYSIS\/OPINION|opinions expressed|views (?:in|expressed)/i;
/** `How …`, `The case for …`: a headline that tells of no event. */
const ESSAY = /^(?:how|why|what|who|when|the|a|here)\b/i;

/** What a text says as a whole of whether it tells of one event, and of which day; names of features. */
export function articleFeatures(view: DateContext): readonly string[] {
  const { document, dates } = view;
  const title = document.title ?? '';
  const recent = dates.filter((date) => isRecent(date, view)).length;
  const isOpinion = OPINION_TITLE.test(title) || OPINION_TEXT.test(document.text.slice(0, BEGINNING));
  return [
    `${Math.min(3, recent)} recent dates`,
    ...(dates.some((date) => date.sentence <= 1 && isShort(date)) ? [] : ['beginning without date']),
    ...(isOpinion ? ['opinion'] : []),
    ...(ESSAY.test(title) ? ['essay'] : []),
  ];
}

const WEEK = 7;

function isRecent(date: ReadDate, { published }: DateContext): boolean {
  const period = pastOf(date);
  return published !== null && period !== null && published - period.last <= WEEK && isShort(date);
}

/** Whether a date names no more than a week, be it of what has happened or of what lies ahead. */
function isShort(date: ReadDate): boolean {
  const period = pastOf(date) ?? date.ahead;
  return period !== null && period.last - period.first <= WEEK;
}
