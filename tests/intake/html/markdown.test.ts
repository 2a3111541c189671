import { dangersIn, expectSound } from '../helpers';
import { read, story } from './pages';

/** The Markdown of something in the middle of a story. */
async function written(html: string): Promise<string> {
  const { body } = await read(`<article>${story(3)}<div>${html}</div>${story(3, 3)}</article>`);
  expectSound(body);
  expect(dangersIn(body.markdown)).toEqual([]);
  return body.markdown.split('\n\n').slice(3, -3).join('\n\n');
}

describe('tables', () => {
  it('keep their columns under cells that span several', async () => {
    expect(
      await written(
        '<table><tr><th rowspan="2">Yard</th><th colspan="2">Days</th></tr><tr><th>Nov</th><th>Dec</th></tr><tr><td>North|old</td><td>4</td><td>0</td></tr></table>',
      ),
    ).toBe('| Yard | Days |  |\n| --- | --- | --- |\n|  | Nov | Dec |\n| North\\|old | 4 | 0 |');
  });

  it('have their caption before them', async () => {
    expect(
      await written(
        '<table><caption>Rain in July</caption><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
      ),
    ).toBe('Rain in July\n\n| a | b |\n| --- | --- |\n| 1 | 2 |');
  });

  it.each([
    ['one cell', '<table><tr><td><p>One</p><p>Two</p></td></tr></table>'],
    ['blocks in cells', '<table><tr><td><h3>One</h3></td></tr><tr><td><ul><li>Two</li></ul></td></tr></table>'],
    ['a role', '<table role="presentation"><tr><td>One</td><td>Two</td></tr><tr><td>3</td><td>4</td></tr></table>'],
  ])('for layout are only what is in them: %s', async (_what, html) => {
    const markdown = await written(html);
    expect(markdown).not.toContain('|');
    expect(markdown).toMatch(/One[\s\S]*Two/);
  });

  it('with absurd spans stay small', async () => {
    const markdown = await written(
      '<table><tr><td colspan="100000">a</td><td>b</td></tr><tr><td rowspan="999999">c</td><td>d</td></tr></table>',
    );
    expect(markdown.length).toBeLessThan(2000);
  });
});

describe('lists', () => {
  it('nest, also where a list stands right inside of a list', async () => {
    expect(await written('<ul><li>one<ol start="3"><li>three</li><li>four</li></ol></li><li>two</li></ul>')).toBe(
      '- one\n  3. three\n  4. four\n- two',
    );
    expect(await written('<ul><li>one</li><ul><li>inner</li></ul><li>two</li></ul>')).toBe('- one\n  - inner\n- two');
  });

  it('of terms name each term', async () => {
    expect(await written('<dl><dt>Haeju</dt><dd>a port</dd><dt>Sariwon</dt><dd>a mill</dd></dl>')).toBe(
      '**Haeju**\n\na port\n\n**Sariwon**\n\na mill',
    );
  });
});

describe('emphasis', () => {
  it.each([
    ['<p>a <b> wide </b>word</p>', 'a **wide** word'],
    ['<p>그는 <b>“안 간다”</b>고 말했다</p>', '그는 “안 간다”고 말했다'],
    ['<p>그는 <b>안 간다</b>고 말했다</p>', '그는 **안 간다**고 말했다'],
    ['<p>a <i>b <i>c</i></i> <s>d</s></p>', 'a *b c* ~~d~~'],
    ['<p><b>one<br>two</b></p>', 'one\n\ntwo'],
    ['<p>2 * 3 = 6 and [x] and _y_</p>', '2 \\* 3 = 6 and \\[x\\] and \\_y\\_'],
  ])('%s', async (html, markdown) => {
    expect(await written(html)).toBe(markdown);
  });
});

describe('links', () => {
  it.each([
    ['<p>a <a href="/x y">b</a></p>', 'a [b](https://example.org/x%20y)'],
    ['<p>a <a href=" https://e.org/(x) ">b </a>c</p>', 'a [b](https://e.org/%28x%29) c'],
    ['<p>a <a href="javascript:x()">b</a></p>', 'a b'],
    ['<p>a <a href="#note">b</a> <a name="note">c</a></p>', 'a b c'],
    ['<p>a <a href="https://e.org/1"><b>b</b> ]c</a></p>', 'a [**b** \\]c](https://e.org/1)'],
    ['<p>he said <q>no</q>.</p>', 'he said “no”.'],
  ])('%s', async (html, markdown) => {
    expect(await written(html)).toBe(markdown);
  });
});
