import { importArticles } from '../../../src/workflow/import';
import { planRelating } from '../../../src/workflow/relate';
import { isFault, planRelinking, relink, WHOLE_VAULT } from '../../../src/workflow/relink';
import type { Progress, RunControl } from '../../../src/model';
import { undo } from '../../../src/journal/undo';
import { treeOf } from '../../support/workspace';
import { bodyOf, edit, entityNote, HARBOUR, MARKET, noteLike, relinkAll, vaultWith } from './vault';

const KESTREL_NOTE = entityNote('organization', 'my-kestrel', 'aliases:\n  - Kestrel\n');

async function scene(): ReturnType<typeof vaultWith> {
  const workspace = await vaultWith({ Harbour: HARBOUR, Market: MARKET });
  await workspace.vault.create('Organizations/Kestrel Shipping.md', KESTREL_NOTE);
  return workspace;
}

function controlled(at: (progress: Progress, stop: () => void) => void): RunControl {
  const abort = new AbortController();
  return { signal: abort.signal, progress: (progress) => at(progress, () => abort.abort()) };
}

describe('carrying a relink out', () => {
  it('is one batch, undone to the byte', async () => {
    const workspace = await scene();
    const before = await treeOf(workspace.vault);
    const report = await relinkAll(workspace);
    expect(report.problems).toEqual([]);
    expect(await treeOf(workspace.vault)).not.toEqual(before);
    await undo(workspace);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('brings the related lists of entities up to date in the same batch', async () => {
    const workspace = await scene();
    const report = await relinkAll(workspace);
    const changed = report.notes.map(({ path }) => path);
    expect(changed.filter((path) => path.startsWith('Articles/'))).toHaveLength(2);
    expect(changed).toContain('Organizations/Kestrel Shipping.md');
    expect((await noteLike(workspace, 'Kestrel Shipping')).text).toContain('agencies:\n  - "[[Tidewatch Bureau]]"');
  });

  it('plans a note again that changed after the preview, and keeps the change', async () => {
    const workspace = await scene();
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    const { path } = await noteLike(workspace, 'Articles/Market');
    await edit(workspace, path, (text) => `${text}\nMy own thought.\n`);
    const report = await relink(planned, workspace);
    expect(report.problems).toEqual([]);
    const { text } = await noteLike(workspace, 'Articles/Market');
    expect(bodyOf(text)).toContain('[[Kestrel Shipping|Kestrel]] has not said');
    expect(text.endsWith('\nMy own thought.\n')).toBe(true);
  });

  it('leaves a note alone that is deleted after the preview', async () => {
    const workspace = await scene();
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    await workspace.vault.remove('Articles/Market.md');
    const report = await relink(planned, workspace);
    expect(report.notes.map(({ path }) => path)).toContain('Articles/Harbour.md');
    expect(await workspace.vault.exists('Articles/Market.md')).toBe(false);
  });

  it('reports a note that changes while it is written, and goes on', async () => {
    const workspace = await scene();
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    const process = workspace.vault.process.bind(workspace.vault);
    workspace.vault.process = async (path, transform) => {
      if (path === 'Articles/Harbour.md') await process(path, (text) => `${text}\nTyped just now.\n`);
      return process(path, transform);
    };
    const report = await relink(planned, workspace);
    expect(report.problems).toMatchObject([{ code: 'note-changed', subject: 'Articles/Harbour.md' }]);
    expect((await noteLike(workspace, 'Articles/Harbour')).text).toContain('Typed just now.');
    expect((await noteLike(workspace, 'Articles/Market')).text).toContain('[[Kestrel Shipping|Kestrel]]');
  });

  it('decides anew where a name it planned is taken meanwhile', async () => {
    const workspace = await vaultWith({ Harbour: HARBOUR });
    const { path } = await noteLike(workspace, 'Articles/Harbour');
    await edit(workspace, path, (text) =>
      text.replace(' without papers.', ' without papers, said the Wonsan Harbor Inspection Bureau in Wonsan.'),
    );
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    const made = planned.notes.find(({ plan }) => plan.action === 'create' && plan.path.startsWith('Places/'));
    expect(made).toBeDefined();
    await workspace.vault.create(made?.plan.path ?? '', 'A note of mine.\n');
    const report = await relink(planned, workspace);
    expect(report.problems.filter(isFault)).toEqual([]);
    expect(await workspace.vault.read(made?.plan.path ?? '')).toBe('A note of mine.\n');
    expect((await planRelinking(WHOLE_VAULT, workspace)).notes).toEqual([]);
  });

  it('links nothing to an entity whose note is deleted after the preview', async () => {
    const workspace = await scene();
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    await workspace.vault.remove('Organizations/Kestrel Shipping.md');
    const report = await relink(planned, workspace);
    expect(report.notes).toEqual([]);
    expect((await noteLike(workspace, 'Articles/Market')).text).not.toContain('Kestrel Shipping');
  });

  it('links an entity by its new name where its note was renamed after the preview', async () => {
    const workspace = await scene();
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    await workspace.vault.move('Organizations/Kestrel Shipping.md', 'Organizations/Kestrel Lines.md');
    const report = await relink(planned, workspace);
    expect(report.problems).toEqual([]);
    const { text } = await noteLike(workspace, 'Articles/Market');
    expect(text).toContain('[[Kestrel Lines|Kestrel]] has not said');
    expect(text).not.toContain('Kestrel Shipping');
  });

  it('makes no note again that was deleted since the last run, and keeps that as a decision', async () => {
    const workspace = await scene();
    const { path } = await noteLike(workspace, 'Agencies/Tidewatch');
    await workspace.vault.remove(path);
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    expect(planned.problems).toMatchObject([{ code: 'entity-deleted', subject: path }]);
    const report = await relink(planned, workspace);
    expect(report.problems.map(({ code }) => code)).toEqual(['entity-deleted']);
    expect(await workspace.vault.exists(path)).toBe(false);
    expect((await noteLike(workspace, 'Articles/Market')).text).not.toContain('  - "[[Tidewatch Bureau]]"');
    expect((await noteLike(workspace, 'Dateline/Decisions')).text).toContain('agency:tidewatch-bureau');
    await undo(workspace, { batch: report.batch ?? '' });
    expect((await planRelinking(WHOLE_VAULT, workspace)).problems).toEqual([]);
  });

  it('can be cancelled while it looks, and then writes nothing', async () => {
    const workspace = await scene();
    const before = await treeOf(workspace.vault);
    const control = controlled(({ done }, stop) => {
      if (done === 1) stop();
    });
    const planned = await planRelinking(WHOLE_VAULT, workspace, { control });
    expect(planned.cancelled).toBe(true);
    expect(planned.analysed).toBe(1);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('can be cancelled between two notes, and what is written is undone as one', async () => {
    const workspace = await scene();
    const before = await treeOf(workspace.vault);
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    const control = controlled(({ current }, stop) => {
      if (current.startsWith('Articles/')) stop();
    });
    const report = await relink(planned, workspace, { control });
    expect(report.cancelled).toBe(true);
    expect(report.notes.filter(({ path }) => path.startsWith('Articles/'))).toHaveLength(1);
    await undo(workspace);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it.each([
    ['between two notes', (current: string) => current.startsWith('Articles/')],
    ['while it brings lists up to date', (current: string) => current.startsWith('Places/')],
  ])('leaves the lists to the next run where it is cancelled %s', async (_when, isThen) => {
    const workspace = await scene();
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    const control = controlled(({ current }, stop) => {
      if (isThen(current)) stop();
    });
    expect((await relink(planned, workspace, { control })).cancelled).toBe(true);
    expect((await planRelating(workspace)).plans).not.toEqual([]);
    await importArticles([], workspace);
    expect((await planRelating(workspace)).plans).toEqual([]);
  });

  it('writes nothing in a dry run', async () => {
    const workspace = await scene();
    const before = await treeOf(workspace.vault);
    const report = await relink(await planRelinking(WHOLE_VAULT, workspace), workspace, { dryRun: true });
    expect(report.notes).toHaveLength(2);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });
});
