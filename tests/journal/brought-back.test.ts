import { check } from '../../src/workflow/check';
import { broughtBack } from '../../src/journal/brought-back';
import type { RecordedWrite } from '../../src/journal/journal';
import { mergeEntities } from '../../src/workflow/merge';
import { undo } from '../../src/journal/undo';
import type { Workspace } from '../../src/workflow/workspace';
import { note, vaultOf } from '../support/entity-vault';

const agency = (name: string, more: readonly string[] = [], body = ''): string =>
  note(['type: agency', `entity-id: agency:${name}`, ...more], body);

const gone = (name: string): RecordedWrite => ({
  n: 1,
  group: 1,
  action: 'remove',
  path: `${name}.md`,
  before: agency(name),
  after: null,
  folders: [],
  subject: { kind: 'entity', id: `agency:${name}`, name },
  why: 'merged',
  certain: true,
});

const plansFor = async (writes: readonly RecordedWrite[], notes: Readonly<Record<string, string>>): Promise<unknown> =>
  broughtBack(writes, { ...(await vaultOf(notes)), session: { command: 'undo' } });

describe('an entity whose note an undo gives back', () => {
  it('is no longer told to be merged into another, which keeps what else was', async () => {
    const notes = { 'a.md': agency('a'), 'c.md': agency('c', ['same-as:', '  - agency:a', '  - agency:b']) };
    expect(await plansFor([gone('a')], notes)).toMatchObject([
      { ok: true, value: { path: 'c.md', after: agency('c', ['same-as:', '  - agency:b']) } },
    ]);
    const only = { 'a.md': agency('a'), 'c.md': agency('c', ['same-as:', '  - agency:a']) };
    expect(await plansFor([gone('a')], only)).toMatchObject([{ value: { after: agency('c') } }]);
  });

  it('leaves alone what says nothing of it, and what did not come back', async () => {
    const merged = agency('c', ['same-as:', '  - agency:a']);
    expect(
      await plansFor([gone('a')], { 'a.md': agency('a'), 'b.md': agency('b', ['same-as:', '  - agency:x']) }),
    ).toEqual([]);
    expect(await plansFor([gone('a')], { 'c.md': merged })).toEqual([]);
    const updated: RecordedWrite = { ...gone('a'), action: 'update', before: '', after: '' };
    expect(await plansFor([updated], { 'a.md': agency('a'), 'c.md': merged })).toEqual([]);
  });

  it('is told of where the note that says so cannot be changed', async () => {
    const odd = '---\ntype: agency\nentity-id: agency:c\nsame-as: &x [agency:a]\nmine: *x\n---\n';
    expect(await plansFor([gone('a')], { 'a.md': agency('a'), 'c.md': odd })).toMatchObject([
      { ok: false, problem: { subject: 'c.md' } },
    ]);
  });

  async function mergedTwice(): Promise<{ workspace: Workspace; first: string; second: string }> {
    const workspace = await vaultOf({ 'a.md': agency('a', [], 'Of a.\n'), 'b.md': agency('b'), 'c.md': agency('c') });
    const first = (await mergeEntities('a.md', 'b.md', workspace)).batch ?? '';
    const second = (await mergeEntities('b.md', 'c.md', workspace)).batch ?? '';
    expect(await workspace.vault.read('c.md')).toContain('same-as:\n  - agency:b\n  - agency:a\n');
    return { workspace, first, second };
  }

  it('has its own note alone after the undo of a merge whose note was merged on, whatever is undone then', async () => {
    const { workspace, first, second } = await mergedTwice();
    await undo(workspace, { batch: first });
    expect(await workspace.vault.read('a.md')).toBe(agency('a', [], 'Of a.\n'));
    expect(await workspace.vault.read('c.md')).toContain('same-as:\n  - agency:b\n');
    expect(await workspace.vault.read('c.md')).not.toContain('agency:a');
    expect(await workspace.vault.read('c.md')).toContain('Of a.');

    await undo(workspace, { batch: second });
    expect(await workspace.vault.read('a.md')).toBe(agency('a', [], 'Of a.\n'));
    for (const path of ['b.md', 'c.md']) expect(await workspace.vault.read(path)).not.toContain('agency:a');
    expect((await check(workspace)).faults).toEqual([]);
  });
});
