import type { Analysis, Article, EventDate, Traced } from '../../model';
import { certaintyOf, valueConfidence } from './confidence';
import { effective } from './effective';
import type { ReviewDate, ReviewEventDate, ReviewMainDate, ReviewValue } from './model';
import type { ReviewedArticle } from './decided';

export function valueOf(traced: Traced<string> | null): ReviewValue {
  const confidence = valueConfidence(traced);
  return {
    value: traced?.value ?? null,
    from: traced?.from ?? '',
    evidence: traced?.evidence ?? '',
    confidence,
    certainty: certaintyOf(confidence),
  };
}

export function dateOf({ date, published, publishedOffset }: Article): ReviewDate {
  const time = published === null ? null : published.value + (publishedOffset ?? '');
  return { ...valueOf(date), precision: date === null ? null : time === null ? 'day' : 'minute', time };
}

export function mainDateOf({ mainDate: { value, probability, reason, losers } }: Analysis): ReviewMainDate {
  const confidence = Number(probability.toFixed(3));
  return { value, why: reason, confidence, certainty: certaintyOf(confidence), losers };
}

/** Those that were there before, with those taken out; where the date was changed, those told from it. */
export function eventDatesOf({ before, decided, decisions }: ReviewedArticle): readonly ReviewEventDate[] {
  const isTold = decided.article.date?.value === before.article.date?.value;
  const dropped = new Set(
    effective(decisions).flatMap((decision) => (decision.do === 'drop-event-date' ? decision.value : [])),
  );
  const all = isTold ? before.analysis.eventDates : decided.analysis.eventDates;
  return all.map(({ start, end, text, value, precision, approximate }: EventDate) => ({
    start,
    end,
    form: text,
    value,
    precision,
    approximate,
    dropped: dropped.has(value),
  }));
}
