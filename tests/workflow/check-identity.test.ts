import { markOf } from '../../src/format/marks';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { check } from '../../src/workflow/check';
import { openJournal } from '../../src/journal/journal';
import { testWorkspace } from '../support/workspace';

const note = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`;
const place = (id: string, more: readonly string[] = []): string => note(['type: place', `entity-id: ${id}`, ...more]);
const article = (more: readonly string[]): string => note(['article-id: a1', 'dateline: 1', ...more]);

async function faults(files: Readonly<Record<string, string>>): Promise<string[]> {
  const report = await check(testWorkspace(new MemoryVault(files)));
  return report.faults.map(({ code, subject }) => `${code} ${subject}`);
}

describe('check of identities', () => {
  it('finds nothing wrong where all is well', async () => {
    const files = {
      'Musan.md': place('place:musan', ['same-as:', '  - place:musan-2', 'location: "[[North]]"']),
      'North.md': place('place:north'),
      'A.md': article(['places:', '  - "[[Musan]]"', `dateline-links: ${markOf('place:musan')}`]),
    };
    expect(await faults(files)).toEqual([]);
  });

  it('finds a merged id that has a note of its own', async () => {
    const files = { 'A.md': place('place:a', ['same-as:', '  - place:b']), 'B.md': place('place:b') };
    expect(await faults(files)).toEqual(['merged-entity A.md']);
  });

  it('finds an id merged into two notes, and one said to be another', async () => {
    const same = ['same-as:', '  - place:x'];
    const files = {
      'A.md': place('place:a', same),
      'B.md': place('place:b', [...same, 'not-same-as:', '  - place:x']),
    };
    expect(await faults(files)).toEqual(['merged-twice B.md', 'merged-apart B.md']);
  });

  it('finds places that lie in each other, once for all of them', async () => {
    const files = {
      'A.md': place('place:a', ['location: "[[B]]"']),
      'B.md': place('place:b', ['location: "[[C]]"']),
      'C.md': place('place:c', ['location: "[[A]]"']),
      'D.md': place('place:d', ['location: "[[A]]"']),
    };
    expect(await faults(files)).toEqual(['circular-position A.md']);
  });

  it('finds a place twice in one list, under whatever name', async () => {
    const files = {
      'Places/Musan.md': place('place:musan'),
      'A.md': article(['places:', '  - "[[Musan]]"', '  - "[[Places/Musan|the town]]"']),
    };
    expect(await faults(files)).toEqual(['listed-twice A.md']);
  });

  it('finds the mark of an entity that was merged', async () => {
    const files = {
      'A.md': place('place:a', ['same-as:', '  - place:b']),
      'News.md': article([`dateline-links: ${markOf('place:a')} ${markOf('place:b')}`]),
    };
    expect(await faults(files)).toEqual(['stale-mark News.md']);
  });

  it('finds a run that was cut off', async () => {
    const workspace = testWorkspace(new MemoryVault(), new MemoryStore());
    const batch = openJournal(workspace).begin('import');
    const subject = { kind: 'entity', id: 'place:a', name: 'A' } as const;
    await batch.intend({ action: 'create', path: 'A.md', before: null, after: 'x', folders: [], subject, why: 'new' });
    await batch.flush();
    const { faults: found } = await check(workspace);
    expect(found.map(({ code }) => code)).toEqual(['unfinished-batch']);
    await batch.commit();
    expect((await check(workspace)).faults).toEqual([]);
  });
});
