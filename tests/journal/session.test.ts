import { DEFAULT_SETTINGS } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { inSession } from '../../src/journal/session';
import { journalWriter as writer } from '../../src/journal/writer';
import { neverBegun } from '../../src/workflow/run';
import { VaultMemory } from '../../src/index/cache/vault-memory';

const FILES = {
  'P/Ada.md': '---\nentity-id: person:ada\n---\n',
  'P/Bob.md': '---\nentity-id: person:bob\n---\n',
  'A/one.md': '---\narticle-id: 1\nactors: ["[[Ada]]", "[[Bob]]"]\n---\n',
};

describe('notes that Dateline itself takes away', () => {
  it('are no decision of the user’s, neither now nor for the next start', async () => {
    const [vault, store, memory] = [new MemoryVault(), new MemoryStore(), new VaultMemory()];
    for (const [path, text] of Object.entries(FILES)) vault.put(path, text);
    const clock = { now: () => '2026-01-01T00:00:00' };
    const workspace = { vault, store, writer, memory, settings: DEFAULT_SETTINGS, clock };
    await memory.look(workspace);
    await inSession('test', workspace, {}, async (held) => {
      await held.vault.remove('P/Ada.md');
      await held.vault.move('P/Bob.md', 'P/Robert.md');
      return neverBegun({});
    });
    expect((await memory.look(workspace)).deleted).toEqual([]);
    expect((await new VaultMemory().look(workspace)).deleted).toEqual([]);

    const other = new MemoryStore();
    await new VaultMemory().look({ ...workspace, store: other });
    vault.put('A/one.md', '---\narticle-id: 1\nactors: ["[[Robert]]"]\n---\n');
    await new VaultMemory().look({ ...workspace, store: other });
    await vault.remove('P/Robert.md');
    const { deleted } = await new VaultMemory().look({ ...workspace, store: other });
    expect(deleted.map(({ id }) => id)).toEqual(['person:bob']);
  });
});
