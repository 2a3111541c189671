import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { apply, applyAll } from '../../src/journal/apply';
import { Journal, type JournalBatch } from '../../src/journal/journal';
import { VaultError } from '../../src/model';
import { createPlan, tickingClock, treeOf, updatePlan } from '../workflow/recording';

describe('apply', () => {
  let vault: MemoryVault;
  let store: MemoryStore;
  let journal: Journal;
  let batch: JournalBatch;
  beforeEach(() => {
    vault = new MemoryVault();
    store = new MemoryStore();
    journal = new Journal(store, tickingClock());
    batch = journal.begin('import');
  });
  const writes = async (): Promise<readonly unknown[]> => {
    await batch.commit();
    const last = await journal.lastBatch();
    return last.ok ? (last.value?.writes ?? []) : [last.problem];
  };
  const diskFull = (): Promise<never> => Promise.reject(new VaultError('io', 'a.md', 'The disk is full.'));

  describe('a create', () => {
    it('writes the note and records it with the folders it made', async () => {
      vault.putFolder('A');
      expect(await apply(createPlan('A/B/a.md', 'x'), vault, batch)).toEqual({ status: 'written' });
      expect(treeOf(vault)).toEqual({ 'A/': '', 'A/B/': '', 'A/B/a.md': 'x' });
      expect(await writes()).toMatchObject([
        { path: 'A/B/a.md', before: null, after: 'x', folders: ['A/B'], certain: true },
      ]);
    });
    it('names the folders it will make before it makes them', async () => {
      vault.putFolder('A');
      vault.create = diskFull;
      await apply(createPlan('a/B/C/a.md', 'x'), vault, batch);
      expect(await writes()).toMatchObject([{ folders: ['a/B', 'a/B/C'], certain: false }]);
    });
    it('is a conflict where the name is taken, in any case, and records nothing', async () => {
      vault.put('A.md', 'user');
      vault.putFolder('Folder.md');
      vault.put('bytes.md', new Uint8Array([0xff]));
      for (const path of ['a.md', 'folder.md', 'bytes.md']) {
        const applied = await apply(createPlan(path, 'x'), vault, batch);
        expect(applied).toMatchObject({ status: 'conflict', problem: { code: 'note-exists', subject: path } });
      }
      expect(treeOf(vault)).toEqual({ 'A.md': 'user', 'Folder.md/': '', 'bytes.md': '\xff' });
      expect(await store.list('journal')).toEqual([]);
    });
    it('is a conflict where the name is taken in the last moment', async () => {
      const create = vault.create.bind(vault);
      vault.create = async (path, text) => {
        vault.put(path, 'user');
        return create(path, text);
      };
      expect(await apply(createPlan('a.md', 'x'), vault, batch)).toMatchObject({ status: 'conflict' });
      expect(treeOf(vault)).toEqual({ 'a.md': 'user' });
      expect(await writes()).toEqual([]);
    });
    it('is unchanged where the very text is there already', async () => {
      vault.put('a.md', 'x');
      const [before] = await vault.list();
      expect(await apply(createPlan('a.md', 'x'), vault, batch)).toEqual({ status: 'unchanged' });
      expect(await vault.list()).toEqual([before]);
    });
    it.each([
      ['../a.md', 'outside-vault'],
      ['CON.md', 'illegal-name'],
      ['.obsidian/a.md', 'illegal-name'],
    ])('fails for %s and goes no further', async (path, code) => {
      expect(await apply(createPlan(path, 'x'), vault, batch)).toMatchObject({
        status: 'failed',
        problem: { code, subject: path },
      });
      expect(treeOf(vault)).toEqual({});
    });
    it('fails for text no file can hold', async () => {
      const applied = await apply(createPlan('a.md', 'half \ud83d'), vault, batch);
      expect(applied).toMatchObject({ status: 'failed', problem: { code: 'not-text' } });
    });
  });

  describe('an update', () => {
    it('writes where the note holds the text the plan was made from, and records both', async () => {
      vault.put('a.md', 'old');
      expect(await apply(updatePlan('a.md', 'old', 'new'), vault, batch)).toEqual({ status: 'written' });
      expect(treeOf(vault)).toEqual({ 'a.md': 'new' });
      expect(await writes()).toMatchObject([{ before: 'old', after: 'new', certain: true }]);
    });
    it('is a conflict where the note says something else, and leaves it', async () => {
      vault.put('a.md', 'old, edited');
      const applied = await apply(updatePlan('a.md', 'old', 'new'), vault, batch);
      expect(applied).toMatchObject({ status: 'conflict', problem: { code: 'note-changed', subject: 'a.md' } });
      expect(treeOf(vault)).toEqual({ 'a.md': 'old, edited' });
      expect(await writes()).toEqual([]);
    });
    it('is a conflict where the note is gone', async () => {
      const applied = await apply(updatePlan('a.md', 'old', 'new'), vault, batch);
      expect(applied).toMatchObject({ status: 'conflict', problem: { code: 'note-missing' } });
      expect(await writes()).toEqual([]);
    });
    it('touches nothing, not even the journal, where the plan changes nothing', async () => {
      vault.put('a.md', 'same');
      const [before] = await vault.list();
      expect(await apply(updatePlan('a.md', 'same', 'same'), vault, batch)).toEqual({ status: 'unchanged' });
      expect(await vault.list()).toEqual([before]);
      expect(await store.list('journal')).toEqual([]);
    });
    it('is unchanged where the note has the new text already', async () => {
      vault.put('a.md', 'new');
      const [before] = await vault.list();
      expect(await apply(updatePlan('a.md', 'old', 'new'), vault, batch)).toEqual({ status: 'unchanged' });
      expect(await vault.list()).toEqual([before]);
      expect(await writes()).toEqual([]);
    });
    it('fails, with the reason, where the disk refuses', async () => {
      vault.put('a.md', 'old');
      vault.process = diskFull;
      const problem = { code: 'disk-error', message: 'The disk is full.', subject: 'a.md' };
      expect(await apply(updatePlan('a.md', 'old', 'new'), vault, batch)).toEqual({ status: 'failed', problem });
    });
  });

  it('writes nothing that could not be announced', async () => {
    store.append = diskFull;
    vault.put('a.md', 'old');
    for (const plan of [createPlan('b.md', 'x'), updatePlan('a.md', 'old', 'new')]) {
      expect(await apply(plan, vault, batch)).toMatchObject({ status: 'failed', problem: { code: 'disk-error' } });
    }
    expect(treeOf(vault)).toEqual({ 'a.md': 'old' });
  });

  describe('a group', () => {
    const group = ['a.md', 'b.md', 'c.md', 'd.md'].map((name) => updatePlan(name, 'old', 'new'));
    beforeEach(() => {
      for (const { path } of group) vault.put(path, path === 'b.md' ? 'of a person' : 'old');
    });

    it('stops where it is hindered, and tells the journal with one write that the rest was never made', async () => {
      let appends = 0;
      const append = store.append.bind(store);
      store.append = (name, text) => {
        appends += 1;
        return append(name, text);
      };
      const hindered = await applyAll(group, vault, batch, () => undefined);
      expect(hindered).toMatchObject({ status: 'conflict', problem: { subject: 'b.md' } });
      expect(treeOf(vault)).toMatchObject({ 'a.md': 'new', 'c.md': 'old', 'd.md': 'old' });
      expect(appends).toBe(3); // announced; refused; the rest
      expect(await writes()).toMatchObject([{ path: 'a.md' }]);
    });

    it('tells what hindered it also where the journal cannot be told', async () => {
      vault.process = diskFull;
      const append = store.append.bind(store);
      let appends = 0;
      store.append = (name, text) => ((appends += 1) > 1 ? diskFull() : append(name, text));
      const hindered = await applyAll(group, vault, batch, () => undefined);
      expect(hindered).toMatchObject({ status: 'failed', problem: { code: 'disk-error' } });
    });
  });

  it('tells a second time that a note is written when the journal could not note it down', async () => {
    const append = store.append.bind(store);
    await apply(createPlan('a.md', 'x'), vault, batch);
    store.append = diskFull;
    await expect(batch.commit()).rejects.toMatchObject({ code: 'io' });
    store.append = append;
    await batch.commit();
    expect(await journal.lastBatch()).toMatchObject({ value: { state: 'committed', writes: [{ certain: true }] } });
  });

  it('lets a bug through', async () => {
    vault.create = () => Promise.reject(new TypeError('a bug'));
    await expect(apply(createPlan('a.md', 'x'), vault, batch)).rejects.toThrow(TypeError);
  });
});
