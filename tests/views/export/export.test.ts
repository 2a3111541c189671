import { EXPORT_FORMATS, isExportFormat } from '../../../src/views/export/formats';
import { prepareExport } from '../../../src/views/export';
import type { Workspace } from '../../../src/workflow/workspace';
import { vaultOf } from '../../support/entity-vault';
import { treeOf } from '../../support/workspace';
import { toldVault } from '../../workflow/statements/vault';
import { control, demoVault, exported, largeVault, NOTES, prepared, smallVault, textOf } from './vault';

const ids = async (workspace: Workspace, request: Parameters<typeof prepared>[1]): Promise<string[]> => {
  const text = await textOf(await prepared(workspace, { ...request, format: 'geojson' }));
  const { features } = JSON.parse(text) as { features: { id: string; properties: { feature: string } }[] };
  return features.filter(({ properties }) => properties.feature === 'article').map(({ id }) => id);
};

describe('who says what, in an export', () => {
  it('is not found anew in articles that did not change, and is told alike', async () => {
    const told = await toldVault();
    const analyze = vi.fn(told.workspace.engine.analyze);
    const workspace = { ...told.workspace, engine: { ...told.workspace.engine, analyze } };
    const first = await exported(workspace, 'jsonld', true);
    const looked = analyze.mock.calls.length;
    expect(looked).toBeGreaterThan(0);
    expect(first).toContain('“Nobody was arrested,”');
    // A person without a note is called as the article does.
    expect(first).toContain('"Kim Chol Su"');
    expect(await exported(workspace, 'jsonld', true)).toBe(first);
    expect(analyze).toHaveBeenCalledTimes(looked);
  });
});

describe('the scope of an export', () => {
  it('is the whole vault, and nobody else’s notes', async () => {
    expect(await ids(await smallVault(), {})).toEqual(['a1b2c3', 'd4e5f6', 'ER  -  7', '0', 'f7a8b9']);
  });

  it.each(['Articles/2024', './Articles/2024/', 'Articles/2024/'])('is a folder, written as %s', async (path) => {
    expect(await ids(await smallVault(), { scope: { kind: 'folder', path } })).toEqual(['a1b2c3', 'd4e5f6']);
  });

  it('is articles by path or id, and the articles that link an entity, each once and by path', async () => {
    const notes = ['Articles/Nothing stated.md', 'd4e5f6', 'Hoeryong cops', 'Places/Seoul'];
    expect(await ids(await smallVault(), { scope: { kind: 'notes', notes } })).toEqual(['a1b2c3', 'd4e5f6', '0']);
    const gazette = { kind: 'notes', notes: ['source:border-gazette'] } as const;
    expect(await ids(await smallVault(), { scope: gazette })).toEqual(['a1b2c3', 'f7a8b9']);
  });

  it('is what a search finds', async () => {
    const matches = (text: string, path: string): boolean => text.includes('searched') && !path.includes('Copy');
    expect(await ids(await smallVault(), { matches })).toEqual(['a1b2c3', 'f7a8b9']);
  });

  it.each([
    [{ kind: 'folder', path: 'Article' }, 'missing-folder', 'Article'],
    [{ kind: 'notes', notes: ['Seoul', 'Diary.md'] }, 'missing-note', 'Diary.md'],
  ] as const)('that is not there is said: %j', async (scope, code, subject) => {
    const found = await prepareExport({ format: 'csv', scope }, await smallVault(), control());
    expect(found).toMatchObject({ ok: false, problem: { code, subject } });
  });

  it('that names several is said', async () => {
    const again = (NOTES['Places/Seoul.md'] ?? '').replace('seoul:kr', 'seoul:us');
    const workspace = await vaultOf({ ...NOTES, 'More/Seoul.md': again });
    const found = await prepareExport(
      { format: 'csv', scope: { kind: 'notes', notes: ['Seoul'] } },
      workspace,
      control(),
    );
    expect(found).toMatchObject({ ok: false, problem: { code: 'ambiguous-entity' } });
  });
});

describe('an export', () => {
  it.each(Object.keys(EXPORT_FORMATS))('as %s is the same whenever it is made, and changes no note', async (format) => {
    if (!isExportFormat(format)) throw new Error(format);
    const workspace = await demoVault();
    const before = await treeOf(workspace.vault);
    const text = await exported(workspace, format);
    expect(text.length).toBeGreaterThan(10_000);
    expect(await exported(workspace, format)).toBe(text);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('names what cannot be read, and exports the rest', async () => {
    const workspace = await vaultOf({ ...NOTES, 'Articles/Broken.md': '---\narticle-id: b\ntitle: [\n---\n' });
    const exporting = await prepared(workspace);
    await textOf(exporting);
    expect(exporting.problems).toMatchObject([{ code: 'invalid-yaml', subject: 'Articles/Broken.md' }]);
    expect(exporting.written).toBe(5);
    const elsewhere = await prepared(workspace, { scope: { kind: 'folder', path: 'Articles/2024' } });
    expect(elsewhere.problems).toEqual([]);
  });

  it('reads notes when their turn comes, and hands the text on in pieces', async () => {
    const workspace = { ...(await smallVault()), vault: await largeVault(2000) };
    const read: string[] = [];
    const exporting = await prepared(workspace, { format: 'csl' });
    const { vault } = workspace;
    const reading = vault.read.bind(vault);
    vault.read = (path) => {
      read.push(path);
      return reading(path);
    };
    const sizes: number[] = [];
    for await (const piece of exporting.text()) {
      if (sizes.length === 0) expect(read.length).toBeLessThan(1000);
      sizes.push(piece.length);
    }
    expect(exporting.written).toBe(2000);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
  });

  it('stops when it is told to, and says so', async () => {
    const stop = new AbortController();
    const workspace = { ...(await smallVault()), vault: await largeVault(100) };
    const done: number[] = [];
    const run = {
      ...control(stop.signal),
      progress: ({ done: at }: { readonly done: number }) => {
        done.push(at);
        if (at === 20) stop.abort();
      },
    };
    const exporting = await prepared(workspace, {}, run);
    expect(await textOf(exporting)).toBe('');
    expect(exporting.cancelled).toBe(true);
    expect(done.at(-1)).toBe(32);
  });

  it('ends where notes stand below each other', async () => {
    const below = (name: string, other: string): string =>
      `---\ntype: place\nentity-id: place:${name}\nlocation: "[[${other}]]"\n---\n`;
    const workspace = await vaultOf({
      'A.md': below('a', 'B'),
      'B.md': below('b', 'A'),
      'Story.md': '---\narticle-id: s\nlocation: "[[A]]"\nplaces: ["[[B]]"]\n---\nText.\n',
    });
    for (const format of ['csv', 'ftm', 'stix', 'jsonld'] as const)
      expect(await exported(workspace, format)).toContain(format === 'stix' ? 'Story' : 'A');
  });
});
