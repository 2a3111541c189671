import type { App } from 'obsidian';
import type { RelateProposal } from '../../../workflow/relate';
import { PlanModal } from '../../kit/plan-modal';
import { TEXT, translate } from '../../../text';

const T = TEXT.related;

export interface RefreshChoices {
  /** `count`: notes that will change. */
  agree(count: number): void;
  /** The user closed it: what is still being looked at is given up. */
  giveUp(): void;
}

/** Looks at the lists of all entities, shows which would change, and asks. */
export class RefreshModal extends PlanModal {
  /** Notes that would change; 0 until that is known. */
  private count = 0;

  constructor(
    app: App,
    private readonly choices: RefreshChoices,
  ) {
    const words = { title: T.refreshTitle, about: T.kept, starting: T.looking, wait: T.looking, looking: T.lookingAt };
    super(app, 'dateline-refresh', words, () => choices.giveUp());
  }

  ready({ looked, plans, problems }: RelateProposal): void {
    this.count = plans.length;
    this.tell(T.wouldChange(plans.length, looked));
    if (plans.length > 0)
      this.drawPart(T.which, plans, (rows, { path, why }) => {
        const item = rows.createDiv({ cls: 'dateline-report-note' });
        item.createSpan({ text: path });
        item.createSpan({ cls: 'dateline-report-why', text: translate(why) });
      });
    this.drawProblems(problems, T.problems);
    if (plans.length === 0) this.askNothing();
    else this.ask(T.refreshAction);
  }

  protected agree(): void {
    if (this.count > 0) this.leaveFor(() => this.choices.agree(this.count));
  }
}
