import { MemoryStore, MemoryVault } from '../../../src/vault/memory';
import { importSample, sampleAmong } from '../../../src/workflow/first-run/sample';
import { SAMPLE_ARTICLES, SAMPLE_FOLDER } from '../../../src/workflow/first-run/sample-articles';
import { importArticles } from '../../../src/workflow/import';
import { listBatches, undo, type BatchSummary } from '../../../src/journal/undo';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace, textInput, treeOf } from '../../support/workspace';

const OWN = {
  'China.md': 'My own note.',
  'Places/Hoeryong.md': '---\ntype: place\nentity-id: place:hoeryong:kp.north-hamgyong\n---\nMine.\n',
  'Articles/Old.md': '---\narticle-id: old\nplaces:\n  - "[[Hoeryong]]"\ndateline: 1\n---\nA story of [[Hoeryong]].\n',
};

const sampleIn = async (workspace: Workspace): Promise<BatchSummary | null> =>
  sampleAmong(await listBatches(workspace));

const vaultWith = (files: Readonly<Record<string, string>>): { workspace: Workspace; store: MemoryStore } => {
  const store = new MemoryStore();
  return { workspace: testWorkspace(new MemoryVault(files), store), store };
};

describe('the sample', () => {
  it('is small, and says that it is made up', () => {
    expect(new TextEncoder().encode(SAMPLE_ARTICLES.map(({ text }) => text).join('')).length).toBeLessThan(6 * 1024);
    expect(SAMPLE_ARTICLES[0]?.text).toContain('made up');
  });

  it('is imported into a folder of its own, linked within it, and touches nothing else', async () => {
    const { workspace } = vaultWith(OWN);
    const report = await importSample(workspace);
    expect(report.problems.map(({ code }) => code)).toEqual(['namesake', 'namesake']);
    expect(report.articles.map(({ status }) => status)).toEqual(['created', 'created', 'created']);
    const tree = await treeOf(workspace.vault);
    const { [`${SAMPLE_FOLDER}/Agencies/Ministry of State Security.md`]: agency, ...rest } = tree;
    expect(agency).toContain('type: agency');
    expect(Object.fromEntries(Object.entries(rest).filter(([path]) => !path.startsWith(`${SAMPLE_FOLDER}/`)))).toEqual(
      OWN,
    );
    // Its own Hoeryong and China have names that lead to nobody else's.
    const articles = Object.entries(tree).filter(([path]) => path.startsWith(`${SAMPLE_FOLDER}/Articles/`));
    expect(articles).toHaveLength(3);
    for (const [, text] of articles) expect(text).not.toMatch(/\[\[(?:China|Hoeryong)[\]|]/);
    expect(articles.filter(([, text]) => text.includes('[[Ministry of State Security'))).toHaveLength(3);
  });

  it('goes as it came, and is known to be there only in between', async () => {
    const { workspace, store } = vaultWith(OWN);
    expect(await sampleIn(workspace)).toBeNull();
    await importSample(workspace);
    expect(await store.list('cache')).toEqual([]);
    const batch = await sampleIn(workspace);
    expect(batch).toMatchObject({ command: 'sample', updated: 0 });
    const report = await undo(workspace, { batch: batch?.id ?? '' });
    expect(report.problems).toEqual([]);
    expect(await treeOf(workspace.vault)).toEqual(OWN);
    expect(await sampleIn(workspace)).toBeNull();
  });

  it('goes after articles of the user’s own came, but for what these link', async () => {
    const { workspace } = vaultWith({});
    await importSample(workspace);
    await importArticles(
      textInput(
        'Floods reach Hoeryong\n\nWater stood in the streets of Hoeryong, North Hamgyong province, on Monday, a resident of Hoeryong said.',
      ),
      workspace,
    );
    const batch = await sampleIn(workspace);
    const report = await undo(workspace, { batch: batch?.id ?? '' });
    const tree = await treeOf(workspace.vault);
    expect(Object.keys(tree).filter((path) => path.startsWith(`${SAMPLE_FOLDER}/Articles/`))).toEqual([]);
    expect(report.notes.filter(({ action }) => action === 'kept').map(({ path }) => path)).toContain(
      `${SAMPLE_FOLDER}/Places/Hoeryong.md`,
    );
  });

  it('is imported once', async () => {
    const { workspace } = vaultWith({});
    await importSample(workspace);
    const before = await treeOf(workspace.vault);
    expect((await importSample(workspace)).articles.map(({ status }) => status)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });
});
