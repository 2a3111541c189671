import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { openFolderStore, openFolderVault } from '../../src/vault/folder.mts';
import { check } from '../../src/workflow/check';
import { fileNotes } from '../../src/workflow/file-notes';
import { importArticles } from '../../src/workflow/import';
import { VaultError, type VaultPort } from '../../src/model';
import { planRelinking, relink, WHOLE_VAULT } from '../../src/workflow/relink';
import { undo } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { makeTemporaryVault } from '../vault/temporary-folder';
import { sampleInputs, testWorkspace } from '../support/workspace';

// Waits for the disk at each note; a busy one takes its time.
let root: string;
let dispose: () => Promise<void>;
beforeEach(async () => ({ root, dispose } = await makeTemporaryVault()));
afterEach(() => dispose());

const open = async (through: (vault: VaultPort) => VaultPort = (vault) => vault): Promise<Workspace> =>
  testWorkspace(through(await openFolderVault(root)), openFolderStore(root, '.obsidian'));

const put = async (name: string, content: string | Uint8Array): Promise<void> => {
  await fs.mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await fs.writeFile(path.join(root, name), content);
};

const importSamples = (workspace: Workspace): ReturnType<typeof importArticles> =>
  importArticles(sampleInputs().slice(0, 3), workspace);

/** Path → when it was last changed, in nanoseconds, and which file it is: one put in its place is another. */
async function stamps(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await fs.readdir(root, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const { mtimeNs, ino } = await fs.stat(file, { bigint: true });
    if (entry.isFile() && file.endsWith('.md')) found[path.relative(root, file)] = `${mtimeNs} ${ino}`;
  }
  return found;
}

describe('notes that cannot be read', () => {
  /** As the adapter refuses a note without permission; a test that is run by root has every permission. */
  const refusing = (vault: VaultPort): VaultPort => ({
    ...Object.fromEntries(
      (['list', 'exists', 'create', 'process', 'remove', 'move', 'removeEmptyFolder'] as const).map((key) => [
        key,
        vault[key].bind(vault),
      ]),
    ),
    read: async (name: string) => {
      if (name === 'Private.md') throw new VaultError('io', name, 'No permission to read or write here. (EACCES)');
      return vault.read(name);
    },
  }) as VaultPort; // prettier-ignore

  beforeEach(async () => {
    await put('Private.md', 'closed');
    await put('Latin.md', new Uint8Array([0x47, 0xfc, 0x6e, 0x0a]));
    await fs.mkdir(path.join(root, 'Folder.md'));
    await put('Folder.md/inside.md', 'inside');
    await fs.symlink(path.join(root, 'nowhere.md'), path.join(root, 'Broken.md'));
    await fs.symlink('Circle.md', path.join(root, 'Circle.md'));
  });

  it('do not stop an import, and are told each time', async () => {
    const workspace = await open(refusing);
    for (const status of ['created', 'unchanged']) {
      const report = await importSamples(workspace);
      expect(report.articles.map((article) => article.status)).toEqual([status, status, status]);
      expect(report.problems.map(({ code, subject }) => [code, subject]).sort()).toEqual([
        ['disk-error', 'Private.md'],
        ['not-text', 'Latin.md'],
      ]);
    }
    expect(await fs.readFile(path.join(root, 'Latin.md'))).toEqual(Buffer.from([0x47, 0xfc, 0x6e, 0x0a]));
  });

  it('are told when they are to be filed, and the others are', async () => {
    await put('Mine.md', 'Kim Jong Un visited the city of Hoeryong on Monday, state media said.');
    const report = await fileNotes(['Private.md', 'Latin.md', 'Folder.md', 'Mine.md'], await open(refusing));
    expect(report.articles.map(({ name, status }) => [name, status])).toEqual([
      ['Private.md', 'failed'],
      ['Latin.md', 'failed'],
      ['Folder.md', 'failed'],
      ['Mine.md', 'updated'],
    ]);
  });

  it('are faults for a check, and nothing to stop an undo', async () => {
    const workspace = await open(refusing);
    await importSamples(workspace);
    const codes = (await check(workspace)).faults.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['disk-error', 'not-text']));
    const { problems } = await undo(workspace);
    expect(problems).toEqual([]);
    expect(await fs.readdir(root)).not.toContain('Articles');
  });
});

describe('notes that stay as they are', () => {
  it('are not touched by a second import, or by a second relink', async () => {
    await importSamples(await open());
    const before = await stamps();
    expect(Object.keys(before).length).toBeGreaterThan(10);
    const again = await importSamples(await open());
    expect(again.notes).toEqual([]);
    expect(await stamps()).toEqual(before);

    for (const time of ['first', 'second']) {
      const workspace = await open();
      const report = await relink(await planRelinking(WHOLE_VAULT, workspace), workspace);
      if (time === 'first') expect(report.problems).toEqual([]);
      else expect(report.notes).toEqual([]);
    }
    const relinked = await stamps();
    const workspace = await open();
    await relink(await planRelinking(WHOLE_VAULT, workspace), workspace);
    expect(await stamps()).toEqual(relinked);
  });

  it('are not touched where others of the same run change', async () => {
    await importSamples(await open());
    const before = await stamps();
    const report = await importArticles(sampleInputs().slice(3, 4), await open());
    const written = new Set(report.notes.map((note) => note.path));
    expect(written.size).toBeGreaterThan(0);
    const after = await stamps();
    for (const [name, stamp] of Object.entries(before)) {
      if (written.has(name)) expect(after[name]).not.toBe(stamp);
      else expect(after[name]).toBe(stamp);
    }
  });
});
