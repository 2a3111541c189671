// @vitest-environment jsdom
import '../../host/node';
import type { VaultKeeper } from '../../../src/ui/kit/known-vault';
import { DEFAULT_SETTINGS, type VaultPort } from '../../../src/model';
import { MemoryStore } from '../../../src/vault/memory';
import type { Known } from '../../../src/index/cache/vault-memory';
import { createHostApp, type HostApp } from '../../host/index';

const person = (id: string): string => `---\nentity-id: person:${id}\n---\n`;

describe('what the app knows of its vault', () => {
  let host: HostApp;
  let keeper: VaultKeeper;
  let vault: VaultPort;
  const read: string[] = [];
  let listed = 0;
  /** Milliseconds that pass with each note read, for whoever asks the clock. */
  let now = 0;
  let longest = 0;
  let since = 0;

  const look = async (): Promise<Known> => {
    read.length = 0;
    const memory = await keeper.open();
    return memory.look({ vault, store, settings: DEFAULT_SETTINGS });
  };
  let store: MemoryStore;
  /** What the user does in the app, by path. */
  const user = {
    at: (path: string): never => host.app.vault.getAbstractFileByPath(path) as never,
    make: (path: string, text: string) => host.app.vault.create(path, text),
    change: (path: string, text: string) => host.app.vault.modify(user.at(path), text),
    rename: (path: string, to: string) => host.app.vault.rename(user.at(path), to),
    remove: (path: string) => host.app.vault.delete(user.at(path), true),
  };

  beforeEach(async () => {
    vi.resetModules();
    host = createHostApp({ files: { 'P/Ada.md': person('ada'), 'P/Bob.md': person('bob'), 'Mine.md': 'Mine' } });
    vi.doMock('obsidian', () => host.obsidian);
    const { VaultKeeper: Keeper } = await import('../../../src/ui/kit/known-vault');
    const { ObsidianVault } = await import('../../../src/vault/obsidian');
    const inner = new ObsidianVault(host.app);
    [store, listed, now, longest, since] = [new MemoryStore(), 0, 0, 0, 0];
    vault = Object.assign(Object.create(inner) as VaultPort, {
      list: () => {
        listed += 1;
        return inner.list();
      },
      read: (path: string) => {
        read.push(path);
        now += 1;
        longest = Math.max(longest, now - since);
        return inner.read(path);
      },
    });
    keeper = new Keeper(host.app, () => now);
    keeper.watch();
    await look();
  });

  it('is read once, and not again while nothing changes', async () => {
    expect((await look()).index.entity('person:ada')?.path).toBe('P/Ada.md');
    const before = listed;
    await look();
    expect([...read]).toEqual([]);
    expect(listed).toBe(before);
  });

  it('follows notes that are made, changed, renamed and deleted, reading no others', async () => {
    await look();
    await user.make('P/Cara.md', person('cara'));
    await user.change('P/Ada.md', person('eve'));
    await user.rename('P/Bob.md', 'P/Robert.md');
    await user.remove('Mine.md');
    const { index } = await look();
    expect([...read].sort()).toEqual(['Mine.md', 'P/Ada.md', 'P/Bob.md', 'P/Cara.md', 'P/Robert.md']);
    expect(['ada', 'bob', 'cara', 'eve'].map((id) => index.entity(`person:${id}`)?.path ?? null)).toEqual([
      null,
      'P/Robert.md',
      'P/Cara.md',
      'P/Ada.md',
    ]);
    expect(index.resolve('Mine')).toBeNull();
  });

  it('follows a folder that is renamed or goes, with all that is in it', async () => {
    await user.rename('P', 'People');
    expect((await look()).index.entity('person:ada')?.path).toBe('People/Ada.md');
    await user.remove('People');
    const { index } = await look();
    expect(index.entity('person:ada')).toBeNull();
    expect(index.resolve('Bob')).toBeNull();
  });

  it('takes in very many changes at once, as Sync makes them, letting the app have its turn', async () => {
    const turns: number[] = [];
    const timeout = vi.spyOn(window, 'setTimeout').mockImplementation(((act: () => void) => {
      turns.push(now - since);
      since = now;
      queueMicrotask(act);
      return 0;
    }) as unknown as typeof window.setTimeout);
    for (let note = 0; note < 500; note += 1) await user.make(`P/${note}.md`, person(String(note)));
    expect(now).toBe(3);
    since = now;
    longest = 0;
    const { index } = await look();
    timeout.mockRestore();
    expect(index.entityRecords).toHaveLength(502);
    expect(read).toHaveLength(500);
    expect(turns.length).toBeGreaterThan(10);
    expect(longest).toBeLessThan(50);
  });
});
