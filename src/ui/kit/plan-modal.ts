import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import type { Problem, Progress } from '../../model';
import { problemLine } from './problem-words';
import { TEXT } from '../../text';
import { drawOnOpen, drawSteps, createScrolled } from './lazy-list';

interface PlanWords {
  readonly title: string;
  readonly about: string;
  /** Before anything is known of how far it is. */
  readonly starting: string;
  /** The button that agrees, while there is nothing to agree to. */
  readonly wait: string;
  /** The button that closes it, while it is looked; to cancel, unless it is said. */
  readonly stop?: string;
  readonly looking: (one: number, of: number) => string;
}

/** Shows how far the work on a plan is, then what it would change, and asks. */
export abstract class PlanModal extends Modal {
  protected readonly found: HTMLElement;
  protected readonly buttons: Setting;
  protected action: ButtonComponent | null = null;
  protected isKnown = false;
  private readonly stand: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private dismiss: ButtonComponent | null = null;
  private agreed = false;

  /** `giveUp`: the user closed it without agreeing. */
  constructor(
    app: App,
    cls: string,
    private readonly words: PlanWords,
    private readonly giveUp: () => void,
  ) {
    super(app);
    this.modalEl.addClasses(['dateline-plan', cls]);
    this.setTitle(words.title);
    const { contentEl } = this;
    contentEl.createEl('p', { cls: 'dateline-hint', text: words.about });
    this.stand = contentEl.createEl('p', {
      cls: 'dateline-report-summary',
      text: words.starting,
      attr: { 'aria-live': 'polite' },
    });
    this.bar = contentEl.createEl('progress', { cls: 'dateline-progress-bar', attr: { 'aria-label': words.wait } });
    this.found = createScrolled(contentEl, 'dateline-plan-list', words.title);
    this.buttons = new Setting(contentEl);
    this.drawButtons();
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.agree());
  }

  override onClose(): void {
    this.contentEl.empty();
    if (!this.agreed) this.giveUp();
  }

  progress({ done, total }: Progress): void {
    if (this.isKnown) return;
    this.stand.setText(this.words.looking(Math.min(done + 1, total), total));
    this.bar.max = Math.max(total, 1);
    this.bar.value = done;
  }

  /** The button that agrees was pressed, or the keys that stand for it. */
  protected abstract agree(): void;

  /** Says what was found, or in what it failed. */
  protected tell(text: string, isFault = false): void {
    this.isKnown = true;
    this.bar.remove();
    this.stand.setText(text);
    this.stand.toggleClass('dateline-report-warning', isFault);
  }

  protected ask(action: string): void {
    this.action?.setButtonText(action).setDisabled(false);
    this.dismiss?.setButtonText(TEXT.common.cancel);
    this.action?.buttonEl.focus();
  }

  /** Nothing is left but to close it. */
  protected askNothing(): void {
    this.action?.buttonEl.hide();
    this.dismiss?.setButtonText(TEXT.common.close);
    this.focusDismiss();
  }

  protected focusDismiss(): void {
    this.dismiss?.buttonEl.focus();
  }

  protected leaveFor(go: () => void): void {
    this.agreed = true;
    this.close();
    go();
  }

  protected drawProblems(problems: readonly Problem[], heading: (count: number) => string): void {
    if (problems.length === 0) return;
    this.drawPart(heading(problems.length), problems, (rows, problem) =>
      rows.createEl('p', { text: problemLine(problem) }),
    );
  }

  /** A part of what was found that opens. */
  protected drawPart<T>(heading: string, items: readonly T[], draw: (rows: HTMLElement, item: T) => void): void {
    const details = this.found.createEl('details', { cls: 'dateline-report-article' });
    details.createEl('summary').createSpan({ cls: 'dateline-report-name', text: heading });
    drawOnOpen(details, (el) => drawSteps(el, items, draw));
  }

  private drawButtons(): void {
    const { stop = TEXT.common.cancel, wait } = this.words;
    this.buttons
      .setClass('dateline-buttons')
      .addButton((button) => (this.dismiss = button.setButtonText(stop).onClick(() => this.close())))
      .addButton(
        (button) =>
          (this.action = button
            .setCta()
            .setButtonText(wait)
            .setDisabled(true)
            .onClick(() => this.agree())),
      );
  }
}
