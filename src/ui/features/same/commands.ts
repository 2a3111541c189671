import type { EntityActs } from '../entities/entity-acts';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { DryRunPreview } from '../../kit/dry-run-preview';
import { SameModal } from './same-modal';

/** Entities that may be one. */
export function sameFeature(host: Host, acts: EntityActs): Feature {
  const finder = new DuplicatesFinder(host, acts);
  return {
    commands: [{ id: 'find-duplicates', name: TEXT.same.command, icon: 'copy-check', callback: () => finder.open() }],
  };
}

/** Looks for entities that may be one, and lets the user decide on each pair. */
class DuplicatesFinder {
  constructor(
    private readonly host: Pick<Host, 'app' | 'runner' | 'go'>,
    private readonly acts: Pick<EntityActs, 'merge' | 'markNotSame'>,
  ) {}

  open(): void {
    const { app, runner, go } = this.host;
    const looking = DryRunPreview.begin(runner);
    if (looking === null) return;
    const modal = new SameModal(app, {
      merge: ({ other, keep }) => this.acts.merge(other, keep),
      tellApart: ({ other, keep }) => this.acts.markNotSame(other, keep),
      giveUp: looking.giveUp,
    });
    modal.open();
    go(this.look(modal, looking));
  }

  private async look(modal: SameModal, looking: DryRunPreview): Promise<void> {
    const { proposeSame } = await import('../../../workflow/same');
    const report = await looking.at('look', modal, (workspace, control) =>
      proposeSame(workspace, { control, breathe: async () => control.breathe?.() }),
    );
    if (report === null) return;
    if (report.cancelled) modal.close();
    else modal.ready(report);
  }
}
