import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { Lock, LockLost } from '../../src/journal/lock';
import type { Holding, HolderPort } from '../../src/model';
import { recoverAtStart, wasCutOff } from '../../src/journal/session';
import { undo } from '../../src/journal/undo';
import { testWorkspace, textInput, treeOf } from '../support/workspace';

const CLOCK = { now: () => '2026-11-25T09:12:44' };
const SECOND = 1000;

/** Devices that share a clock, whose processes can end. */
class Devices {
  time = 0;
  readonly gone = new Set<string>();
  /** Whom others waited for. */
  readonly watched: string[] = [];
  private readonly beats = new Map<string, Set<() => void>>();

  /** `sees`: whether it can tell that a process of its own device lives no more. */
  holder(id: string, device: string, sees = true): HolderPort {
    const self: Holding = { id, name: id, device, process: null };
    return {
      self,
      isGone: (other) => (sees && other.device === device && this.gone.has(other.id) ? true : null),
      now: () => this.time,
      every: (_, act) => {
        const acts = this.beats.get(id) ?? new Set();
        this.beats.set(id, acts.add(act));
        return () => acts.delete(act);
      },
      watch: async (other, milliseconds) => {
        this.watched.push(other.name);
        await this.pass(milliseconds);
      },
    };
  }

  end(id: string): void {
    this.gone.add(id);
    this.beats.delete(id);
  }

  /** The machine of a process sleeps: its heart stands still. */
  sleep(id: string): void {
    this.beats.delete(id);
  }

  async pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 10 * SECOND) {
      this.time += Math.min(10 * SECOND, milliseconds - passed);
      for (const acts of this.beats.values()) acts.forEach((act) => act());
      // What a beat writes is written.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
  }
}

describe('the lock of a vault', () => {
  let store: MemoryStore;
  let devices: Devices;
  beforeEach(() => {
    store = new MemoryStore();
    devices = new Devices();
  });
  const take = (holder: HolderPort): ReturnType<typeof Lock.take> => Lock.take(store, holder, CLOCK, 'import');
  async function held(holder: HolderPort): Promise<Lock> {
    const lock = await take(holder);
    if (!(lock instanceof Lock)) throw new Error('It was not to be had.');
    return lock;
  }

  it('is held by one, who is named to others, and free when it is released', async () => {
    const lock = await held(devices.holder('app', 'one'));
    expect(await take(devices.holder('cli', 'one'))).toMatchObject({ name: 'app', command: 'import' });
    await lock.release();
    expect(await store.list('lock')).toEqual([]);
    expect(await take(devices.holder('cli', 'one'))).toBeInstanceOf(Lock);
  });

  it('is one’s alone when two take it at once', async () => {
    const both = await Promise.all([take(devices.holder('a', 'one')), take(devices.holder('b', 'one'))]);
    expect(both.filter((lock) => lock instanceof Lock).length).toBeLessThanOrEqual(1);
    expect(await store.list('lock')).toHaveLength(both.filter((lock) => lock instanceof Lock).length);
  });

  it('goes over at once from a process of the same device that ended, with what it has to recover', async () => {
    await held(devices.holder('app', 'one'));
    devices.end('app');
    const next = await held(devices.holder('cli', 'one'));
    expect([...next.devices]).toEqual(['one']);
    expect(await store.list('lock')).toHaveLength(1);
  });

  it('is kept by one that shows that it lives, however long it takes', async () => {
    const lock = await held(devices.holder('app', 'one'));
    await devices.pass(600 * SECOND);
    expect(await take(devices.holder('other', 'two'))).toMatchObject({ name: 'app' });
    await expect(lock.ensure()).resolves.toBeUndefined();
  });

  it('goes over from a device that has been silent, but not from one whose clock is wrong', async () => {
    await held(devices.holder('app', 'one'));
    devices.end('app');
    await devices.pass(59 * SECOND);
    expect(await take(devices.holder('other', 'two'))).toMatchObject({ name: 'app' });
    await devices.pass(20 * SECOND);
    expect(devices.watched).toEqual([]);
    const next = await held(devices.holder('other', 'two'));
    expect(devices.watched).toEqual(['app']);
    expect([...next.devices].sort()).toEqual(['one', 'two']);
    await next.release();

    const early = { ...devices.holder('early', 'three'), now: () => devices.time - 3600 * SECOND };
    await held(early);
    expect(await take(devices.holder('other', 'two'))).toMatchObject({ name: 'early' });
  });

  it('is lost by one that slept while another took it, before its next write', async () => {
    const sleeper = await held(devices.holder('sleeper', 'one'));
    devices.sleep('sleeper');
    await devices.pass(100 * SECOND);
    const next = await held(devices.holder('other', 'two'));
    await expect(sleeper.ensure()).rejects.toThrow(LockLost);
    await sleeper.release();
    await expect(next.ensure()).resolves.toBeUndefined();
    expect(await store.list('lock')).toHaveLength(1);
  });

  it('of a file that nobody can read is nobody’s', async () => {
    await store.write('lock/000007.json', 'torn {');
    await held(devices.holder('app', 'one'));
    expect(await store.list('lock')).toEqual(['lock/000008.json']);
  });

  it('that another is just writing is left to it', async () => {
    class Slow extends MemoryStore {
      override async claim(name: string): Promise<boolean> {
        await this.write(name, '');
        return false;
      }
    }
    store = new Slow();
    expect(await take(devices.holder('app', 'one'))).toMatchObject({ name: 'Another process' });
    expect(await store.list('lock')).toEqual(['lock/000001.json']);
  });

  it('of one that was quicker and is done by now is somebody’s all the same', async () => {
    vi.spyOn(store, 'claim').mockResolvedValue(false);
    expect(await take(devices.holder('app', 'one'))).toMatchObject({ name: 'Another process' });
  });
});

describe('a run while another process has the vault', () => {
  const ARTICLE = textInput('Police in Hoeryong searched homes for phones on Monday, residents said.');

  it('does nothing, says who has it, and works when that has ended', async () => {
    const devices = new Devices();
    const workspace = { ...testWorkspace(), holder: devices.holder('cli', 'one') };
    await Lock.take(workspace.store, devices.holder('app', 'one'), CLOCK, 'relink');
    for (const run of [() => importArticles(ARTICLE, workspace), () => undo(workspace)]) {
      const report = await run();
      expect(report).toMatchObject({ batch: null, articles: [], notes: [], problems: [{ code: 'vault-busy' }] });
      expect(report.problems[0]?.message).toMatch(
        /^app is writing to this vault \(relink\), since 2026-11-25 09:12:44/,
      );
    }
    expect(await treeOf(workspace.vault)).toEqual({});
    const dry = await importArticles(ARTICLE, workspace, { dryRun: true });
    expect(dry.problems).toEqual([]);

    expect(await recoverAtStart(workspace)).toEqual([]);
    expect(await wasCutOff(workspace)).toBe(true);
    devices.end('app');
    expect((await importArticles(ARTICLE, workspace)).articles).toMatchObject([{ status: 'created' }]);
    expect(await wasCutOff(workspace)).toBe(false);
  });

  /** As a folder on disk: texts are staged before they are written. */
  class StagingVault extends MemoryVault {
    async stage(): Promise<void> {}
    async settle(): Promise<void> {}
  }

  it.each([
    ['the vault', new MemoryVault()],
    ['a vault that takes texts beforehand', new StagingVault()],
  ])('stops before its next write when it lost %s, and leaves the rest to the next', async (_, vault) => {
    const devices = new Devices();
    const store = new MemoryStore();
    const slow = { ...testWorkspace(vault, store), holder: devices.holder('slow', 'one') };
    const create = vault.create.bind(vault);
    // Once the first article is there: all were read before.
    vault.create = async (path, text) => {
      const made = await create(path, text);
      if (!path.startsWith('Articles/')) return made;
      devices.sleep('slow');
      await devices.pass(100 * SECOND);
      const next = await Lock.take(store, devices.holder('next', 'two'), CLOCK, 'import');
      expect(next).toBeInstanceOf(Lock);
      return made;
    };
    const second = textInput('The World Food Programme said that rice was short in Musan on Tuesday.', 'second');
    const report = await importArticles([...ARTICLE, ...second], slow);
    expect(report.problems).toMatchObject([{ code: 'lock-lost' }]);
    const articles = Object.keys(await treeOf(vault)).filter((path) => path.startsWith('Articles/'));
    expect(articles).toHaveLength(1);
  });
});
