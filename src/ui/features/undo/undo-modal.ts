import { Modal, type App } from 'obsidian';
import type { Outcome } from '../../../model';
import type { BatchNote, BatchSummary } from '../../../journal/undo';
import { drawOnOpen, drawSteps } from '../../kit/lazy-list';
import { problemText } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import { nameOf } from './question';

const T = TEXT.undo.list;

/** Every run that is still recorded: when, what it wrote, and a button that undoes it. */
export class UndoModal extends Modal {
  constructor(
    app: App,
    private readonly batches: readonly Outcome<BatchSummary>[],
    private readonly undo: (batch: BatchSummary) => void,
  ) {
    super(app);
    this.modalEl.addClass('dateline-report');
    this.setTitle(T.title);
  }

  override onOpen(): void {
    const { contentEl, batches } = this;
    contentEl.createEl('p', { text: batches.length === 0 ? T.none : T.about });
    drawSteps(contentEl.createDiv(), batches, (el, batch) =>
      batch.ok
        ? this.drawBatch(el, batch.value)
        : el.createEl('p', {
            cls: 'dateline-report-warning',
            text: T.unreadable(batch.problem.subject, problemText(batch.problem)),
          }),
    );
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawBatch(el: HTMLElement, batch: BatchSummary): void {
    const details = el.createEl('details', { cls: 'dateline-report-article' });
    const summary = details.createEl('summary');
    summary.createSpan({ cls: 'dateline-report-name', text: nameOf(batch) });
    summary.createSpan({ cls: 'dateline-badge', text: T.notes(batch.notes.length) });
    if (batch.state !== 'committed') summary.createSpan({ cls: 'dateline-badge', text: T[batch.state] });
    drawOnOpen(details, (opened) => {
      if (batch.state !== 'undone') this.drawButton(opened, batch);
      drawSteps(opened, batch.notes, drawNote);
    });
  }

  private drawButton(el: HTMLElement, batch: BatchSummary): void {
    const button = el.createEl('button', {
      cls: 'mod-destructive',
      text: TEXT.undo.action,
      attr: { 'aria-label': T.undo(nameOf(batch)) },
    });
    button.addEventListener('click', () => {
      this.close();
      this.undo(batch);
    });
  }
}

function drawNote(el: HTMLElement, { path, action }: BatchNote): void {
  const item = el.createDiv({ cls: 'dateline-report-note' });
  item.createSpan({ text: path });
  item.createSpan({ cls: 'dateline-report-why', text: T.actions[action] });
}
