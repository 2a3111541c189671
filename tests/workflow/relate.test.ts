import { MemoryVault } from '../../src/vault/memory';
import { check } from '../../src/workflow/check';
import { importArticles } from '../../src/workflow/import';
import type { RunControl } from '../../src/model';
import { planRelating, relateAll } from '../../src/workflow/relate';
import { testWorkspace, textInput, treeOf } from '../support/workspace';

const article = (at: number): string =>
  `---\nactors:\n  - "[[Police]]"\nplaces:\n  - "[[Hoeryong]]"\narticle-id: a${at}\ndateline: 1\n---\nThe [[Police]] came to [[Hoeryong]].\n`;
const entity = (type: string, name: string, more = ''): string =>
  `---\ntype: ${type}\nentity-id: ${type}:${name}\n${more}---\n`;

const NOTES = {
  'a.md': article(1),
  'b.md': article(2),
  'Police.md': entity('agency', 'police'),
  'Hoeryong.md': entity('place', 'hoeryong'),
};

/** Cancels when so many notes were looked at. */
function cancelling(after: number): RunControl & { readonly seen: string[] } {
  const abort = new AbortController();
  const seen: string[] = [];
  return {
    signal: abort.signal,
    seen,
    progress: ({ done, current }) => {
      seen.push(current);
      if (done >= after) abort.abort();
    },
  };
}

describe('bringing all lists up to date', () => {
  it('writes nothing where it is cancelled while it looks', async () => {
    const vault = new MemoryVault(NOTES);
    const control = cancelling(1);
    const report = await relateAll(testWorkspace(vault), { control });
    expect(report).toMatchObject({ cancelled: true, batch: null, notes: [] });
    expect(control.seen).toEqual(['Police.md']);
    expect(await treeOf(vault)).toEqual(NOTES);
  });

  it('reports a note of a later version, and does the others', async () => {
    const vault = new MemoryVault({ ...NOTES, 'Police.md': entity('agency', 'police', 'dateline: 99\n') });
    const report = await relateAll(testWorkspace(vault));
    expect(report.problems).toMatchObject([{ code: 'newer-format', subject: 'Police.md' }]);
    expect(report.notes.map(({ path }) => path)).toEqual(['Hoeryong.md']);
  });

  it('moves what stands in the wrong list, which no record tells', async () => {
    const vault = new MemoryVault(NOTES);
    await relateAll(testWorkspace(vault));
    const listed = await vault.read('Police.md');
    vault.put('Police.md', listed.replace('places:\n', 'themes:\n'));
    expect((await planRelating(testWorkspace(vault))).plans.map(({ path }) => path)).toEqual(['Police.md']);
    await relateAll(testWorkspace(vault));
    expect(await vault.read('Police.md')).toBe(listed);
  });

  it('takes out what it listed of an entity whose note was deleted together with all that named it', async () => {
    const workspace = testWorkspace(new MemoryVault());
    const { vault } = workspace;
    for (const day of ['Monday', 'Friday'])
      await importArticles(
        textInput(
          `Raid on ${day}\n\nThe Ministry of State Security searched houses in Hoeryong, North Korea, on ${day}.`,
        ),
        workspace,
      );
    const hoeryong = 'Places/Hoeryong.md';
    expect(await vault.read(hoeryong)).toContain('[[Ministry of State Security');
    const mine = (await vault.read(hoeryong)).replace('agencies:\n', 'agencies:\n  - "[[Nobody yet]]"\n');
    await vault.process(hoeryong, () => mine);
    for (const { path } of await vault.list()) if (/^(?:Articles|Agencies)\//.test(path)) await vault.remove(path);
    const stale = async (): Promise<readonly string[]> =>
      (await check(workspace)).faults.filter(({ code }) => code === 'stale-list').map(({ subject }) => subject);
    expect(await stale()).toContain(hoeryong);
    await relateAll(workspace);
    expect(await vault.read(hoeryong)).not.toContain('Ministry of State Security');
    expect(await vault.read(hoeryong)).toContain('agencies:\n  - "[[Nobody yet]]"\n');
    expect(await stale()).toEqual([]);
  });
});
