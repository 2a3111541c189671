import { gzipSync } from 'node:zlib';
import { versioned, WebServer } from '../../support/web-server';
import { codes, FeedBench, messages, rss, statuses, stories, webNow, wholeText } from './bench';

let site: WebServer;
let bench: FeedBench;
beforeEach(async () => {
  site = await WebServer.start();
  bench = new FeedBench(site);
  bench.subscribe('/feed');
});
afterEach(async () => {
  expect(site.most).toBeLessThanOrEqual(1);
  await site.close();
});
const good = (): void => site.on('/feed', versioned('"1"', rss(stories(1, 3), site)));

describe('a feed in trouble', () => {
  it.each([
    ['bad-status', { status: 500 }],
    ['bad-status', { status: 404 }],
    ['bad-status', { status: 403 }],
    [
      'not-a-feed',
      {
        headers: { 'content-type': 'text/html' },
        body: '<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>',
      },
    ],
    ['not-a-feed', { body: 'Nothing but words.' }],
    ['not-a-feed', { body: '' }],
    ['unsupported-format', { body: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]) }],
  ])('is reported (%s) and left alone for a while, longer each time', async (code, answer) => {
    site.on('/feed', answer);
    expect(codes(await bench.sync())).toEqual([code]);
    expect(codes(await bench.sync())).toEqual(['feed-waiting']);
    bench.later(4);
    await bench.sync();
    expect(site.count('/feed')).toBe(1);
    bench.later(2);
    expect(codes(await bench.sync())).toEqual([code]);
    bench.later(6);
    expect(codes(await bench.sync())).toEqual(['feed-waiting']);
    expect(site.count('/feed')).toBe(2);
    good();
    bench.later(5);
    expect(statuses(await bench.sync())).toEqual(['created', 'created', 'created']);
    expect(codes(await bench.sync())).toEqual([]);
  });

  it('that wants to be left alone is, for as long as it says, over restarts, but not for ever', async () => {
    site.on('/feed', { status: 503, headers: { 'retry-after': '7200' } });
    const report = await bench.sync();
    expect(messages(report)).toContain('It is not asked before 2026-01-02 05:00');
    const restarted = new FeedBench(site, bench.vault, bench.store);
    restarted.feeds = bench.feeds;
    restarted.later(119);
    expect(codes(await restarted.sync())).toEqual(['feed-waiting']);
    restarted.later(2);
    site.on('/feed', { status: 429, headers: { 'retry-after': '99999999' } });
    await restarted.sync();
    good();
    restarted.later(24 * 60 + 1);
    expect(statuses(await restarted.sync())).toHaveLength(3);
  });

  it('is asked all the same when the user names it, or the clock was set back', async () => {
    site.on('/feed', { status: 500 });
    await bench.sync();
    await bench.sync({ only: [site.url('/feed')] });
    expect(site.count('/feed')).toBe(2);
    bench.later(-60 * 24 * 400);
    await bench.sync();
    expect(site.count('/feed')).toBe(3);
  });

  it('does not keep others from being synced', async () => {
    bench.subscribe('/other');
    site.on('/feed', { status: 500 });
    site.on('/other', versioned('"1"', rss(stories(1, 1), site)));
    expect(statuses(await bench.sync())).toEqual(['created']);
  });

  it('that is gone for good is not asked any more, unless it is named', async () => {
    site.on('/feed', { status: 410 });
    expect(codes(await bench.sync())).toEqual(['feed-gone']);
    bench.later(60 * 24 * 30);
    expect(codes(await bench.sync())).toEqual(['feed-gone']);
    expect(site.count('/feed')).toBe(1);
    good();
    expect(statuses(await bench.sync({ only: [site.url('/feed')] }))).toHaveLength(3);
    expect(codes(await bench.sync())).toEqual([]);
  });

  it('that has moved for good is read from there and reported, and the setting stays as it is', async () => {
    site.on('/feed', { status: 301, headers: { location: '/new' } });
    site.on('/new', versioned('"1"', rss(stories(1, 2), site)));
    const report = await bench.sync();
    expect(codes(report)).toEqual(['feed-moved']);
    expect(messages(report)).toContain(site.url('/new'));
    expect(statuses(report)).toEqual(['created', 'created']);
    expect(statuses(await bench.sync())).toEqual([]);
  });

  it('that only redirects is read without a word; one that goes in circles is given up', async () => {
    site.on('/feed', { status: 302, headers: { location: '/new' } });
    site.on('/new', versioned('"1"', rss(stories(1, 2), site)));
    expect(codes(await bench.sync())).toEqual([]);
    site.on('/new', { status: 302, headers: { location: '/feed' } });
    expect(codes(await bench.sync())).toEqual(['fetch-failed']);
  });

  it('whose answer breaks off gives what is whole, and the rest next time', async () => {
    const whole = rss(stories(1, 6), site);
    const cut = whole.indexOf('<title>Story 3');
    site.on('/feed', versioned('"1"', whole.slice(0, cut)));
    const report = await bench.sync();
    expect(statuses(report)).toEqual(['created', 'created', 'created']);
    expect(codes(report)).toEqual(['damaged']);
    site.on('/feed', versioned('"1"', whole));
    expect((await bench.sync()).articles.map(({ title }) => title)).toEqual(['Story 1', 'Story 2', 'Story 3']);
    expect(await bench.articles()).toHaveLength(6);
  });

  it('that is broken all over gives what is whole, and says so in a few lines', async () => {
    const good = {
      id: '1',
      url: site.url('/story/1'),
      title: 'Story 1',
      content_html: 'A story that is whole. '.repeat(100),
    };
    const items = [good, ...Array.from({ length: 40 }, (_, at) => at)];
    site.on('/feed', { body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items }) });
    const report = await bench.sync();
    expect(statuses(report)).toEqual(['created']);
    expect(codes(report)).toEqual(Array(6).fill('damaged'));
    expect(messages(report)).toContain('35 more items cannot be read.');
  });

  it('whose connection breaks off in the middle gives nothing then, and all later', async () => {
    const whole = rss(stories(1, 3), site);
    site.raw('/feed', (_, response) => {
      response.writeHead(200, { 'content-length': String(whole.length), etag: '"1"' });
      response.write(whole.slice(0, 400));
      setTimeout(() => response.destroy(), 20);
    });
    expect(codes(await bench.sync())).toEqual(['fetch-failed']);
    site.raw('/feed', (_, response) => void response.writeHead(200, { etag: '"1"' }).end(whole));
    bench.later(6);
    expect(statuses(await bench.sync())).toHaveLength(3);
  });

  it('that drips for ever, never ends or is a bomb is given up', async () => {
    site.raw('/feed', (_, response) => {
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    expect(codes(await bench.sync({ only: [site.url('/feed')] }, webNow(1000)))).toEqual(['timed-out']);
    site.raw('/feed', (_, response) => {
      const more = (): void =>
        void (response.destroyed || response.write(' '.repeat(500_000), () => setImmediate(more)));
      more();
    });
    expect(codes(await bench.sync({ only: [site.url('/feed')] }))).toEqual(['too-large']);
    const bomb = gzipSync(new Uint8Array(100_000_000));
    site.raw('/feed', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(codes(await bench.sync({ only: [site.url('/feed')] }))).toEqual(['too-large']);
  });

  it('in another encoding than it says is read right', async () => {
    const body = rss([{ n: 1, title: 'Saigon, Hà Nội – “phones”' }], site);
    site.on('/feed', {
      headers: { 'content-type': 'text/xml; charset=iso-8859-1' },
      body: new TextEncoder().encode(body),
    });
    expect((await bench.sync()).articles[0]?.title).toBe('Saigon, Hà Nội – “phones”');
  });

  it('whose entities multiply without end is harmless', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>
      <rss version="2.0"><channel><title>&c;</title><item><title>Story &c;</title><guid>1</guid><description><![CDATA[${wholeText(1)}]]>&c;</description></item></channel></rss>`;
    site.on('/feed', { body: bomb });
    expect(statuses(await bench.sync())).toEqual(['created']);
    const [path = ''] = await bench.articles();
    const note = await bench.vault.read(path);
    expect(note).toContain('Whole story number 1.');
    expect(note).not.toContain('xxx');
  });
});
