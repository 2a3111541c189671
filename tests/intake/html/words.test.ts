import fc from 'fast-check';
import { readAll } from '../helpers';

const PROSE = [
  'Traders in the border town said that the price of rice rose by a tenth within two days of the flood.',
  'Officials inspected the damage to the tracks near the river, and trucks waited on both banks until evening.',
  'Residents of the lower quarter were told to leave, though few had anywhere to go before the roads were open again.',
  'A woman who sells noodles at the station said that she had not seen the water stand as high since her childhood.',
  'The rain is expected to last until Thursday, and schools in three counties will stay shut for the rest of the week.',
];
/** A word that stands nowhere else. */
const wordOf = (at: number): string =>
  `qu${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}z`;

/** `#` stands for a few words of the article. */
const INLINE = [
  '#',
  '<em>#</em>',
  '# # <a href="/x">#</a> #',
  '<code>#</code>',
  '<q>#</q>',
  '#<br>#',
  '<b><i>#</i></b> #',
  '<sub>#</sub>',
];
const BLOCKS = [
  ...[
    '<p>#</p>',
    '<div>#</div>',
    '<h2>#</h2><p>#</p>',
    '<ul><li>#</li><li>#</li></ul>',
    '<pre><code>#\n#</code></pre>',
  ],
  ...['<ol><li>#<ul><li>#</li></ul></li><li><p>#</p><p>#</p></li></ol>', '<dl><dt>#</dt><dd>#</dd></dl>', '#'],
  ...['<table><caption>#</caption><tr><th>#</th><th>#</th></tr><tr><td>#</td><td>#</td></tr></table>', '<hr>#'],
  ...[
    '<blockquote><p>#</p><p>#</p></blockquote>',
    '<figure><img src="/x.png" alt="x"><figcaption>#</figcaption></figure>',
  ],
  ...[
    '<details><summary>#</summary><p>#</p></details>',
    '<section><p>#</p>#</section>',
    '<p>#<ul><li>#</li></ul>#</p>',
  ],
  ...[
    '<table><tr><td><p>#</p><p>#</p></td><td>#</td></tr></table>',
    '<blockquote>#</blockquote>',
    '<address>#</address>',
  ],
];

const pages = fc
  .array(fc.tuple(fc.constantFrom(...BLOCKS), fc.array(fc.constantFrom(...INLINE), { minLength: 4, maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((blocks) => {
    let at = 0;
    const words = (): string => Array.from({ length: 4 }, () => wordOf(at++)).join(' ');
    const filled = blocks.map(([block, inline]) => {
      let next = 0;
      return block.replace(/#/g, () => inline[next++ % inline.length] ?? '#').replace(/#/g, words);
    });
    const story = filled.map((block, index) => `<p>${PROSE[index % PROSE.length]} ${index}.</p>${block}`).join('\n');
    return `<html><body><article><h1>Flood</h1>${story}<p>${PROSE[4]}</p></article></body></html>`;
  });

describe('no word of the story of a page is lost', () => {
  it('whatever its paragraphs, lists, tables, captions, quotes and code are made of', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (html) => {
        const [outcome] = await readAll({ name: 'page.html', text: html, format: 'html' });
        if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
        const { body, title } = outcome.value;
        const kept = `${body.markdown}\n${title?.value ?? ''}`;
        expect((html.match(/qu[a-z]{2}z/g) ?? []).filter((word) => !kept.includes(word))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
