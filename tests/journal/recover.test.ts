import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { apply } from '../../src/journal/apply';
import { Journal } from '../../src/journal/journal';
import { recover } from '../../src/journal/recover';
import { testWorkspace } from '../support/workspace';
import { createPlan, tickingClock, treeOf, updatePlan } from '../workflow/recording';

describe('an act that was cut off on one device', () => {
  const clock = tickingClock();

  it('is taken back also where another one, which could not, wrote to its notes since', async () => {
    const [vault, store] = [new MemoryVault(), new MemoryStore()];
    vault.put('Old.md', 'old');
    const act = new Journal(store, clock, {}, 'one').begin('split', { together: true });
    await apply(createPlan('New.md', 'new'), vault, act);
    await apply(updatePlan('Old.md', 'old', 'split'), vault, act);
    await act.flush();
    const later = new Journal(store, clock, {}, 'two').begin('import');
    await apply(updatePlan('New.md', 'new', 'new, with lists'), vault, later);
    await later.commit();

    const held = { ...testWorkspace(vault, store), clock, session: { command: 'import' } };
    const told = await recover(held, new Set(['one']));
    expect(told.map(({ code }) => code)).toEqual(['recovered']);
    expect(told[0]?.message).toMatch(/taken back as a whole\.$/);
    expect(treeOf(vault)).toEqual({ 'Old.md': 'old' });
  });
});
