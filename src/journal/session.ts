import type { ImportReport, Problem } from '../model';
import { GuardedStore, GuardedVault } from './guarded';
import { byOwnHand } from './own-hand';
import { type Held, isHeld } from '../workflow/held';
import { Lock, LockLost, type Busy } from './lock';
import { recover } from './recover';
import { VaultError } from '../model';
import { vaultProblem } from '../model/vault-problem';
import type { RunOptions, VaultWorkspace } from '../workflow/workspace';

export type { Held, Session } from '../workflow/held';

/**
 * The only way to write to a vault: takes its lock, brings interrupted batches to their end and says so in the report,
 * does what it is asked for, and lets go. Where another process holds the lock nothing is done and the report's only
 * problem is `vault-busy`. Within a session it is only called through; a dry run needs no lock. Through the workspace
 * that `act` is given nothing can be written once the lock is lost: the report then says `lock-lost`.
 */
export async function inSession<W extends VaultWorkspace>(
  command: string,
  workspace: W,
  options: RunOptions,
  act: (held: Held<W>) => Promise<ImportReport>,
): Promise<ImportReport> {
  if (isHeld(workspace)) return act(workspace);
  if (options.dryRun ?? false) return { command, ...(await act({ ...workspace, session: { command } })) };
  const { own, settle } = byOwnHand(workspace);
  try {
    return { command, ...(await exclusively(command, own, act)) };
  } finally {
    await settle();
  }
}

async function exclusively<W extends VaultWorkspace>(
  command: string,
  workspace: W,
  act: (held: Held<W>) => Promise<ImportReport>,
): Promise<ImportReport> {
  const { store, holder, clock } = workspace;
  if (holder === undefined) return recovered({ ...workspace, session: { command } }, null, act);
  const lock = await lockOf(() => Lock.take(store, holder, clock, command));
  if (!(lock instanceof Lock)) return nothing('code' in lock ? lock : busy(lock));
  const ensure = (): Promise<void> => lock.ensure();
  const vault = new GuardedVault(workspace.vault, ensure);
  const held = { ...workspace, vault, store: new GuardedStore(store, ensure), session: { command } };
  try {
    return await recovered(held, lock.devices, act);
  } catch (error) {
    if (error instanceof LockLost) return nothing(LOST);
    throw error;
  } finally {
    // Not through the guard: it takes away what this session left, also where it lost the lock.
    await lockOf(async () => workspace.vault.stage?.([]));
    await lockOf(async () => workspace.vault.settle?.());
    await lockOf(() => lock.release());
  }
}

async function recovered<W extends VaultWorkspace>(
  held: Held<W>,
  devices: ReadonlySet<string> | null,
  act: (held: Held<W>) => Promise<ImportReport>,
): Promise<ImportReport> {
  const told = await recover(held, devices);
  const report = await act(held);
  return told.length === 0 ? report : { ...report, problems: [...told, ...report.problems] };
}

/** A store that cannot be written to holds no lock. */
async function lockOf<T>(step: () => Promise<T>): Promise<T | Problem> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof VaultError) return vaultProblem(error);
    throw error;
  }
}

const nothing = (problem: Problem): ImportReport => ({
  batch: null,
  dryRun: false,
  cancelled: false,
  articles: [],
  notes: [],
  problems: [problem],
});

const busy = ({ name, command, since }: Busy): Problem => ({
  code: 'vault-busy',
  subject: '',
  message: `${name} is writing to this vault${command === '' ? '' : ` (${command})`}${since === '' ? '' : `, since ${since.replace('T', ' ')}`}. Nothing was done; try again when it has finished.`,
});

const LOST: Problem = {
  code: 'lock-lost',
  subject: '',
  message:
    'The machine slept or stood still for more than a minute, and another process began to write to the vault. This run stopped; what it had begun is brought to its end by the next one.',
};
