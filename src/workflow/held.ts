import type { VaultWorkspace } from './workspace';

/** What a session knows of itself. */
export interface Session {
  /** What it was begun for, as in the journal. */
  readonly command: string;
}

/** A workspace within a session: nobody else writes to its vault. */
export type Held<W extends VaultWorkspace = VaultWorkspace> = W & { readonly session: Session };

export const isHeld = <W extends VaultWorkspace>(workspace: W): workspace is Held<W> => 'session' in workspace;
