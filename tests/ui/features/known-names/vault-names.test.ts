// @vitest-environment jsdom
import '../../../host/node';
import { DEFAULT_SETTINGS, type NameRequest } from '../../../../src/model';
import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import { MemoryVault, MemoryStore } from '../../../../src/vault/memory';
import type { VaultNames } from '../../../../src/ui/features/known-names/vault-names';
import { createHostApp, type HostApp } from '../../../host/index';
import { note } from '../../../support/entity-vault';

const MUSAN = 'Places/Musan.md';
const PLACE = note(['type: place', 'entity-id: place:musan']);

describe('the names of the vault', () => {
  let host: HostApp;
  let vault: MemoryVault;
  let engine: KnownNameIndex;
  /** How often something else runs, or it goes wrong, before it is learnt. */
  let busy: number;
  let faults: number;
  /** What happens while it is learnt. */
  let meanwhile: () => Promise<void>;
  /** How often it was learnt, and what was looked through. */
  let learnt: number;
  /** How often the worker is ended before it answers. */
  let lost: number;
  let looked: string[];
  let names: VaultNames;
  let changed: number;

  beforeEach(async () => {
    vi.resetModules();
    vi.useFakeTimers();
    [busy, faults, changed, learnt, lost, looked] = [0, 0, 0, 0, 0, []];
    meanwhile = async () => undefined;
    engine = new KnownNameIndex();
    host = createHostApp({ files: { [MUSAN]: PLACE } });
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    vault = new MemoryVault({ [MUSAN]: PLACE });
    const workspace = {
      vault,
      store: new MemoryStore(),
      settings: DEFAULT_SETTINGS,
      engine: {
        knowNames: async (changes: never) => {
          engine.update(changes);
          await meanwhile();
        },
        namesIn: async (search: NameRequest) => {
          looked.push(search.text);
          const { Cancelled } = await import('../../../../src/workflow/cancel');
          if (lost-- > 0) throw new Cancelled();
          return engine.find(search);
        },
      },
    };
    const runner = {
      get progress() {
        return busy > 0 ? {} : null;
      },
      use: async (step: (given: unknown) => Promise<unknown>): Promise<unknown> => {
        if (busy > 0) return 'busy';
        if (faults-- > 0) throw new Error('the disk is gone');
        learnt += 1;
        return step(workspace);
      },
    };
    const { VaultNames: Names } = await import('../../../../src/ui/features/known-names/vault-names');
    names = new Names({ app: host.app, runner, settings: { current: DEFAULT_SETTINGS } } as never);
    // The app looks at its notes at the start.
    await vi.advanceTimersByTimeAsync(50);
    names.watch(() => (changed += 1));
  });
  afterEach(() => {
    names.unwatch();
    vi.useRealTimers();
    vi.doUnmock('obsidian');
  });

  /** Lets the clock go on until an answer is there: modules are loaded meanwhile, which takes as long as the machine wants. */
  async function settled<T>(answer: Promise<T>): Promise<T> {
    const state = { isSettled: false };
    const end = (): void => void (state.isSettled = true);
    answer.then(end, end);
    while (!state.isSettled) await vi.advanceTimersByTimeAsync(10);
    return answer;
  }

  async function found(text = 'in Musan'): Promise<number | null> {
    const finding = names.find({ text });
    // What is asked for may go wrong before it is waited for.
    finding.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(500);
    return (await settled(finding))?.length ?? null;
  }

  const fileAt = (path: string): never => host.app.vault.getAbstractFileByPath(path) as never;

  it('are there for all that ask while they are learnt', async () => {
    const asked = [1, 2, 3].map(() => names.find({ text: 'in Musan' }));
    expect((await settled(Promise.all(asked))).map((matches) => matches?.length)).toEqual([1, 1, 1]);
  });

  it('are those after a change that comes while they are learnt', async () => {
    const hyesan = PLACE.replace('musan', 'hyesan');
    const text = 'in Musan and Hyesan';
    let second: ReturnType<typeof names.find> = Promise.resolve(null);
    meanwhile = async () => {
      meanwhile = async () => undefined;
      vault.put('Places/Hyesan.md', hyesan);
      const isHeard = new Promise((heard) => host.app.metadataCache.on('changed', heard));
      await host.app.vault.create('Places/Hyesan.md', hyesan);
      await isHeard;
      second = names.find({ text });
    };
    expect(await found(text)).toBe(1);
    expect((await second)?.length).toBe(2);
  });

  it('are learnt again after that went wrong', async () => {
    faults = 1;
    await expect(found()).rejects.toThrow('the disk is gone');
    expect(await found()).toBe(1);
  });

  it('are asked for again once nothing else runs', async () => {
    busy = 1;
    expect(await found()).toBeNull();
    await vi.advanceTimersByTimeAsync(3000);
    expect(changed).toBe(0);
    busy = 0;
    await vi.advanceTimersByTimeAsync(1000);
    expect(changed).toBe(1);
    expect(await found()).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(changed).toBe(1);
  });

  it('are not asked for once nobody watches', async () => {
    busy = 1;
    await found();
    names.unwatch();
    busy = 0;
    await vi.advanceTimersByTimeAsync(5000);
    expect(changed).toBe(0);
  });

  it('have none of a note that is no entity’s any more', async () => {
    expect(await found()).toBe(1);
    vault.put(MUSAN, 'Mine now');
    await host.app.vault.modify(fileAt(MUSAN), 'Mine now');
    await vi.advanceTimersByTimeAsync(1000);
    expect(changed).toBeGreaterThan(0);
    expect(await found()).toBe(0);
  });

  it('are not looked for where they are given up while they are learnt', async () => {
    const stop = new AbortController();
    const first = names.find({ text: 'in Mus' }, stop.signal);
    const second = names.find({ text: 'in Musan' });
    stop.abort();
    await Promise.all([expect(first).rejects.toThrow('cancelled'), vi.advanceTimersByTimeAsync(50)]);
    expect((await second)?.length).toBe(1);
    expect(looked).toEqual(['in Musan']);
  });

  it('are looked for again where a run that ends takes the worker with it, as long as they are watched', async () => {
    lost = 1;
    expect(await found()).toBe(1);
    lost = 2;
    await expect(found()).rejects.toThrow('cancelled');
    [lost, looked] = [1, []];
    const stopped = names.find({ text: 'in Musan' });
    names.unwatch();
    await Promise.all([expect(stopped).rejects.toThrow('cancelled'), vi.advanceTimersByTimeAsync(500)]);
    expect(looked).toHaveLength(1);
  });

  it('are not learnt anew for articles and notes of the user’s own, whatever happens to them', async () => {
    const { vault: files } = host.app;
    await found();
    await files.createFolder('Articles');
    await files.create('Articles/Story.md', note(['article-id: story', 'dateline: 1']));
    await files.create('Mine.md', 'in Musan');
    await vi.advanceTimersByTimeAsync(2000);
    await files.rename(fileAt('Articles/Story.md'), 'Articles/Snow.md');
    await files.rename(fileAt('Mine.md'), 'Snow.md');
    await files.modify(fileAt('Articles/Snow.md'), note(['article-id: story', 'dateline: 1', 'title: Snow']));
    await vi.advanceTimersByTimeAsync(2000);
    await files.delete(fileAt('Articles/Snow.md'));
    await files.delete(fileAt('Snow.md'));
    await vi.advanceTimersByTimeAsync(2000);
    expect([await found(), learnt]).toEqual([1, 1]);
  });

  it('are another after a note of Dateline’s own or of an entity was moved or deleted', async () => {
    const { vault: files } = host.app;
    await found();
    const after = async (step: Promise<unknown>): Promise<number> => {
      const before = learnt;
      await step;
      await vi.advanceTimersByTimeAsync(1000);
      await found();
      return learnt - before;
    };
    await files.createFolder('Dateline');
    expect(await after(files.create('Dateline/Decisions.md', note(['dateline: decisions'])))).toBe(1);
    expect(await after(files.delete(fileAt('Dateline/Decisions.md')))).toBe(1);
    vault.drop('Places');
    vault.put('Towns/Musan.md', PLACE);
    expect(await after(files.rename(fileAt('Places'), 'Towns'))).toBe(1);
    vault.drop('Towns/Musan.md');
    vault.put('Towns/Mine.md', PLACE);
    expect(await after(files.rename(fileAt('Towns/Musan.md'), 'Towns/Mine.md'))).toBe(1);
    vault.drop('Towns/Mine.md');
    expect(await after(files.delete(fileAt('Towns/Mine.md')))).toBe(1);
    expect(engine.find({ text: 'Mine in Musan' })).toEqual([]);
  });

  it('are asked for once where many notes change at a time', async () => {
    for (let place = 0; place < 20; place += 1) {
      await host.app.vault.create(`Places/${String(place)}.md`, PLACE.replace('musan', String(place)));
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(2000);
    expect(changed).toBe(1);
  });

  it('are kept for a minute after a command while nobody watches', async () => {
    names.unwatch();
    expect(await found()).toBe(1);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(await found()).toBe(1);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(engine.find({ text: 'in Musan' })).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(engine.find({ text: 'in Musan' })).toEqual([]);
    expect(await found()).toBe(1);
  });

  it('are kept where they are watched after a command', async () => {
    names.unwatch();
    await found();
    names.watch(() => undefined);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(engine.find({ text: 'in Musan' })).toHaveLength(1);
  });

  it('are dropped, in the worker too, when they are turned off, and are there again after that', async () => {
    expect(await found()).toBe(1);
    names.unwatch();
    await names.drop();
    expect(engine.find({ text: 'in Musan' })).toEqual([]);
    names.watch(() => undefined);
    expect(await found()).toBe(1);
  });

  it('stay where they are turned on again before they are dropped', async () => {
    expect(await found()).toBe(1);
    names.unwatch();
    const dropped = names.drop();
    names.watch(() => undefined);
    await dropped;
    expect(engine.find({ text: 'in Musan' })).toHaveLength(1);
  });
});
