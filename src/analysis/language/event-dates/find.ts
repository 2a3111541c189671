import { parseWeights, type Weights } from '../log-linear';
import { type DateFeatures, dateFeatures, pastOf, viewText } from './features';
import { type EventDate, type MainDate, type RefusedDate, readDay } from '../../../model';
import type { TextDocument } from '../document';
import { articleFeatures } from './main-alternatives';
import { chooseMainDate } from './main-date';
import { valueOf, type CalendarPeriod } from './period';
import { readDates, type ReadDate } from './read';
import { whyBackground } from './wording';

/** What two decisions were fitted to, as `src/data/event-date.tsv` has it. */
export interface EventDateWeights {
  /** Whether a date tells of the story: weights of `dateFeatures`, and `bias`. */
  readonly told: Weights;
  /** When the main event was: weights of `alternativeFeatures` and `noneFeatures`. */
  readonly main: Weights;
  /** Whether that answer is right: weights of `sureFeatures`. */
  readonly sure: Weights;
}

/** The decisions, by the word that stands before the names of their features. */
const DECISIONS = ['told', 'main', 'sure'] as const;

/** Reads a data file of weights: `told: feature<TAB>weight`, `main: …`, `sure: …`. Throws for a line that is neither. */
export function parseEventDateWeights(text: string): EventDateWeights {
  const weights = { told: new Map<string, number>(), main: new Map<string, number>(), sure: new Map<string, number>() };
  for (const [name, weight] of parseWeights(text)) {
    const decision = DECISIONS.find((each) => name.startsWith(`${each}: `));
    if (decision === undefined) throw new Error(`no decision has this weight: “${name}”`);
    weights[decision].set(name.slice(decision.length + 2), weight);
  }
  return weights;
}

/** Log odds that a date tells when something of the story happened, against its background: what was long before it. */
export function storyOdds(features: DateFeatures, weights: Weights): number {
  let odds = weights.get('bias') ?? 0;
  for (const feature of features) odds += weights.get(feature) ?? 0;
  return odds;
}

/**
 * Log odds that a date is listed from. Above 0, since a reader is misled by background more than by what is left out: chosen
 * on the labelled dates of fit and tune, where it takes a quarter of the background out of the lists.
 */
const ENOUGH = 0.6;

/** Whether it does, surely enough to be listed. */
export const isSure = (odds: number): boolean => odds > ENOUGH;

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
  { told, main, sure }: EventDateWeights,
): FoundDates {
  const day = published === null ? null : readDay(published);
  const dates = readDates(document, day);
  const view = viewText(document, day, dates);
  const features = dates.map((date, index) => dateFeatures(date, index, view));
  const odds = features.map((each) => storyOdds(each, told));
  const chosen = chooseMainDate({ view, features, told: odds, article: articleFeatures(view) }, main, sure);
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
