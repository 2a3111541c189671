import type { App } from 'obsidian';
import type { VerifyReport } from '../../../workflow/verify';
import { drawSteps } from '../../kit/lazy-list';
import { PlanModal } from '../../kit/plan-modal';
import { sentenceOf } from '../../kit/problem-words';
import { TEXT } from '../../../text';

const T = TEXT.verify;

/** Shows how far the look is, then what is not as it was. */
export class VerifyModal extends PlanModal {
  constructor(app: App, giveUp: () => void) {
    const words = { title: T.title, about: T.about, starting: T.starting, wait: T.command, looking: T.looking };
    super(app, 'dateline-verify', words, giveUp);
  }

  ready({ originals, quotations, faults }: VerifyReport): void {
    const looked = T.looked(originals, quotations);
    if (originals + quotations + faults.length === 0) this.tell(T.nothing);
    else if (faults.length === 0) this.tell(T.good(looked));
    else this.tell(T.faults(looked, faults.length), true);
    drawSteps(this.found, faults, (rows, fault) => {
      const item = rows.createDiv({ cls: 'dateline-report-note' });
      item.createSpan({ text: [fault.subject, fault.where ?? ''].filter((part) => part !== '').join(', ') });
      item.createSpan({ cls: 'dateline-report-why', text: sentenceOf(fault) });
    });
    this.askNothing();
  }

  /** There is nothing to agree to. */
  protected agree(): void {
    this.focusDismiss();
  }
}
