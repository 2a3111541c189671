import { VaultMemory } from '../index/cache/vault-memory';
import { message, VaultError, type StorePort, type VaultPort } from '../model';
import type { Workspace } from '../workflow/workspace';

/**
 * A workspace in which only one folder can be written to, and only its notes are known. The names of the vault's other
 * notes are, too, so that no link from within leads to one of them.
 */
export const withinFolder = (folder: string, workspace: Workspace): Workspace => ({
  ...workspace,
  vault: folderVault(workspace.vault, folder),
  store: withoutCache(workspace.store),
  // What is known of the whole vault is another matter.
  memory: new VaultMemory(),
});

function folderVault(vault: VaultPort, folder: string): VaultPort {
  const isInside = (path: string): boolean => path.startsWith(`${folder}/`);
  const inside = <T>(path: string, act: () => Promise<T>): Promise<T> =>
    isInside(path) ? act() : Promise.reject(new VaultError('outside', path, message`The sample stays in “${folder}”.`));
  return {
    list: () => vault.list(),
    canvases: () => Promise.resolve([]),
    // What lies elsewhere is a name, and nothing more.
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
