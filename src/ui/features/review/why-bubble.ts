import type { ReviewArticle } from '../../../workflow/review/model';
import { TEXT } from '../../../text';
import { drawConfidence } from './confidence';
import type { MarkedSpan } from './segments';
import { drawLines, whyMention } from './why';

const T = TEXT.review;

/** Losers named at most; all of them stand beside the finding. */
const LOSERS = 3;

/** Says beside a highlighted stretch what it stands for, and why. */
export class WhyBubble {
  private readonly el: HTMLElement;

  constructor(private readonly within: HTMLElement) {
    this.el = within.createDiv({ cls: 'dateline-review-bubble', attr: { role: 'tooltip', id: 'dateline-review-why' } });
    this.el.hide();
  }

  hide(): void {
    this.el.hide();
  }

  show({ mention, entity: id, kind }: MarkedSpan, article: ReviewArticle, beside: HTMLElement): void {
    const entity = article.entities.find((each) => each.id === id) ?? null;
    const { el } = this;
    el.empty();
    const head = el.createDiv({ cls: 'dateline-review-names' });
    head.createSpan({ cls: 'dateline-review-name', text: entity?.name ?? T.why.mention(mention.form) });
    const kindName = kind === 'open' ? T.parts.open : T.kinds[kind];
    head.createSpan({
      cls: 'dateline-review-where',
      text: [kindName, entity?.where ?? ''].filter(Boolean).join(' · '),
    });
    drawConfidence(el, mention.confidence, mention.certainty);
    const losers = mention.losers
      .slice(0, LOSERS)
      .map(({ name, where }) => (where === '' ? name : `${name}, ${where}`));
    const lost = losers.length === 0 ? [] : ([[T.why.losers, losers.join('; ')]] as const);
    drawLines(el, [...whyMention(mention, entity), ...lost]);
    beside.setAttr('aria-describedby', el.id);
    el.show();
    this.put(beside.getBoundingClientRect());
  }

  /** Below the stretch, or above it where there is more room. */
  private put(mark: DOMRect): void {
    const frame = this.within.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.el;
    const left = Math.max(0, Math.min(mark.left - frame.left, frame.width - width));
    const isBelow = mark.bottom + height + 8 <= frame.bottom;
    const top = isBelow ? mark.bottom - frame.top + 6 : mark.top - frame.top - height - 6;
    this.el.setCssProps({ '--dateline-left': `${left}px`, '--dateline-top': `${Math.max(0, top)}px` });
  }
}
