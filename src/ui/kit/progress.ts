import { Notice } from 'obsidian';
import { Pacer } from '../../workflow/pace';
import type { Progress, RunControl } from '../../model';
import { paced } from './known-vault';
import { type Doing, progressDetail, progressLine, progressStand } from './progress-text';
import { TEXT } from '../../text';

/** A run shorter than this shows no notice: it would only flicker. Milliseconds. */
const PATIENCE = 400;
/** How often pace and time left are told anew where nothing else happens. */
const TICK = 1000;

const T = TEXT.progress;

interface Parts {
  readonly notice: Notice;
  readonly label: HTMLElement;
  readonly detail: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly cancel: HTMLButtonElement;
}

/**
 * Progress of one run in the status bar and, for a long run, in a notice with a button that cancels it. A notice that
 * was clicked away comes back from the status bar or the palette.
 */
export class RunProgress implements RunControl {
  private readonly abort = new AbortController();
  private readonly pacer: Pacer;
  private readonly patience: number;
  private readonly ticks: number;
  private parts: Parts | null = null;
  private latest: Progress;

  /**
   * The status bar is absent on phones. `now`: milliseconds of a clock that only goes forward. A run in the background,
   * which nobody started, opens no notice by itself.
   */
  constructor(
    private readonly statusBar: HTMLElement | null,
    total: number,
    private readonly now: () => number,
    background = false,
    private readonly doing: Doing = 'import',
  ) {
    this.latest = { done: 0, total, current: '' };
    this.pacer = new Pacer(now());
    this.breathe = paced(now);
    this.patience = background ? 0 : window.setTimeout(this.open, PATIENCE);
    this.ticks = window.setInterval(() => this.show(), TICK);
    this.statusBar?.addEventListener('click', this.open);
    this.statusBar?.addEventListener('keydown', this.openByKey);
    this.statusBar?.addClass('mod-clickable');
    this.statusBar?.setAttrs({ role: 'button', tabindex: '0' });
    this.show();
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  progress(progress: Progress): void {
    this.latest = progress;
    this.show();
  }

  readonly breathe: () => Promise<void>;

  /** Shows the notice, again if it was clicked away. */
  readonly open = (): void => {
    this.parts?.notice.hide();
    this.parts = drawParts(() => this.cancel());
    this.show();
  };

  private readonly openByKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter' || key === ' ') this.open();
  };

  cancel(): void {
    this.abort.abort();
    this.show();
  }

  finish(): void {
    window.clearTimeout(this.patience);
    window.clearInterval(this.ticks);
    this.parts?.notice.hide();
    this.statusBar?.removeEventListener('click', this.open);
    this.statusBar?.removeEventListener('keydown', this.openByKey);
    this.statusBar?.removeClass('mod-clickable');
    for (const name of ['aria-label', 'role', 'tabindex']) this.statusBar?.removeAttribute(name);
    this.statusBar?.setText('');
  }

  private show(): void {
    const cancelled = this.signal.aborted;
    const stand = progressStand(this.latest);
    const words = T.doing[this.doing];
    const short = stand === null ? words : T.status(words, stand.done, stand.of);
    const status = cancelled ? T.cancelling : short;
    this.statusBar?.setText(status);
    this.statusBar?.setAttr('aria-label', `${status}. ${T.statusLabel}`);
    const pace = this.pacer.pace(this.latest, this.now());
    if (this.parts === null) return;
    const { label, detail, bar, cancel } = this.parts;
    label.setText(progressLine(this.latest, cancelled, this.doing, T));
    detail.setText(progressDetail(this.latest, pace, T));
    cancel.disabled = cancelled;
    // Without a value the bar moves to and fro.
    if (stand === null) return void bar.removeAttribute('value');
    bar.max = stand.of;
    bar.value = stand.done;
  }
}

function drawParts(onCancel: () => void): Parts {
  const box = createDiv({ cls: 'dateline-progress' });
  const label = box.createDiv({ cls: 'dateline-progress-label' });
  const bar = box.createEl('progress', { cls: 'dateline-progress-bar' });
  const row = box.createDiv({ cls: 'dateline-progress-row' });
  const detail = row.createDiv({ cls: 'dateline-progress-detail' });
  const cancel = row.createEl('button', { text: TEXT.common.cancel });
  cancel.addEventListener('click', (event) => {
    // The notice would close on any click and take the progress with it.
    event.stopPropagation();
    onCancel();
  });
  const fragment = createFragment();
  fragment.append(box);
  return { notice: new Notice(fragment, 0), label, detail, bar, cancel };
}
