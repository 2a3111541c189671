import { DEFAULT_SETTINGS, message, VaultError, type Settings, type StorePort, type VaultPort } from '../../model';
import { VaultMemory } from '../../index/cache/vault-memory';
import type { Workspace } from '../workspace';
import { SAMPLE_FOLDER } from './scratch-folder';

/**
 * A workspace in which only one folder can be written to, and only its notes are known. The names of the vault's other
 * notes are, too, so that no link of the sample leads to one of them.
 */
export function scratchWorkspace(workspace: Workspace): Workspace {
  return {
    ...workspace,
    vault: scratchVault(workspace.vault),
    store: withoutCache(workspace.store),
    settings: scratchSettings(workspace.settings),
    // What is known of the whole vault is another matter.
    memory: new VaultMemory(),
  };
}

/** The user's vocabularies and property names, in folders of the sample's own. */
function scratchSettings(settings: Settings): Settings {
  const folders = Object.entries(DEFAULT_SETTINGS.folders).map(([kind, folder]) => [
    kind,
    `${SAMPLE_FOLDER}/${folder}`,
  ]);
  return {
    ...settings,
    folders: Object.fromEntries(folders) as Settings['folders'],
    articles: DEFAULT_SETTINGS.articles,
    links: DEFAULT_SETTINGS.links,
    entities: { ...DEFAULT_SETTINGS.entities, adopt: 'never' },
    ignored: [],
  };
}

const isInside = (path: string): boolean => path.startsWith(`${SAMPLE_FOLDER}/`);

function scratchVault(vault: VaultPort): VaultPort {
  const inside = <T>(path: string, act: () => Promise<T>): Promise<T> =>
    isInside(path)
      ? act()
      : Promise.reject(new VaultError('outside', path, message`The sample stays in “${SAMPLE_FOLDER}”.`));
  return {
    list: () => vault.list(),
    canvases: () => Promise.resolve([]),
    // What is not the sample's is a name, and nothing more.
    read: async (path) => (isInside(path) ? vault.read(path) : ''),
    exists: (path) => vault.exists(path),
    create: (path, text) => inside(path, () => vault.create(path, text)),
    process: (path, transform) => inside(path, () => vault.process(path, transform)),
    remove: (path) => inside(path, () => vault.remove(path)),
    move: (path, to) => inside(path, () => inside(to, () => vault.move(path, to))),
    removeEmptyFolder: (path) => vault.removeEmptyFolder(path),
    ...(vault.stage === undefined ? {} : { stage: async (texts) => vault.stage?.(texts) }),
    ...(vault.settle === undefined ? {} : { settle: async () => vault.settle?.() }),
    tidy: async () => vault.tidy?.(),
  };
}

const CACHE = 'cache/';

/** Journal and lock as always; what is kept of notes between starts is of the whole vault, and not to be mixed up. */
function withoutCache(store: StorePort): StorePort {
  const isKept = (name: string): boolean => !name.startsWith(CACHE);
  return {
    read: async (name) => (isKept(name) ? store.read(name) : null),
    write: async (name, text) => (isKept(name) ? store.write(name, text) : undefined),
    append: async (name, text) => (isKept(name) ? store.append(name, text) : undefined),
    list: async (folder) => (isKept(`${folder}/`) ? store.list(folder) : []),
    remove: async (name) => (isKept(name) ? store.remove(name) : undefined),
    claim: (name, text) => store.claim(name, text),
  };
}
