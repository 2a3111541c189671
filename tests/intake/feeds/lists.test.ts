import { readOpml } from '../../../src/intake/feeds/opml';
import { writeOpml } from '../../../src/intake/feeds/write-opml';
import { withAbsoluteLinks } from '../../../src/intake/links';
import { readUrlList } from '../../../src/intake/feeds/urls';
import { readAll } from '../helpers';

describe('a list of feeds', () => {
  const feeds = [
    { url: 'https://a.example/feed?x=1&y=2', title: 'A & "B" <c>', folder: '' },
    { url: 'https://b.example/feed', title: 'B', folder: 'Korea' },
    { url: 'https://c.example/feed', title: 'C', folder: 'Korea' },
  ];

  it('comes back as it was written', () => {
    expect(readOpml(writeOpml(feeds, 'Mine & yours'), 'x')).toEqual({ ok: true, value: feeds });
  });

  it('has each address once, with its folders, without `feed:`', () => {
    const text = `<opml><body><outline text="K/R"><outline title="North"><outline text="A" xmlUrl="feed:https://a.example/f"/></outline>
      <outline text="Pod" xmlUrl="feed://a.example/f"/>
      <outline text="Again" xmlURL='https://a.example/f'/><outline type="rss" text="" url="https://b.example/f"/></outline><outline text="Note"/></body></opml>`;
    expect(readOpml(text, 'x')).toEqual({
      ok: true,
      value: [
        { url: 'https://a.example/f', title: 'A', folder: 'K-R/North' },
        { url: 'https://b.example/f', title: 'b.example', folder: 'K-R' },
      ],
    });
  });

  it('is told from other outlines and other files', () => {
    expect(readOpml('<opml><body><outline text="shopping"/></body></opml>', 'x')).toMatchObject({
      problem: { code: 'no-articles' },
    });
    expect(readOpml('<rss></rss>', 'x')).toMatchObject({ problem: { code: 'damaged' } });
  });

  it('is read however deep it is nested', () => {
    const deep = `<opml><body>${'<outline text="f">'.repeat(50_000)}<outline text="A" xmlUrl="https://a.example/f"/>`;
    expect(readOpml(deep, 'x')).toMatchObject({ ok: true, value: [{ url: 'https://a.example/f' }] });
  });
});

describe('a list of web addresses', () => {
  it('is one a line, with remarks, bullets, titles behind a bar, each once', () => {
    const text =
      '# later\nhttps://a.example/1\n\n- <https://a.example/2>\n3. https://a.example/3 | A title\nwww.b.example/x\nhttps://a.example/1, https://a.example/4\n';
    expect(readUrlList(text)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
      'https://a.example/3',
      'https://www.b.example/x',
      'https://a.example/4',
    ]);
  });

  it('is nothing with other words in it', () => {
    for (const text of [
      '',
      'See https://a.example/1',
      'https://a.example/1\nA story.',
      'A ferry: https://a.example/1',
      'https://a.example/1 - A ferry sank. Nobody was hurt.',
      '- [A ferry](https://a.example/1)\n- The ferry sank on [Monday](https://a.example/2) off the coast.',
      '<p>https://a.example</p>',
      '["x"]',
    ]) {
      expect(readUrlList(text)).toBeNull();
    }
  });

  it.each([
    ['tabs', 'https://a.example/1\tBridge shut\nhttps://a.example/2\tMarket burns\n'],
    ['dashes', 'https://a.example/1\nhttps://a.example/2 - The bridge\n# later\n'],
    ['titles before', 'Bridge shut - https://a.example/1\nMarket burns: https://a.example/2'],
    [
      'Markdown',
      '# Links\n\n- [Bridge shut](https://a.example/1)\n* [ ] [Market burns](https://a.example/2 "M") - Coast Post',
    ],
  ])('may have titles beside the addresses: %s', (_, text) => {
    expect(readUrlList(text)).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  it('is told by its beginning however long it is', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `Bridge shut, part ${at} - https://a.example/${at}`);
    const [outcome] = await readAll({ name: 'list.md', text: lines.join('\n') });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'web-links' } });
  });

  it('is also a shortcut, a JSON list and a map of a site', () => {
    expect(readUrlList('[InternetShortcut]\nURL=https://a.example/?q=1\n')).toEqual(['https://a.example/?q=1']);
    expect(readUrlList('["https://a.example/1", "https://a.example/2"]')).toHaveLength(2);
    expect(readUrlList('<urlset><url><loc>https://a.example/?a=1&amp;b=2</loc></url></urlset>')).toEqual([
      'https://a.example/?a=1&b=2',
    ]);
  });

  it('says how many there are and what to do', async () => {
    const [outcome] = await readAll({ name: 'list.txt', text: 'https://a.example/1\nhttps://a.example/2' });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'web-links', message: expect.stringContaining('2 web addresses') as string },
    });
  });
});

describe('a link of a text', () => {
  it('is made absolute, and only where it is relative', () => {
    expect(
      withAbsoluteLinks(
        `<a href="/x?a=1&amp;b=2">x</a><img alt="a" src='i.png'><a href="mailto:a@b.c">m</a><a href="#n">n</a>`,
        'https://a.example/d/e',
      ),
    ).toBe(
      `<a href="https://a.example/x?a=1&amp;b=2">x</a><img alt="a" src="https://a.example/d/i.png"><a href="mailto:a@b.c">m</a><a href="#n">n</a>`,
    );
  });
});
