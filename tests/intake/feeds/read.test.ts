import { itemInput, outletOf, type Feed, type FeedItem } from '../../../src/intake/feeds/feed';
import { readFeed } from '../../../src/intake/feeds/read';

const rss = (items: string, head = '', attributes = ''): string =>
  `<rss version="2.0" ${attributes}><channel><title>Bell Street Bulletin</title><link>https://bell.example/</link>${head}${items}</channel></rss>`;

async function feedOf(text: string, url = 'https://bell.example/feed'): Promise<Feed> {
  const feed = await readFeed(text, url);
  if (!feed.ok) throw new Error(feed.problem.message);
  return feed.value;
}

const itemOf = async (text: string, url?: string): Promise<FeedItem> => {
  const [item, ...more] = (await feedOf(text, url)).items;
  if (!item || more.length > 0) throw new Error('one item expected');
  return item;
};

describe('a feed', () => {
  it('is told from other text', async () => {
    for (const text of ['', 'Rain in Wau', '<html><body>rss</body></html>', '{"title":"x"}', '<urlset></urlset>']) {
      expect(await readFeed(text, 'x.xml')).toMatchObject({
        ok: false,
        problem: { code: 'no-articles', subject: 'x.xml' },
      });
    }
  });

  it('may begin with white space, a mark, comments, or what a server says before it', async () => {
    const text = rss('<item><title>A</title><description>b</description></item>');
    for (const before of [
      '\ufeff',
      '\n\n  ',
      '<?xml version="1.0"?>\n<!-- <rss> --><?x y?>',
      'Warning: no cache\n<br />',
    ]) {
      expect((await itemOf(before + text)).title).toBe('A');
    }
  });

  it('keeps its head apart from its items, also where it stands behind them', async () => {
    const late = '<rss version="2.0"><channel><item><title>A</title></item><title>Late Post</title></channel></rss>';
    expect((await feedOf(late)).title).toBe('Late Post');
    const feed = await feedOf(rss('<item><title>A</title></item>', '<language>ko-KR</language>'));
    expect(feed).toMatchObject({ title: 'Bell Street Bulletin', link: 'https://bell.example/', language: 'ko' });
  });

  it('gives what is whole where it breaks off, and the place', async () => {
    const whole = rss(
      '<item><title>A</title></item>\n<item><title>B</title><description><![CDATA[x]]></description></item>',
    );
    for (const cut of [whole.indexOf('B</t'), whole.indexOf('x]]>'), whole.indexOf('</description>') + 3]) {
      const feed = await feedOf(whole.slice(0, cut));
      expect(feed.items.map(({ title }) => title)).toEqual(['A']);
      expect(feed.problems).toMatchObject([{ code: 'damaged', where: 'item 2 (line 2)' }]);
    }
    expect(await readFeed(whole.slice(0, whole.indexOf('A</t')), 'x')).toMatchObject({
      ok: false,
      problem: { code: 'damaged' },
    });
  });

  it('closes an item where the next begins, and the last where the feed ends', async () => {
    const feed = await feedOf(rss('<item><title>A</title><item><title>B</title></item><item><title>C</title>'));
    expect(feed.items.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(feed.problems).toEqual([]);
  });

  it('spoils no item by another that is broken', async () => {
    const good = (title: string): string => `<item><title>${title}</title></item>`;
    const feed = await feedOf(rss(good('A') + `<item>${'<q>'.repeat(500)}</item>` + good('C')));
    expect(feed.items.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(feed.problems).toMatchObject([{ code: 'damaged', where: 'item 2 (line 1)' }]);
  });

  it('takes no example in a comment or in CDATA for an item', async () => {
    const feed = await feedOf(
      rss(
        '<!-- <item><title>no</title></item> --><item><title>A</title><description><![CDATA[<item>]]></description></item>',
      ),
    );
    expect(feed.items.map(({ title }) => title)).toEqual(['A']);
  });

  it('never reads what a DOCTYPE defines', async () => {
    const doctype = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const item = await itemOf(
      `${doctype}${rss('<item><title>T &b;</title><description>Body &x; &b;</description></item>')}`,
    );
    expect(item.title).toBe('T &b;');
    expect(item.html).not.toMatch(/aaaa|root:/);
  });
});

describe('an item', () => {
  it('has its title as plain text, however often it was escaped', async () => {
    const titles = {
      'Tea &amp; salt': 'Tea & salt',
      '<![CDATA[Kim&#8217;s <b>men</b>]]>': 'Kim’s men',
      'Kim&amp;#8217;s &lt;i&gt;men&lt;/i&gt;': 'Kim’s men',
      'Is 5 &lt; 6?': 'Is 5 < 6?',
      'Salt & sugar': 'Salt & sugar',
      'A\u202eB\n  C': 'AB C',
    };
    for (const [written, read] of Object.entries(titles)) {
      expect((await itemOf(rss(`<item><title>${written}</title></item>`))).title).toBe(read);
    }
  });

  it('takes the richest text, whatever prefix its namespace has', async () => {
    const item = await itemOf(
      rss(
        '<item><title>A</title><description>Short.</description><z:encoded><![CDATA[<p>Long and <b>rich</b> text.</p>]]></z:encoded></item>',
        '',
        'xmlns:z="http://purl.org/rss/1.0/modules/content/"',
      ),
    );
    expect(item).toMatchObject({ html: '<p>Long and <b>rich</b> text.</p>', truncated: false });
  });

  it('is truncated where its text breaks off, is short, or is missing', async () => {
    const body = async (description: string): Promise<FeedItem> =>
      itemOf(rss(`<item><title>A ship</title><description>${description}</description></item>`));
    const long = 'The guards counted sacks. '.repeat(60);
    expect((await body(long)).truncated).toBe(false);
    expect((await body(`${long} and then […]`)).truncated).toBe(true);
    expect((await body(`${long} Continue reading A ship`)).truncated).toBe(true);
    expect((await body('The guards counted sacks.')).truncated).toBe(true);
    expect(await body('')).toMatchObject({ truncated: true, html: '' });
    expect(await body('A ship')).toMatchObject({ truncated: true, html: '' });
  });

  it('undoes an escaping too many and keeps lines of plain text apart', async () => {
    const item = await itemOf(
      rss(
        '<item><title>A</title><description>&amp;lt;p&amp;gt;One &amp;amp; two&amp;lt;/p&amp;gt;</description></item>',
      ),
    );
    expect(item.html).toBe('<p>One & two</p>');
    const plain = await itemOf(rss('<item><title>A</title><description>One.\n\nTwo &lt; three.</description></item>'));
    expect(plain.html).toBe('<p>One.</p>\n<p>Two &lt; three.</p>');
    const exported = await itemOf(
      rss(
        '<item><title>A</title><description><![CDATA[One <b>b</b>.\n\n[caption id="x"]c[/caption] Two.]]></description></item>',
      ),
    );
    expect(exported.html).toBe('<p>One <b>b</b>.</p>\n<p>c Two.</p>');
  });

  it('has its text however many tags stand before it', async () => {
    const deep = `<item><title>Deep</title><description>${'&lt;div&gt;'.repeat(50_000)}The mill stood still.</description></item>`;
    expect((await itemOf(rss(deep))).html).toContain('The mill stood still.');
  });

  it('drops the pictures that count readers', async () => {
    const item = await itemOf(
      rss(
        '<item><title>A</title><description>&lt;p&gt;x&lt;/p&gt;&lt;img src="https://c.example/1" height="1" width="1"/&gt;&lt;img src="/b.jpg" width="100"&gt;</description></item>',
      ),
    );
    expect(item.html).toBe('<p>x</p><img src="https://bell.example/b.jpg" width="100">');
  });

  it('has the address of the article: absolute, unwrapped, of a page', async () => {
    const link = async (inside: string, url?: string): Promise<string | null> =>
      (
        await itemOf(
          rss(`<item><title>A</title>${inside}</item>`, '', 'xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"'),
          url,
        )
      ).link;
    expect(await link('<link>/a?x=1&y=2</link>')).toBe('https://bell.example/a?x=1&y=2');
    expect(await link('<guid>https://bell.example/b</guid>')).toBe('https://bell.example/b');
    expect(await link('<guid isPermaLink="false">post 17</guid>')).toBeNull();
    expect(
      await link(
        '<link>http://feedproxy.google.com/~r/x</link><f:origLink>https://bell.example/c?a=1&amp;b=2</f:origLink>',
      ),
    ).toBe('https://bell.example/c?a=1&b=2');
    expect(await link('<link>https://www.google.com/url?rct=j&amp;url=https://bell.example/d&amp;ct=ga</link>')).toBe(
      'https://bell.example/d',
    );
    expect(await link('<link>javascript:alert(1)</link>')).toBeNull();
  });

  it('is known by its id, else its address, else its title and day', async () => {
    const id = async (inside: string): Promise<string> => (await itemOf(rss(`<item>${inside}</item>`))).id;
    expect(await id('<guid isPermaLink="false">g1</guid><link>/a</link>')).toBe('g1');
    expect(await id('<link>/a</link>')).toBe('https://bell.example/a');
    expect(await id('<title>A</title><pubDate>Mon, 3 Mar 2025</pubDate>')).toBe('A\nMon, 3 Mar 2025');
  });

  it('names people as authors, not mailboxes and programs', async () => {
    const authors = async (inside: string): Promise<readonly string[]> =>
      (await itemOf(rss(`<item><title>A</title>${inside}</item>`, '', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')))
        .authors;
    expect(await authors('<author>desk@bell.example (Mary Akol)</author>')).toEqual(['Mary Akol']);
    expect(await authors('<dc:creator>By Mary Akol</dc:creator><dc:creator>Ben Deng</dc:creator>')).toEqual([
      'Mary Akol',
      'Ben Deng',
    ]);
    expect(await authors('<dc:creator>admin</dc:creator>')).toEqual([]);
    expect(await authors('<author>desk@bell.example</author>')).toEqual([]);
  });

  it('becomes an input with what the feed says about it', async () => {
    const feed = await feedOf(
      rss(
        '<item><title>A</title><link>/a</link><pubDate>Mon, 3 Mar 2025</pubDate><category>World</category><description>b</description></item>',
        '<language>en</language>',
      ),
    );
    expect(itemInput(feed.items[0]!, feed, 'x#1')).toEqual({
      name: 'x#1',
      text: '<p>b</p>',
      format: 'html',
      stated: {
        from: 'feed item',
        title: 'A',
        published: 'Mon, 3 Mar 2025',
        source: 'Bell Street Bulletin',
        url: 'https://bell.example/a',
        section: 'World',
        language: 'en',
      },
    });
  });
});

describe('a JSON Feed', () => {
  it('is read item by item, also where it breaks off', async () => {
    const text =
      '{"version":"https://jsonfeed.org/version/1","title":"J","items":[{"id":1,"content_text":"a < b"},{"id":2,"content_h';
    const feed = await feedOf(text);
    expect(feed.items).toMatchObject([{ id: '1', html: '<p>a &lt; b</p>' }]);
    expect(feed.problems).toMatchObject([{ code: 'damaged' }]);
  });
});

describe('the outlet of a feed', () => {
  it('is found among the words for its parts', () => {
    const outlets = {
      'World – The Guardian': 'The Guardian',
      'BBC News - Asia': 'BBC News',
      'NYT > World News': 'NYT',
      'Reuters: World News': 'Reuters',
      'NK News - North Korea News': 'NK News',
      'Daily NK RSS Feed': 'Daily NK',
      'Telegram: @border_watch': '@border_watch',
      'Tidewater Review — Latest Articles': 'Tidewater Review',
    };
    for (const [title, outlet] of Object.entries(outlets)) expect(outletOf(title)).toBe(outlet);
  });

  it('is none where the feed gathers from others or has no name', () => {
    for (const title of ['"Hoeryong" - Google News', 'Google Alert - Kim', 'Latest news', '', null])
      expect(outletOf(title)).toBeNull();
  });
});
