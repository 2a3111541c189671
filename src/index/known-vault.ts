import type { Problem } from '../model';
import type { EntityRecord } from '../format/note-record';
import type { VaultIndex } from './vault-index';
import { VaultMemory, type VaultAccess } from './cache/vault-memory';
import type { KnownStories } from './known-stories';

/** What is known of the vault at the start of a run: its notes, and the stories its articles tell. */
export interface KnownVault {
  readonly index: VaultIndex;
  readonly stories: KnownStories;
  /** Notes whose frontmatter cannot be read as a whole: the index has of them what can be, so that they are not made twice. */
  readonly problems: readonly Problem[];
  /** Entities whose notes somebody else than Dateline took away, while articles still name them. */
  readonly deleted: readonly EntityRecord[];
  /** Looks at the vault again: `index` and `stories` are brought up to date. */
  refresh(): Promise<void>;
  /** Keeps what this run wrote, and `index` was told of, until the next look. */
  keep(): Promise<void>;
}

/** The vault as it stands now: from memory where the workspace has one, else with the help of what the plugin's folder keeps. */
export async function knownVault(workspace: VaultAccess & { readonly memory?: VaultMemory }): Promise<KnownVault> {
  const memory = workspace.memory ?? new VaultMemory();
  const known = await memory.look(workspace);
  return {
    ...known,
    refresh: async () => void (await memory.look(workspace)),
    keep: () => memory.keepWritten(known.index),
  };
}
