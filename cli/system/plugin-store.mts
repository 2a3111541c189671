import { MemoryStore } from '../../src/vault/memory';
import type { StorePort } from '../../src/model';
import { openFolderStore } from '../../src/vault/folder.mts';

/** What the plugin keeps in the settings folder of a vault. */
export const openPluginStore = (vault: string): StorePort => openFolderStore(vault, '.obsidian');

/** What a store holds and what is written for this run alone: a command that only reads a vault makes indexes, too. */
export class PassingStore extends MemoryStore {
  constructor(private readonly kept: StorePort) {
    super();
  }

  override async read(name: string): Promise<string | null> {
    return (await super.read(name)) ?? this.kept.read(name);
  }

  override async list(folder: string): Promise<readonly string[]> {
    return [...new Set([...(await super.list(folder)), ...(await this.kept.list(folder))])].sort();
  }
}
