import { Modal, Setting, type App } from 'obsidian';
import { MOST_REASON, type Grade } from '../../../format/grades';
import { drawFoot } from '../../kit/foot';
import { TEXT } from '../../../text';

const T = TEXT.grade;

export interface GradeQuestion<G extends string> {
  readonly title: string;
  readonly about: string;
  /** The grades of the scale and what each says. */
  readonly scale: Readonly<Record<G, string>>;
  readonly current: G | null;
  /** The first one first. */
  readonly history: readonly Grade<G>[];
  /** Null takes the grade back. Resolves to whether it was given: until then what was typed stays. */
  readonly give: (grade: G | null, reason: string) => Promise<boolean>;
  readonly go: (step: Promise<void>) => void;
}

/** Asks for a grade and why, below what was given before. */
export class GradeModal<G extends string> extends Modal {
  private grade: G | '';
  private reason = '';
  private readonly why: Setting;

  constructor(
    app: App,
    private readonly question: GradeQuestion<G>,
  ) {
    super(app);
    const { title, about, scale, current, history } = question;
    this.grade = current ?? '';
    this.modalEl.addClass('dateline-grade');
    this.setTitle(title);
    this.contentEl.createEl('p', { cls: 'dateline-hint', text: about });
    const grades = Object.fromEntries(
      Object.entries<string>(scale).map(([grade, words]) => [grade, T.named(grade, words)]),
    );
    new Setting(this.contentEl).setName(T.grade).addDropdown((dropdown) => {
      dropdown.addOptions({ '': T.notGraded, ...grades }).setValue(this.grade);
      dropdown.selectEl.setAttr('aria-label', T.grade);
      dropdown.onChange((value) => {
        this.grade = value as G | '';
        this.why.setErrorMessage(null);
      });
    });
    this.why = new Setting(this.contentEl).setName(T.reason).setDesc(T.reasonHint).setClass('dateline-export-wide');
    this.why.addText((field) => {
      field.onChange((reason) => {
        this.reason = reason;
        this.why.setErrorMessage(null);
      });
      field.inputEl.setAttr('aria-label', T.reason);
      field.inputEl.maxLength = MOST_REASON;
    });
    if (history.length > 0) drawHistory(this.contentEl, history);
    drawFoot(this, T.give, () => this.act());
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.act());
    this.contentEl.querySelector('select')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private act(): void {
    const { grade, reason } = this;
    if (grade !== '' && reason.trim() === '') {
      this.why.setErrorMessage(T.noReason);
      return void this.why.controlEl.querySelector('input')?.focus();
    }
    this.question.go(this.give(grade === '' ? null : grade, reason));
  }

  private async give(grade: G | null, reason: string): Promise<void> {
    if (await this.question.give(grade, reason)) this.close();
  }
}

/** What was given before, the last one first. */
export function drawHistory(el: HTMLElement, history: readonly Grade<string>[]): void {
  el.createEl('h4', { text: T.history });
  const list = el.createEl('ul', { cls: 'dateline-grade-history' });
  for (const { day, grade, reason } of [...history].reverse()) {
    const item = list.createEl('li');
    item.createSpan({ cls: 'dateline-badge', text: grade ?? T.notGraded });
    item.createSpan({ text: [day, reason].filter((part) => part !== '').join(' · ') });
  }
}
