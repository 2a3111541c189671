import { readingTools } from './reading-tools';
import type { Problem, Settings } from '../src/model';
import { openFolderStore, openFolderVault } from '../src/vault/folder';
import { createEngine } from '../src/workflow/engine';
import type { StorePort } from '../src/workflow/ports';
import { readSettings } from '../src/workflow/settings-migration';
import type { Workspace } from '../src/workflow/workspace';
import { systemClock } from './clock';
import { builtInData } from './data';
import { processHolder } from './holder';

export const CONFIG_FOLDER = '.obsidian';

/** A folder as a workspace, with the settings the plugin keeps there. Rejects with `VaultError` where there is no such folder. */
export async function openWorkspace(folder: string): Promise<{ workspace: Workspace; problems: readonly Problem[] }> {
  const vault = await openFolderVault(folder);
  const store = openFolderStore(folder, CONFIG_FOLDER);
  const { settings, problems } = await storedSettings(store);
  const engine = createEngine(builtInData(), readingTools);
  return { workspace: { vault, store, engine, clock: systemClock, settings, holder: processHolder }, problems };
}

async function storedSettings(store: StorePort): Promise<{ settings: Settings; problems: readonly Problem[] }> {
  const text = await store.read('data.json');
  try {
    return readSettings(text === null ? null : (JSON.parse(text) as unknown));
  } catch {
    const problem = {
      code: 'invalid-settings',
      subject: 'data.json',
      message: 'It is not JSON; the defaults are used.',
    };
    return { settings: readSettings(null).settings, problems: [problem] };
  }
}
