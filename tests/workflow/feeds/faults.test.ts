import type { MockInstance } from 'vitest';
import { feedReader, type FeedReader } from '../../../src/intake/feeds/reader';
import { lastSync, syncFeeds } from '../../../src/workflow/feeds';
import { VaultError } from '../../../src/model';
import { engineWith } from '../../support/plain-engine';
import { versioned, WebServer } from '../../support/web-server';
import { codes, FeedBench, rss, statuses, stories, webNow } from './bench';

let site: WebServer;
let bench: FeedBench;
beforeEach(async () => {
  site = await WebServer.start();
  bench = new FeedBench(site);
});
afterEach(() => site.close());

/** Lets the engine fail on one story. */
function failOn(title: string): MockInstance {
  const read = bench.engine.read.bind(bench.engine);
  return vi.spyOn(bench.engine, 'read').mockImplementation((input) => {
    if (input.stated?.title === title) throw new RangeError('Maximum call stack size exceeded');
    return read(input);
  });
}

describe('a reader that fails on an item', () => {
  it('costs that item only: the others, and other feeds, are filed, and the sync is noted', async () => {
    bench.subscribe('/a');
    bench.subscribe('/b');
    site.on('/a', versioned('"1"', rss(stories(1, 3), site)));
    site.on('/b', versioned('"1"', rss(stories(11, 12), site)));
    failOn('Story 2');
    const report = await bench.sync();
    expect(statuses(report)).toEqual(['created', 'failed', 'created', 'created', 'created']);
    expect(report.articles[1]?.problem).toMatchObject({
      code: 'reader-failed',
      subject: expect.stringContaining('/2'),
    });
    expect(report.batch).not.toBeNull();
    expect(await lastSync(bench.store)).toBe(bench.now);
  });

  it('is tried three times, and filed where it is mended meanwhile', async () => {
    bench.subscribe('/a');
    site.on('/a', versioned('"1"', rss(stories(1, 2), site)));
    const failing = failOn('Story 2');
    expect(statuses(await bench.sync()).sort()).toEqual(['created', 'failed']);
    expect(statuses(await bench.sync())).toEqual(['failed']);
    failing.mockRestore();
    expect(statuses(await bench.sync())).toEqual(['created']);
  });

  it('is given up after that, and the feed costs nothing again', async () => {
    bench.subscribe('/a');
    site.on('/a', versioned('"1"', rss(stories(1, 2), site)));
    failOn('Story 2');
    for (let n = 0; n < 3; n += 1) expect(statuses(await bench.sync())).toContain('failed');
    expect((await bench.sync()).articles).toEqual([]);
    expect(site.requests.at(-1)?.headers).toMatchObject({ 'if-none-match': '"1"' });
  });
});

describe('a note that cannot be made', () => {
  it('because another one is always in its place, is tried three times', async () => {
    bench.subscribe('/a');
    site.on('/a', versioned('"1"', rss(stories(1, 2), site)));
    const create = bench.vault.create.bind(bench.vault);
    vi.spyOn(bench.vault, 'create').mockImplementation(async (path, text) => {
      if (path.includes('Story 2')) throw new VaultError('exists', path, 'A file of that name already exists.');
      return create(path, text);
    });
    for (let n = 0; n < 3; n += 1) expect(statuses(await bench.sync())).toContain('failed');
    expect((await bench.sync()).articles).toEqual([]);
    expect(site.requests.at(-1)?.headers).toMatchObject({ 'if-none-match': '"1"' });
  });

  it('because the disk is full, is tried for as long as it is', async () => {
    bench.subscribe('/a');
    site.on('/a', versioned('"1"', rss(stories(1, 1), site)));
    const full = vi.spyOn(bench.vault, 'create').mockImplementation(async (path) => {
      throw new VaultError('io', path, 'The disk is full.');
    });
    for (let n = 0; n < 5; n += 1) expect(statuses(await bench.sync())).toEqual(['failed']);
    full.mockRestore();
    expect(statuses(await bench.sync())).toEqual(['created']);
  });
});

describe('a bug elsewhere', () => {
  it('does not make the app ask again at once, and what was filed can be undone', async () => {
    bench.subscribe('/a');
    site.on('/a', versioned('"1"', rss(stories(1, 2), site)));
    let asked = 0;
    const progress = (): void => {
      asked += 1;
      if (asked > 3) throw new Error('a bug');
    };
    const control = { signal: new AbortController().signal, progress };
    await expect(syncFeeds(bench.workspace, webNow(), { control })).rejects.toThrow('a bug');
    expect(await lastSync(bench.store)).toBe(bench.now);
    const [journal = ''] = await bench.store.list('journal');
    expect(await bench.store.read(journal)).toMatch(/commit/);
  });

  it('in a reader of feeds is the trouble of one feed', async () => {
    bench.subscribe('/broken');
    bench.subscribe('/b');
    site.on('/broken', { body: rss(stories(1, 2), site) });
    site.on('/b', { body: rss(stories(11, 12), site) });
    const feed: FeedReader['feed'] = async (input) => {
      if (input.name.endsWith('/broken')) throw new TypeError('x is not iterable');
      return feedReader.feed(input);
    };
    bench.engine = engineWith({ feed });
    const report = await bench.sync();
    expect(codes(report)).toEqual(['reader-failed']);
    expect(statuses(report)).toEqual(['created', 'created']);
  });
});
