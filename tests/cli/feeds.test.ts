/** Feeds and the web on the built command line, as a user runs it. `npm test` builds it first. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow } from '../support/workspace';
import { versioned, WebServer } from '../support/web-server';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
let vault: string;
let site: WebServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  vault = join(folder, 'vault');
  mkdirSync(vault);
  site = await WebServer.start();
});
afterEach(async () => {
  expect(site.most).toBeLessThanOrEqual(1);
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Not `spawnSync`: the site answers from this process. */
const dateline = (args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...args, '--vault', vault], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err }),
    );
    child.stdin?.end(input);
  });

const data = join('.obsidian', 'plugins', 'dateline', 'data.json');
const settings = (): Record<string, { list: { url: string; title: string }[]; every?: number }> =>
  JSON.parse(readFileSync(join(vault, data), 'utf8')) as never;
function putSettings(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  mkdirSync(dirname(join(vault, data)), { recursive: true });
  writeFileSync(join(vault, data), text);
  return text;
}
const notes = (): string[] => filesBelow(vault).filter((path) => path.includes('/Articles/'));
const put = (name: string, content: string): string => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const story = (n: number): string =>
  `<p>Police in Hoeryong searched ${n} homes for Chinese phones on Monday, a resident said.</p>`.repeat(20);
const feed = (count: number): string =>
  `<rss version="2.0"><channel><title>Border News</title>${Array.from(
    { length: count },
    (
      _,
      at,
    ) => `<item><title>Story number ${count - at}</title><guid>${count - at}</guid><link>${site.url(`/s/${count - at}`)}</link>
    <pubDate>Mon, 05 May 2025 10:00:00 GMT</pubDate><description><![CDATA[${story(count - at)}]]></description></item>`,
  ).join('')}</channel></rss>`;
const page = (title: string, n = 1): string =>
  `<!DOCTYPE html><html><head><title>${title}</title><meta property="article:published_time" content="2025-05-05T10:00:00Z"></head><body><article><h1>${title}</h1>${story(n)}</article></body></html>`;

describe('dateline feeds', () => {
  it('subscribes to the feed a page names, files what is new, and only that, from process to process', async () => {
    site.on('/', {
      headers: { 'content-type': 'text/html' },
      body: '<html><head><link rel="alternate" type="application/rss+xml" title="Border News" href="/feed"></head></html>',
    });
    site.on('/feed', versioned('"1"', feed(2)));
    expect(await dateline(['feeds', 'add', site.url('/')])).toMatchObject({
      code: 0,
      out: `added Border News  ${site.url('/feed')}\n`,
    });
    expect(site.take()).toEqual(['/']);
    expect((await dateline(['feeds', 'add', site.url('/feed').replace('http', 'HTTP')])).out).toContain('already');
    site.take();
    const first = await dateline(['feeds', 'sync']);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('2 created') });
    expect(notes()).toHaveLength(2);
    expect(readFileSync(notes()[0] ?? '', 'utf8')).toMatch(/^date: 2025-05-05$[\s\S]*\[\[Hoeryong\]\]/m);
    expect((await dateline(['feeds', 'sync'])).out).toContain('0 articles');
    site.on('/feed', versioned('"2"', feed(3)));
    expect((await dateline(['feeds', 'sync'])).out).toContain('1 created');
    expect(site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', '"1"']);
    expect((await dateline(['undo'])).code).toBe(0);
    expect(notes()).toHaveLength(2);
    expect((await dateline(['feeds', 'sync'])).out).toContain('0 articles');
    await dateline(['feeds', 'forget', site.url('/feed')]);
    expect((await dateline(['feeds', 'sync'])).out).toContain('1 created, 2 unchanged');
  });

  it('keeps all else in the settings, also what it does not know', async () => {
    putSettings({
      version: 1,
      future: { a: 1 },
      folders: { articles: 'News' },
      feeds: {
        every: 60,
        list: [
          {
            url: 'https://x.org/rss',
            title: 'X',
            include: [],
            exclude: [],
            fullText: false,
            paused: true,
            color: 'red',
          },
        ],
      },
    });
    site.on('/feed', versioned('"1"', feed(1)));
    await dateline([
      'feeds',
      'add',
      site.url('/feed'),
      '--full-text',
      '--include',
      'phones, sanction*',
      '--title',
      'Mine',
    ]);
    expect(settings()).toMatchObject({
      future: { a: 1 },
      folders: { articles: 'News' },
      feeds: {
        every: 60,
        list: [
          { url: 'https://x.org/rss', paused: true, color: 'red' },
          {
            url: site.url('/feed'),
            title: 'Mine',
            fullText: true,
            include: ['phones', 'sanction*'],
            exclude: [],
            paused: false,
          },
        ],
      },
    });
    expect((await dateline(['feeds', 'list'])).out).toMatch(
      /^X {2}https:\/\/x\.org\/rss {2}\(paused\)\nMine .*full text; only: phones, sanction\*/,
    );
    await dateline(['feeds', 'remove', 'https://x.org/rss']);
    expect(settings().feeds?.list.map(({ title }) => title)).toEqual(['Mine']);
    expect((await dateline(['feeds', 'remove', 'https://x.org/rss'])).code).toBe(1);
  });

  it('changes no settings that it cannot read', async () => {
    for (const spoilt of ['{"feeds": ', '[]', '{"feeds":{"list":[{"url":"nonsense"}]}}']) {
      const text = putSettings(spoilt);
      site.on('/feed', versioned('"1"', feed(1)));
      const added = await dateline(['feeds', 'add', site.url('/feed')]);
      expect([added.code, added.err]).toEqual([1, expect.stringContaining('nothing was changed')]);
      expect(readFileSync(join(vault, data), 'utf8')).toBe(text);
    }
  });

  it('takes and gives lists of feeds, without a request', async () => {
    const opml = put(
      'feeds.opml',
      '<?xml version="1.0"?><opml version="2.0"><body><outline text="Asia"><outline type="rss" text="A &amp; B" xmlUrl="https://a.org/rss"/></outline><outline type="rss" text="C" xmlUrl="https://c.org/rss"/></body></opml>',
    );
    expect((await dateline(['feeds', 'import', opml])).out).toContain('2 feeds added, 2 in all');
    expect((await dateline(['feeds', 'import', opml])).out).toContain(
      '0 feeds added, 2 subscribed to already, 2 in all',
    );
    const mixed = put(
      'mixed.opml',
      '<opml><body><outline text="F" xmlUrl="feed://f.org/rss"/><outline text="P" xmlUrl="http://u:p@p.org/rss"/><outline text="A" xmlUrl="HTTPS://A.org/rss"/></body></opml>',
    );
    expect(await dateline(['feeds', 'import', mixed])).toMatchObject({
      out: expect.stringContaining('1 feed added, 1 subscribed to already, 1 left out, 3 in all'),
      err: expect.stringMatching(/left out http:\/\/p\.org\/rss: .*no password/),
    });
    await dateline(['feeds', 'remove', 'HTTPS://f.org:443/rss']);
    await dateline(['feeds', 'export', join(folder, 'out.opml')]);
    expect(readFileSync(join(folder, 'out.opml'), 'utf8')).toMatch(
      /text="A &amp; B"[\s\S]*xmlUrl="https:\/\/c\.org\/rss"/,
    );
    expect((await dateline(['feeds', 'export', '-'])).out).toContain('https://a.org/rss');
    expect((await dateline(['feeds', 'import', put('x.opml', 'nothing')])).code).toBe(1);
  });

  it('names what went wrong, and ends with 1', async () => {
    expect(await dateline(['feeds', 'add', site.url('/none')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('404'),
    });
    expect(existsSync(join(vault, data))).toBe(false);
    putSettings({
      feeds: {
        list: [{ url: site.url('/feed'), title: 'F', include: [], exclude: [], fullText: false, paused: false }],
      },
    });
    site.on('/feed', { status: 500 });
    expect(await dateline(['feeds', 'sync'])).toMatchObject({ code: 1, out: expect.stringContaining('500') });
    const waiting = await dateline(['feeds', 'sync', '--json']);
    expect(JSON.parse(waiting.out)).toMatchObject({ problems: [{ code: 'feed-waiting' }] });
    expect((await dateline(['feeds', 'list'])).out).toMatch(/left alone until .*500/);
    expect(site.count('/feed')).toBe(1);
    expect((await dateline(['feeds', 'sync', 'https://other.org/'])).code).toBe(2);
    expect((await dateline(['feeds'])).code).toBe(2);
  });
});

describe('dateline import and the web', () => {
  it('requests nothing unless it is told to', async () => {
    const list = put('list.txt', `${site.url('/a')}\n${site.url('/b')}\n`);
    expect(await dateline(['import', list])).toMatchObject({ code: 1, out: expect.stringContaining('--fetch') });
    expect((await dateline(['import', site.url('/a')])).code).toBe(2);
    expect(site.requests).toEqual([]);
  });

  it('fetches pages one at a time when it is told to', async () => {
    const list = put('list.txt', `# to read\n${site.url('/a')}\n${site.url('/b')}\n${site.url('/a')}\n`);
    site.on('/a', { headers: { 'content-type': 'text/html' }, body: page('Police search homes', 1) });
    site.on('/b', { headers: { 'content-type': 'text/html' }, body: page('Traders search for rice', 2) });
    const ran = await dateline(['import', site.url('/a'), site.url('/b'), site.url('/c'), list, '--fetch']);
    // What a file names may not lead into the user's own network, where this site is.
    expect(ran).toMatchObject({ code: 1, out: expect.stringContaining('2 created, 3 failed') });
    expect(site.take()).toEqual(['/a', '/b', '/c']);
    expect(notes().map((path) => path.slice(-35))).toEqual(
      expect.arrayContaining([expect.stringContaining('Police search homes')]),
    );
  });
});

describe('dateline import', () => {
  const TEXT = 'Police in Hoeryong searched homes for Chinese phones on Monday, a resident of the city said.';

  it('reads what is piped in', async () => {
    const ran = await dateline(['import', '-'], `${TEXT}\nMay 2, 2024 at 09:00AM\nby DailyNK(North Korean Media)\n`);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('1 created') });
    expect(notes()).toHaveLength(1);
  });

  it('shows what the columns of a table are taken for, and takes another mapping', async () => {
    const csv = put('t.csv', `Headline,Published,Body\n"Search of homes",2024-05-02,"${TEXT}"\n`);
    const guessed = await dateline(['import', csv, '--dry-run']);
    expect(guessed.err).toContain('title=Headline,date=Published');
    const odd = put('odd.csv', `A,B,C\nx,"${TEXT}",Search of homes\n`);
    const ran = await dateline(['import', odd, '--columns', 'title=C,text=B']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(notes()[0]).toContain('Search of homes');
    expect(await dateline(['import', odd, '--columns', 'nonsense'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ROLE=COLUMN'),
    });
  });

  it('passes over the folders beside saved pages, and no others', async () => {
    put('in/Page.html', page('Police search homes'));
    put('in/Page_files/frame.html', page('An advertisement'));
    put('in/case_files/a.html', page('Traders search for rice', 2));
    expect((await dateline(['import', join(folder, 'in')])).out).toContain('2 created');
    expect(notes().join()).not.toContain('advertisement');
  });
});
