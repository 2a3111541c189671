import { readingTools } from './system/reading-tools.mts';
import { ANY_SIZE } from '../src/analysis/entities';
import type { Problem, Settings, StorePort } from '../src/model';
import { journalWriter } from '../src/journal/writer';
import { openFolderVault } from '../src/vault/folder.mts';
import { createEngine } from '../src/workflow/engine';
import { readSettings } from '../src/workflow/settings-migration';
import type { Workspace } from '../src/workflow/workspace';
import { processHolder, systemClock } from './system/machine.mts';
import { builtInData } from './system/data.mts';
import { openPluginStore, PassingStore } from './system/plugin-store.mts';
import { UnusableGazetteer } from './terminal/ending.mts';

/** A folder as a workspace, with the settings the plugin keeps there. Rejects with `VaultError` where there is no such folder. */
export const openWorkspace = async (folder: string): Promise<Opened> => openOn(folder, openPluginStore(folder));

/** A workspace, and what its settings say that cannot be. */
export interface Opened {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

async function openOn(folder: string, store: StorePort): Promise<Opened> {
  const vault = await openFolderVault(folder);
  const { settings, problems } = await storedSettings(store);
  const readIndexPart = (name: string): Promise<string | null> => store.read(name);
  const engine = createEngine(builtInData(), { ...readingTools, readIndexPart });
  const [clock, holder, writer] = [systemClock, processHolder, journalWriter];
  return { workspace: { vault, store, engine, clock, settings, holder, writer }, problems };
}

/**
 * The same for a command that understands articles: with the places of these files, and of those in the vault's gazetteer
 * folder, indexed where they are not yet. Rejects with `UnusableGazetteer` where a named file cannot be used.
 */
export const openWorkspaceWithPlaces = async (folder: string, files?: readonly string[]): Promise<Opened> =>
  withPlaces(await openWorkspace(folder), folder, files);

/** The same for a command that writes nothing: indexes it makes are gone with it, and those that are kept stay. */
export const openReadingWorkspace = async (folder: string, files?: readonly string[]): Promise<Opened> =>
  withPlaces(await openOn(folder, new PassingStore(openPluginStore(folder))), folder, files);

/** As its setting does. */
export const keepingOriginals = (workspace: Workspace): Workspace => ({
  ...workspace,
  settings: { ...workspace.settings, originals: { keep: true } },
});

async function withPlaces(
  { workspace, problems }: Opened,
  folder: string,
  files: readonly string[] = [],
): Promise<Opened> {
  const { vault, settings } = workspace;
  if (files.length === 0 && settings.gazetteer.folder === '') return { workspace, problems };
  const { indexesOf, indexFolder } = await import('./system/gazetteers.mts');
  const given = await indexesOf(files, workspace);
  if (!given.ok) throw new UnusableGazetteer(given.problem);
  const place = { vault, root: folder, folder: settings.gazetteer.folder };
  const unread = await indexFolder(place, workspace);
  const places = { given: given.value, most: ANY_SIZE.places };
  return { workspace: { ...workspace, places }, problems: [...problems, ...unread] };
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
