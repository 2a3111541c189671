import { english, ok } from '../../src/model';
import { undo, undoLast } from '../../src/journal/undo';
import { knownVault } from '../../src/index/known-vault';
import { gradesOfSource } from '../../src/format/grades';
import { gradeSource } from '../../src/workflow/grade';
import { findEntity } from '../../src/workflow/find-entity';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities, planMerge } from '../../src/workflow/merge';
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
    const long = await gradeSource({ named: 'Daily', grade: 'A', reason: 'x'.repeat(501) }, workspace);
    expect(codesOf(long)).toEqual(['too-long']);
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

describe('what a person wrote into `reliability`', () => {
  it.each(['good, but partisan', '[B, C]', '[B]', '3', '"[[Daily]]"'])(
    'stays where it is no grade: %s',
    async (value) => {
      const mine = note(['type: source', 'entity-id: source:x', `reliability: ${value}`]);
      const workspace = await vaultOf({ 'X.md': mine });
      for (const grade of ['A', null] as const) {
        const report = await gradeSource({ named: 'X', grade, reason: 'x' }, workspace);
        expect(codesOf(report)).toEqual(['unusual-yaml']);
      }
      expect((await treeOf(workspace.vault))['X.md']).toBe(mine);
    },
  );

  it('gets a line of its own before another takes its place, or it is taken back', async () => {
    const of = (...lines: string[]) =>
      vaultOf({ 'X.md': note(['type: source', 'entity-id: source:x', 'reliability: b', ...lines]) });
    const untold = await of();
    await gradeSource({ named: 'X', grade: 'C', reason: 'late' }, at(untold, '2026-11-29'));
    expect((await treeOf(untold.vault))['X.md']).toContain(
      'reliability: C\nreliability-history:\n  - "2026-11-29 B: as it stood"\n  - "2026-11-29 C: late"\n',
    );
    const since = await of('reliability-history:', '  - "2025-05-05 B: x"', '  - "2025-05-06 none: y"');
    await gradeSource({ named: 'X', grade: null, reason: '' }, at(since, '2026-11-29'));
    expect((await treeOf(since.vault))['X.md']).toMatch(
      /6 none: y"\n {2}- "2026-11-29 B: as it stood"\n {2}- "2026-11-29 none:"\n/,
    );
    const told = await of('reliability-history:', '  - "2025-05-05 B: x"');
    await gradeSource({ named: 'X', grade: 'C', reason: 'late' }, at(told, '2026-11-29'));
    expect((await treeOf(told.vault))['X.md']).not.toContain('as it stood');
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
    expect(await gradesOf('Daily', without)).toMatchObject({ reliability: 'C', history: [{ grade: 'C' }] });
  });

  it('grades a note that was never graded: one that was merged into it was, by a person', async () => {
    const given = ['reliability: b', ...history('2025-01-01 B: x')];
    const kept = await merged(given, []);
    expect(kept).toContain(`reliability: b\n${history('2025-01-01 B: x').join('\n')}\n`);
    expect(kept).not.toContain('## Merged from');
    expect(await merged(['reliability: B'], [])).toContain('reliability: B\n');
    // What was taken back stays so.
    const taken = history('2024-01-01 D: y', '2024-01-02 none: z');
    expect(await merged(given, taken)).not.toMatch(/^reliability:/m);
  });

  it('hides a conflict: where both were graded otherwise, the merge says which stays', async () => {
    const workspace = await vaultOf({
      'A.md': note(['type: source', 'entity-id: source:a', 'reliability: B', ...history('2025-01-01 B: x')]),
      'B.md': note(['type: source', 'entity-id: source:b', 'reliability: D', ...history('2025-02-01 D: y')]),
    });
    const before = await treeOf(workspace.vault);
    const planned = await planMerge('A', 'B', workspace);
    const said = 'A was graded B, and B stays D';
    expect(planned?.ok === true && planned.value.remarks.map(english)).toEqual([said]);
    const report = await mergeEntities('A', 'B', workspace);
    expect(report.notes.map(({ why }) => english(why))).toContain(`A was merged into it; ${said}`);
    const text = (await treeOf(workspace.vault))['B.md'] ?? '';
    expect(text).toContain('reliability: D\n');
    expect(text).toContain(`${history('2025-01-01 B: x', '2025-02-01 D: y').join('\n')}\n`);
    await undo(workspace, {});
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  const merged = async (from: readonly string[], into: readonly string[]): Promise<string> => {
    const workspace = await vaultOf({
      'A.md': note(['type: source', 'entity-id: source:a', ...from]),
      'B.md': note(['type: source', 'entity-id: source:b', ...into]),
    });
    await mergeEntities('A', 'B', workspace);
    return (await treeOf(workspace.vault))['B.md'] ?? '';
  };
  const history = (...lines: string[]) => ['reliability-history:', ...lines.map((line) => `  - "${line}"`)];

  it('loses the grade of a note that was merged: one that no line tells goes to the text', async () => {
    expect(await merged(['reliability: B'], ['reliability: C'])).toContain('- reliability: B\n');
    expect(await merged(['reliability: good, but partisan'], [])).toContain('- reliability: good, but partisan\n');
    expect(await merged(['reliability: B', ...history('2025-01-01 B: x')], [])).not.toContain('- reliability');
    expect(
      await merged(['reliability: B', ...history('2025-01-01 B: x', '2025-01-02 C: y')], ['reliability: D']),
    ).toContain('- reliability: B\n');
  });

  it('drops or moves lines where two histories are joined', async () => {
    const own = history('why: see below', '2025-01-01 B: x', '2025-01-01 B: x', 'asked: twice', '2025-03-03 C: y');
    const theirs = history('2025-01-01 B: x', '2025-02-02 D: z', 'after: a call');
    expect(await merged(theirs, own)).toContain(
      `${history('why: see below', '2025-01-01 B: x', '2025-01-01 B: x', 'asked: twice', '2025-02-02 D: z', 'after: a call', '2025-03-03 C: y').join('\n')}\n`,
    );
    expect(await merged(own, own)).toContain(`${own.join('\n')}\nsame-as:`);
  });

  it('takes a history apart that is no list of texts', async () => {
    const odd = ['reliability-history:', '  - "2025-01-01 B: x"', '  - 2024: y'];
    const lines = history('2025-02-02 D: z');
    const kept = await merged(lines, odd);
    expect(kept).toContain(`${odd.join('\n')}\n`);
    expect(kept).toContain('- reliability-history: 2025-02-02 D: z\n');
    const left = await merged(odd, lines);
    expect(left).toContain(`${lines.join('\n')}\nsame-as:`);
    expect(left).toContain('- reliability-history: ["2025-01-01 B: x",{"2024":"y"}]\n');
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
