import type { Problem } from '../model';
import { inSession } from '../journal/session';
import { neverBegun } from './start-run';
import type { VaultWorkspace } from './workspace';

/** Brings what an earlier life was cut off in to its end, and tells what was done; nothing where all came to its end. */
export async function recoverAtStart(workspace: VaultWorkspace): Promise<readonly Problem[]> {
  const report = await inSession('recover', workspace, {}, async () => ({ ...neverBegun({}), cancelled: false }));
  // Whoever holds the lock recovers for itself.
  return report.problems.filter(({ code }) => code !== 'vault-busy');
}

/** Whether a process ended without letting go of the vault: cheap, for every start. */
export const wasCutOff = async ({ store }: Pick<VaultWorkspace, 'store'>): Promise<boolean> =>
  (await store.list('lock')).length > 0;
