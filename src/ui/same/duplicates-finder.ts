import { Notice, type App } from 'obsidian';
import type { EntityActs } from '../entities/entity-acts';
import type { Runner } from '../runner';
import { TEXT } from '../text';
import { SameModal } from './same-modal';

export interface DuplicatesHost {
  readonly app: App;
  readonly runner: Runner;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  readonly go: (step: Promise<void>) => void;
}

/** Looks for entities that may be one, and lets the user decide on each pair. */
export class DuplicatesFinder {
  constructor(
    private readonly host: DuplicatesHost,
    private readonly acts: Pick<EntityActs, 'merge' | 'markNotSame'>,
  ) {}

  open(): void {
    const { app, runner, go } = this.host;
    if (runner.progress !== null) return void new Notice(TEXT.common.busy);
    const modal = new SameModal(app, {
      merge: ({ other, keep }) => this.acts.merge(other, keep),
      tellApart: ({ other, keep }) => this.acts.markNotSame(other, keep),
      giveUp: () => runner.progress?.cancel(),
    });
    modal.open();
    go(this.look(modal));
  }

  private async look(modal: SameModal): Promise<void> {
    const { proposeSame } = await import('../../workflow/same');
    const start = { total: 0, dryRun: true, background: true, doing: 'look' } as const;
    const report = await this.host.runner.alone(start, (workspace, { control }) =>
      proposeSame(workspace, { control, breathe: async () => control.breathe?.() }),
    );
    if (report === 'busy') new Notice(TEXT.common.busy);
    if (report === 'busy' || report.cancelled) modal.close();
    else modal.ready(report);
  }
}
