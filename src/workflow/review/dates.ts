import { findEventDates, findPastDates, type EventDateWeights, type TextDocument } from '../../analysis/language';
import { NO_MAIN_DATE, type Analysis, type MainDate } from '../../model';
import { valuePrecision } from '../../format/event-dates';

type Dates = Pick<Analysis, 'mainDate' | 'eventDates' | 'refusedDates'>;

/** Dates of events told anew from another day of publication. What a person stated of the main event stays. */
export function datesFrom(
  published: string | null,
  document: TextDocument,
  mainDate: MainDate,
  weights: EventDateWeights | undefined,
): Dates {
  const { rule } = mainDate.reason;
  const isStated = rule === 'meant' || rule === 'note';
  const found =
    weights === undefined
      ? { ...findPastDates(document, published), main: NO_MAIN_DATE }
      : findEventDates(document, published, weights);
  return { mainDate: isStated ? mainDate : found.main, eventDates: found.dates, refusedDates: found.refused };
}

/** When the main event was, as somebody says. */
export const statedMainDate = (value: string | null): MainDate => ({
  value,
  precision: value === null ? null : valuePrecision(value),
  probability: 1,
  reason: { rule: 'meant', detail: 'you said so' },
  losers: [],
});

/** Without a date that somebody said is none of an event's: nor is it that of the main event. */
export function withoutDate(value: string, analysis: Analysis): Analysis {
  const eventDates = analysis.eventDates.filter((date) => date.value !== value);
  if (analysis.mainDate.value !== value) return { ...analysis, eventDates };
  const reason = { rule: 'no-date', detail: `you said that ${value} is no date of an event` };
  return { ...analysis, eventDates, mainDate: { ...NO_MAIN_DATE, reason } };
}
