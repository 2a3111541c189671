import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import { listBatches, undo } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { article } from '../../tools/soak/articles.mts';
import { tickingClock } from '../workflow/recording';
import { testWorkspace, textInput, treeOf } from '../support/workspace';

describe('a dry run of an undo', () => {
  let vault: MemoryVault;
  let store: MemoryStore;
  let workspace: Workspace;
  beforeEach(async () => {
    [vault, store] = [new MemoryVault({ 'Mine.md': 'mine' }), new MemoryStore()];
    workspace = { ...testWorkspace(vault, store), clock: tickingClock() };
    for (const number of [1, 2]) await importArticles(textInput(article(number), `${number}.md`), workspace);
  });

  /** What a dry run of the undo of the nth batch, the newest first, tells, having changed nothing. */
  async function triedOut(n: number): Promise<Awaited<ReturnType<typeof undo>> & { readonly id: string }> {
    const batch = (await listBatches(workspace))[n];
    if (batch?.ok !== true) throw new Error('There is no such batch.');
    const [notes, files] = [vault.snapshot(), [...store.entries()]];
    const report = await undo(workspace, { batch: batch.value.id, dryRun: true });
    expect(vault.snapshot()).toEqual(notes);
    expect([...store.entries()]).toEqual(files);
    return { ...report, id: batch.value.id };
  }

  it.each([0, 1])('tells what the undo of batch %d then does, and changes nothing', async (n) => {
    const { id, ...told } = await triedOut(n);
    expect(told.dryRun).toBe(true);
    expect(told.notes.length).toBeGreaterThan(3);
    expect(await undo(workspace, { batch: id })).toEqual({ ...told, dryRun: false });
  });

  it('tells what would stay, and why', async () => {
    const [path] = Object.keys(await treeOf(vault)).filter((each) => /Articles\/.*Story 2/.test(each));
    await vault.process(path ?? '', (text) => `${text}\nMy own remark.\n`);
    const { id, ...told } = await triedOut(0);
    expect(told.notes.filter(({ action }) => action === 'kept')).toMatchObject([
      { path, why: 'It was changed since Dateline wrote it; your text stays.' },
      ...(await undo(workspace, { batch: id })).notes.filter((note) => note.action === 'kept' && note.path !== path),
    ]);
    expect(await vault.read(path ?? '')).toContain('My own remark.');
  });

  it('tells it of a merge as well, where notes come back', async () => {
    const people = Object.keys(await treeOf(vault)).filter((each) => each.startsWith('People/'));
    const before = await treeOf(vault);
    const merged = await mergeEntities(people[0] ?? '', people[1] ?? '', workspace);
    expect(merged.problems).toEqual([]);
    const { id, ...told } = await triedOut(0);
    expect(told.notes.map(({ path }) => path)).toContain(people[0]);
    expect(await undo(workspace, { batch: id })).toEqual({ ...told, dryRun: false });
    expect(await treeOf(vault)).toEqual(before);
  });

  it('is refused, as the undo is, for a run that is undone or was never recorded', async () => {
    const { id } = await triedOut(0);
    await undo(workspace, { batch: id });
    for (const batch of [id, '20200101T000000-0001', 'nonsense']) {
      for (const dryRun of [true, false]) {
        const report = await undo(workspace, { batch, dryRun });
        expect(report).toMatchObject({
          batch: null,
          dryRun,
          notes: [],
          problems: [{ code: 'no-batch', subject: batch }],
        });
      }
    }
  });
});
