import type { App } from 'obsidian';
import type { Problem } from '../../../model';
import type { PlannedAct } from '../../../workflow/entity-act';
import { drawExample } from '../../kit/example';
import { drawSteps } from '../../kit/lazy-list';
import { drawLeftOver } from '../../kit/left-over';
import { PlanModal } from '../../kit/plan-modal';
import { problemText } from '../../kit/problem-words';
import { labelled } from '../../kit/label';
import { TEXT, translate } from '../../../text';

const T = TEXT.entities;

export interface ActChoices {
  readonly title: string;
  readonly about: string;
  /** Label of the button that agrees: a verb. */
  readonly action: string;
  readonly agree: () => void;
  /** The user closed it: what is still being looked at is given up. */
  readonly giveUp: () => void;
}

/** What a button says, and does once the modal is closed. */
export interface Offer {
  readonly action: string;
  readonly go: () => void;
}

/** Shows what an act on entities would change while it is worked out, and asks. */
export class ActModal extends PlanModal {
  private agreeing: (() => void) | null = null;
  /** Whether the notes that it leaves over go with it. */
  removes = false;

  constructor(
    app: App,
    private readonly choices: ActChoices,
  ) {
    const { title, about, giveUp } = choices;
    super(app, 'dateline-act', { title, about, starting: T.starting, wait: T.wait, looking: T.looking }, giveUp);
  }

  /** It cannot be done, and why; `insist`: or only if the user says so again. */
  refused(problem: Problem, insist: Offer | null): void {
    this.tell(problemText(problem), true);
    if (insist === null) return this.askNothing();
    this.agreeing = insist.go;
    this.ask(insist.action);
    this.focusDismiss();
  }

  /**
   * `elsewhere`: files of other kinds that name the note and are left as they are; `left`: notes that nothing names then;
   * `instead`: another way to do it.
   */
  ready(planned: PlannedAct, elsewhere: number, left: readonly string[], instead: Offer | null): void {
    const { links, notes, articles, remarks, examples, problems } = planned;
    this.agreeing = this.choices.agree;
    this.tell(T.counts.links(links, notes));
    const list = labelled(this.found.createEl('ul', 'dateline-plan-counts'), T.changes);
    const told = [
      ...(articles > 0 ? [T.counts.articles(articles)] : []),
      ...remarks.map(translate),
      T.counts.words,
      ...(elsewhere > 0 ? [T.elsewhere(elsewhere)] : []),
      TEXT.common.undoable,
    ];
    for (const text of told) list.createEl('li', { text });
    this.drawProblems(problems, T.problems);
    this.removes = left.length > 0;
    if (this.removes) drawLeftOver(this.found, left, (removes) => (this.removes = removes));
    if (examples.length > 0) this.found.createEl('h2', { text: T.examples });
    drawSteps(this.found.createDiv({ attr: { role: 'list' } }), examples, drawExample);
    if (instead !== null) this.offer(instead);
    this.ask(this.choices.action);
  }

  protected agree(): void {
    if (this.agreeing !== null) this.leaveFor(this.agreeing);
  }

  private offer({ action, go }: Offer): void {
    this.buttons.addButton((button) => button.setButtonText(action).onClick(() => this.leaveFor(go)));
    const [last, before] = [this.buttons.controlEl.lastElementChild, this.action?.buttonEl ?? null];
    if (last !== null) this.buttons.controlEl.insertBefore(last, before);
  }
}
