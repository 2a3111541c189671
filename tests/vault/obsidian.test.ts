import type * as api from 'obsidian';
import { DEFAULT_SETTINGS } from '../../src/model';
import { ObsidianStore, ObsidianVault } from '../../src/vault/obsidian';
import { journalWriter as writer } from '../../src/journal/writer';
import { undoLast } from '../../src/journal/undo';
import { describeStoreContract } from '../contracts/store.contract';
import { describeVaultContract, latin1, refusal, type VaultUnderTest } from '../contracts/vault.contract';
import { describeWriterContract } from '../contracts/writer.contract';
import { normalizePath } from '../host/base/paths';
import { MemoryDisk } from '../host/vault/disk';
import { Vault } from '../host/vault/vault';
import { createPlan, run, tickingClock, updatePlan } from '../workflow/recording';

// The package has types only.
vi.mock('obsidian', async () => ({
  ...(await vi.importActual<object>('../host/vault/files')),
  ...(await vi.importActual<object>('../host/base/paths')),
}));

type Trash = 'system' | 'local' | 'none';

/** The part of the host that a vault needs: no window, so that it runs where the other adapters' tests run. */
function makeApp(caseInsensitive: boolean, trash: Trash = 'system'): { app: api.App; disk: MemoryDisk; vault: Vault } {
  let now = 1_000;
  const disk = new MemoryDisk({ caseInsensitive, now: () => (now += 1) });
  const vault = new Vault(disk, { name: 'Test', configDir: '.config' });
  const trashFile = (file: api.TAbstractFile): Promise<void> =>
    trash === 'none' ? vault.delete(file, true) : vault.trash(file, trash === 'system');
  return { app: { vault, fileManager: { trashFile } } as unknown as api.App, disk, vault };
}

const put = (disk: MemoryDisk, path: string, content: string | Uint8Array): void => {
  const slash = path.lastIndexOf('/');
  if (slash > 0) disk.mkdir(path.slice(0, slash));
  disk.write(path, content);
};

function treeOf(disk: MemoryDisk): Record<string, string> {
  const paths = disk.paths().filter((path) => !path.startsWith('.config'));
  const entries = paths.map((path): [string, string] =>
    disk.get(path)?.type === 'folder' ? [`${path}/`, ''] : [path, latin1(disk.readBytes(path))],
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

for (const caseInsensitive of [false, true]) {
  const name = `Obsidian on a ${caseInsensitive ? 'phone' : 'Linux disk'}`;
  const make = async (): Promise<VaultUnderTest> => {
    const { app, disk } = makeApp(caseInsensitive);
    return {
      vault: new ObsidianVault(app),
      put: async (path, content) => put(disk, path, content),
      putFolder: async (path) => disk.mkdir(path),
      tree: async () => treeOf(disk),
      mtime: async (path) => {
        const entry = disk.get(path);
        return entry?.type === 'file' ? entry.mtime : -1;
      },
    };
  };
  describeVaultContract(name, make);
  describeWriterContract(name, make);
}

describeStoreContract('Obsidian', async () => ({ store: new ObsidianStore(makeApp(false).app, { id: 'dateline' }) }));

/** Has the disk end in the middle of its nth change. */
function dieAt(adapter: api.DataAdapter, nth: number): () => void {
  const { write, rename, remove } = adapter;
  let changes = 0;
  const dying = (): boolean => (changes += 1) >= nth;
  const end = (): never => {
    throw new Error('no power');
  };
  adapter.write = (path, text) => (dying() ? write.call(adapter, path, text.slice(0, 4)).then(end) : write.call(adapter, path, text)); // prettier-ignore
  adapter.rename = async (from, to) => (dying() ? end() : rename.call(adapter, from, to));
  adapter.remove = async (path) => (dying() ? end() : remove.call(adapter, path));
  return () => Object.assign(adapter, { write, rename, remove });
}

describe('the open vault', () => {
  it('keeps the store in the plugin’s own folder, wherever the settings folder is', async () => {
    const { app, disk } = makeApp(false);
    await new ObsidianStore(app, { id: 'dateline' }).append('journal/a', 'x\n');
    await new ObsidianStore(app, { id: 'dateline', dir: '.config/plugins/dateline-beta' }).write('b', 'y');
    expect(disk.read('.config/plugins/dateline/journal/a')).toBe('x\n');
    expect(disk.read('.config/plugins/dateline-beta/b')).toBe('y');
  });

  it('says that a lock cannot be read back, and takes no file away that may be another’s', async () => {
    const { app, disk } = makeApp(false);
    const { adapter } = app.vault;
    const { read } = adapter;
    adapter.read = async (path) => (path.includes('lock/') ? '' : read.call(adapter, path));
    const claimed = new ObsidianStore(app, { id: 'dateline' }).claim('lock/000001.json', '{}');
    await expect(claimed).rejects.toMatchObject({ code: 'io', path: 'lock/000001.json' });
    expect(disk.read('.config/plugins/dateline/lock/000001.json')).toBe('{}');
  });

  it('has the old text or the new one whole, wherever a write of the store is cut short', async () => {
    const texts = new Set<string>();
    for (let step = 1; step <= 8; step += 1) {
      const { app } = makeApp(false);
      await new ObsidianStore(app, { id: 'dateline' }).write('journal/a', 'the old text');
      const undo = dieAt(app.vault.adapter, step);
      await new ObsidianStore(app, { id: 'dateline' })
        .write('journal/a', 'the new text, longer')
        .catch(() => undefined);
      undo();
      const later = new ObsidianStore(app, { id: 'dateline' });
      expect(await later.list('journal')).toEqual(['journal/a']);
      const text = (await later.read('journal/a')) ?? 'nothing';
      texts.add(text);
      await later.append('journal/a', '!');
      expect(await later.read('journal/a')).toBe(`${text}!`);
      await later.remove('journal/a');
      expect(await later.read('journal/a')).toBeNull();
    }
    expect([...texts].sort()).toEqual(['the new text, longer', 'the old text']);
  });

  it('keeps a byte order mark that Obsidian’s process does not show', async () => {
    const { app, disk, vault } = makeApp(false);
    put(disk, 'a.md', '\ufeffone');
    const process = vault.process.bind(vault);
    vault.process = (file, fn) => process(file, (data) => fn(data.replace('\ufeff', '')));
    expect(await new ObsidianVault(app).process('a.md', (text) => `${text} two`)).toBe(true);
    expect(disk.read('a.md')).toBe('\ufeffone two');
  });

  it('leaves a note alone that changed between asking and writing, without an error', async () => {
    const { app, disk, vault } = makeApp(false);
    put(disk, 'a.md', 'old');
    const process = vault.process.bind(vault);
    vault.process = (file, fn) => {
      disk.write('a.md', 'mine');
      return process(file, fn);
    };
    expect(await new ObsidianVault(app).process('a.md', (text) => (text === 'old' ? 'new' : null))).toBe(false);
    expect(disk.read('a.md')).toBe('mine');
  });

  it('lets an error of the second asking out as it is', async () => {
    const { app, disk } = makeApp(false);
    put(disk, 'a.md', 'old');
    let asked = 0;
    const reason = new Error('already exists');
    const transform = (): string => {
      if (asked++ === 0) return 'new';
      throw reason;
    };
    await expect(new ObsidianVault(app).process('a.md', transform)).rejects.toBe(reason);
  });

  it('takes a folder that Obsidian has not seen yet as there', async () => {
    const { app, disk, vault } = makeApp(false);
    put(disk, 'A/x.md', 'x');
    const known = vault.getAbstractFileByPath.bind(vault);
    const root = vault.getRoot();
    vault.getAbstractFileByPath = (path) => (path === 'A' ? null : known(path));
    Object.defineProperty(root, 'children', { get: () => [], set: () => undefined });
    expect(await new ObsidianVault(app).create('A/b.md', 'b')).toEqual([]);
    expect(treeOf(disk)).toEqual({ 'A/': '', 'A/x.md': 'x', 'A/b.md': 'b' });
  });

  it('tells a file that Obsidian has not seen yet as taken, and leaves it', async () => {
    const { app, disk, vault } = makeApp(false);
    put(disk, 'a.md', 'mine');
    vault.getAbstractFileByPath = () => null;
    Object.defineProperty(vault.getRoot(), 'children', { get: () => [] });
    expect(await refusal(new ObsidianVault(app).create('a.md', 'x'))).toBe('exists');
    expect(disk.read('a.md')).toBe('mine');
  });

  it.each([
    [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), 'io', 'full'],
    [
      Object.assign(new Error("'writeFile' failed because it does not exist."), { code: 'OS-PLUG-FILE-0008' }),
      'missing',
      'no such',
    ],
    [Object.assign(new Error('something else'), { code: 'OS-PLUG-FILE-0013' }), 'io', 'something else'],
    [new Error('File name cannot contain any of the following characters: \\ / :'), 'illegal-name', 'cannot hold'],
    [new Error('Permission denied'), 'io', 'permission'],
    [new Error('The operation could not be completed.'), 'io', 'could not be completed'],
  ])('tells %s as %s, with no folder left behind', async (error, code, words) => {
    const { app, disk, vault } = makeApp(false);
    vault.create = () => Promise.reject(error);
    const created = new ObsidianVault(app).create('A/B/a.md', 'x');
    await expect(created).rejects.toMatchObject({ name: 'VaultError', code, path: 'A/B/a.md' });
    await expect(created).rejects.toThrow(words);
    expect(treeOf(disk)).toEqual({});
  });

  it('never asks the app to remove a folder with something in it: phones refuse in words of their own', async () => {
    const { app, disk, vault } = makeApp(false);
    put(disk, 'A/.hidden', 'x');
    vault.adapter.rmdir = () => Promise.reject(new Error('Folder cannot be removed'));
    expect(await new ObsidianVault(app).removeEmptyFolder('A')).toBe(false);
  });

  it('lets a bug through', async () => {
    const { app, vault } = makeApp(false);
    vault.create = () => Promise.reject(new TypeError('undefined is not a function'));
    await expect(new ObsidianVault(app).create('a.md', 'x')).rejects.toThrow(TypeError);
  });

  describe('after a run and its undo', () => {
    const FILES = { 'mine.md': 'mine', 'A/.hidden': 'x' };
    async function runAndUndo(trash: Trash): Promise<Record<string, string>> {
      const { app, disk } = makeApp(false, trash);
      for (const [path, text] of Object.entries(FILES)) put(disk, path, text);
      const [vault, store, clock] = [
        new ObsidianVault(app),
        new ObsidianStore(app, { id: 'dateline' }),
        tickingClock(),
      ];
      const plans = [createPlan('A/B/new.md', 'new'), updatePlan('mine.md', 'mine', 'mine, linked')];
      await run(plans, vault, store, clock);
      expect(treeOf(disk)).toMatchObject({ 'A/B/new.md': 'new', 'mine.md': 'mine, linked' });
      await undoLast({ vault, store, clock, settings: DEFAULT_SETTINGS, writer });
      return treeOf(disk);
    }
    const BEFORE = { 'A/': '', 'A/.hidden': 'x', 'mine.md': 'mine' };

    it.each(['system', 'none'] as const)('with deleted files going to “%s”, every byte is as before', async (trash) => {
      expect(await runAndUndo(trash)).toEqual(BEFORE);
    });
    it('with the vault’s own trash, what was removed is in it, and all else is as before', async () => {
      expect(await runAndUndo('local')).toEqual({ ...BEFORE, '.trash/': '', '.trash/new.md': 'new' });
    });
  });

  it('agrees with the app on how a new name is spelled', async () => {
    const { app, vault } = makeApp(false);
    const path = 'Cho\u0306ngjin\u202fcity.md';
    await new ObsidianVault(app).create(path, 'x');
    expect(vault.getFiles().map((file) => file.path)).toEqual([normalizePath(path)]);
  });
});
