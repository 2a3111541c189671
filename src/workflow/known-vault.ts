import type { Problem } from '../model';
import type { VaultIndex } from '../notes';
import { KnownStories } from './known-stories';
import { loadIndex } from './load-index';
import type { Workspace } from './workspace';

/** What is known of the vault at the start of a run: its notes, and the stories its articles tell. */
export interface KnownVault {
  readonly index: VaultIndex;
  readonly stories: KnownStories;
  /** Notes whose frontmatter cannot be read: they are names in the index, nothing more. */
  readonly problems: readonly Problem[];
}

/** The vault as it stands now. */
export async function knownVault(workspace: Workspace): Promise<KnownVault> {
  const stories = await KnownStories.open(workspace.store);
  const { index, problems } = await loadIndex(workspace, (record, note) => stories.learn(record, note));
  await stories.save();
  return { index, stories, problems };
}
