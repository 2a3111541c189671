import type { ImportReport, Problem, StorePort, StagedText, VaultFile, VaultPort } from '../model';
import { reported } from '../model/vault-problem';
import { forgetNotes } from '../index/cache/note-cache';
import type { Held, RunOptions, VaultWorkspace } from '../workflow/workspace';
import { heldBytes, heldText } from './held-text';
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

type Ensure = () => Promise<void>;

/** A vault that asks before each write whether it may. `goes` hears of each note that is about to be removed or moved. */
export class GuardedVault implements VaultPort {
  readonly stage?: (texts: readonly StagedText[]) => Promise<void>;
  readonly settle?: () => Promise<void>;
  readonly createBytes?: (path: string, bytes: Uint8Array) => Promise<readonly string[]>;

  constructor(
    private readonly vault: VaultPort,
    private readonly ensure: Ensure,
    private readonly goes: (path: string) => void,
  ) {
    if (vault.stage !== undefined) this.stage = (texts) => this.#stage(texts);
    if (vault.createBytes !== undefined) this.createBytes = (path, bytes) => this.#createBytes(path, bytes);
    if (vault.settle !== undefined) this.settle = async () => vault.settle?.();
  }

  list(): Promise<readonly VaultFile[]> {
    return this.vault.list();
  }

  async canvases(): Promise<readonly VaultFile[]> {
    return (await this.vault.canvases?.()) ?? [];
  }

  async filesIn(folder: string): Promise<readonly VaultFile[]> {
    return (await this.vault.filesIn?.(folder)) ?? [];
  }

  async bytes(path: string): Promise<Uint8Array> {
    return heldBytes(this.vault, path);
  }

  /** Of an original what it is told by. */
  read(path: string): Promise<string> {
    return heldText(this.vault, path);
  }

  exists(path: string): Promise<boolean> {
    return this.vault.exists(path);
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    await this.ensure();
    return this.vault.create(path, text);
  }

  async #createBytes(path: string, bytes: Uint8Array): Promise<readonly string[]> {
    await this.ensure();
    return (await this.vault.createBytes?.(path, bytes)) ?? [];
  }

  async process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    await this.ensure();
    return this.vault.process(path, transform);
  }

  async remove(path: string): Promise<void> {
    await this.ensure();
    this.goes(path);
    return this.vault.remove(path);
  }

  async move(path: string, to: string): Promise<readonly string[]> {
    await this.ensure();
    this.goes(path);
    return this.vault.move(path, to);
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    await this.ensure();
    return this.vault.removeEmptyFolder(path);
  }

  async tidy(): Promise<void> {
    await this.ensure();
    await this.vault.tidy?.();
  }

  async #stage(texts: readonly StagedText[]): Promise<void> {
    await this.ensure();
    await this.vault.stage?.(texts);
  }
}

/** A store that asks before each write whether it may. */
export class GuardedStore implements StorePort {
  constructor(
    private readonly store: StorePort,
    private readonly ensure: Ensure,
  ) {}

  read(name: string): Promise<string | null> {
    return this.store.read(name);
  }

  list(folder: string): Promise<readonly string[]> {
    return this.store.list(folder);
  }

  async write(name: string, text: string): Promise<void> {
    await this.ensure();
    return this.store.write(name, text);
  }

  async append(name: string, text: string): Promise<void> {
    await this.ensure();
    return this.store.append(name, text);
  }

  async remove(name: string): Promise<void> {
    await this.ensure();
    return this.store.remove(name);
  }

  async claim(name: string, text: string): Promise<boolean> {
    await this.ensure();
    return this.store.claim(name, text);
  }
}
