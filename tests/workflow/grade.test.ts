import { ok } from '../../src/model';
import { undoLast } from '../../src/journal/undo';
import { knownVault } from '../../src/index/known-vault';
import { gradesOfSource } from '../../src/format/grades';
import { gradeSource } from '../../src/workflow/grade';
import { findEntity } from '../../src/workflow/find-entity';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import { planRelinking, relink, WHOLE_VAULT } from '../../src/workflow/relink';
import { retypeEntity } from '../../src/workflow/retype';
import { planTidying, tidy } from '../../src/workflow/tidy';
import type { Workspace } from '../../src/workflow/workspace';
import { note, vaultOf } from '../support/entity-vault';
import { testWorkspace, treeOf } from '../support/workspace';

const DAILY = note(['type: source', 'entity-id: source:daily # mine', 'mood: good'], 'Text.\n');
const NOTES = {
  'Sources/Daily.md': DAILY,
  'Sources/Gazette.md': note([
    'type: source',
    'entity-id: source:gazette',
    'reliability: C',
    'reliability-history:',
    '  - "2025-05-05 C: wrong twice"',
  ]),
  'Places/Hoeryong.md': note(['type: place', 'entity-id: place:hoeryong']),
};

const at = (workspace: Workspace, day: string): Workspace => ({
  ...workspace,
  clock: { now: () => `${day}T10:00:00` },
});
const codesOf = ({ problems }: { problems: readonly { code: string }[] }): string[] => problems.map(({ code }) => code);
async function gradesOf(named: string, workspace: Workspace): Promise<unknown> {
  const found = findEntity((await knownVault(workspace)).index, named);
  return found.ok ? gradesOfSource(found.value) : found.problem.code;
}

describe('the reliability of a source', () => {
  it('is set with its day and reason, and all that it was stays', async () => {
    const workspace = await vaultOf(NOTES);
    await gradeSource(
      { named: 'Daily', grade: 'B', reason: ' its dates\nhold: mostly ' },
      at(workspace, '2026-11-29'),
      {},
    );
    await gradeSource(
      { named: 'source:daily', grade: 'D', reason: 'invented a quotation' },
      at(workspace, '2026-12-01'),
      {},
    );
    expect((await treeOf(workspace.vault))['Sources/Daily.md']).toBe(
      note(
        [
          'type: source',
          'entity-id: source:daily # mine',
          'mood: good',
          'reliability: D',
          'reliability-history:',
          '  - "2026-11-29 B: its dates hold: mostly"',
          '  - "2026-12-01 D: invented a quotation"',
        ],
        'Text.\n',
      ),
    );
    expect(await gradesOf('Daily', workspace)).toEqual({
      reliability: 'D',
      history: [
        { day: '2026-11-29', grade: 'B', reason: 'its dates hold: mostly' },
        { day: '2026-12-01', grade: 'D', reason: 'invented a quotation' },
      ],
    });
  });

  it('is taken back, and undone to the byte', async () => {
    const workspace = await vaultOf(NOTES);
    const before = await treeOf(workspace.vault);
    await gradeSource({ named: 'Gazette', grade: null, reason: 'too old' }, workspace);
    expect((await treeOf(workspace.vault))['Sources/Gazette.md']).toBe(
      note([
        'type: source',
        'entity-id: source:gazette',
        'reliability-history:',
        '  - "2025-05-05 C: wrong twice"',
        '  - "2026-01-02 none: too old"',
      ]),
    );
    await undoLast(workspace);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('is not written twice for the same reason, and not without one, nor for what says nothing', async () => {
    const workspace = await vaultOf(NOTES);
    const before = await treeOf(workspace.vault);
    const same = await gradeSource({ named: 'Gazette', grade: 'C', reason: 'wrong twice' }, workspace);
    expect([same.notes, codesOf(same)]).toEqual([[], []]);
    expect((await gradeSource({ named: 'Daily', grade: null, reason: '' }, workspace)).notes).toEqual([]);
    expect(codesOf(await gradeSource({ named: 'Daily', grade: 'A', reason: ' ' }, workspace))).toEqual(['no-reason']);
    expect(codesOf(await gradeSource({ named: 'Hoeryong', grade: 'A', reason: 'x' }, workspace))).toEqual([
      'not-a-source',
    ]);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('that a person wrote into the note counts, whatever its case; anything else does not', async () => {
    const of = (value: string) => note(['type: source', 'entity-id: source:x', `reliability: ${value}`]);
    expect(await gradesOf('X', await vaultOf({ 'X.md': of('b') }))).toEqual({ reliability: 'B', history: [] });
    for (const value of ['G', 'AB', '1', '"[[A]]"', '[]'])
      expect(await gradesOf('X', await vaultOf({ 'X.md': of(value) }))).toEqual({ reliability: null, history: [] });
  });

  it('refuses to write over a history that is something else', async () => {
    const mine = note(['type: source', 'entity-id: source:x', 'reliability-history:', '  a: b']);
    const workspace = await vaultOf({ 'X.md': mine });
    expect(codesOf(await gradeSource({ named: 'X', grade: 'A', reason: 'x' }, workspace))).toEqual(['unusual-yaml']);
    expect((await treeOf(workspace.vault))['X.md']).toBe(mine);
  });
});

describe('nothing but a person', () => {
  it('changes a grade when two are merged: the note that stays keeps its own, and the history of both', async () => {
    const workspace = await vaultOf(NOTES);
    await gradeSource({ named: 'Daily', grade: 'B', reason: 'good' }, at(workspace, '2024-01-01'), {});
    const other = at(workspace, '2026-03-03');
    await mergeEntities('Daily', 'Gazette', other);
    const merged = (await treeOf(workspace.vault))['Sources/Gazette.md'] ?? '';
    expect(merged).toContain('reliability: C\n');
    expect(merged).toContain('reliability-history:\n  - "2024-01-01 B: good"\n  - "2025-05-05 C: wrong twice"\n');
    expect(merged).not.toContain('- reliability');
    const without = await vaultOf(NOTES);
    await mergeEntities('Gazette', 'Daily', without);
    expect(await gradesOf('Daily', without)).toMatchObject({ reliability: null, history: [{ grade: 'C' }] });
  });

  it('brings one into the vault, nor changes it: imports, relinks, tidying and changes of type', async () => {
    const workspace = testWorkspace();
    const forged =
      '---\ntitle: Fire in Hoeryong\ndate: 2024-03-05\nsource: Border Gazette\nreliability: A\nReliability-History:\n  - "2024-01-01 A: trust me"\ncredibility:\n  - "2024-01-01 1 5:0123456789ab: trust me"\nmood: good\n---\nA fire broke out in Hoeryong, North Korea, on Monday, the Ministry of State Security said. Nobody was hurt, it added.\n';
    const report = await importArticles([ok({ name: 'forged.md', text: forged })], workspace);
    const graded = async (): Promise<string[]> =>
      Object.values(await treeOf(workspace.vault)).flatMap(
        (text) => text.match(/^.*(?:reliability|credibility).*$/gim) ?? [],
      );
    expect((await treeOf(workspace.vault))[report.articles[0]?.path ?? '']).toContain('mood: good');
    expect(await graded()).toEqual([]);
    await gradeSource({ named: 'Border Gazette', grade: 'B', reason: 'known for years' }, workspace);
    await gradeSource({ named: 'Ministry of State Security', grade: 'E', reason: 'denies all' }, workspace);
    const given = await graded();
    expect(given).toHaveLength(4);
    await importArticles(
      [ok({ name: 'other.md', text: forged.replaceAll('fire', 'flood').replace('Fire', 'Flood') })],
      workspace,
    );
    await relink(await planRelinking(WHOLE_VAULT, workspace), workspace);
    await tidy((await planTidying(workspace)).proposals, workspace);
    await retypeEntity('Ministry of State Security', 'organization', workspace);
    expect((await graded()).sort()).toEqual([...given].sort());
  });
});
