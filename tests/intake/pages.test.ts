import { expectSound, lines, readOne } from './helpers';

const paragraphs = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>Paragraph ${index}: officers searched three markets in the border city on Tuesday and took away eleven traders, two people who saw it said.</p>`,
).join('');
const page = (head: string, body = paragraphs): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>Markets cleared | The Paper</title>${head}</head><body><nav><a href="/">Home</a></nav><main><article><h1>Markets cleared</h1>${body}</article></main><aside><h3>Related</h3><p>Floods in Manila</p></aside><footer>© 2020 The Paper, Leeds</footer></body></html>`;
const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('what a page states', () => {
  it('is read from JSON-LD, in a graph or a list', async () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Markets cleared',
      datePublished: '2024-03-05T10:00:00+09:00',
      author: [{ name: 'Ann Lee' }, { name: 'Bo Kim' }],
      publisher: { '@type': 'Organization', name: 'The Korea Herald' },
    };
    for (const data of [
      article,
      [{ '@type': 'WebSite', name: 'x' }, article],
      { '@graph': [{ '@type': 'Organization' }, article] },
    ]) {
      const read = await readOne(page(jsonLd(data)));
      expect([
        read.date,
        read.published?.value,
        read.publishedOffset,
        read.authors?.value.join(', '),
        read.source?.value,
      ]).toEqual([
        { value: '2024-03-05', from: 'json-ld datePublished', evidence: '2024-03-05T10:00:00+09:00' },
        '2024-03-05T10:00:00',
        '+09:00',
        'Ann Lee, Bo Kim',
        'The Korea Herald',
      ]);
    }
  });

  it.each([
    ['<meta property="article:published_time" content="2024-03-05T10:00:00Z">', 'meta article:published_time'],
    ['<meta name="parsely-pub-date" content="2024-03-05">', 'meta parsely-pub-date'],
    ['<meta itemprop="datePublished" content="20240305">', 'meta datepublished'],
    ['<meta name="DC.date.issued" content="5 March 2024">', 'meta dc.date.issued'],
    ['<meta name="date" content="Tue Mar 05 10:00:00 2024">', 'meta date'],
  ])('%s', async (meta, from) => {
    expect((await readOne(page(meta))).date).toMatchObject({ value: '2024-03-05', from });
  });

  it.each([
    ['<p><time datetime="2024-03-05">yesterday</time></p>', 'time'],
    ['<p class="byline">By Ann Lee, March 5, 2024</p>', 'line beside the headline'],
    ['<p class="pubdate">5 March 2024</p>', 'line beside the headline'],
  ])('%s in the text', async (marked, from) => {
    expect((await readOne(page('', marked + paragraphs))).date).toMatchObject({ value: '2024-03-05', from });
  });

  it('survives broken JSON-LD, and takes the title’s suffix for the outlet', async () => {
    const read = await readOne(
      page('<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'),
    );
    expect([read.title?.value, read.source, read.date]).toEqual([
      'Markets cleared',
      { value: 'The Paper', from: 'title suffix', evidence: 'Markets cleared' },
      null,
    ]);
  });

  it('names the canonical address, without tracking and fragment', async () => {
    const read = await readOne({
      text: page('<link rel="canonical" href="https://www.koreaherald.com/a/1?utm_source=x&id=2#top">'),
      url: 'http://www.koreaherald.com/a/1?fbclid=3',
    });
    expect(read.url).toMatchObject({ value: 'https://www.koreaherald.com/a/1?id=2', from: 'canonical link' });
    expect(read.source).toMatchObject({ value: 'The Korea Herald', from: 'url' });
  });

  it('takes the local day where a page counts in universal time', async () => {
    const read = await readOne({
      text: page('<meta property="article:published_time" content="2024-03-06T02:00:00Z">'),
      url: 'https://nypost.com/2024/03/05/x/',
    });
    expect(read.date).toMatchObject({ value: '2024-03-05', from: 'url path' });
  });

  it('tells publication and change by the outlet’s clock where one of several statements has it', async () => {
    const head = [
      jsonLd({
        '@type': 'NewsArticle',
        datePublished: '2024-03-05T23:15:00+00:00',
        dateModified: '2024-03-06T05:40:00Z',
      }),
      '<meta property="article:published_time" content="2024-03-06T08:15:00+09:00">',
    ];
    const read = await readOne(page(head.join('')));
    expect([read.published?.value, read.publishedOffset, read.modified?.value]).toEqual([
      '2024-03-06T08:15:00',
      '+09:00',
      '2024-03-06T14:40:00',
    ]);
  });

  it('takes no time of another zone for the same moment', async () => {
    const head = [
      jsonLd({ '@type': 'NewsArticle', datePublished: '2024-03-05T10:15:00Z' }),
      '<meta name="parsely-pub-date" content="2024-03-05T11:15:00+09:00">',
    ];
    const read = await readOne(page(head.join('')));
    expect([read.published?.value, read.publishedOffset]).toEqual(['2024-03-05T10:15:00', 'Z']);
  });
});

describe('the body of a page', () => {
  it('is the story without furniture and boilerplate', async () => {
    const read = await readOne(
      page(
        '',
        `<div class="share-bar"><a href="#">Tweet</a></div>${paragraphs}<p>Sign up for our daily newsletter and get the news in your inbox.</p><p>© 2020 The Paper</p>`,
      ),
    );
    expect(read.format).toBe('html');
    expect(read.body.text.split('\n')).toHaveLength(4);
    expect(read.body.text).not.toMatch(/Manila|Tweet|newsletter|Leeds|Home/);
    expectSound(read.body);
  });

  it('keeps headings, lists, quotes, tables, emphasis and web links', async () => {
    const read = await readOne({
      text: page(
        '',
        `${paragraphs}<h2>Sub <em>head</em></h2><ul><li>one</li><li>two <a href="/b_c">rel</a></li></ul><blockquote><p>said</p></blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><b>3</b></td></tr></table>${paragraphs}`,
      ),
      url: 'https://example.org/x/',
    });
    for (const piece of [
      '## Sub *head*',
      '- one\n- two [rel](https://example.org/b_c)',
      '> said',
      '| a | b |\n| --- | --- |\n| 1\\|2 | **3** |',
    ])
      expect(read.body.markdown).toContain(piece);
    expect(read.body.text).toContain('a | b\n1|2 | 3');
    expectSound(read.body);
  });

  it('reads rows outside of a table and a form around the page', async () => {
    const read = await readOne(
      `<html><body><form><div><tr><td>loose</td></tr>${paragraphs}</div></form></body></html>`,
    );
    expect(read.body.text).toContain('Paragraph 3');
  });
});

describe('Markdown', () => {
  const clipped = lines(
    '---',
    'title: "Markets cleared"',
    'source: "https://www.nknews.org/2024/03/x/?ref=y"',
    'author:',
    '  - "[[Ann Lee]]"',
    '  - "[[Bo Kim|Bo]]"',
    'published: 2024-03-07',
    'created: 2024-03-08',
    'mine: "[[x]]"',
    'tags:',
    '  - "clippings"',
    '---',
    '# Markets cleared',
    '',
    'Officers *searched* three [markets](https://a.b/c) & more.',
    'A second line.',
  );

  it('of the Web Clipper states address, day and authors', async () => {
    const read = await readOne({ name: 'a.md', text: clipped });
    expect([
      read.format,
      read.title?.value,
      read.url?.value,
      read.source?.value,
      read.date?.value,
      read.authors?.value.join(', '),
    ]).toEqual([
      'clipper',
      'Markets cleared',
      'https://www.nknews.org/2024/03/x/?ref=y',
      'NK News',
      '2024-03-07',
      'Ann Lee, Bo',
    ]);
    expect(read.frontmatter).toEqual({ created: '2024-03-08', mine: '[[x]]', tags: ['clippings'] });
    expect(read.body.text).toBe('Officers searched three markets & more.\nA second line.');
    expect(read.body.markdown).toBe('Officers *searched* three [markets](https://a.b/c) & more.\n\nA second line.');
    expectSound(read.body);
  });

  it('without frontmatter takes its first heading for the title', async () => {
    const read = await readOne({ name: 'a.md', text: '# Two *words*\n\nOfficers searched three markets.' });
    expect(read.title).toMatchObject({ value: 'Two words', from: 'heading' });
    expect(read.body.text).toBe('Officers searched three markets.');
  });

  it('in place keeps every byte, and its frame is only left unread', async () => {
    const crlf = clipped.replace(/\n/g, '\r\n');
    const read = await readOne({ name: 'a.md', text: crlf, inPlace: true });
    expect(read.body.markdown).toBe(crlf.slice(crlf.indexOf('# Markets')));
    expect(read.body.excluded).toEqual([{ start: 0, end: 'Markets cleared'.length, reason: 'headline' }]);
    expectSound(read.body);
  });

  it('reads the same text from an imported note as from its source', async () => {
    const first = await readOne({ name: 'a.md', text: clipped });
    const again = await readOne({
      name: 'a.md',
      text: `---\ntitle: Markets cleared\n---\n${first.body.markdown}`,
      inPlace: true,
    });
    expect(again.body.text).toBe(first.body.text);
  });
});
