import fc from 'fast-check';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  DEFAULT_SETTINGS as settings,
  english,
  type ImportReport,
  type NotePlan,
  VaultError,
  type ClockPort,
  type StorePort,
  type VaultPort,
} from '../../src/model';
import { openFolderStore, openFolderVault } from '../../src/vault/folder.mts';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { apply } from '../../src/journal/apply';
import { Journal, type JournalBatch } from '../../src/journal/journal';
import { journalWriter as writer } from '../../src/journal/writer';
import { lastBatch, undo as undoBatch, undoLast } from '../../src/journal/undo';
import { makeTemporaryVault, readTree } from '../vault/temporary-folder';
import { createPlan, run, tickingClock, treeOf, updatePlan } from '../workflow/recording';

const actions = (report: ImportReport): Record<string, string> =>
  Object.fromEntries(report.notes.map(({ path, action }) => [path, action]));

describe('undoLast', () => {
  let vault: MemoryVault;
  let store: MemoryStore;
  const clock = tickingClock();
  beforeEach(() => {
    vault = new MemoryVault();
    store = new MemoryStore();
  });
  const file = (...plans: NotePlan[]): Promise<unknown> => run(plans, vault, store, clock);
  const undo = (): Promise<ImportReport> => undoLast({ vault, store, clock, settings, writer });

  it('says that there is nothing to undo', async () => {
    expect(await undo()).toEqual({
      command: 'undo',
      batch: null,
      dryRun: false,
      cancelled: false,
      articles: [],
      notes: [],
      problems: [],
    });
    expect(await lastBatch({ store, clock })).toEqual({ ok: true, value: null });
  });

  it('removes what was created and restores what was updated, with the folders', async () => {
    vault.put('Places/Hoeryong.md', '\ufeffmine\r\n');
    const before = treeOf(vault);
    await file(
      createPlan('Articles/2024/a.md', 'article'),
      createPlan('Places/China.md', 'place'),
      updatePlan('Places/Hoeryong.md', '\ufeffmine\r\n', '\ufeffmine\r\nlinked'),
    );
    expect(await lastBatch({ store, clock })).toMatchObject({ value: { created: 2, updated: 1 } });
    const report = await undo();
    expect(treeOf(vault)).toEqual(before);
    expect(actions(report)).toEqual({
      'Places/Hoeryong.md': 'restored',
      'Places/China.md': 'removed',
      'Articles/2024/a.md': 'removed',
    });
    expect(report).toMatchObject({ batch: expect.stringMatching(/^\d{8}T\d{6}-0001$/), problems: [] });
  });

  it('restores a note written many times in one step', async () => {
    vault.put('a.md', '0');
    await file(
      updatePlan('a.md', '0', '1'),
      updatePlan('a.md', '1', '2'),
      createPlan('b.md', 'x'),
      updatePlan('a.md', '2', '3'),
    );
    const before = (await vault.list())[0]?.mtime ?? 0;
    expect(actions(await undo())).toEqual({ 'a.md': 'restored', 'b.md': 'removed' });
    expect(treeOf(vault)).toEqual({ 'a.md': '0' });
    expect((await vault.list())[0]?.mtime).toBe(before + 1);
  });

  it('goes to the batch before when it is asked again', async () => {
    await file(createPlan('a.md', '1'));
    await file(updatePlan('a.md', '1', '2'));
    await undo();
    expect(treeOf(vault)).toEqual({ 'a.md': '1' });
    await undo();
    expect(treeOf(vault)).toEqual({});
    expect((await undo()).batch).toBeNull();
  });

  it('takes back what a program that syncs gave other line ends, to the byte', async () => {
    vault.put('old.md', 'old\n');
    await file(createPlan('new.md', 'a\nb\n'), updatePlan('old.md', 'old\n', 'old\nlinked\n'));
    vault.put('new.md', 'a\r\nb\r\n');
    vault.put('old.md', 'old\r\nlinked\r\n');
    expect(actions(await undo())).toEqual({ 'old.md': 'restored', 'new.md': 'removed' });
    expect(treeOf(vault)).toEqual({ 'old.md': 'old\n' });
  });

  it('says nothing of notes that the undo of an older run took away', async () => {
    await file(createPlan('a.md', '1'), createPlan('gone.md', '1'));
    const older = await lastBatch({ store, clock });
    vault.put('mine.md', 'mine');
    await file(updatePlan('a.md', '1', '2'), updatePlan('mine.md', 'mine', 'mine+'), createPlan('b.md', 'b'));
    const batch = older.ok ? (older.value?.id ?? '') : '';
    expect(actions(await undoBatch({ vault, store, clock, settings, writer }, { batch }))).toEqual({
      'a.md': 'removed',
      'gone.md': 'removed',
    });
    await vault.remove('mine.md');
    expect(actions(await undo())).toEqual({ 'mine.md': 'kept', 'b.md': 'removed' });
  });

  it('keeps what the user changed since, and says so', async () => {
    vault.put('old.md', 'old');
    await file(createPlan('A/new.md', 'new'), updatePlan('old.md', 'old', 'old+'), createPlan('A/other.md', 'other'));
    vault.put('A/new.md', 'new, and mine');
    vault.put('old.md', 'old+, and mine');
    const report = await undo();
    expect(actions(report)).toEqual({ 'A/other.md': 'removed', 'old.md': 'kept', 'A/new.md': 'kept' });
    expect(report.notes.find(({ path }) => path === 'old.md')?.why).toContain('changed since');
    expect(treeOf(vault)).toEqual({ 'A/': '', 'A/new.md': 'new, and mine', 'old.md': 'old+, and mine' });
    expect((await undo()).batch).toBeNull();
  });

  it('takes back only what is Dateline’s when the user wrote between two of its writes', async () => {
    await file(createPlan('a.md', 'one'), createPlan('b.md', 'b'));
    vault.put('a.md', 'one mine');
    await file(updatePlan('a.md', 'one mine', 'one mine linked'));
    expect(actions(await undo())).toEqual({ 'a.md': 'restored' });
    expect(actions(await undo())).toEqual({ 'b.md': 'removed', 'a.md': 'kept' });
    expect(treeOf(vault)).toEqual({ 'a.md': 'one mine' });
  });

  it('says what was deleted or moved since, and leaves it where it is', async () => {
    await file(createPlan('a.md', 'a'), createPlan('b.md', 'b'));
    vault.drop('a.md');
    vault.drop('b.md');
    vault.put('Mine/b.md', 'b');
    const report = await undo();
    expect(report.notes.map(({ path, action, why }) => [path, action, english(why).includes('moved')])).toEqual([
      ['b.md', 'kept', true],
      ['a.md', 'kept', true],
    ]);
    expect(treeOf(vault)).toEqual({ 'Mine/': '', 'Mine/b.md': 'b' });
  });

  it('keeps a file of other bytes that took the note’s place', async () => {
    await file(createPlan('a.md', 'a'));
    vault.put('a.md', new Uint8Array([0xff]));
    expect(actions(await undo())).toEqual({ 'a.md': 'kept' });
    expect(treeOf(vault)).toEqual({ 'a.md': '\xff' });
  });

  it('leaves folders that the user put something in, and folders that were there', async () => {
    vault.putFolder('Places');
    await file(createPlan('Places/a.md', 'a'), createPlan('A/B/b.md', 'b'));
    vault.put('A/.hidden', 'user');
    await undo();
    expect(treeOf(vault)).toEqual({ 'Places/': '', 'A/': '', 'A/.hidden': 'user' });
  });

  it('stays the last batch where the disk refuses, and is finished when it is asked again', async () => {
    vault.put('a.md', 'old');
    const before = treeOf(vault);
    await file(updatePlan('a.md', 'old', 'new'), createPlan('b.md', 'b'));
    const working = vault.process.bind(vault);
    vault.process = (path) => Promise.reject(new VaultError('busy', path, 'Another program holds the file.'));
    const report = await undo();
    expect(actions(report)).toEqual({ 'a.md': 'kept', 'b.md': 'removed' });
    expect(report.problems).toEqual([
      { code: 'note-busy', message: 'Another program holds the file.', subject: 'a.md' },
    ]);
    vault.process = working;
    expect(await undo()).toMatchObject({ batch: report.batch, problems: [] });
    expect(treeOf(vault)).toEqual(before);
    expect((await undo()).batch).toBeNull();
  });

  it('stops when it is cancelled, with progress told, and is finished when it is asked again', async () => {
    await file(createPlan('a.md', 'a'), createPlan('b.md', 'b'), createPlan('c.md', 'c'));
    const abort = new AbortController();
    const seen: string[] = [];
    const progress = ({ current }: { readonly current: string }): void => {
      seen.push(current);
      if (seen.length === 2) abort.abort();
    };
    const report = await undoLast(
      { vault, store, clock, settings, writer },
      { control: { signal: abort.signal, progress } },
    );
    expect(report.cancelled).toBe(true);
    expect(seen).toEqual(['c.md', 'b.md']);
    expect(treeOf(vault)).toEqual({ 'a.md': 'a' });
    expect((await undo()).batch).toBe(report.batch);
    expect(treeOf(vault)).toEqual({});
  });

  it('undoes what it can of a damaged entry and says what is lost', async () => {
    await file(createPlan('a.md', 'a'), createPlan('b.md', 'b'));
    const [name = ''] = await store.list('journal');
    const text = (await store.read(name)) ?? '';
    await store.write(name, text.replace('"path":"a.md"', '"path":7'));
    expect((await undo()).problems).toMatchObject([{ code: 'journal-damaged' }]);
    expect(treeOf(vault)).toEqual({ 'a.md': 'a' });
  });

  it('says why it cannot undo what a newer version wrote', async () => {
    await file(createPlan('a.md', 'a'));
    const [name = ''] = await store.list('journal');
    await store.write(name, ((await store.read(name)) ?? '').replace('"version":1', '"version":9'));
    expect(await lastBatch({ store, clock })).toMatchObject({ ok: false, problem: { code: 'journal-version' } });
    expect(await undo()).toMatchObject({ batch: null, problems: [{ code: 'journal-version' }] });
    expect(treeOf(vault)).toEqual({ 'a.md': 'a' });
  });

  it('needs no room on the disk', async () => {
    await file(createPlan('a.md', 'a'));
    store.append = (name) => Promise.reject(new VaultError('io', name, 'The disk is full.'));
    expect((await undo()).problems).toHaveLength(2);
    expect(treeOf(vault)).toEqual({});
  });
});

/** Stops the world before its n-th write, as when the power goes: no caller gets an answer it could handle. */
class PowerCut extends Error {}
function cutAfter(count: number, vault: VaultPort, store: StorePort): { vault: VaultPort; store: StorePort } {
  let left = count;
  const spend = (): void => {
    if (left-- <= 0) throw new PowerCut();
  };
  const guard = <P extends object>(port: P, names: readonly string[]): P =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]): Promise<unknown> => {
          if (names.includes(String(name))) spend();
          return Reflect.apply(member, target, args) as unknown;
        };
      },
    });
  return {
    vault: guard(vault, ['create', 'process', 'remove', 'removeEmptyFolder']),
    store: guard(store, ['append', 'write', 'remove']),
  };
}
async function survive(run: Promise<unknown>): Promise<boolean> {
  try {
    await run;
    return true;
  } catch (error) {
    if (error instanceof PowerCut) return false;
    throw error;
  }
}

describe('undo after the power went', () => {
  const PLANS = [
    createPlan('A/B/a.md', '1'),
    updatePlan('old.md', 'old', 'old 1'),
    updatePlan('A/B/a.md', '1', '2'),
    createPlan('C/c.md', 'c'),
    updatePlan('old.md', 'old 1', 'old 2'),
  ];
  const prepare = (): { vault: MemoryVault; store: MemoryStore } => ({
    vault: new MemoryVault({ 'old.md': 'old', 'A/mine.md': 'mine' }),
    store: new MemoryStore(),
  });

  it('at any write of an import, the vault is as it was before', async () => {
    for (let count = 0; ; count++) {
      const { vault, store } = prepare();
      const before = treeOf(vault);
      const cut = cutAfter(count, vault, store);
      const survived = await survive(run(PLANS, cut.vault, cut.store, tickingClock()));
      const report = await undoLast({ vault, store, clock: tickingClock(), settings, writer });
      expect({ count, tree: treeOf(vault) }).toEqual({ count, tree: before });
      expect(report.notes.filter(({ action }) => action === 'kept')).toEqual([]);
      if (survived) return void expect(count).toBeGreaterThan(2 * PLANS.length);
    }
  });

  it('at any write of an undo, undoing again finishes it', async () => {
    for (let count = 0; ; count++) {
      const { vault, store } = prepare();
      const before = treeOf(vault);
      await run(PLANS, vault, store, tickingClock());
      const cut = cutAfter(count, vault, store);
      const survived = await survive(undoLast({ ...cut, clock: tickingClock(), settings, writer }));
      await undoLast({ vault, store, clock: tickingClock(), settings, writer });
      expect({ count, tree: treeOf(vault) }).toEqual({ count, tree: before });
      if (survived) return void expect(count).toBeGreaterThan(5);
    }
  });
});

const NAMES = ['a.md', 'B.md', 'b.md', 'F/a.md', 'f/c.md', 'F/G/d.md', 'H/I/J/e.md', '회령.md'];
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const initial = fc.dictionary(fc.constantFrom('a.md', 'F/a.md', 'F/x.png', 'K/y.md', '.obsidian/app.json'), text);
const datelineStep = fc.record({ by: fc.constant('dateline' as const), path: fc.constantFrom(...NAMES), text });
/** Few names, so that user and program meet on them. */
const SHARED = ['a.md', 'F/a.md', 'b.md'];
const userStep = fc.record({
  by: fc.constantFrom('edit' as const, 'edit' as const, 'add' as const, 'move' as const, 'delete' as const),
  path: fc.constantFrom(...SHARED),
  to: fc.constantFrom('moved.md', 'F/moved.md', 'Mine/m.md'),
});
type DatelineStep = typeof datelineStep extends fc.Arbitrary<infer Step> ? Step : never;
type UserStep = typeof userStep extends fc.Arbitrary<infer Step> ? Step : never;

/** What Dateline would plan: a note if there is none, else its text with something put in. */
async function planFor(vault: VaultPort, path: string, added: string): Promise<NotePlan> {
  if (!(await vault.exists(path))) return createPlan(path, added);
  const current = await vault.read(path);
  return updatePlan(path, current, `${added}${current}`);
}

async function applySteps(steps: readonly DatelineStep[], vault: VaultPort, batch: JournalBatch): Promise<void> {
  for (const { path, text: added } of steps) await apply(await planFor(vault, path, added), vault, batch);
}

async function runSteps(
  steps: readonly DatelineStep[],
  vault: VaultPort,
  store: StorePort,
  clock: ClockPort,
): Promise<void> {
  const batch = new Journal(store, clock).begin('import');
  await applySteps(steps, vault, batch);
  await batch.commit();
}

async function seed(root: string, name: string, content: string): Promise<void> {
  await fs.mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await fs.writeFile(path.join(root, name), content);
}

let words = 0;
async function userDoes(step: UserStep, vault: MemoryVault): Promise<void> {
  const found = (await vault.list()).find(({ path }) => path.toLowerCase() === step.path.toLowerCase())?.path;
  if (step.by === 'add' && !(await vault.exists(step.path))) vault.put(step.path, `‹user ${words++}›`);
  if (found === undefined) return;
  const current = await vault.read(found);
  if (step.by === 'edit') vault.put(found, `${current}‹user ${words++}›`);
  if (step.by === 'delete' || step.by === 'move') vault.drop(found);
  if (step.by === 'move')
    vault.put((await vault.exists(step.to)) ? `${words++} ${found.replaceAll('/', ' ')}` : step.to, current);
}

const userWords = (vault: MemoryVault): string[] =>
  Object.values(vault.snapshot()).flatMap((bytes) => new TextDecoder().decode(bytes).match(/‹user \d+›/g) ?? []).sort(); // prettier-ignore

describe('any sequence of runs', () => {
  it('undone, leaves the tree as it was', async () => {
    const runs = fc.array(fc.array(datelineStep, { maxLength: 6 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(initial, runs, async (files, batches) => {
        const [vault, store, clock] = [new MemoryVault(files), new MemoryStore(), tickingClock()];
        const before = treeOf(vault);
        for (const steps of batches) await runSteps(steps, vault, store, clock);
        while ((await undoLast({ vault, store, clock, settings, writer })).batch !== null);
        expect(treeOf(vault)).toEqual(before);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('undone on a disk, leaves the tree as it was', async () => {
    const runs = fc.array(fc.array(datelineStep, { maxLength: 5 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(initial, runs, async (files, batches) => {
        const { root, dispose } = await makeTemporaryVault();
        const [vault, store, clock] = [await openFolderVault(root), openFolderStore(root, '.obsidian'), tickingClock()];
        for (const [path, content] of Object.entries(files)) await seed(root, path, content);
        const own = (name: string): boolean => /^\.obsidian(\/plugins(\/dateline.*)?)?$/.test(name);
        const before = await readTree(root, own);
        for (const steps of batches) await runSteps(steps, vault, store, clock);
        while ((await undoLast({ vault, store, clock, settings, writer })).batch !== null);
        expect(await readTree(root, own)).toEqual(before);
        await dispose();
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('with the user at work in between, loses no word of theirs', async () => {
    const dateline = fc.record({ by: fc.constant('dateline' as const), path: fc.constantFrom(...SHARED), text });
    const ends = fc.constantFrom('run ends' as const, 'undo' as const);
    const steps = fc.array(fc.oneof(dateline, dateline, userStep, ends), { minLength: 6, maxLength: 30 });
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(initial, steps, async (files, sequence) => {
        const [vault, store, clock] = [new MemoryVault(files), new MemoryStore(), tickingClock()];
        let batch = new Journal(store, clock).begin('import');
        for (const step of [...sequence, 'undo' as const, 'undo' as const]) {
          const before = userWords(vault);
          if (step === 'run ends' || step === 'undo') {
            await batch.commit();
            batch = new Journal(store, clock).begin('import');
          }
          if (step === 'undo') undone += (await undoLast({ vault, store, clock, settings, writer })).notes.length;
          else if (step !== 'run ends' && step.by === 'dateline') await applySteps([step], vault, batch);
          else if (step !== 'run ends') {
            await userDoes(step, vault);
            continue;
          }
          expect(userWords(vault)).toEqual(before);
        }
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(undone).toBeGreaterThan(400);
  });
});
