import { MemoryVault } from '../../src/vault/memory';
import { fileNotes } from '../../src/workflow/file-notes';
import { VaultError } from '../../src/model';
import { testWorkspace, treeOf } from '../support/workspace';

const NOTE = 'Police in Hoeryong searched homes on Monday. Officers of the Hoeryong police department took phones.\n';

describe('filing a note where it is', () => {
  it('adds properties and brackets and keeps every word', async () => {
    const vault = new MemoryVault({ 'Inbox/a.md': `---\nmine: "x" # why\n---\n${NOTE}` });
    await fileNotes(['Inbox/a.md'], testWorkspace(vault));
    const text = (await treeOf(vault))['Inbox/a.md'] ?? '';
    expect(text).toContain('mine: "x" # why');
    expect(text).toContain('location: "[[Hoeryong]]"');
    expect(text.slice(text.indexOf('\n---\n') + 5).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')).toBe(NOTE);
  });

  it('keeps an address in source where url holds another one', async () => {
    const frame = '---\nsource: https://www.rfa.org/a\nurl: https://example.org/b\n---\n';
    const vault = new MemoryVault({ 'a.md': frame + NOTE });
    await fileNotes(['a.md'], testWorkspace(vault));
    expect((await treeOf(vault))['a.md']).toContain('source: https://www.rfa.org/a\nurl: https://example.org/b\n');
  });

  it('writes no second note for one that is renamed meanwhile', async () => {
    const vault = new MemoryVault({ 'a.md': NOTE });
    const process = vault.process.bind(vault);
    vault.process = async (path, transform) => {
      if (path !== 'a.md') return process(path, transform);
      throw new VaultError('missing', path, 'There is no such note.');
    };
    const read = vault.read.bind(vault);
    let reads = 0;
    vault.read = async (path) => {
      if (path === 'a.md' && ++reads > 3) throw new VaultError('missing', path, 'There is no such note.');
      return read(path);
    };
    const report = await fileNotes(['a.md'], testWorkspace(vault));
    expect(report.articles).toMatchObject([{ status: 'failed', problem: { code: 'note-missing' } }]);
    expect((await vault.list()).filter(({ path }) => path.startsWith('Articles/'))).toEqual([]);
  });

  it('reports a note the disk refuses and files the others', async () => {
    const vault = new MemoryVault({ 'a.md': NOTE, 'b.md': NOTE.replace('Monday', 'Friday') });
    const process = vault.process.bind(vault);
    vault.process = async (path, transform) => {
      if (path === 'a.md') throw new VaultError('io', path, 'The disk is full.');
      return process(path, transform);
    };
    const report = await fileNotes(['a.md', 'b.md'], testWorkspace(vault));
    expect(report.articles.map(({ status }) => status)).toEqual(['failed', 'updated']);
  });
});

describe('a note that is no article', () => {
  it.each([
    ['the note of an entity', '---\ntype: place\nentity-id: place:hoeryong:kp.north-hamgyong\n---\n'],
    ['the decisions', '---\ndateline: decisions\nignored:\n  - Police\n---\n'],
  ])('is left as it is: %s', async (_, frame) => {
    const vault = new MemoryVault({ 'a.md': frame + NOTE });
    const before = await treeOf(vault);
    const report = await fileNotes(['a.md'], testWorkspace(vault));
    expect(await treeOf(vault)).toEqual(before);
    expect(report.articles).toMatchObject([{ status: 'failed', problem: { code: 'not-an-article', subject: 'a.md' } }]);
  });
});
