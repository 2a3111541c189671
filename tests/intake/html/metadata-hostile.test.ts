import { readOne } from '../helpers';

const story =
  '<h1>Markets cleared</h1>' +
  '<p>Officers searched three markets in the border city and took away eleven traders.</p>'.repeat(8);
const page = (head: string, body = ''): string =>
  `<!DOCTYPE html><html><head><title>Markets cleared</title>${head}</head><body><main>${story}</main>${body}</body></html>`;
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('metadata that mean harm', () => {
  it.each([
    ['a long author', page(ld(`{"@type":"NewsArticle","author":{"name":"${'a.'.repeat(300_000)}"}}`))],
    [
      'many authors',
      page(ld(`{"@type":"NewsArticle","author":[${'{"name":"Ann Lee"},'.repeat(20_000)}"x"]}`)),
      ['Ann Lee'],
    ],
    [
      'JSON-LD that refers to itself',
      page(ld('{"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"publisher":{"@id":"#a"}}]}')),
    ],
    ['broken JSON-LD of commas', page(ld(`{"@type":"NewsArticle",${', '.repeat(200_000)}`))],
    ['many times', page('', '<time datetime="2024-11-15">x</time>'.repeat(5_000))],
    ['many day lines', page('', '<p>15.11.2024 | 15.11.2024 | 15.11.2024</p>'.repeat(5_000))],
    [
      'marks in marks',
      page('', `${'<div itemprop="author">'.repeat(250)}${'word '.repeat(20_000)}${'</div>'.repeat(250)}`),
    ],
    ['many headings', page('', '<h2>Markets cleared</h2>'.repeat(10_000))],
    ['a line of spaces and labels', page('', `<p>${'published '.repeat(40)}${' '.repeat(50_000)}15.11.2024</p>`)],
    ['scripts of keys', page(`<script>${'"published" '.repeat(50_000)}</script>`)],
    ['class names without end', page('', `<div class="${'date '.repeat(1_000)}">15 November 2024</div>`)],
  ])('%s: the story is read all the same', async (_what, text, authors = []) => {
    const article = await readOne({ text, format: 'html' });
    expect(article.title?.value).toBe('Markets cleared');
    expect(article.authors?.value ?? []).toEqual(authors);
    expect(article.body.text).toContain('took away eleven traders.');
  });

  it('gives no value that is markup or program', async () => {
    const article = await readOne({
      text: page(
        '<meta name="author" content="{{author}}"><meta property="og:site_name" content="{site}"><meta property="article:section" content="&lt;b&gt;x&lt;/b&gt;{y}">',
      ),
      format: 'html',
    });
    expect([article.authors, article.source, article.section]).toEqual([null, null, null]);
  });
});
