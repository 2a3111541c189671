import type { EventDate, MainDate, RefusedDate } from '../../../model';
import type { TextDocument } from '../document';
import { dateFeatures, type DateFeatures } from './date-features';
import { readDay } from '../../../model';
import { articleFeatures } from './main-event/article-features';
import { chooseMainDate } from './main-event/choose';
import { valueOf, type CalendarPeriod } from './period';
import { readDates, type ReadDate } from './read';
import { pastOf, viewText } from './text-view';
import { isSure, storyOdds } from './story-odds';
import type { EventDateWeights } from './weights';
import { whyBackground } from './wording';

export interface FoundDates {
  /** When what the story tells of happened, in the order of the text, not overlapping. */
  readonly dates: readonly EventDate[];
  readonly refused: readonly RefusedDate[];
  /** When its main event was. */
  readonly main: MainDate;
}

/**
 * When what a text tells of happened, told from its day of publication (`YYYY-MM-DD`; without it only what states its year).
 * What is still to come, what was long before the story, or is no date after all, is refused.
 */
export function findEventDates(
  document: TextDocument,
  published: string | null,
  { told, main }: EventDateWeights,
): FoundDates {
  const day = published === null ? null : readDay(published);
  const dates = readDates(document, day);
  const view = viewText(document, day, dates);
  const features = dates.map((date, index) => dateFeatures(date, index, view));
  const odds = features.map((each) => storyOdds(each, told));
  const chosen = chooseMainDate({ view, features, told: odds, article: articleFeatures(view) }, main);
  // The day of the main event is one of its story, however little else of its clause says so.
  const isListed = (index: number): boolean =>
    isSure(odds[index] ?? 0) || (chosen.value !== null && valueAt(dates[index]) === chosen.value);
  return {
    ...sortOut(dates, (index) => (isListed(index) ? null : whyBackground(features[index] ?? NONE, told))),
    main: chosen,
  };
}

const NONE: DateFeatures = [];

function valueAt(date: ReadDate | undefined): string | null {
  const period = date === undefined ? null : pastOf(date);
  return period === null ? null : valueOf(period);
}

/** The same without the two decisions that are fitted: all dates of what has happened, whether of the story or before it. */
export const findPastDates = (document: TextDocument, published: string | null): Omit<FoundDates, 'main'> =>
  sortOut(readDates(document, published === null ? null : readDay(published)), () => null);

/** Which dates count, and why the others do not. */
function sortOut(read: readonly ReadDate[], whyNot: (index: number) => string | null): Omit<FoundDates, 'main'> {
  const dates: EventDate[] = [];
  const refused: RefusedDate[] = [];
  read.forEach((date, index) => {
    const { start, end, text, rule, laid } = date;
    const why = 'why' in laid ? laid.why : whyNot(index);
    if ('period' in laid && why === null) dates.push({ start, end, text, ...stated(laid.period) });
    else refused.push({ start, end, text, reason: { rule, detail: why ?? '' } });
  });
  return { dates, refused };
}

const stated = (period: CalendarPeriod): Pick<EventDate, 'value' | 'precision' | 'approximate'> => ({
  value: valueOf(period),
  precision: period.precision,
  approximate: period.approximate,
});
