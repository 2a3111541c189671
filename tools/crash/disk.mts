import { DEFAULT_SETTINGS, type ClockPort, type StorePort, type VaultPort } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import type { Engine } from '../../src/workflow/ports';
import { journalWriter } from '../../src/journal/writer';
import type { Workspace } from '../../src/workflow/workspace';

/** Path → text; a folder ends in `/`. */
export type Tree = Readonly<Record<string, string>>;

/** What a disk holds: notes, and the plugin's own folder. */
export class Disk {
  readonly vault: MemoryVault;
  readonly store = new MemoryStore();

  constructor(notes: Tree = {}) {
    this.vault = new MemoryVault(notes);
  }

  /** With the order in which notes were last changed. */
  async copy(): Promise<Disk> {
    const files = [...(await this.vault.list())].sort((a, b) => a.mtime - b.mtime);
    const tree = this.tree();
    const copy = new Disk(Object.fromEntries(files.map(({ path }) => [path, tree[path] ?? ''])));
    for (const path of Object.keys(tree)) if (path.endsWith('/')) copy.vault.putFolder(path.slice(0, -1));
    for (const [name, text] of this.store.entries()) await copy.store.write(name, text);
    return copy;
  }

  tree(): Tree {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return Object.fromEntries(
      Object.entries(this.vault.snapshot()).map(([path, bytes]) => [path, decoder.decode(bytes)]),
    );
  }

  /** A process that starts afresh. `through`: what stands between it and the disk. */
  workspace(engine: Engine, through: { readonly vault: VaultPort; readonly store: StorePort } = this): Workspace {
    const { vault, store } = through;
    return { vault, store, writer: journalWriter, engine, clock: CLOCK, settings: DEFAULT_SETTINGS };
  }
}

/** Always the same, so that two runs write the same; the journal counts where the time does not tell. */
const CLOCK: ClockPort = { now: () => '2026-11-25T09:12:44' };

/** Paths at which two trees differ. */
export function differences(one: Tree, other: Tree): readonly string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]).sort();
}
