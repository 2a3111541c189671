import { mergeEntities } from '../../src/workflow/merge';
import { importArticles } from '../../src/workflow/import';
import { undo } from '../../src/workflow/undo';
import { MemoryVault } from '../../src/vault/memory';
import { testWorkspace, textInput, treeOf } from '../support/workspace';

const TEXT = 'Kim\n\nThe Ministry of State Security of North Korea searched houses in Musan on Monday.';

describe('an undo after one that left a note because it was linked', () => {
  it('leaves what a note links that it puts back', async () => {
    const vault = new MemoryVault();
    const workspace = testWorkspace(vault);
    await importArticles(textInput(TEXT), workspace);
    const path = 'Agencies/Ministry of State Security.md';
    vault.put(path, `${await vault.read(path)}\nMine.\n`);
    await undo(workspace);
    const left = await treeOf(vault);
    expect(Object.keys(left)).toContain('Agencies/State Affairs Commission.md');

    const merged = await mergeEntities(path, 'Agencies/State Affairs Commission.md', workspace);
    expect(merged.batch).not.toBeNull();
    await undo(workspace, { batch: merged.batch ?? '' });
    expect(await treeOf(vault)).toEqual(left);
  });
});
