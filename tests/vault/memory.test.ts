import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { describeStoreContract } from '../contracts/store.contract';
import { describeVaultContract, latin1, type VaultUnderTest } from '../contracts/vault.contract';
import { describeWriterContract } from '../contracts/writer.contract';

async function make(): Promise<VaultUnderTest> {
  const vault = new MemoryVault();
  return {
    vault,
    put: async (path, content) => vault.put(path, content),
    putFolder: async (path) => vault.putFolder(path),
    tree: async () =>
      Object.fromEntries(Object.entries(vault.snapshot()).map(([path, bytes]) => [path, latin1(bytes)])),
    mtime: async (path) => (await vault.list()).find((file) => file.path === path)?.mtime ?? -1,
  };
}

describeVaultContract('MemoryVault', make);
describeWriterContract('MemoryVault', make);

describeStoreContract('MemoryStore', async () => ({ store: new MemoryStore() }));
