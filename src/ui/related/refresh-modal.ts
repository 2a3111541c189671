import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import type { NotePlan, Problem } from '../../model';
import type { Progress } from '../../workflow/ports';
import type { Relating } from '../../workflow/relate';
import { drawOnOpen, drawSteps } from '../modals/lazy-list';
import { TEXT } from '../text';

const T = TEXT.related;

export interface RefreshChoices {
  /** `count`: notes that will change. */
  agree(count: number): void;
  /** The user closed it: what is still being looked at is given up. */
  giveUp(): void;
}

/** Looks at the lists of all entities, shows which would change, and asks. */
export class RefreshModal extends Modal {
  private readonly stand: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly found: HTMLElement;
  private action: ButtonComponent | null = null;
  private dismiss: ButtonComponent | null = null;
  /** Notes that would change; 0 until that is known. */
  private count = 0;
  private isReady = false;
  private agreed = false;

  constructor(
    app: App,
    private readonly choices: RefreshChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-relink');
    this.setTitle(T.refreshTitle);
    const { contentEl } = this;
    contentEl.createEl('p', { cls: 'dateline-hint', text: T.kept });
    this.stand = contentEl.createEl('p', {
      cls: 'dateline-report-summary',
      text: T.looking,
      attr: { 'aria-live': 'polite' },
    });
    this.bar = contentEl.createEl('progress', { cls: 'dateline-progress-bar', attr: { 'aria-label': T.looking } });
    this.found = contentEl.createDiv({ cls: 'dateline-relink-list' });
    new Setting(contentEl)
      .setClass('dateline-buttons')
      .addButton((button) => (this.dismiss = button.setButtonText(TEXT.common.cancel).onClick(() => this.close())))
      .addButton(
        (button) =>
          (this.action = button
            .setCta()
            .setButtonText(T.looking)
            .setDisabled(true)
            .onClick(() => this.agree())),
      );
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
    this.stand.setText(T.lookingAt(done, total));
    this.bar.max = Math.max(total, 1);
    this.bar.value = done;
  }

  ready({ looked, plans, problems }: Relating): void {
    this.isReady = true;
    this.count = plans.length;
    this.bar.remove();
    this.stand.setText(T.wouldChange(plans.length, looked));
    this.drawPlans(plans);
    this.drawProblems(problems);
    if (plans.length === 0) {
      this.action?.buttonEl.hide();
      this.dismiss?.setButtonText(TEXT.common.close);
      this.dismiss?.buttonEl.focus();
      return;
    }
    this.action?.setButtonText(T.refreshAction).setDisabled(false);
    this.action?.buttonEl.focus();
  }

  private drawPlans(plans: readonly NotePlan[]): void {
    if (plans.length === 0) return;
    const details = this.found.createEl('details', { cls: 'dateline-report-article' });
    details.createEl('summary').createSpan({ cls: 'dateline-report-name', text: T.which });
    drawOnOpen(details, (el) =>
      drawSteps(el, plans, (rows, { path, why }) => {
        const item = rows.createDiv({ cls: 'dateline-report-note' });
        item.createSpan({ text: path });
        item.createSpan({ cls: 'dateline-report-why', text: why });
      }),
    );
  }

  private drawProblems(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    const details = this.found.createEl('details', { cls: 'dateline-report-article' });
    details.createEl('summary').createSpan({ cls: 'dateline-report-name', text: T.problems(problems.length) });
    drawOnOpen(details, (el) =>
      drawSteps(el, problems, (rows, { subject, message }) => rows.createEl('p', { text: `${subject}: ${message}` })),
    );
  }

  private agree(): void {
    if (this.count === 0) return;
    this.agreed = true;
    this.close();
    this.choices.agree(this.count);
  }
}
