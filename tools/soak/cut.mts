import type { StorePort, VaultPort } from '../../src/model';
import type { MemoryVault } from '../../src/vault/memory';

/** The power went. */
export class PowerCut extends Error {}

/** Half a text, not cut within a character. */
const half = (text: string): string => text.slice(0, Math.floor(text.length / 2)).replace(/[\ud800-\udbff]$/, '');

/**
 * Stands before a vault and its store and lets so many writes through; the next one, and every later one, is a `PowerCut`.
 * `tears`: that next one leaves half of the text behind.
 */
export function cutAfter(
  writes: number,
  tears: boolean,
  disk: { readonly vault: MemoryVault; readonly store: StorePort },
): { readonly vault: VaultPort; readonly store: StorePort } {
  const { vault, store } = disk;
  let left = writes;
  const writing = async <T,>(
    step: () => Promise<T>,
    tear: () => void | Promise<void> = () => undefined,
  ): Promise<T> => {
    left -= 1;
    if (left >= 0) return step();
    if (left === -1 && tears) await tear();
    throw new PowerCut('the power went');
  };
  return {
    vault: {
      list: () => vault.list(),
      read: (path) => vault.read(path),
      exists: (path) => vault.exists(path),
      create: (path, text) =>
        writing(
          () => vault.create(path, text),
          () => vault.put(path, half(text)),
        ),
      process: async (path, transform) => {
        const next = transform(await vault.read(path));
        if (next === null) return false;
        return writing(
          () => vault.process(path, transform),
          () => vault.put(path, half(next)),
        );
      },
      remove: (path) => writing(() => vault.remove(path)),
      move: (path, to) => writing(() => vault.move(path, to)),
      removeEmptyFolder: (path) => writing(() => vault.removeEmptyFolder(path)),
    },
    store: {
      read: (name) => store.read(name),
      list: (folder) => store.list(folder),
      write: (name, text) => writing(() => store.write(name, text)),
      append: (name, text) =>
        writing(
          () => store.append(name, text),
          () => store.append(name, half(text)),
        ),
      remove: (name) => writing(() => store.remove(name)),
      claim: (name, text) => writing(() => store.claim(name, text)),
    },
  };
}
