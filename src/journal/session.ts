import type { ImportReport, Problem, StorePort } from '../model';
import { reported } from '../model/vault-problem';
import { forgetNotes } from '../index/cache/note-cache';
import type { Held, RunOptions, VaultWorkspace } from '../workflow/workspace';
import { GuardedStore, GuardedVault } from './guarded';
import { Lock, LockLost, type LockHolder } from './lock';
import { recover } from './recover';

/** See `Writer`. */
export async function inSession<W extends VaultWorkspace>(
  command: string,
  workspace: W,
  options: RunOptions,
  act: (held: Held<W>) => Promise<ImportReport>,
): Promise<ImportReport> {
  if (isHeld(workspace)) return act(workspace);
  if (options.dryRun ?? false) return { command, ...(await act({ ...workspace, session: { command } })) };
  const gone: string[] = [];
  // What Dateline itself takes away or renames is not taken for deleted by the user.
  const goes = (path: string): void => {
    gone.push(path);
    workspace.memory?.byOwnHand(path);
  };
  try {
    return { command, ...(await exclusively(command, workspace, goes, act)) };
  } finally {
    await forgetNotes(workspace.store, gone);
  }
}

const isHeld = <W extends VaultWorkspace>(workspace: W): workspace is Held<W> => 'session' in workspace;

async function exclusively<W extends VaultWorkspace>(
  command: string,
  workspace: W,
  goes: (path: string) => void,
  act: (held: Held<W>) => Promise<ImportReport>,
): Promise<ImportReport> {
  const { vault, store, holder, clock } = workspace;
  const session = { command };
  if (holder === undefined)
    return recovered({ ...workspace, vault: new GuardedVault(vault, async () => undefined, goes), session }, null, act);
  const taken = await reported(() => Lock.take(store, holder, clock, command));
  if (!taken.ok) return nothing(taken.problem);
  const lock = taken.value;
  if (!(lock instanceof Lock)) return nothing(busy(lock));
  const ensure = (): Promise<void> => lock.ensure();
  const guarded = { vault: new GuardedVault(vault, ensure, goes), store: new GuardedStore(store, ensure) };
  try {
    return await recovered({ ...workspace, ...guarded, session }, lock.devices, act);
  } catch (error) {
    if (error instanceof LockLost) return nothing(LOST);
    throw error;
  } finally {
    // Not through the guard: it takes away what this session left, also where it lost the lock.
    await reported(async () => vault.stage?.([]));
    await reported(async () => vault.settle?.());
    await reported(() => lock.release());
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

/** Brings what an earlier life was cut off in to its end, and tells what was done; nothing where all came to its end. */
export async function recoverAtStart(workspace: VaultWorkspace): Promise<readonly Problem[]> {
  const { problems } = await inSession('recover', workspace, {}, async () => NOTHING);
  // Whoever holds the lock recovers for itself.
  return problems.filter(({ code }) => code !== 'vault-busy');
}

/** Whether a process ended without letting go of the vault: cheap, for every start. */
export const wasCutOff = async ({ store }: { readonly store: StorePort }): Promise<boolean> =>
  (await store.list('lock')).length > 0;

const NOTHING: ImportReport = { batch: null, dryRun: false, cancelled: false, articles: [], notes: [], problems: [] };

const nothing = (problem: Problem): ImportReport => ({ ...NOTHING, problems: [problem] });

const busy = ({ name, command, since }: LockHolder): Problem => ({
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
