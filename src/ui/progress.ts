import { Notice } from 'obsidian';
import type { Progress, RunControl } from '../workflow/ports';
import { TEXT } from './text';

/** A run shorter than this shows no notice: it would only flicker. Milliseconds. */
const PATIENCE = 400;

/** Progress of one run in the status bar and, for a long run, in a notice with a button that cancels it. */
export class RunProgress implements RunControl {
  private readonly abort = new AbortController();
  private readonly timer: number;
  private notice: Notice | null = null;
  private label: HTMLElement | null = null;
  private bar: HTMLProgressElement | null = null;
  private latest: Progress;

  /** The status bar is absent on phones. */
  constructor(
    private readonly statusBar: HTMLElement | null,
    total: number,
  ) {
    this.latest = { done: 0, total, current: '' };
    this.timer = window.setTimeout(() => this.open(), PATIENCE);
    this.show();
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  progress(progress: Progress): void {
    this.latest = progress;
    this.show();
  }

  finish(): void {
    window.clearTimeout(this.timer);
    this.notice?.hide();
    this.statusBar?.setText('');
  }

  private open(): void {
    this.notice = new Notice(
      createFragment((fragment) => this.fill(fragment)),
      0,
    );
    this.show();
  }

  private fill(fragment: DocumentFragment): void {
    const box = fragment.createDiv({ cls: 'dateline-progress' });
    this.label = box.createDiv({ cls: 'dateline-progress-label' });
    this.bar = box.createEl('progress', { cls: 'dateline-progress-bar' });
    const cancel = box.createEl('button', { text: TEXT.common.cancel });
    cancel.addEventListener('click', (event) => {
      // The notice would close on any click and take the progress with it.
      event.stopPropagation();
      this.abort.abort();
      cancel.disabled = true;
      this.show();
    });
  }

  private show(): void {
    const { done, total, current } = this.latest;
    this.statusBar?.setText(TEXT.progress.status(done, total));
    const running = this.signal.aborted ? TEXT.progress.cancelling : TEXT.progress.running(done, total);
    this.label?.setText(current === '' ? running : `${running}: ${current}`);
    if (this.bar === null || total <= 1) return;
    this.bar.max = total;
    this.bar.value = done;
  }
}
