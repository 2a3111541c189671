import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import type { Problem } from '../../model';
import type { LinkExample, PlannedAct } from '../../workflow/entity-act';
import type { Progress } from '../../workflow/ports';
import { drawOnOpen, drawSteps } from '../modals/lazy-list';
import { TEXT } from '../text';

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
export class ActModal extends Modal {
  private readonly stand: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly found: HTMLElement;
  private readonly buttons: Setting;
  private action: ButtonComponent | null = null;
  private dismiss: ButtonComponent | null = null;
  private isReady = false;
  private insist: (() => void) | null = null;
  private agreed = false;

  constructor(
    app: App,
    private readonly choices: ActChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-act');
    this.setTitle(choices.title);
    const { contentEl } = this;
    contentEl.createEl('p', { cls: 'dateline-hint', text: choices.about });
    this.stand = contentEl.createEl('p', {
      cls: 'dateline-report-summary',
      text: T.starting,
      attr: { 'aria-live': 'polite' },
    });
    this.bar = contentEl.createEl('progress', { cls: 'dateline-progress-bar', attr: { 'aria-label': T.wait } });
    this.found = contentEl.createDiv({ cls: 'dateline-relink-list' });
    this.buttons = new Setting(contentEl);
    this.drawButtons();
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.agree());
  }

  override onClose(): void {
    this.contentEl.empty();
    if (!this.agreed) this.choices.giveUp();
  }

  progress({ done, total }: Progress): void {
    if (this.isReady) return;
    this.stand.setText(T.looking(Math.min(done + 1, total), total));
    this.bar.max = Math.max(total, 1);
    this.bar.value = done;
  }

  /** It cannot be done, and why; `insist`: or only if the user says so again. */
  refused({ message }: Problem, insist: Offer | null): void {
    this.bar.remove();
    this.stand.setText(message);
    this.stand.addClass('dateline-report-warning');
    if (insist === null) {
      this.action?.buttonEl.hide();
      this.dismiss?.setButtonText(TEXT.common.close);
    } else {
      this.action?.setButtonText(insist.action).setDisabled(false);
      this.insist = insist.go;
    }
    this.dismiss?.buttonEl.focus();
  }

  /** `elsewhere`: files of other kinds that name the note and are left as they are; `instead`: another way to do it. */
  ready(planned: PlannedAct, elsewhere: number, instead: Offer | null): void {
    const { links, notes, articles, remarks, examples, problems } = planned;
    this.isReady = true;
    this.bar.remove();
    this.stand.setText(T.counts.links(links, notes));
    const list = this.found.createEl('ul', { cls: 'dateline-relink-counts', attr: { 'aria-label': T.changes } });
    const told = [
      ...(articles > 0 ? [T.counts.articles(articles)] : []),
      ...remarks,
      T.counts.words,
      ...(elsewhere > 0 ? [T.elsewhere(elsewhere)] : []),
      T.undoable,
    ];
    for (const text of told) list.createEl('li', { text });
    this.drawProblems(problems);
    if (examples.length > 0) this.found.createEl('h4', { text: T.examples });
    drawSteps(this.found.createDiv({ attr: { role: 'list' } }), examples, drawExample);
    if (instead !== null) this.offer(instead);
    this.action?.setButtonText(this.choices.action).setDisabled(false);
    this.action?.buttonEl.focus();
  }

  private offer({ action, go }: Offer): void {
    this.buttons.addButton((button) => button.setButtonText(action).onClick(() => this.leaveFor(go)));
    const [last, before] = [this.buttons.controlEl.lastElementChild, this.action?.buttonEl ?? null];
    if (last !== null) this.buttons.controlEl.insertBefore(last, before);
  }

  private drawProblems(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    const details = this.found.createEl('details', { cls: 'dateline-report-article' });
    details.createEl('summary').createSpan({ cls: 'dateline-report-name', text: T.problems(problems.length) });
    drawOnOpen(details, (el) =>
      drawSteps(el, problems, (rows, { subject, message }) => rows.createEl('p', { text: `${subject}: ${message}` })),
    );
  }

  private drawButtons(): void {
    this.buttons
      .setClass('dateline-buttons')
      .addButton((button) => (this.dismiss = button.setButtonText(TEXT.common.cancel).onClick(() => this.close())))
      .addButton(
        (button) =>
          (this.action = button
            .setCta()
            .setButtonText(T.wait)
            .setDisabled(true)
            .onClick(() => this.agree())),
      );
  }

  private agree(): void {
    const go = this.isReady ? this.choices.agree : this.insist;
    if (go !== null) this.leaveFor(go);
  }

  private leaveFor(go: () => void): void {
    this.agreed = true;
    this.close();
    go();
  }
}

function drawExample(el: HTMLElement, { path, before, after }: LinkExample): void {
  const item = el.createDiv({ cls: 'dateline-relink-example', attr: { role: 'listitem' } });
  item.createDiv({ cls: 'dateline-relink-path', text: path });
  drawLine(item, T.now, before, 'dateline-relink-before');
  drawLine(item, T.then, after, 'dateline-relink-after');
}

function drawLine(el: HTMLElement, label: string, text: string, cls: string): void {
  const line = el.createDiv({ cls });
  line.createSpan({ cls: 'dateline-relink-label', text: label });
  line.createSpan({ text });
}
