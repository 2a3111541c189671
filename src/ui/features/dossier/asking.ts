import type { App } from 'obsidian';

/** Until it is asked again whether a run has ended; milliseconds. */
const AGAIN = 1_000;

/** What a pane asks for: one thing at a time, and only while it is seen. */
export class Asking {
  /** What is asked for now: an answer to anything else, or to a pane that is shut, is dropped. */
  private current = new AbortController();
  private timer: number | null = null;
  /** What waits until the pane is seen: nothing is read for one that is behind another, or in a sidebar that is shut. */
  private due: (() => void) | null = null;

  constructor(
    private readonly app: App,
    private readonly el: HTMLElement,
    private readonly go: (step: Promise<void>) => void,
  ) {}

  get signal(): AbortSignal {
    return this.current.signal;
  }

  /** What was asked before is given up. */
  begin(): AbortSignal {
    this.end();
    this.current = new AbortController();
    return this.current.signal;
  }

  end(): void {
    this.current.abort();
    this.stopTimer();
  }

  /** Acts after a while; what waited before is given up. */
  wait(then: () => void, milliseconds = AGAIN): void {
    this.stopTimer();
    // Of the app's first window: the pane may be moved to another while it waits.
    this.timer = window.setTimeout(then, milliseconds);
  }

  whenSeen(act: () => Promise<void>): void {
    this.due = () => this.go(act());
    // Before the layout is ready the vault's files are not there.
    this.app.workspace.onLayoutReady(() => this.catchUp());
  }

  catchUp(): void {
    const { due } = this;
    if (due === null || !this.el.isShown()) return;
    this.due = null;
    due();
  }

  private stopTimer(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
  }
}
