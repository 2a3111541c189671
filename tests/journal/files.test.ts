// @vitest-environment jsdom
import '../host/node';
import { makeFile, createNote, HiddenFile, NewFile } from '../../src/journal/files';
import { VaultError } from '../../src/model';
import { MemoryVault } from '../../src/vault/memory';
import { createHostApp, type HostApp } from '../host/index';

describe('a file written piece by piece', () => {
  let host: HostApp;
  const file = (path: string): NewFile => new NewFile(host.app, path);
  const filled = async (path: string): Promise<NewFile> => {
    const made = file(path);
    await made.add('one,');
    await made.add('two');
    return made;
  };

  beforeEach(() => {
    host = createHostApp({ files: { 'Old.csv': 'Mine.', 'Old.csv.part': 'left by a crash' } });
  });

  it('has its name when it is whole, in a folder made for it', async () => {
    const made = await filled('Dateline/Exports/A.csv');
    expect(host.files()).toMatchObject({ 'Dateline/Exports/A.csv.part': 'one,two' });
    expect(await made.finish(false)).toBe(true);
    expect(host.files()['Dateline/Exports/A.csv']).toBe('one,two');
    await made.drop();
    expect(Object.keys(host.files()).filter((path) => path.startsWith('Dateline/'))).toEqual([
      'Dateline/Exports/A.csv',
    ]);
  });

  it('leaves what stands there until it is whole, and then only replaces it where it may', async () => {
    const made = await filled('Old.csv');
    expect(host.files()['Old.csv']).toBe('Mine.');
    expect(await made.finish(true)).toBe(true);
    expect(host.files()).toEqual({ 'Old.csv': 'one,two' });
    const other = await filled('Old.csv');
    expect(await other.finish(false)).toBe(false);
    expect(host.files()).toEqual({ 'Old.csv': 'one,two' });
  });

  it('leaves nothing behind where it was given up', async () => {
    const made = await filled('New.csv');
    await made.drop();
    expect(host.files()).toEqual({ 'Old.csv': 'Mine.', 'Old.csv.part': 'left by a crash' });
    const empty = file('New.csv');
    expect(await empty.finish(false)).toBe(true);
    await empty.drop();
    expect(Object.keys(host.files())).not.toContain('New.csv');
  });
});

describe('a file made in one step', () => {
  it('gets its folder, and is refused where something has its name', async () => {
    const host = createHostApp({ files: {} });
    await makeFile(host.app, 'Dateline/Feeds.opml', 'one');
    await makeFile(host.app, 'Top.opml', 'two');
    await expect(makeFile(host.app, 'Top.opml', 'three')).rejects.toThrow('already exists');
    expect(host.files()).toEqual({ 'Dateline/Feeds.opml': 'one', 'Top.opml': 'two' });
  });
});

describe('a note beside the journal', () => {
  it('leaves what has its name, and says what else the vault refuses', async () => {
    const vault = new MemoryVault({ 'Reports/Old.md': 'Mine.' });
    await createNote(vault, 'Reports/Old.md', 'new');
    await createNote(vault, 'Reports/New.md', 'new');
    expect([await vault.read('Reports/Old.md'), await vault.read('Reports/New.md')]).toEqual(['Mine.', 'new']);
    await expect(createNote(vault, '../Out.md', 'new')).rejects.toThrow(VaultError);
  });
});

describe('a hidden file of the app’s', () => {
  const PATH = '.obsidian/graph.json';

  it('is written only over what was read, and taken back only as it was written', async () => {
    const { adapter } = createHostApp({ files: {} }).app.vault;
    const file = new HiddenFile(adapter, PATH);
    expect(await file.read()).toBeNull();
    expect(await file.replace(null, 'one')).toBe(true);
    expect(await file.replace(null, 'other')).toBe(false);
    await adapter.write(PATH, 'the app’s own');
    expect(await file.replace('one', null)).toBe(false);
    expect(await file.read()).toBe('the app’s own');
    expect(await file.replace('the app’s own', null)).toBe(true);
    expect(await adapter.exists(PATH)).toBe(false);
  });
});
