import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedReader } from '../../../src/intake/feeds/reader';
import { openFolderStore, openFolderVault } from '../../../src/vault/folder.mts';
import { engineWith } from '../../support/plain-engine';
import { versioned, WebServer } from '../../support/web-server';
import type { FetchPort } from '../../../src/model';
import { beginning, FeedBench, rss, statuses, stories, webNow, wholeText } from './bench';

let site: WebServer;
let folder: string;
beforeEach(async () => {
  site = await WebServer.start();
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  site.on('/feed', versioned('"1"', rss(stories(1, 12, { text: beginning }), site)));
  for (let n = 1; n <= 12; n += 1) site.on(`/story/${n}`, { body: `<p>${wholeText(n)}</p>` });
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The vault as a process finds it that was just started. */
async function restarted(): Promise<FeedBench> {
  const bench = new FeedBench(site, await openFolderVault(folder), openFolderStore(folder, '.obsidian'));
  bench.subscribe('/feed', { fullText: true });
  return bench;
}

const until = async (seen: () => boolean): Promise<void> => {
  for (let waited = 0; !seen(); waited += 1) {
    if (waited > 10_000) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const counts = (): Record<string, number> => {
  const asked: Record<string, number> = {};
  for (const { path } of site.requests) asked[path] = (asked[path] ?? 0) + 1;
  return asked;
};

describe('a sync that breaks off', () => {
  it('killed while it waits for a page, is gone on with where it was: nothing lost, nothing filed twice, no answered page asked for again', async () => {
    const answered = { body: `<p>${wholeText(5)}</p>` };
    site.raw('/story/5', () => undefined);
    // Nobody ever hears of this one again.
    void (await restarted()).sync({}, { request: neverReturning() });
    await until(() => site.count('/story/5') === 1);
    site.raw('/story/5', (_, response) => void response.end(answered.body));

    const bench = await restarted();
    expect(await bench.articles()).toHaveLength(4);
    expect(statuses(await bench.sync())).toEqual(Array(8).fill('created'));
    expect(await bench.articles()).toHaveLength(12);
    const { '/feed': feed, '/story/5': unanswered, ...others } = counts();
    expect([feed, unanswered]).toEqual([2, 2]);
    expect(new Set(Object.values(others))).toEqual(new Set([1]));

    await (await restarted()).sync();
    expect(site.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(site.requests).toHaveLength(2 + 2 + 11 + 1);
  });

  it('killed between the note and the line that remembers it, finds the note and asks for its page no more', async () => {
    const bench = await restarted();
    const append = bench.store.append.bind(bench.store);
    let lines = 0;
    let dead = false;
    vi.spyOn(bench.store, 'append').mockImplementation(async (name, text) => {
      if (name.startsWith('feeds/')) lines += 1;
      dead ||= lines === 4;
      return dead ? new Promise(() => undefined) : append(name, text);
    });
    void bench.sync();
    await until(() => dead);

    const next = await restarted();
    const filed = (await next.articles()).length;
    const report = await next.sync();
    expect(statuses(report)).toEqual(['unchanged', ...Array<string>(12 - filed).fill('created')]);
    const { '/feed': feed, ...pages } = counts();
    expect(feed).toBe(2);
    expect(Object.keys(pages)).toHaveLength(12);
    expect(new Set(Object.values(pages))).toEqual(new Set([1]));
  });

  it('cancelled while a page drips for ever, ends with whole notes, and the rest comes next time', async () => {
    site.raw('/story/7', (_, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const stop = new AbortController();
    const bench = await restarted();
    const running = bench.sync({ control: { signal: stop.signal, progress: () => undefined } }, webNow(600_000));
    await until(() => site.count('/story/7') === 1);
    stop.abort();
    const report = await running;
    expect(report.cancelled).toBe(true);
    expect(statuses(report)).toEqual(Array(6).fill('created'));
    expect(report.problems).toEqual([]);
    site.raw('/story/7', (_, response) => void response.end(`<p>${wholeText(7)}</p>`));
    expect(statuses(await (await restarted()).sync())).toEqual(Array(6).fill('created'));
  });

  it('cancelled while a feed is read, waits for it no longer', async () => {
    const stop = new AbortController();
    const bench = await restarted();
    let told: AbortSignal | undefined;
    const feed: FeedReader['feed'] = async (_, signal) => {
      told = signal;
      stop.abort();
      return new Promise(() => undefined);
    };
    bench.engine = engineWith({ feed });
    const report = await bench.sync({ control: { signal: stop.signal, progress: () => undefined } });
    expect(report).toMatchObject({ cancelled: true, articles: [] });
    expect(told?.aborted).toBe(true);
    expect(await bench.articles()).toEqual([]);
  });

  it('cancelled at any moment, and gone on with, comes to the same', async () => {
    for (let moment = 0; moment < 13; moment += 1) {
      const stop = new AbortController();
      let told = 0;
      const progress = (): void => void ((told += 1) === 4 && stop.abort());
      await (await restarted()).sync({ control: { signal: stop.signal, progress } });
    }
    const bench = await restarted();
    await bench.sync();
    expect(await bench.articles()).toHaveLength(12);
    const { '/feed': feed, ...pages } = counts();
    expect(feed).toBeGreaterThan(5);
    expect(Object.keys(pages)).toHaveLength(12);
    expect(Math.max(...Object.values(pages))).toBeLessThanOrEqual(2);
    expect(site.most).toBe(1);
  });
});

/** The web of a process that dies while it waits for story 5. */
function neverReturning(): FetchPort['request'] {
  const web = webNow();
  return async (request, signal) => {
    const answer = web.request(request, signal);
    return request.url.endsWith('/story/5') ? new Promise(() => undefined) : answer;
  };
}
