import { TFile, type TFolder } from './vault/files';
import { MemoryDisk } from './vault/disk';
import { Vault } from './vault/vault';

const makeVault = (caseInsensitive = false): { vault: Vault; disk: MemoryDisk; events: string[] } => {
  let clock = 1000;
  const disk = new MemoryDisk({ caseInsensitive, now: () => clock++ });
  disk.mkdir('.obsidian');
  disk.mkdir('Folder');
  disk.write('Folder/Note.md', 'text');
  const vault = new Vault(disk, { name: 'Vault', configDir: '.obsidian' });
  const events: string[] = [];
  for (const name of ['create', 'modify', 'delete'])
    vault.on(name, (file: TFile) => events.push(`${name} ${file.path}`));
  vault.on('rename', (file: TFile, from: string) => events.push(`rename ${from} → ${file.path}`));
  return { vault, disk, events };
};
const note = (vault: Vault, path = 'Folder/Note.md'): TFile => {
  const file = vault.getFileByPath(path);
  if (!file) throw new Error(`No file at ${path}`);
  return file;
};

describe('the vault', () => {
  it('refuses to create what is there, in the app’s words', async () => {
    const { vault } = makeVault();
    await expect(vault.create('Folder/Note.md', '')).rejects.toThrow('File already exists.');
    await expect(vault.createFolder('Folder')).rejects.toThrow('Folder already exists.');
    await expect(vault.create('Nowhere/Note.md', '')).rejects.toThrow('ENOENT');
  });

  it('tells names apart by case only where the device does', async () => {
    await expect(makeVault().vault.create('Folder/note.md', 'other')).resolves.toBeInstanceOf(TFile);
    await expect(makeVault(true).vault.create('folder/NOTE.md', 'other')).rejects.toThrow('File already exists.');
    expect(makeVault(true).vault.getFileByPath('Folder/note.md')).toBeNull();
  });

  it('renames only the case of a name', async () => {
    const { vault } = makeVault(true);
    await vault.rename(note(vault), 'Folder/NOTE.md');
    expect(vault.getFileByPath('Folder/NOTE.md')?.basename).toBe('NOTE');
  });

  it('keeps the file object through modify and rename, with its times and size', async () => {
    const { vault } = makeVault();
    const file = note(vault);
    const created = file.stat.ctime;
    await vault.modify(file, 'длинный');
    expect(file.stat).toMatchObject({ ctime: created, size: 14 });
    expect(file.stat.mtime).toBeGreaterThan(created);
    await vault.rename(file, 'Moved.md');
    expect(note(vault, 'Moved.md')).toBe(file);
    expect(file.parent?.isRoot()).toBe(true);
    await expect(vault.rename(file as never, 'Folder')).rejects.toThrow('Destination file already exists!');
  });

  it('leaves a file alone, its time too, when process changes nothing', async () => {
    const { vault, events } = makeVault();
    const before = note(vault).stat.mtime;
    await vault.process(note(vault), (text) => text);
    expect(note(vault).stat.mtime).toBe(before);
    expect(await vault.process(note(vault) as never, (text) => `${text}!`)).toBe('text!');
    expect(events).toEqual(['modify Folder/Note.md']);
  });

  it('tells every change once', async () => {
    const { vault, events } = makeVault();
    await vault.createFolder('New');
    const file = await vault.create('New/A.md', 'a');
    await vault.append(file, 'b');
    await vault.rename(vault.getFolderByPath('New') as never, 'Newer');
    await vault.delete(file);
    expect(events).toEqual([
      'create New',
      'create New/A.md',
      'modify New/A.md',
      'rename New → Newer',
      'delete Newer/A.md',
    ]);
    expect(vault.getFolderByPath('Newer')?.children).toEqual([]);
  });

  it('deletes a folder with something in it only by force', async () => {
    const { vault } = makeVault();
    const folder = vault.getFolderByPath('Folder') as TFolder;
    await expect(vault.delete(folder as never)).rejects.toThrow('ENOTEMPTY');
    await vault.delete(folder, true);
    expect(vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/']);
  });

  it('hides what starts with a dot, but not from the adapter', async () => {
    const { vault, events } = makeVault();
    await vault.adapter.mkdir('.obsidian/plugins/x');
    await vault.adapter.write('.obsidian/plugins/x/data.json', '{}');
    expect(vault.getFiles().map(({ path }) => path)).toEqual(['Folder/Note.md']);
    expect(events).toEqual([]);
    expect(await vault.adapter.list('.obsidian/plugins/x')).toEqual({
      files: ['.obsidian/plugins/x/data.json'],
      folders: [],
    });
  });

  it('shows what the adapter writes', async () => {
    const { vault, events } = makeVault();
    await vault.adapter.write('Outside.md', 'x');
    await vault.adapter.remove('Folder/Note.md');
    expect(vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['Outside.md']);
    expect(events).toEqual(['create Outside.md', 'delete Folder/Note.md']);
  });

  it('moves trash to .trash under a free name', async () => {
    const { vault, disk } = makeVault();
    await vault.trash(note(vault), false);
    await vault.create('Folder/Note.md', 'again');
    await vault.trash(note(vault), false);
    expect(disk.paths('.trash')).toEqual(['.trash/Note.md', '.trash/Note.md 2']);
    expect(vault.getMarkdownFiles()).toEqual([]);
  });

  it('keeps a byte order mark, and loses a lone surrogate as a disk does', async () => {
    const { vault } = makeVault();
    expect(await vault.read((await vault.create('Bom.md', '\uFEFFtext')) as never)).toBe('\uFEFFtext');
    expect(await vault.read((await vault.create('Half.md', 'a\uD800b')) as never)).toBe('a\uFFFDb');
  });

  it('is loud when a path leaves the vault', async () => {
    const { vault } = makeVault();
    await expect(vault.create('../out.md', '')).rejects.toThrow('Path leaves the vault');
  });
});
