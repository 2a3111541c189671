import { Notice } from 'obsidian';
import type { Progress, RunControl } from '../../model';
import type { Workspace } from '../../workflow/workspace';
import type { RunProgress } from './progress';
import type { Doing } from './progress-text';
import type { Runner } from './runner';
import { TEXT } from '../../text';

/** The modal that waits for what is found. */
interface Waiting {
  close(): void;
  progress?(progress: Progress): void;
}

/** One look at what a run would do, while a modal shows how far it is. */
export class DryRunPreview {
  private progress: RunProgress | null = null;
  private isGivenUp = false;

  private constructor(private readonly runner: Runner) {}

  /** Null where something else is running, which the user is told. */
  static begin(runner: Runner): DryRunPreview | null {
    if (runner.progress === null) return new DryRunPreview(runner);
    new Notice(TEXT.common.busy);
    return null;
  }

  /** For when the modal is closed: ends this look, and never a run of somebody else. */
  readonly giveUp = (): void => {
    this.isGivenUp = true;
    this.progress?.cancel();
  };

  /** Null where another run came first: the user is told, and the modal closed. */
  async at<T>(
    doing: Doing,
    modal: Waiting,
    look: (workspace: Workspace, control: RunControl) => Promise<T>,
  ): Promise<T | null> {
    const start = { total: 0, dryRun: true, background: true, doing };
    const found = await this.runner.alone(start, async (workspace, { control }) => {
      this.progress = this.runner.progress;
      if (this.isGivenUp) this.progress?.cancel();
      return { value: await look(workspace, shownIn(modal, control)) };
    });
    this.progress = null;
    if (found !== 'busy') return found.value;
    modal.close();
    new Notice(TEXT.common.busy);
    return null;
  }
}

/** The progress of looking is the modal's, too. */
const shownIn = (modal: Waiting, control: RunControl): RunControl => ({
  signal: control.signal,
  breathe: () => control.breathe?.() ?? Promise.resolve(),
  progress: (progress) => {
    control.progress(progress);
    modal.progress?.(progress);
  },
});
