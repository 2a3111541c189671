import type * as fs from 'node:fs';
import * as path from 'node:path';
import { openFolderStore, openFolderVault } from '../../src/vault/folder';
import { makeTemporaryVault } from './temporary-folder';

const mockSynced: string[] = [];
jest.mock('node:fs', () => {
  const real = jest.requireActual<typeof fs>('node:fs');
  const names = new Map<number, string>();
  return {
    ...real,
    openSync: (name: string, flags: string) => {
      const handle = real.openSync(name, flags);
      names.set(handle, name);
      return handle;
    },
    fsyncSync: (handle: number) => {
      mockSynced.push(names.get(handle) ?? '');
      real.fsyncSync(handle);
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
