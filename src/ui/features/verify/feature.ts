import { DryRunPreview } from '../../kit/dry-run-preview';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { VerifyModal } from './verify-modal';

/** Whether originals and quotations are still what they were. */
export function verifyFeature(host: Host): Feature {
  return {
    commands: [{ id: 'verify', name: TEXT.verify.command, icon: 'shield-check', callback: () => openVerify(host) }],
  };
}

function openVerify({ app, runner, go }: Host): void {
  const looking = DryRunPreview.begin(runner);
  if (looking === null) return;
  const modal = new VerifyModal(app, looking.giveUp);
  modal.open();
  go(look(modal, looking));
}

async function look(modal: VerifyModal, looking: DryRunPreview): Promise<void> {
  const { verify } = await import('../../../workflow/verify');
  const report = await looking.at('look', modal, async (workspace, control) => {
    const found = await verify(workspace, control);
    return control.signal.aborted ? null : found;
  });
  if (report !== null) modal.ready(report);
}
