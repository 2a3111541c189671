import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { NOTES, STORE, writesIn, type Written } from '../../tools/house/writers.mjs';

const ROOT = resolve(__dirname, '..', '..');

const files = ['src', 'cli'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split('\\').join('/')),
);

/** Files outside journal/ and vault/ that write, with the methods they call. */
function writers(written: Written): Readonly<Record<string, string>> {
  const found = files
    .filter((path) => !/^src\/(?:journal|vault)\//.test(path))
    .map((path) => [path, writesIn(readFileSync(join(ROOT, path), 'utf8'), written)] as const)
    .filter(([, writes]) => writes.length > 0)
    .map(
      ([path, writes]) => [path, [...new Set(writes.map((each) => each.replace(/:.*/, '')))].sort().join(' ')] as const,
    );
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('whoever writes', () => {
  it('to the vault is the journal', () => {
    expect(writers(NOTES)).toEqual({});
  });

  it('to the plugin’s own folder is the journal, or keeps what is no note', () => {
    expect(writers(STORE)).toEqual({
      // Settings.
      'cli/system/feed-settings.mts': 'write',
      // What was read of notes, feeds and gazetteers: made anew where it is gone.
      'src/index/cache/note-cache.ts': 'append remove',
      'src/workflow/feeds/feed-state.ts': 'append remove write',
      'src/workflow/feeds/sync.ts': 'write',
      'src/workflow/gazetteer/index-file.ts': 'remove write',
      'src/index/cache/text-cache.ts': 'append write',
      // What the next run has to look at.
      'src/workflow/relations-due.ts': 'remove write',
    });
  });

  it.each([
    ['await vault.create(path, text);', 'create:1'],
    ['await this.app.vault.adapter.write(path, text);', 'write:1'],
    ['await this.#vault.process(path, change);', 'process:1'],
    ['const notes = this.app.vault;\nawait notes.modify(file, text);', 'modify:2'],
    ['const { vault: notes } = workspace;\nawait notes.remove(path);', 'remove:2'],
    ['const write = (notes: VaultPort) => notes.move(path, to);', 'move:1'],
    ['await (await app).fileManager.trashFile(file);', 'trashFile:1'],
    ['await new MemoryVault().create(path, text);', 'create:1'],
    [
      'class A { constructor(private readonly notes: ObsidianVault) {}\n  go() { return this.notes.append(file, text); } }',
      'append:2',
    ],
  ])('is seen: %s', (planted, found) => {
    expect(writesIn(planted, NOTES)).toEqual([found]);
  });

  it.each(['links.delete(id);', 'await vault.read(path);', 'el.remove();', 'store.write(name, text);'])(
    'is not seen in %s',
    (planted) => expect(writesIn(planted, NOTES)).toEqual([]),
  );
});
