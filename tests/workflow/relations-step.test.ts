import { ok, type RunControl, type Input } from '../../src/model';
import { VaultIndex } from '../../src/index/vault-index';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { relateAll } from '../../src/workflow/relate';
import { testWorkspace, treeOf } from '../support/workspace';

const TOWNS = [
  'Hoeryong Musan Chongjin Onsong Kyongwon Kyongsong Kilju Hwadae Myonggan Puryong',
  'Hyesan Samjiyon Pochon Kapsan Pungso Paegam Unhung Sinuiju Uiju Kusong',
  'Chongju Sakju Pyoktong Wonsan Tongchon Kosan Anbyon Hamhung Hungnam Sinpo',
  'Tanchon Pukchong Yonggwang Haeju Sariwon Songnim Kaesong Nampo Anju Tokchon',
  'Kaechon Pyongsong Sunchon Manpo Kanggye Huichon Chosan Dandong Yanji Tumen',
  'Vladivostok Khabarovsk Moscow Beijing Shanghai Tokyo Osaka Seoul Busan Incheon',
].map((line) => line.split(' '));

/** Each names ten towns that no other names, two times over. */
const stories: Input[] = TOWNS.flatMap((towns, at) =>
  [0, 1].map((part) => ({
    name: `story-${at}-${part}.txt`,
    text: `Rice prices rise, part ${at * 2 + part}\n\nTraders sold ${at * 7 + part + 3} bags of rice in ${towns.slice(0, -1).join(', ')} and ${towns.at(-1)} on Monday, a resident of ${towns[0]} said.\n\n${['Few had expected it.', 'More will follow.'][part]}\n`,
  })),
);

/** Aborts when the last article comes. */
function cancelled(): RunControl {
  const abort = new AbortController();
  return {
    signal: abort.signal,
    progress: ({ done }) => {
      if (done === stories.length) abort.abort();
    },
  };
}

/** Writes to notes that are there already. */
class CountingVault extends MemoryVault {
  updates = 0;
  override process(...args: Parameters<MemoryVault['process']>): Promise<boolean> {
    this.updates += 1;
    return super.process(...args);
  }
}

const DUE = 'relations-due.json';
const last: Input = { name: 'last.txt', text: 'Never read\n\nIt is cancelled before.\n' };
const inputs = (all: readonly Input[]) => all.map((input) => ok(input));

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('lists of a cancelled import', () => {
  it('are left to the next run past a bound, and are then as if it had not been cancelled', async () => {
    const whole = new MemoryVault();
    await importArticles(inputs(stories), testWorkspace(whole));

    const [vault, store] = [new CountingVault(), new MemoryStore()];
    const workspace = testWorkspace(vault, store);
    const control = cancelled();
    const report = await importArticles(inputs([...stories, last]), workspace, { control, total: stories.length + 1 });
    expect(report.cancelled).toBe(true);
    expect(report.articles).toHaveLength(stories.length);
    expect(report.problems).toEqual([
      expect.objectContaining({ code: 'notice', message: expect.stringContaining('not up to date yet') as string }),
    ]);
    expect(vault.updates).toBeGreaterThan(0);
    expect(vault.updates).toBeLessThanOrEqual(64);
    expect(await store.read(DUE)).toContain('place:hoeryong:kp.north-hamgyong');
    expect(await treeOf(vault)).not.toEqual(await treeOf(whole));

    // The next run finds nothing new in these, and does what is due.
    const next = await importArticles(inputs(stories), workspace);
    expect(next.articles.every(({ status }) => status === 'unchanged')).toBe(true);
    expect(await treeOf(vault)).toEqual(await treeOf(whole));
    expect(await store.read(DUE)).toBeNull();
    expect((await relateAll(workspace)).notes).toEqual([]);
  });

  it('are brought up to date at once where they are few', async () => {
    const few = stories.slice(0, 2);
    const whole = new MemoryVault();
    await importArticles(inputs(few), testWorkspace(whole));
    const [vault, store] = [new MemoryVault(), new MemoryStore()];
    const abort = new AbortController();
    const control: RunControl = {
      signal: abort.signal,
      progress: ({ done }) => void (done === few.length && abort.abort()),
    };
    const report = await importArticles(inputs([...few, last]), testWorkspace(vault, store), { control, total: 3 });
    expect(report).toMatchObject({ cancelled: true, problems: [] });
    expect(await treeOf(vault)).toEqual(await treeOf(whole));
    expect(await store.read(DUE)).toBeNull();
  });

  it('are not lost where what is due cannot be read', async () => {
    const [vault, store] = [new MemoryVault(), new MemoryStore()];
    await importArticles(inputs(stories.slice(0, 2)), testWorkspace(vault, store));
    await store.write(DUE, '{"articles": "many"');
    const report = await importArticles(inputs(stories.slice(2, 3)), testWorkspace(vault, store));
    expect(report.problems).toEqual([]);
    expect(report.articles).toMatchObject([{ status: 'created' }]);
  });
});

describe('the entities that an import makes notes for', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are made one by one with their notes, not all at once when their lists are looked at', async () => {
    const asked = vi.spyOn(VaultIndex.prototype, 'entitiesUnder');
    const made = vi.spyOn(VaultIndex.prototype, 'entityOf');
    const vault = new MemoryVault();
    // Each names towns that no other names: nothing but the lists asks for them again.
    await importArticles(inputs(stories.filter((_story, at) => at % 2 === 0)), testWorkspace(vault));
    const [first = 0] = asked.mock.invocationCallOrder;
    const before = made.mock.calls.filter((_call, at) => (made.mock.invocationCallOrder[at] ?? Infinity) < first);
    const paths = new Set(before.map(([record]) => record.path));
    const written = Object.keys(await treeOf(vault)).filter((path) => path.startsWith('Places/'));
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((path) => !paths.has(path))).toEqual([]);
  });
});
