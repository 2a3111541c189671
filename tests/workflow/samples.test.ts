import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from '../../src/workflow/check';
import { importArticles } from '../../src/workflow/import';
import { undoLast } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import type { ImportReport } from '../../src/model';
import { filesBelow, sampleInputs, testWorkspace, treeOf } from '../support/workspace';

const GOLDEN = join(__dirname, '..', 'golden', 'samples');

function recordedTree(): Record<string, string> {
  if (!existsSync(GOLDEN)) return {};
  return Object.fromEntries(
    filesBelow(GOLDEN).map((path) => [path.slice(GOLDEN.length + 1), readFileSync(path, 'utf8')]),
  );
}

function record(tree: Record<string, string>): void {
  rmSync(GOLDEN, { recursive: true, force: true });
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(GOLDEN, path)), { recursive: true });
    writeFileSync(join(GOLDEN, path), text);
  }
  throw new Error('The golden vault was recorded: look at the difference, then run without RECORD_GOLDEN.');
}

describe('the samples, imported', () => {
  let workspace: Workspace;
  let report: ImportReport;
  let tree: Record<string, string>;

  beforeAll(async () => {
    workspace = testWorkspace();
    report = await importArticles(sampleInputs(), workspace);
    tree = await treeOf(workspace.vault);
  });

  it('all become notes, each from its own article', () => {
    expect(report.articles.filter(({ status }) => status !== 'created')).toEqual([]);
    expect(report.articles.length).toBeGreaterThanOrEqual(16);
    expect(new Set(report.articles.map(({ path }) => path)).size).toBe(report.articles.length);
  });

  it('make the golden vault, byte for byte', () => {
    if (process.env.RECORD_GOLDEN) record(tree);
    expect(tree).toEqual(recordedTree());
  });

  it('leave no fault for check to find', async () => {
    expect((await check(workspace)).faults).toEqual([]);
  });

  it('change not a byte when they are imported again, and the report says so', async () => {
    const again = await importArticles(sampleInputs(), workspace);
    expect(await treeOf(workspace.vault)).toEqual(tree);
    expect(again.articles.map(({ status }) => status)).toEqual(report.articles.map(() => 'unchanged'));
    expect(again.notes).toEqual([]);
  });

  it('come out the same in any order', async () => {
    const other = testWorkspace();
    await importArticles(sampleInputs().reverse(), other);
    expect(await treeOf(other.vault)).toEqual(tree);
  });

  it('come out the same one by one', async () => {
    const other = testWorkspace();
    for (const input of sampleInputs()) await importArticles([input], other);
    expect(await treeOf(other.vault)).toEqual(tree);
  });

  it('disappear without a trace when the import is undone', async () => {
    const other = testWorkspace();
    await other.vault.create('Notes/Mine.md', 'My own words about [[Hoeryong]].\n');
    const before = await treeOf(other.vault);
    await importArticles(sampleInputs(), other);
    await undoLast(other);
    expect(await treeOf(other.vault)).toEqual(before);
  });

  it('are planned in a dry run without a write', async () => {
    const other = testWorkspace();
    const planned = await importArticles(sampleInputs(), other, { dryRun: true });
    expect(await treeOf(other.vault)).toEqual({});
    expect(planned.articles.map(({ path }) => path)).toEqual(report.articles.map(({ path }) => path));
  });
});
