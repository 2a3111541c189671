import type { Subject, VaultPlan } from '../../src/model';
import { MemoryStore } from '../../src/vault/memory';
import { apply } from '../../src/journal/apply';
import { Journal } from '../../src/journal/journal';
import type { VaultUnderTest } from './vault.contract';

const subject: Subject = { kind: 'entity', id: 'place:a', name: 'A' };
const facts = { path: 'Places/A.md', subject, why: 'told' };

/** What can be planned for the note `Places/A.md`, which read `old` then. */
const PLANS: Readonly<Record<'update' | 'remove' | 'move', VaultPlan>> = {
  update: { action: 'update', before: 'old', after: 'new', ...facts },
  remove: { action: 'remove', before: 'old', ...facts },
  move: { action: 'move', before: 'old', to: 'Cities/A.md', ...facts },
};

/** Every VaultPort, and the writer on it, keep this: what a person, Sync or a plugin did since the plan is never overwritten. */
export function describeWriterContract(name: string, make: () => Promise<VaultUnderTest>): void {
  describe(`${name}, written to by a plan of before`, () => {
    let under: VaultUnderTest;
    let store: MemoryStore;
    beforeEach(async () => {
      under = await make();
      store = new MemoryStore();
      await under.put('Places/A.md', 'old');
      expect(await under.vault.read('Places/A.md')).toBe('old');
    });
    afterEach(async () => under.dispose?.());

    const journal = (): Journal => new Journal(store, { now: () => '2026-11-25T09:12:44' });
    /** `written`, `unchanged`, or the code of what hindered the plan. */
    async function outcomeOf(plan: VaultPlan): Promise<string> {
      const batch = journal().begin('test');
      const applied = await apply(plan, under.vault, batch);
      await batch.commit();
      return 'problem' in applied ? `${applied.status}: ${applied.problem.code}` : applied.status;
    }
    /** Writes that the journal holds as made. */
    async function recorded(): Promise<number> {
      const [batch] = await journal().list();
      const read = batch === undefined ? null : await journal().read(batch);
      return read?.ok === true ? read.value.writes.length : 0;
    }

    it.each(Object.values(PLANS))('lets $action do its work where nothing came between', async (plan) => {
      expect(await outcomeOf(plan)).toBe('written');
      expect(await recorded()).toBe(1);
    });

    describe.each(Object.values(PLANS))('to $action', (plan) => {
      it('leaves a note that was edited meanwhile', async () => {
        await under.put('Places/A.md', 'old, and mine');
        const tree = await under.tree();
        expect(await outcomeOf(plan)).toBe('conflict: note-changed');
        expect(await under.tree()).toEqual(tree);
        expect(await recorded()).toBe(0);
      });

      it('finds a note gone that was deleted meanwhile', async () => {
        await under.vault.remove('Places/A.md');
        const tree = await under.tree();
        expect(await outcomeOf(plan)).toBe('conflict: note-missing');
        expect(await under.tree()).toEqual(tree);
        expect(await recorded()).toBe(0);
      });

      it('leaves a note alone that was moved meanwhile', async () => {
        await under.vault.move('Places/A.md', 'Mine/A.md');
        expect(await outcomeOf(plan)).toBe('conflict: note-missing');
        expect(await under.tree()).toMatchObject({ 'Mine/A.md': 'old' });
        expect(await recorded()).toBe(0);
      });

      it('leaves bytes that are no text', async () => {
        await under.put('Places/A.md', new Uint8Array([0x6f, 0xff]));
        const tree = await under.tree();
        expect(await outcomeOf(plan)).toBe('failed: not-text');
        expect(await under.tree()).toEqual(tree);
      });
    });

    it('does not move a note onto one that was made meanwhile', async () => {
      await under.put('Cities/A.md', 'mine');
      const tree = await under.tree();
      expect(await outcomeOf(PLANS.move)).toBe('conflict: note-exists');
      expect(await under.tree()).toEqual(tree);
      expect(await recorded()).toBe(0);
    });

    it('does not make a note where one was made meanwhile', async () => {
      await under.put('Places/B.md', 'mine');
      const tree = await under.tree();
      const plan: VaultPlan = { ...facts, action: 'create', path: 'places/b.md', after: 'new' };
      expect(await outcomeOf(plan)).toBe('conflict: note-exists');
      expect(await under.tree()).toEqual(tree);
    });

    it('sees an edit between its look at the note and its write', async () => {
      const { vault } = under;
      const meddled = new Proxy(vault, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== 'function') return value;
          if (key !== 'process') return value.bind(target) as unknown;
          return async (path: string, transform: (text: string) => string | null) => {
            await under.put(path, 'mine');
            return target.process(path, transform);
          };
        },
      });
      const applied = await apply(PLANS.update, meddled, journal().begin('test'));
      expect(applied).toMatchObject({ status: 'conflict', problem: { code: 'note-changed' } });
      expect(await vault.read('Places/A.md')).toBe('mine');
    });
  });
}
