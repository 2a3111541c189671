import { percent } from '../../../model/wording';
import type { Certainty } from '../../../workflow/review/model';
import { TEXT } from '../../../text';

const T = TEXT.review;

/** How sure a finding is: a bar, a number and a word. */
export function drawConfidence(el: HTMLElement, confidence: number, certainty: Certainty): void {
  const text = T.confidence(percent(confidence), T.certainty[certainty]);
  const label = T.confidenceLabel(text);
  const all = el.createSpan({
    cls: `dateline-confidence mod-${certainty}`,
    attr: { role: 'img', 'aria-label': label },
  });
  all.createSpan({ cls: 'dateline-confidence-bar' }).setCssProps({ '--dateline-part': String(confidence) });
  all.createSpan({ text });
}
