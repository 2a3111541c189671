import type { VaultPort } from '../model';
import type { VaultWorkspace } from '../workflow/workspace';
import { forgetNotes } from '../index/cache/note-cache';

/**
 * A workspace that remembers which notes Dateline itself takes away or renames, so that they are not taken for deleted by
 * the user. `settle`, at the end: lets what the plugin's folder keeps forget them.
 */
export function byOwnHand<W extends VaultWorkspace>(
  workspace: W,
): { readonly own: W; readonly settle: () => Promise<void> } {
  const gone: string[] = [];
  const vault = telling(workspace.vault, (path) => {
    gone.push(path);
    workspace.memory?.byOwnHand(path);
  });
  return { own: { ...workspace, vault }, settle: () => forgetNotes(workspace.store, gone) };
}

const telling = (vault: VaultPort, goes: (path: string) => void): VaultPort => ({
  list: () => vault.list(),
  canvases: async () => (await vault.canvases?.()) ?? [],
  filesIn: async (folder) => (await vault.filesIn?.(folder)) ?? [],
  read: (path) => vault.read(path),
  exists: (path) => vault.exists(path),
  create: (path, text) => vault.create(path, text),
  process: (path, transform) => vault.process(path, transform),
  remove: (path) => {
    goes(path);
    return vault.remove(path);
  },
  move: (path, to) => {
    goes(path);
    return vault.move(path, to);
  },
  removeEmptyFolder: (path) => vault.removeEmptyFolder(path),
  ...(vault.stage === undefined ? {} : { stage: async (texts) => vault.stage?.(texts) }),
  ...(vault.settle === undefined ? {} : { settle: async () => vault.settle?.() }),
  tidy: async () => vault.tidy?.(),
});
