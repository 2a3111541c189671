import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { applyEach } from '../../src/journal/apply';
import type { Applied } from '../../src/workflow/workspace';
import { Journal } from '../../src/journal/journal';
import { VaultError } from '../../src/model';
import { tickingClock, treeOf, updatePlan } from '../workflow/recording';

const NAMES = ['a.md', 'b.md', 'c.md'];

describe('plans that have nothing to do with each other', () => {
  const vault = new MemoryVault();
  const store = new MemoryStore();
  const journal = new Journal(store, tickingClock());
  const told: (readonly [string, Applied['status']])[] = [];
  let appends = 0;

  beforeAll(async () => {
    for (const name of NAMES) vault.put(name, 'old');
    vault.put('b.md', 'of a person');
    const append = store.append.bind(store);
    store.append = (name, text) => {
      appends += 1;
      return append(name, text);
    };
    const batch = journal.begin('import');
    const plans = NAMES.map((name) => updatePlan(name, 'old', 'new'));
    await applyEach(plans, vault, batch, ({ path }, { status }) => void told.push([path, status]));
    expect(appends).toBeLessThanOrEqual(2);
    await batch.commit();
  });

  it('are carried out also where one of them is hindered', () => {
    expect(told).toEqual([
      ['a.md', 'written'],
      ['b.md', 'conflict'],
      ['c.md', 'written'],
    ]);
    expect(treeOf(vault)).toEqual({ 'a.md': 'new', 'b.md': 'of a person', 'c.md': 'new' });
  });

  it('are a group of the journal each', async () => {
    const last = await journal.lastBatch();
    const writes = last.ok ? (last.value?.writes ?? []) : [];
    expect(writes.map(({ path, n, group }) => [path, (group ?? n) === n])).toEqual([
      ['a.md', true],
      ['c.md', true],
    ]);
  });

  it('are not begun where the journal cannot announce them', async () => {
    const full = new MemoryStore();
    full.append = () => Promise.reject(new VaultError('io', 'journal', 'The disk is full.'));
    const outcomes: Applied['status'][] = [];
    await applyEach([updatePlan('a.md', 'new', 'newer'), updatePlan('c.md', 'new', 'newer')], vault, new Journal(full, tickingClock()).begin('import'), (_plan, { status }) => void outcomes.push(status)); // prettier-ignore
    expect(outcomes).toEqual(['failed', 'failed']);
    expect(treeOf(vault)).toMatchObject({ 'a.md': 'new', 'c.md': 'new' });
  });
});
