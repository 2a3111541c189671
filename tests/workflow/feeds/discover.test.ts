import { failed, ok, type FetchPort } from '../../../src/model';
import { discoverFeed as discover, isSameFeed, listedFeeds, newFeed, opmlFromFeeds } from '../../../src/workflow/feeds';
import { feedReader } from '../../../src/intake/feeds/reader';

const discoverFeed = (address: string, fetch: FetchPort) => discover(address, fetch, feedReader);
const asked: string[] = [];
beforeEach(() => void asked.splice(0));
const site = (body: string, more: { status?: number; movedTo?: string; url?: string } = {}): FetchPort => ({
  request: async ({ url }) => {
    asked.push(url);
    return ok({ status: 200, url, bytes: new TextEncoder().encode(body), ...more });
  },
});
const FEED =
  '<rss version="2.0"><channel><title>Test &amp; News</title><item><title>A</title><link>https://x.org/a</link></item></channel></rss>';
const page = (head: string): string => `<!DOCTYPE html><html><head><title>x</title>${head}</head><body></body></html>`;
const link = (href: string, more = 'type="application/rss+xml"'): string =>
  `<link rel="alternate" ${more} href="${href}">`;

describe('the feed behind an address', () => {
  it('is the feed itself', async () => {
    expect(await discoverFeed(' https://x.org/rss ', site(FEED))).toEqual(
      ok([{ url: 'https://x.org/rss', title: 'Test & News' }]),
    );
    expect(asked).toEqual(['https://x.org/rss']);
  });

  it('may be written as people write it', async () => {
    for (const address of ['x.org/rss', 'feed://x.org/rss', 'feed:https://x.org/rss'])
      expect(await discoverFeed(address, site(FEED))).toMatchObject({ value: [{ url: 'https://x.org/rss' }] });
  });

  it('is where it has moved for good', async () => {
    const moved = site(FEED, { movedTo: 'https://x.org/new', url: 'https://x.org/new?a' });
    expect(await discoverFeed('https://x.org/rss', moved)).toMatchObject({ value: [{ url: 'https://x.org/new' }] });
  });

  it('is what the page names, with one request', async () => {
    const html = page(link('/feed/?a=1&amp;b=2', 'title="News &raquo; Feed" type="application/rss+xml"'));
    expect(await discoverFeed('https://x.org/', site(html))).toEqual(
      ok([{ url: 'https://x.org/feed/?a=1&b=2', title: 'News » Feed' }]),
    );
    expect(asked).toHaveLength(1);
  });

  it('is none in the user’s own network, unless the page is there', async () => {
    const html = page(link('http://192.168.1.1/reboot') + link('file:///etc/passwd') + link('javascript:1'));
    expect(await discoverFeed('https://x.org/', site(html))).toMatchObject({ problem: { code: 'no-feed' } });
    const own = page(link('/rss'));
    expect(await discoverFeed('http://192.168.1.2:8080/', site(own))).toMatchObject({
      value: [{ url: 'http://192.168.1.2:8080/rss' }],
    });
  });

  it('is told to be missing, or why it cannot be had', async () => {
    expect(await discoverFeed('https://x.org/', site(page('')))).toMatchObject({ problem: { code: 'no-feed' } });
    expect(await discoverFeed('https://x.org/', site('', { status: 404 }))).toMatchObject({
      problem: { code: 'bad-status' },
    });
    const down: FetchPort = {
      request: async ({ url }) => failed({ code: 'fetch-failed', subject: url, message: 'no' }),
    };
    expect(await discoverFeed('https://x.org/', down)).toMatchObject({ problem: { code: 'fetch-failed' } });
  });
});

describe('a list of feeds', () => {
  const listOf = (text: string, known: readonly { readonly url: string }[] = []) =>
    listedFeeds({ name: 'f', text }, feedReader, known);

  it('goes out and comes back', async () => {
    const feeds = [newFeed('https://x.org/rss?a=1&b=2', 'News “&” <more>'), newFeed('https://y.org/', '')];
    const back = await listOf(opmlFromFeeds(feeds));
    expect(back).toMatchObject({
      ok: true,
      value: {
        fresh: [
          { url: 'https://x.org/rss?a=1&b=2', title: 'News “&” <more>', paused: false },
          { url: 'https://y.org/' },
        ],
      },
    });
  });

  it('adds only those that are not known', async () => {
    const feeds = [newFeed('https://x.org/', 'X'), newFeed('https://y.org/', 'Y')];
    expect(await listOf(opmlFromFeeds(feeds), [{ url: 'https://x.org/' }])).toMatchObject({
      value: { fresh: [{ url: 'https://y.org/' }] },
    });
  });

  it('tells which of its addresses are left out, and why, and no password', async () => {
    const list = [
      'feed://a.org/rss',
      'https://b.org/rss',
      'http://u:secret@c.org/rss',
      'ftp://d.org/rss',
      'HTTPS://X.org:443',
    ]
      .map((url) => `<outline text="A" type="rss" xmlUrl="${url}"/>`)
      .join('');
    const listed = await listOf(`<opml><body>${list}</body></opml>`, [{ url: 'https://x.org/' }]);
    expect(listed.ok && listed.value.fresh.map(({ url }) => url)).toEqual(['https://a.org/rss', 'https://b.org/rss']);
    expect(listed.ok && listed.value.leftOut).toEqual([
      { address: 'ftp://d.org/rss', why: expect.stringContaining('no web address') as string },
      { address: 'http://c.org/rss', why: expect.stringContaining('no password') as string },
    ]);
    expect(listed.ok && listed.value.known).toBe(1);
    expect(JSON.stringify(listed)).not.toContain('secret');
  });

  it('names an address once, however it is written', async () => {
    const list = ['https://a.org', 'HTTPS://A.org/', 'https://a.org:443/#top', 'https://a.org/?'].map((url) =>
      newFeed(url, 'A'),
    );
    expect(await listOf(opmlFromFeeds(list))).toMatchObject({
      ok: true,
      value: { fresh: [{ url: 'https://a.org/' }] },
    });
    expect(isSameFeed('https://a.org/Feed', 'https://a.org/feed')).toBe(false);
    expect(isSameFeed('http://a.org/', 'https://a.org/')).toBe(false);
  });

  it('is refused where it is none', async () => expect((await listOf('Nothing.')).ok).toBe(false));
});
