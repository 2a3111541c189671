import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import type { TidyProposal } from '../../../workflow/tidy';
import { carryOut } from '../../kit/carry-out';
import { DryRunPreview } from '../../kit/dry-run-preview';
import { TidyModal } from './tidy-modal';

/** Notes of entities that nobody edited and that today would be made otherwise. */
export function tidyFeature(host: Host): Feature {
  const tidying = new VaultTidying(host);
  return {
    commands: [{ id: 'tidy-vault', name: TEXT.tidy.command, icon: 'brush-cleaning', callback: () => tidying.open() }],
  };
}

const T = TEXT.tidy;

/** Looks for what may be tidied, asks, and does what is agreed to. */
class VaultTidying {
  constructor(private readonly host: Host) {}

  open(): void {
    const { app, runner, go } = this.host;
    const looking = DryRunPreview.begin(runner);
    if (looking === null) return;
    const modal = new TidyModal(app, {
      agree: (proposals) => go(this.carryOut(proposals)),
      giveUp: looking.giveUp,
    });
    modal.open();
    go(this.plan(modal, looking));
  }

  private async plan(modal: TidyModal, looking: DryRunPreview): Promise<void> {
    const { planTidying, TIDY_KINDS } = await import('../../../workflow/tidy');
    const plan = await looking.at('look', modal, (workspace, control) => planTidying(workspace, { control }));
    if (plan === null) return;
    if (plan.cancelled) modal.close();
    else modal.ready(plan, TIDY_KINDS);
  }

  private async carryOut(proposals: readonly TidyProposal[]): Promise<void> {
    const { tidy } = await import('../../../workflow/tidy');
    await carryOut(this.host, {
      doing: 'write',
      total: proposals.length,
      run: (workspace, options) => tidy(proposals, workspace, options),
      done: ({ notes }) => {
        const of = (action: string): number => notes.filter((note) => note.action === action).length;
        return T.done(of('updated'), of('removed'));
      },
      nothing: TEXT.common.nothingChanged,
    });
  }
}
