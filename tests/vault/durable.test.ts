import type * as fs from 'node:fs';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { openFolderStore, openFolderVault } from '../../src/vault/folder.mts';
import type { VaultPort } from '../../src/model';
import { makeTemporaryVault } from './temporary-folder';

const mockSynced: string[] = [];
vi.mock('node:fs', async () => {
  const real = await vi.importActual<typeof fs>('node:fs');
  const names = new Map<number, string>();
  return {
    ...real,
    openSync: (name: string, flags: string) => {
      const handle = real.openSync(name, flags);
      names.set(handle, name);
      return handle;
    },
    fsync: (handle: number, told: (error: Error | null) => void) => {
      mockSynced.push(names.get(handle) ?? '');
      real.fsync(handle, told);
    },
  };
});

/** What a power cut right after a write leaves hangs on which folders were synced: a name is kept by its folder. */
describe('a folder on disk', () => {
  let root = '';
  let dispose: () => Promise<void>;
  const synced = (): ReadonlySet<string> => new Set(mockSynced.map((name) => path.relative(root, name)));
  beforeEach(async () => {
    ({ root, dispose } = await makeTemporaryVault());
    mockSynced.length = 0;
  });
  afterEach(async () => dispose());

  it('keeps a new note with the folders it needs', async () => {
    await (await openFolderVault(root)).create('A/B/note.md', 'x');
    for (const folder of ['', 'A', path.join('A', 'B')]) expect(synced()).toContain(folder);
  });

  it('lets staged notes wait for each other, and keeps them once they are settled', async () => {
    const vault = await openFolderVault(root);
    await vault.create('A/old.md', 'x');
    await vault.create('B/old.md', 'x');
    mockSynced.length = 0;
    await vault.stage?.([
      { path: 'A/new.md', text: 'y' },
      { path: 'B/old.md', text: 'y' },
    ]);
    expect(mockSynced).toHaveLength(2);
    await vault.create('A/new.md', 'y');
    await vault.process('B/old.md', () => 'y');
    expect(mockSynced).toHaveLength(2);
    await vault.settle?.();
    expect(synced()).toContain('A');
    expect(synced()).toContain('B');
    expect(mockSynced).toHaveLength(4);
  });

  it.each([
    ['takes a note away', (vault: VaultPort): Promise<unknown> => vault.remove('B/old.md')],
    ['renames one', (vault: VaultPort): Promise<unknown> => vault.move('B/old.md', 'C/old.md')],
  ])('keeps what was written before it %s', async (_, act) => {
    const vault = await openFolderVault(root);
    await vault.create('A/old.md', 'x');
    await vault.create('B/old.md', 'x');
    await vault.stage?.([{ path: 'A/new.md', text: 'y' }]);
    await vault.create('A/new.md', 'y');
    mockSynced.length = 0;
    await act(vault);
    expect(path.relative(root, mockSynced[0] ?? '')).toBe('A');
  });

  it('takes away what a process that was killed had staged, when it stages itself', async () => {
    await (await openFolderVault(root)).stage?.([{ path: 'A/new.md', text: 'y' }]);
    expect(readdirSync(root)).toHaveLength(1);
    const vault = await openFolderVault(root);
    await vault.stage?.([]);
    expect(readdirSync(root)).toHaveLength(1);
    await vault.stage?.([{ path: 'B/new.md', text: 'z' }]);
    expect(readdirSync(root)).toHaveLength(1);
    await vault.stage?.([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('keeps that a note is gone', async () => {
    const vault = await openFolderVault(root);
    await vault.create('A/note.md', 'x');
    mockSynced.length = 0;
    await vault.remove('A/note.md');
    expect(synced()).toContain('A');
  });

  it('keeps the plugin’s own folder from its first file on', async () => {
    await openFolderStore(root, '.obsidian').append('journal/1.jsonl', 'x\n');
    const own = path.join('.obsidian', 'plugins', 'dateline');
    for (const folder of ['', '.obsidian', own, path.join(own, 'journal')]) expect(synced()).toContain(folder);
  });
});
