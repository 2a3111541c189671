import type { Article, Input } from '../../../src/model';
import { readOne } from '../helpers';

const STORY = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>Paragraph ${index}: officers searched three markets in the border city and took away eleven traders, two people who saw it said.</p>`,
).join('');

interface Page {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly after?: string;
  readonly h1?: string;
  readonly title?: string;
  readonly lang?: string;
}

const html = ({
  head = '',
  above = '',
  below = '',
  after = '',
  h1 = '<h1>Markets cleared in the border city</h1>',
  title = 'Markets cleared in the border city',
  lang = 'en',
}: Page): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title>${head}</head><body><header><a href="/">Home</a></header><main>${above}<article>${h1}${below}${STORY}</article></main>${after}</body></html>`;
const read = (page: Page, input: Partial<Input> = {}): Promise<Article> =>
  readOne({ text: html(page), format: 'html', ...input });
const linked = (...data: unknown[]): string =>
  data.map((item) => `<script type="application/ld+json">${JSON.stringify(item)}</script>`).join('');
const story = { '@type': 'NewsArticle', headline: 'Markets cleared in the border city' };
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('the day of a page', () => {
  it.each([
    ['a bare day under the headline', { below: '<div>15 November 2024</div>' }],
    ['a day with two digits above the headline', { above: '<span>15.11.24</span>' }],
    ['a day in pieces', { below: '<p class="date">Nov <span>15</span> 2024</p>' }],
    ['a time element', { below: '<time datetime="2024-11-15T09:00:00+09:00">an hour ago</time>' }],
    ['a label in another element', { below: '<dl><dt>Mise en ligne</dt><dd>15 novembre 2024</dd></dl>' }],
    ['a label behind it', { below: '<p>Dieser Artikel wurde am 15.11.24 um 11:51 Uhr veröffentlicht.</p>' }],
    ['a line with the author', { below: '<div class="meta">Von Christian am 15.11.2024, 11:51 | 0 Kommentare</div>' }],
    ['a labelled day in the page’s foot', { after: '<footer><p>Erschienen am: 15.11.2024</p></footer>' }],
    [
      'JSON-LD that is broken',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-11-15","author":"x" "y"}</script>',
      },
    ],
    [
      'a script where nothing else does',
      { after: '<script>window.page = {"publishDate":"2024-11-15T10:00:00Z"}</script>' },
    ],
    ['numbers in the order of the language', { below: '<p class="date">11/05/2024</p>', lang: 'fr' }, '2024-05-11'],
    ['numbers in the order of the language', { below: '<p class="date">11/05/2024</p>', lang: 'en-US' }, '2024-11-05'],
  ] as [string, Page, string?][])('is read from %s', async (_what, page, day = '2024-11-15') => {
    expect((await read(page)).date?.value).toBe(day);
  });

  it.each([
    ['of comments', { after: '<div class="comments"><p class="comment-date">16 November 2024</p></div>' }],
    [
      'of related stories',
      { after: '<aside><div class="related"><h3>Floods</h3><span class="date">16 November 2024</span></div></aside>' },
    ],
    [
      'of prose',
      { below: '<p>He was arrested on 16 November 2024 and later released without any charge, said his family.</p>' },
    ],
    ['that is only a number of a year', { after: '<footer>© 2024 The Paper</footer>' }],
  ] as [string, Page][])('is not one %s', async (_what, page) => {
    expect((await read(page)).date).toBeNull();
  });

  it('stands with the machines’ statement before a loose one, and a shown day before that', async () => {
    const shown = '<p class="date">15 November 2024</p>';
    expect((await read({ head: meta('date', '2024-11-16'), below: shown })).date?.value).toBe('2024-11-15');
    expect(
      (await read({ head: meta('article:published_time', '2024-11-16T10:00:00+09:00'), below: shown })).date?.value,
    ).toBe('2024-11-16');
  });

  it('is that of the article, not of another in a list', async () => {
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2023-01-01' }] };
    expect((await read({ head: linked(list, { ...story, datePublished: '2024-11-15' }) })).date?.value).toBe(
      '2024-11-15',
    );
  });

  it('is the last resort’s only where it says so', async () => {
    const read1 = await read({ below: '<p>Last updated: 15 November 2024</p>' });
    expect(read1.date).toMatchObject({
      value: '2024-11-15',
      from: expect.stringMatching(/no other day stated$/) as string,
    });
    expect(read1.modified).toBeNull();
  });

  it('is the day the story is filed under where it was published again', async () => {
    const again = await read(
      { head: linked({ ...story, datePublished: '2024-11-15' }) },
      { url: 'https://example.org/2017/7/12/markets' },
    );
    expect(again.date).toMatchObject({ value: '2017-07-12', from: 'url path' });
  });
});

describe('the time of a page', () => {
  const utc = linked({ ...story, datePublished: '2024-11-15T03:28:35Z' });

  it('is the outlet’s own where the same instant is shown on its clock, with the zone between them', async () => {
    const article = await read({ head: utc, below: '<p>Published Nov. 14, 2024, 10:28 p.m. ET</p>' });
    expect([article.date?.value, article.published?.value, article.publishedOffset]).toEqual([
      '2024-11-14',
      '2024-11-14T22:28:00',
      '-05:00',
    ]);
    expect(article.published?.from).toContain('zone by json-ld datePublished');
  });

  it('stays universal where a day shown cannot be the same moment', async () => {
    const article = await read({
      head: linked({ ...story, datePublished: '2024-11-15T13:28:35Z' }),
      below: '<p class="date">14 November 2024</p>',
    });
    expect([article.date?.value, article.publishedOffset]).toEqual(['2024-11-15', 'Z']);
  });

  it('is not that of a change', async () => {
    const article = await read({
      head: utc + meta('article:modified_time', '2024-11-15T11:28:35'),
      below: '<p class="date">15 Nov 2024 11:28</p>',
    });
    expect([article.published?.value, article.modified?.value]).toEqual(['2024-11-15T03:28:35', '2024-11-15T11:28:35']);
  });
});

describe('the change of a page', () => {
  const published = { ...story, datePublished: '2024-11-15T10:00:00+09:00' };

  it.each([
    ['JSON-LD', { head: linked({ ...published, dateModified: '2024-11-15T12:00:00+09:00' }) }, '2024-11-15T12:00:00'],
    [
      'a meta element',
      { head: linked(published) + meta('article:modified_time', '2024-11-15T03:00:00Z') },
      '2024-11-15T12:00:00',
    ],
    ['a line', { head: linked(published), below: '<p>Updated: 16 November 2024 08:00</p>' }, '2024-11-16T08:00:00'],
  ] as [string, Page, string][])('is read from %s', async (_what, page, modified) => {
    expect((await read(page)).modified?.value).toBe(modified);
  });

  it.each(['2024-11-15T10:00:00+09:00', '2024-11-15T01:00:00Z', '2024-11-14T12:00:00Z', '2024-11-15'])(
    'is none at %s, which is not later',
    async (dateModified) => {
      expect((await read({ head: linked({ ...published, dateModified }) })).modified).toBeNull();
    },
  );
});

describe('the headline of a page', () => {
  it.each([
    [
      'the heading over the story, not the title for search engines',
      { head: meta('og:title', 'Border city markets: what we know') },
      'Markets cleared in the border city',
      'h1',
    ],
    [
      'no heading that is the site’s name',
      {
        h1: '<h1>The Border Paper</h1><h2>Markets cleared in the border city</h2>',
        title: 'Markets cleared in the border city | The Border Paper',
      },
      'Markets cleared in the border city',
      'h2',
    ],
    [
      'the heading that is alike among several',
      { above: '<h1>Exclusive tonight</h1>' },
      'Markets cleared in the border city',
      'h1',
    ],
    [
      'the metadata where no heading is',
      { h1: '', head: meta('og:title', 'Markets cleared') },
      'Markets cleared',
      'meta og:title',
    ],
    [
      'without the kicker in the heading',
      {
        h1: '<h1><span>Exclusive</span>Markets cleared in the border city</h1>',
        head: meta('og:title', 'Markets cleared in the border city'),
      },
      'Markets cleared in the border city',
      'meta og:title',
    ],
    [
      'a line that is the title',
      { h1: '<div class="hl">Markets cleared in the border city</div>' },
      'Markets cleared in the border city',
      'line of the page, as titled',
    ],
  ] as [string, Page, string, string][])('is %s', async (_what, page, title, from) => {
    expect((await read(page)).title).toMatchObject({ value: title, from });
  });

  it('is without the outlet at its end', async () => {
    const article = await read({
      h1: '',
      head: `${meta('og:title', 'Markets cleared - The Border Paper')}${meta('og:site_name', 'The Border Paper')}`,
    });
    expect([article.title?.value, article.source?.value]).toEqual(['Markets cleared', 'The Border Paper']);
  });
});

describe('the authors of a page', () => {
  it.each([
    [
      'a list',
      linked({
        ...story,
        author: [
          { '@type': 'Person', name: 'Ann Lee' },
          { '@type': 'Person', name: 'Bo Kim' },
        ],
      }),
      ['Ann Lee', 'Bo Kim'],
    ],
    [
      'references into a graph',
      linked({
        '@graph': [
          { ...story, author: { '@id': '#1' } },
          { '@type': 'Person', '@id': '#1', name: 'Ann Lee' },
        ],
      }),
      ['Ann Lee'],
    ],
    [
      'one name with several persons',
      linked({ ...story, author: { name: 'Ann Lee, Bo Kim and Cy Poe' } }),
      ['Ann Lee', 'Bo Kim', 'Cy Poe'],
    ],
    [
      'persons before their employer',
      linked({
        ...story,
        author: [
          { '@type': 'Organization', name: 'The Paper' },
          { '@type': 'Person', name: 'Ann Lee' },
        ],
      }),
      ['Ann Lee'],
    ],
    [
      'several meta elements',
      meta('article:author', 'Ann Lee') + meta('article:author', 'Bo Kim'),
      ['Ann Lee', 'Bo Kim'],
    ],
    ['a name with a role', meta('author', 'By Ann Lee, Senior Foreign Correspondent'), ['Ann Lee']],
    ['a name with a place', meta('author', 'Ann Lee in Seoul'), ['Ann Lee']],
    ['a name with a place of two names', meta('author', 'Ann Lee in Seoul, South Korea'), ['Ann Lee']],
    ['two names with places', meta('author', 'Ann Lee in Seoul and Bo Kim in New York'), ['Ann Lee', 'Bo Kim']],
    [
      'three names with places',
      linked({ ...story, author: { name: 'Ann Lee in Seoul, Bo Kim in Tokyo & Cy Poe in Ulaanbaatar' } }),
      ['Ann Lee', 'Bo Kim', 'Cy Poe'],
    ],
    ['Korean names', linked({ ...story, author: { name: '배윤경, 이상현' } }), ['배윤경', '이상현']],
    ['a picture’s credit left out', meta('author', 'Ann Lee') + meta('author', 'Image: Getty Images'), ['Ann Lee']],
    [
      'an agency where nobody else is named',
      linked({ ...story, author: { '@type': 'Organization', name: 'Associated Press' } }),
      ['Associated Press'],
    ],
  ])('are %s', async (_what, head, authors) => {
    expect((await read({ head })).authors?.value).toEqual(authors);
  });

  it.each([
    ['a byline', '<p class="byline">By <a rel="author" href="/a">Ann Lee</a> and Bo Kim</p>', ['Ann Lee', 'Bo Kim']],
    ['marked names', '<span itemprop="author"><span itemprop="name">Ann Lee</span></span>', ['Ann Lee']],
    ['a line of names before the story', '<p>Ann Lee / Bo Kim</p>', ['Ann Lee', 'Bo Kim']],
  ])('are found in %s', async (_what, below, authors) => {
    expect((await read({ below, head: meta('author', 'News desk of the paper') })).authors?.value).toEqual(authors);
  });

  it.each([
    ['accounts', meta('author', 'admin') + meta('article:author', 'https://facebook.com/paper')],
    ['handles', meta('author', '@annlee')],
    ['nobody', meta('author', '')],
  ])('are not %s', async (_what, head) => {
    expect((await read({ head })).authors).toBeNull();
  });

  it('are the persons, not the outlet that the page names first', async () => {
    const head = meta('og:site_name', 'Border Times') + linked({ ...story, author: { name: 'Border Times' } });
    expect((await read({ head, below: '<p class="author">Ann Lee</p>' })).authors?.value).toEqual(['Ann Lee']);
  });
});

describe('section, address and outlet of a page', () => {
  it.each([
    ['a meta element', meta('article:section', 'World'), 'World', 'meta article:section'],
    ['JSON-LD', linked({ ...story, articleSection: ['Korea', 'Politics'] }), 'Korea', 'json-ld articleSection'],
    [
      'the trail to it',
      linked({
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home' },
          { '@type': 'ListItem', position: 2, item: { '@id': '/korea', name: 'Korea' } },
          { '@type': 'ListItem', position: 3, name: 'Markets cleared in the border city' },
        ],
      }),
      'Korea',
      'breadcrumbs',
    ],
  ])('the section is read from %s', async (_what, head, section, from) => {
    expect((await read({ head })).section).toMatchObject({ value: section, from });
  });

  it.each(['Uncategorized', 'News', 'https://example.org/world'])('%s is no section', async (name) => {
    expect((await read({ head: meta('article:section', name) })).section).toBeNull();
  });

  it.each([
    ['of the same host', 'https://www.example.org/a', 'https://www.example.org/a?id=1', 'https://www.example.org/a'],
    ['of a page for phones', 'https://www.example.org/a', 'https://amp.example.org/a', 'https://www.example.org/a'],
    [
      'of a cached copy',
      'https://www.example.org/a',
      'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/amp/a',
      'https://www.example.org/a',
    ],
    ['relative', '/a', 'https://www.example.org/b', 'https://www.example.org/a'],
    [
      'of another site is not taken',
      'https://other.example/a',
      'https://www.example.org/a',
      'https://www.example.org/a',
    ],
    [
      'of the front page is not taken',
      'https://www.example.org/',
      'https://www.example.org/a',
      'https://www.example.org/a',
    ],
  ])('the canonical address %s', async (_what, href, url, expected) => {
    expect((await read({ head: `<link rel="canonical" href="${href}">` }, { url })).url?.value).toBe(expected);
  });

  it('the outlet is the publisher, also by reference', async () => {
    const graph = {
      '@graph': [
        { ...story, publisher: { '@id': '#p' } },
        { '@type': 'Organization', '@id': '#p', name: 'Border Herald' },
      ],
    };
    expect((await read({ head: linked(graph) })).source).toMatchObject({
      value: 'Border Herald',
      from: 'json-ld publisher',
    });
  });
});
