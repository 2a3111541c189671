import { MemoryStore, MemoryVault } from '../../../src/vault/memory';
import { forgetFeed, lastSync, syncFeeds } from '../../../src/workflow/feeds';
import { undoLast } from '../../../src/journal/undo';
import { versioned, WebServer } from '../../support/web-server';
import {
  atom,
  beginning,
  codes,
  FeedBench,
  messages,
  rss,
  shortText,
  statuses,
  stories,
  webNow,
  wholeText,
} from './bench';

let site: WebServer;
let bench: FeedBench;
beforeEach(async () => {
  site = await WebServer.start();
  bench = new FeedBench(site);
});
afterEach(async () => {
  expect(site.most).toBeLessThanOrEqual(1);
  await site.close();
});
const created = (count: number): string[] => Array<string>(count).fill('created');

describe('a sync', () => {
  it('files every item of a new feed, oldest first, and asks for nothing but the feed', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 4), site)));
    const report = await bench.sync();
    expect(report.articles.map(({ title }) => title)).toEqual(['Story 1', 'Story 2', 'Story 3', 'Story 4']);
    expect(statuses(report)).toEqual(created(4));
    expect(site.take()).toEqual(['/feed']);
  });

  it('costs one question and writes nothing where nothing changed', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 3), site), { 'last-modified': 'Mon, 05 May 2025 10:00:00 GMT' }));
    await bench.sync();
    const before = await bench.memory();
    const again = await bench.sync();
    expect(again).toMatchObject({ batch: null, articles: [], notes: [], problems: [], cancelled: false });
    expect(site.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Mon, 05 May 2025 10:00:00 GMT',
    });
    expect(site.count('/feed')).toBe(2);
    expect(await bench.memory()).toEqual(before);
  });

  it('does not even read the vault where nothing changed', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 3), site)));
    await bench.sync();
    const list = vi.spyOn(bench.vault, 'list');
    await bench.sync();
    expect(list).not.toHaveBeenCalled();
  });

  it('files only what is new, from a site that knows no versions too', async () => {
    bench.subscribe('/feed');
    site.on('/feed', { body: rss(stories(1, 3), site) });
    await bench.sync();
    expect(statuses(await bench.sync())).toEqual([]);
    site.on('/feed', { body: rss(stories(2, 5), site) });
    expect((await bench.sync()).articles.map(({ title }) => title)).toEqual(['Story 4', 'Story 5']);
    expect(await bench.articles()).toHaveLength(5);
  });

  it('keeps to what was filed when the user deletes a note or empties the vault', async () => {
    bench.subscribe('/feed');
    site.on('/feed', { body: rss(stories(1, 3), site) });
    await bench.sync();
    for (const path of await bench.articles()) await bench.vault.remove(path);
    await bench.sync();
    expect(await bench.articles()).toEqual([]);
  });

  it('is one run that can be undone as one', async () => {
    bench.subscribe('/a');
    bench.subscribe('/b');
    site.on('/a', versioned('"1"', rss(stories(1, 2), site)));
    site.on('/b', versioned('"1"', rss(stories(11, 12), site)));
    expect((await bench.sync()).batch).not.toBeNull();
    await undoLast(bench.workspace);
    expect(await bench.vault.list()).toEqual([]);
  });

  it('files a story that two feeds bring once', async () => {
    bench.subscribe('/a');
    bench.subscribe('/b');
    site.on('/a', versioned('"1"', rss(stories(1, 2), site)));
    site.on('/b', versioned('"1"', rss(stories(2, 3), site)));
    expect(statuses(await bench.sync()).sort()).toEqual([...created(3), 'unchanged']);
  });

  it('takes what the vault has by its address for known, also when nothing is remembered', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 3), site)));
    await bench.sync();
    const afresh = new FeedBench(site, bench.vault);
    afresh.subscribe('/feed');
    expect(statuses(await afresh.sync())).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await afresh.articles()).toHaveLength(3);
  });

  it('files 5,000 items, each once, over as many syncs as that takes, and says what waits', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 5000, { text: shortText }), site)));
    const first = await bench.sync({ limit: 2000 });
    expect(statuses(first)).toEqual(created(2000));
    expect(messages(first)).toContain('3000 items more for the next sync');
    expect(statuses(await bench.sync({ limit: 2000 }))).toEqual(created(2000));
    expect(statuses(await bench.sync({ limit: 2000 }))).toEqual(created(1000));
    expect(statuses(await bench.sync({ limit: 2000 }))).toEqual([]);
    const titles = (await bench.articles()).map((path) => /Story \d+/.exec(path)?.[0]);
    expect(new Set(titles).size).toBe(5000);
    // Without a version three times, then only whether it changed.
    expect(site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
      '"1"',
    ]);
  }, 180_000);

  it('writes and remembers nothing in a dry run, and asks for no page', async () => {
    bench.subscribe('/feed', { fullText: true });
    site.on('/feed', versioned('"1"', rss(stories(1, 3, { text: beginning }), site)));
    const report = await bench.sync({ dryRun: true });
    expect(report).toMatchObject({ dryRun: true, batch: null });
    expect(statuses(report)).toEqual(created(3));
    expect(site.take()).toEqual(['/feed']);
    expect(await bench.vault.list()).toEqual([]);
    expect(await bench.store.list('feeds')).toEqual([]);
  });

  it('asks neither paused feeds nor, when some are named, others', async () => {
    bench.subscribe('/a', { paused: true });
    bench.subscribe('/b');
    bench.subscribe('/c');
    for (const path of ['/a', '/b', '/c']) site.on(path, versioned('"1"', rss(stories(1, 1), site)));
    await bench.sync();
    expect(site.take()).toEqual(['/b', '/c']);
    await bench.sync({ only: [site.url('/a')] });
    expect(site.take()).toEqual(['/a']);
  });

  it('answers busy while another one runs', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 2), site)));
    const fetch = webNow();
    const first = syncFeeds(bench.workspace, fetch);
    expect(await syncFeeds(bench.workspace, fetch)).toBe('busy');
    expect(await first).toMatchObject({ articles: [{}, {}] });
    expect(await syncFeeds(bench.workspace, fetch)).toMatchObject({ articles: [] });
    expect(site.count('/feed')).toBe(2);
  });

  it('notes when it was', async () => {
    expect(await lastSync(bench.store)).toBeNull();
    await bench.sync();
    expect(await lastSync(bench.store)).toBe('2026-01-02T03:00:00');
  });

  it('tells how far it is', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 3), site)));
    const seen: string[] = [];
    const progress = ({ done, total, current }: { done: number; total: number; current: string }): void =>
      void seen.push(`${done}/${total} ${current.replace(site.origin, '')}`);
    await bench.sync({ control: { signal: new AbortController().signal, progress } });
    expect(seen[0]).toBe('0/0 Test News');
    expect(seen.slice(1, 3)).toEqual(['0/3 /story/1', '1/3 /story/1']);
    expect(seen.at(-1)).toBe('3/3 /story/3');
  });

  it('waits between two requests as it is told, and not before the first', async () => {
    bench.subscribe('/a');
    bench.subscribe('/b');
    const pause = vi.fn(async () => undefined);
    await bench.sync({ pause });
    expect(pause).toHaveBeenCalledTimes(1);
  });
});

describe('an item that changes', () => {
  const changing = async (first: string, second: string) => {
    bench.subscribe('/feed');
    site.on('/feed', { body: first });
    await bench.sync();
    site.on('/feed', { body: second });
    return bench.sync();
  };

  it('in its id only is the same one, and so is one that changes in its address only', async () => {
    const report = await changing(
      rss([{ n: 2 }, { n: 1 }], site),
      rss(
        [
          { n: 2, guid: 'other' },
          { n: 1, link: site.url('/moved/1') },
        ],
        site,
      ),
    );
    expect(report.articles).toEqual([]);
    expect(await bench.articles()).toHaveLength(2);
  });

  it('is read again when it says that it was updated since', async () => {
    const read = vi.spyOn(bench.engine, 'read');
    const first = atom(stories(1, 2, { updated: '2025-05-05T10:00:00Z' }), site);
    const second = atom(
      [
        { n: 2, updated: '2025-05-06T10:00:00Z', text: `${wholeText(2)}<p>More is known now.</p>` },
        { n: 1, updated: '2025-05-05T10:00:00Z' },
      ],
      site,
    );
    const report = await changing(first, second);
    expect(report.articles.map(({ title }) => title)).toEqual(['Story 2']);
    expect(read.mock.calls.filter(([input]) => input.inPlace !== true)).toHaveLength(3);
    expect(statuses(await bench.sync())).toEqual([]);
    expect(await bench.articles()).toHaveLength(2);
  });

  it('does not bring back a note that the user deleted, unless the feed is forgotten', async () => {
    bench.subscribe('/feed');
    site.on('/feed', { body: atom([{ n: 1, updated: '2025-05-05T10:00:00Z' }], site) });
    await bench.sync();
    for (const path of await bench.articles()) await bench.vault.remove(path);
    const second = atom([{ n: 1, updated: '2025-05-06T10:00:00Z', text: `${wholeText(1)}<p>More.</p>` }], site);
    site.on('/feed', { body: second });
    expect(await bench.sync()).toMatchObject({ articles: [], problems: [] });
    expect(await bench.articles()).toEqual([]);
    await forgetFeed(bench.store, bench.feeds[0]?.url ?? '');
    expect(statuses(await bench.sync())).toEqual(['created']);
  });

  it('is not read again for an older or the same time of update', async () => {
    const report = await changing(
      atom([{ n: 1, updated: '2025-05-05T10:00:00Z' }], site),
      atom([{ n: 1, updated: '2025-05-05T09:00:00Z', text: 'older' }], site),
    );
    expect(report.articles).toEqual([]);
  });

  it('with all others each time says nothing', async () => {
    const report = await changing(
      atom(stories(1, 8, { updated: '2025-05-05T10:00:00Z' }), site),
      atom(stories(1, 8, { updated: '2025-05-05T11:00:00Z' }), site),
    );
    expect(report.articles).toEqual([]);
  });
});

describe('an address that is no item’s own', () => {
  const titles = async (body: string): Promise<(string | null)[]> => {
    site.on('/feed', { body });
    const report = await bench.sync();
    expect(report.articles.every(({ status }) => status === 'created')).toBe(true);
    return report.articles.map(({ title }) => title);
  };
  beforeEach(() => bench.subscribe('/feed', { fullText: true }));

  it('because several share it, takes none of them for another, and is not asked for', async () => {
    const link = site.url('/live');
    const item = (n: number) => ({ n, link: `${link}#post-${n}`, text: beginning });
    expect(await titles(rss([item(2), item(1)], site))).toEqual(['Story 1', 'Story 2']);
    expect(await titles(rss([item(3), item(2), item(1)], site))).toEqual(['Story 3']);
    expect(site.count('/live')).toBe(0);
  });

  it('because it is the site’s, neither', async () => {
    const item = (n: number) => ({ n, link: site.origin, text: shortText });
    expect(await titles(rss([item(1)], site))).toEqual(['Story 1']);
    expect(await titles(rss([item(2)], site))).toEqual(['Story 2']);
    expect(site.count('/')).toBe(0);
  });

  it('is not one that the same story stands under twice', async () => {
    const item = (guid: string) => ({ n: 1, guid });
    expect(await titles(rss([item('politics'), item('asia')], site))).toEqual(['Story 1']);
  });

  it('nor does an id that several share make one of them', async () => {
    const item = (n: number) => ({ n, guid: 'same' });
    expect(await titles(rss([item(2), item(1)], site))).toEqual(['Story 1', 'Story 2']);
  });
});

describe('the words of a feed', () => {
  it('decide what is filed, and count anew when they are changed', async () => {
    bench.subscribe('/feed', { include: ['phones'] });
    const body = rss(
      [
        { n: 3, text: 'Rice got dearer.' },
        { n: 2, text: 'Phones were taken.' },
        { n: 1, text: 'Old phones.' },
      ],
      site,
    );
    site.on('/feed', versioned('"1"', body));
    const report = await bench.sync();
    expect(report.articles.map(({ title }) => title)).toEqual(['Story 1', 'Story 2']);
    expect(messages(report)).toContain("1 item left out by the feed's words");
    expect((await bench.sync()).articles).toEqual([]);
    bench.feeds = bench.feeds.map((feed) => ({ ...feed, include: [] }));
    expect((await bench.sync()).articles.map(({ title }) => title)).toEqual(['Story 3']);
  });
});

describe('the memory of a feed', () => {
  it('that is damaged is put together again, and said to be', async () => {
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 3), site)));
    await bench.sync();
    const [name = ''] = Object.keys(await bench.memory());
    for (const damage of [
      '',
      'nonsense\n',
      '{"line":"feed","version":99}\n',
      '\u0000\u0000\n{"line":"seen"}\n',
      '[]\n',
    ]) {
      await bench.store.write(name, damage);
      const report = await bench.sync();
      expect(codes(report)).toEqual(['feed-state-damaged']);
      expect(statuses(report)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect(codes(await bench.sync())).toEqual([]);
    }
  });

  it('that is damaged in the middle is said to be once, whatever becomes of the feed then', async () => {
    bench.subscribe('/feed');
    for (const answer of [versioned('"1"', rss(stories(1, 3), site)), { status: 500 }, { status: 410 }]) {
      site.on('/feed', versioned('"1"', rss(stories(1, 3), site)));
      await bench.sync({ only: [site.url('/feed')] });
      const [[name, text] = ['', '']] = Object.entries(await bench.memory());
      site.on('/feed', answer);
      await bench.sync();
      const [head = '', ...seen] = (await bench.store.read(name))?.split('\n') ?? [];
      expect(text).not.toBe('');
      await bench.store.write(name, [head, 'rubbish', ...seen].join('\n'));
      expect(codes(await bench.sync())).toContain('feed-state-damaged');
      expect(await bench.store.read(name)).not.toContain('rubbish');
      expect(codes(await bench.sync())).not.toContain('feed-state-damaged');
    }
    expect(await bench.articles()).toHaveLength(3);
  });

  it('that ends in the middle of a line has lost that line only', async () => {
    bench.subscribe('/feed');
    site.on('/feed', { body: rss(stories(1, 3), site) });
    await bench.sync();
    const [[name, text] = ['', '']] = Object.entries(await bench.memory());
    await bench.store.write(name, (text ?? '').slice(0, -10));
    expect(codes(await bench.sync())).toEqual([]);
    expect(await bench.articles()).toHaveLength(3);
  });

  it('is bounded by what the feed shows and 5,000 more', async () => {
    bench.subscribe('/feed');
    for (let round = 0; round < 3; round += 1) {
      const items = stories(round * 1000 + 1, round * 1000 + 1000, { text: shortText });
      site.on('/feed', { body: rss(items, site) });
      await bench.sync({ limit: 10_000 });
    }
    const [text] = Object.values(await bench.memory());
    expect(text?.trim().split('\n').length).toBeLessThanOrEqual(5001);
    expect(statuses(await bench.sync())).toEqual([]);
  }, 180_000);
});

describe('a disk that refuses', () => {
  it('a note leaves its item for another time', async () => {
    const vault = new MemoryVault();
    bench = new FeedBench(site, vault);
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 3), site)));
    const create = vault.create.bind(vault);
    const { VaultError } = await import('../../../src/model');
    const spy = vi.spyOn(vault, 'create').mockImplementation(async (path, text) => {
      if (path.includes('Story 2')) throw new VaultError('io', path, 'The disk is full.');
      return create(path, text);
    });
    expect(statuses(await bench.sync()).sort()).toEqual(['created', 'created', 'failed']);
    spy.mockRestore();
    expect((await bench.sync()).articles).toMatchObject([{ title: 'Story 2', status: 'created' }]);
  });

  it('the memory is a line of the report, and the vault tells what is known', async () => {
    const store = new MemoryStore();
    const { VaultError } = await import('../../../src/model');
    vi.spyOn(store, 'write').mockImplementation(async (name) => {
      throw new VaultError('io', name, 'The disk is full.');
    });
    bench = new FeedBench(site, new MemoryVault(), store);
    bench.subscribe('/feed');
    site.on('/feed', versioned('"1"', rss(stories(1, 2), site)));
    expect(codes(await bench.sync())).toContain('disk-error');
    await bench.sync();
    expect(new Set(await bench.articles()).size).toBe((await bench.articles()).length);
  });
});
