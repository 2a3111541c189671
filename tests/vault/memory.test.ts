import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { describeStoreContract } from '../contracts/store.contract';
import { describeVaultContract, latin1 } from '../contracts/vault.contract';

describeVaultContract('MemoryVault', async () => {
  const vault = new MemoryVault();
  return {
    vault,
    put: async (path, content) => vault.put(path, content),
    putFolder: async (path) => vault.putFolder(path),
    tree: async () =>
      Object.fromEntries(Object.entries(vault.snapshot()).map(([path, bytes]) => [path, latin1(bytes)])),
    mtime: async (path) => (await vault.list()).find((file) => file.path === path)?.mtime ?? -1,
  };
});

describeStoreContract('MemoryStore', async () => ({ store: new MemoryStore() }));
