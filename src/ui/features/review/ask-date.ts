import { eventSpan } from '../../../format/event-dates';
import { isDay } from '../../../model';
import type { ReviewDecision } from '../../../workflow/review/decision';
import { PromptModal } from '../../kit/prompt-modal';
import { TEXT } from '../../../text';
import type { Bench } from './bench';

/** Asks for the day of publication, or for when the main event was: empty says that there is none. */
export function askDate(
  { app, article }: Bench,
  what: 'date' | 'event-date',
  decide: (decision: ReviewDecision) => void,
): void {
  const isPublication = what === 'date';
  const { title, action, fault } = isPublication ? TEXT.review.date : TEXT.review.eventDay;
  const { value } = isPublication ? article.date : article.mainDate;
  const isDate = (text: string): boolean => (isPublication ? isDay(text) : eventSpan(text) !== null);
  const faultOf = (text: string): string | null => (text !== '' && !isDate(text) ? fault : null);
  new PromptModal(app, { title, action, value: value ?? '', fault: faultOf }, (text) =>
    decide({ do: what, value: text === '' ? null : text }),
  ).open();
}
