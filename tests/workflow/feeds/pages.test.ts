import { versioned, WebServer } from '../../support/web-server';
import { atom, beginning, codes, FeedBench, messages, rss, statuses, stories, wholeText } from './bench';

let site: WebServer;
let bench: FeedBench;
beforeEach(async () => {
  site = await WebServer.start();
  bench = new FeedBench(site);
  bench.subscribe('/feed', { fullText: true });
});
afterEach(async () => {
  expect(site.most).toBeLessThanOrEqual(1);
  await site.close();
});

const page = (n: number): void =>
  site.on(`/story/${n}`, {
    headers: { 'content-type': 'text/html' },
    body: `<html><body>${wholeText(n)}</body></html>`,
  });
const feed = (first: number, last: number): void =>
  site.on('/feed', versioned(`"${last}"`, rss(stories(first, last, { text: beginning }), site)));
const bodies = async (): Promise<string> =>
  (await Promise.all((await bench.articles()).map((path) => bench.vault.read(path)))).join('\n');

describe('the full text of an item', () => {
  it('is fetched from its page where the feed brings the beginning only, once', async () => {
    feed(1, 2);
    [1, 2].forEach(page);
    expect(statuses(await bench.sync())).toEqual(['created', 'created']);
    expect(site.take()).toEqual(['/feed', '/story/1', '/story/2']);
    expect(await bodies()).toContain('Whole story number 2.');
    await bench.sync();
    feed(1, 3);
    page(3);
    await bench.sync();
    expect(site.take()).toEqual(['/feed', '/feed', '/story/3']);
  });

  it('is asked for without what the address says of who sends the reader', async () => {
    const link = site.url('/story/1?id=7&utm_source=rss&fbclid=x#top');
    site.on('/feed', versioned('"1"', rss([{ n: 1, link, text: beginning }], site)));
    site.on('/story/1?id=7', { body: wholeText(1) });
    expect(statuses(await bench.sync())).toEqual(['created']);
    expect(site.take()).toEqual(['/feed', '/story/1?id=7']);
  });

  it('is not asked for where the feed brings it, or the user does not want it', async () => {
    site.on('/feed', versioned('"1"', rss(stories(1, 2), site)));
    await bench.sync();
    bench.subscribe('/brief');
    site.on('/brief', versioned('"1"', rss(stories(11, 12, { text: beginning }), site)));
    await bench.sync();
    expect(site.take().filter((path) => path.startsWith('/story'))).toEqual([]);
  });

  it('is not asked for of what the vault has, or of what the words of the feed leave out', async () => {
    feed(1, 2);
    [1, 2].forEach(page);
    await bench.sync();
    site.take();
    const afresh = new FeedBench(site, bench.vault);
    afresh.subscribe('/feed', { fullText: true, exclude: ['story 3'] });
    feed(1, 3);
    expect(statuses(await afresh.sync())).toEqual(['unchanged', 'unchanged']);
    expect(site.take()).toEqual(['/feed']);
  });

  it.each([
    ['is not there', { status: 404 }],
    ['is refused', { status: 403 }],
    ['is too large', { body: new Uint8Array(5_000_001).fill(32) }],
    [
      'is a paywall',
      {
        body: `<html><body><p>${beginning(1).repeat(5)}Subscribe to read on.</p></body></html>`,
      },
    ],
    ['holds nothing', { body: '<html><body></body></html>' }],
    ['holds less than the feed', { body: '<html><body>Cookies?</body></html>' }],
  ])('is the text of the feed where the page %s, and the report says so', async (_, answer) => {
    feed(1, 1);
    site.on('/story/1', answer);
    const report = await bench.sync();
    expect(statuses(report)).toEqual(['created']);
    expect(messages(report)).toContain("The feed's own text was taken.");
    expect(await bodies()).toContain('Beginning of 1');
    await bench.sync();
    expect(site.count('/story/1')).toBe(1);
  });

  it('waits where the site asks to be left alone, and nothing more is asked there', async () => {
    feed(1, 3);
    page(2);
    page(3);
    site.on('/story/1', { status: 429, headers: { 'retry-after': '1800' } });
    const report = await bench.sync();
    expect(report.articles).toEqual([]);
    expect(site.take()).toEqual(['/feed', '/story/1']);
    bench.later(29);
    expect(codes(await bench.sync())).toEqual(['feed-waiting']);
    bench.later(2);
    page(1);
    expect(statuses(await bench.sync())).toEqual(['created', 'created', 'created']);
    expect(site.take()).toEqual(['/feed', '/story/1', '/story/2', '/story/3']);
  });

  it.each([429, 500, 502, 503])('does not wait for ever: the third time the feed has to do (%d)', async (status) => {
    feed(1, 4);
    for (const n of [1, 2, 3, 4]) site.on(`/story/${n}`, { status });
    for (let round = 0; round < 2; round += 1) {
      const report = await bench.sync();
      expect(statuses(report)).toEqual([]);
      expect(messages(report)).toContain('4 items could not be had now; the next sync tries again.');
      bench.later(10);
    }
    expect(statuses(await bench.sync())).toEqual(Array(4).fill('created'));
    bench.later(10);
    expect(statuses(await bench.sync())).toEqual([]);
    for (const n of [1, 2, 3, 4]) expect(site.count(`/story/${n}`)).toBeLessThanOrEqual(3);
  });

  it('is waited for as long as a site that rations its pages gives some', async () => {
    feed(1, 12);
    for (let first = 1; first <= 12; first += 2) {
      for (let n = 1; n <= 12; n += 1)
        if (n < first + 2) page(n);
        else site.on(`/story/${n}`, { status: 429 });
      expect(statuses(await bench.sync())).toEqual(['created', 'created']);
      bench.later(10);
    }
    expect((await bodies()).match(/Whole story number/g)).toHaveLength(12);
  });

  it('waits for a connection that is gone, and asks twice only', async () => {
    feed(1, 6);
    for (const n of [1, 2, 3, 4, 5, 6]) site.raw(`/story/${n}`, (request) => void request.destroy());
    expect(statuses(await bench.sync())).toEqual([]);
    expect(site.take()).toEqual(['/feed', '/story/1', '/story/2']);
    for (const n of [1, 2, 3, 4, 5, 6]) site.raw(`/story/${n}`, (_, response) => void response.end(wholeText(n)));
    expect(statuses(await bench.sync())).toEqual(Array(6).fill('created'));
    expect((await bodies()).match(/Whole story number/g)).toHaveLength(6);
  });

  it('of others comes through beside one whose connection always breaks', async () => {
    feed(1, 5);
    [1, 3, 4, 5].forEach(page);
    site.raw('/story/2', (request) => void request.destroy());
    expect(statuses(await bench.sync())).toEqual(Array(4).fill('created'));
    await bench.sync();
    expect((await bench.sync()).articles).toMatchObject([{ title: 'Story 2', status: 'created' }]);
    expect(site.count('/story/2')).toBe(3);
  });

  it('is tried three times where the feed brings a headline only, then reported', async () => {
    site.on('/feed', versioned('"1"', rss([{ n: 1, text: '' }], site)));
    site.on('/story/1', { status: 500 });
    expect(statuses(await bench.sync())).toEqual([]);
    expect(statuses(await bench.sync())).toEqual([]);
    expect((await bench.sync()).articles).toMatchObject([{ status: 'failed', problem: { code: 'bad-status' } }]);
    expect(statuses(await bench.sync())).toEqual([]);
    expect(site.count('/story/1')).toBe(3);
  });

  it('is advised where the feed brings headlines only', async () => {
    bench.feeds = bench.feeds.map((one) => ({ ...one, fullText: false }));
    site.on('/feed', versioned('"1"', rss(stories(1, 2, { text: '' }), site)));
    [1, 2].forEach(page);
    const report = await bench.sync();
    expect(report.articles).toEqual([]);
    expect(messages(report)).toMatch(/2 items without any text\. Switch on full text/);
    bench.feeds = bench.feeds.map((one) => ({ ...one, fullText: true }));
    expect(statuses(await bench.sync())).toEqual(['created', 'created']);
  });

  it('is never fetched from the rest of the user’s network', async () => {
    const other = await WebServer.start();
    const links = [other.url('/admin'), 'http://192.168.0.1/', 'http://localhost:9/', 'file:///etc/passwd'];
    site.on(
      '/feed',
      versioned(
        '"1"',
        rss(
          links.map((link, n) => ({ n, link, text: beginning })),
          site,
        ),
      ),
    );
    site.on('/out', { status: 302, headers: { location: other.url('/admin') } });
    const report = await bench.sync();
    expect(other.requests).toEqual([]);
    expect(site.take()).toEqual(['/feed']);
    expect(report.articles.every(({ status }) => status === 'created' || status === 'failed')).toBe(true);
    await other.close();
  });

  it('is fetched anew when the item says that it was updated', async () => {
    const items = (updated: string) => atom([{ n: 1, text: beginning, updated }], site);
    site.on('/feed', { body: items('2025-05-05T10:00:00Z') });
    page(1);
    await bench.sync();
    site.on('/feed', { body: items('2025-05-05T12:00:00Z') });
    const report = await bench.sync();
    expect(site.count('/story/1')).toBe(2);
    expect(report.articles).toHaveLength(1);
    site.on('/feed', { body: items('2025-05-05T14:00:00Z') });
    site.on('/story/1', { status: 404 });
    const kept = await bench.sync();
    expect(messages(kept)).toContain('The note keeps the text it has.');
    expect(await bodies()).toContain('Whole story number 1.');
    await bench.sync();
    expect(site.count('/story/1')).toBe(3);
  });

  it('is not filed anew for a note that the user deleted', async () => {
    const items = (updated: string) => atom([{ n: 1, text: beginning, updated }], site);
    site.on('/feed', { body: items('2025-05-05T10:00:00Z') });
    page(1);
    await bench.sync();
    for (const path of await bench.articles()) await bench.vault.remove(path);
    site.on('/feed', { body: items('2025-05-05T12:00:00Z') });
    expect((await bench.sync()).articles).toEqual([]);
    site.on('/feed', { body: items('2025-05-05T14:00:00Z') });
    site.on('/story/1', { status: 404 });
    expect(await bench.sync()).toMatchObject({ articles: [], problems: [] });
    expect(await bench.articles()).toEqual([]);
  });
});
