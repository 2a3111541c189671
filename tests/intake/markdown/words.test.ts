import fc from 'fast-check';
import { descend, parseMarkdown, type Node } from '../../../src/intake/markdown/tree';
import { readAll, readOne } from '../helpers';

/** What Markdown, HTML and Obsidian's additions are made of. */
const MARKS = [
  ...[' ', ' ', ' ', '\n', '\n', '\n\n', '    ', '# ', '## ', '- ', '1. ', '> ', '* * *', '---', '===', '- [ ] '],
  ...['[', ']', '(', ')', '[^', ']: ', '](', '][', '![', '[[', ']]', '"', "'", '*', '**', '_', '~~', '`', '```', '~~~'],
  ...['<', '>', '</', '<!--', '-->', '<b>', '</b>', '<p>', '</p>', '<br>', '<details>', '<summary>', '<img alt="'],
  ...[
    '<?',
    '<![CDATA[',
    ']]>',
    '<!',
    '%%',
    '==',
    '$',
    '{{',
    '<%',
    '|',
    '| --- | --- |\n',
    '&amp;',
    '\\',
    '#',
    '^',
    ':',
    ': ',
  ],
  ...['https://news.example/1', 'mailto:', '.', ','],
];
/** A word that stands nowhere else. */
const wordOf = (at: number): string =>
  `qu${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}z`;

const documents = fc
  .array(fc.oneof(fc.constant(null), fc.constantFrom(...MARKS)), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.map((part, at) => part ?? wordOf(at)).join(''));

/** Addresses and names of addresses: not words of the article. */
const TIES = new Set(['resourceDestinationString', 'definitionDestinationString', 'referenceString']);
const isTie =
  (text: string) =>
  ({ type, start, end }: Node): boolean =>
    TIES.has(type) && (type === 'referenceString' || /[:/.#?&=@%]/.test(text.slice(start, end)));
function withoutTies(text: string): string {
  const root = parseMarkdown(text);
  const ties = root === null ? [] : [...descend(root, () => true)].filter(isTie(text));
  return ties.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, text);
}

/** Words of an input that stand neither in what is kept of it nor in what the report says of it. */
async function lost(text: string): Promise<readonly string[]> {
  const [outcome] = await readAll({ name: 'input.md', text, format: 'markdown' });
  if (!outcome?.ok) return [];
  const { body, title, removals } = outcome.value;
  const told = [body.markdown, title?.value ?? '', ...removals.map(({ what }) => what)].join('\n');
  return (withoutTies(text).match(/qu[a-z]{2}z/g) ?? []).filter((word) => !told.includes(word));
}

describe('no word of Markdown is lost', () => {
  it.each([
    ['of a definition nothing refers to', '[Editor]: Nothing "More"', '\\[Editor\\]: Nothing "More"'],
    [
      'of a second definition',
      '[a]: https://a.example/1\n[a]: https://a.example/2',
      '\\[a\\]: https://a.example/1\n\n\\[a\\]: https://a.example/2',
    ],
    ['where an address should be', '[사진](연합뉴스)', '사진 (연합뉴스)'],
    ['of a footnote', 'Rain[^1].\n\n[^1]: So he said\n    twice.', 'Rain\\[1\\].\n\n\\[1\\] So he said\ntwice.'],
    ['between percent signs', '%% not for print %%', '%\\% not for print %\\%'],
    ['of an abbreviation', '*[UN]: United Nations', '\\*\\[UN\\]: United Nations'],
    ['of a list of terms', 'Weir\n: A low dam', 'Weir\n\n: A low dam'],
    [
      'of more cells than the head has, and of a caption',
      '| a |\n| --- |\n| b | c |\n\nTable: All',
      '| a |  |\n| --- | --- |\n| b | c |\n\nTable: All',
    ],
    ['of an underlined heading', 'Two\nlines\n---', '## Two lines'],
    ['of a list in a list', '1. one\n   - two\n     1. three', '1. one\n\n   - two\n\n     1. three'],
    ['of what opens', '<details><summary>Sum</summary>Inner</details>', 'Sum\n\nInner'],
    ['of a table in HTML', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['of a picture', '<img src="x.png" alt="A weir"> and ![A dam](dam.png)', 'image: A weir and image: A dam'],
    ['of a picture in a block', "<div>\n<img alt='A weir'>\n</div>", 'image: A weir'],
    ['that look like a tag', 'Rain <Photo by Kim>, <AP-Yonhap>', 'Rain \\<Photo by Kim>, \\<AP-Yonhap>'],
    ['that look like a block of HTML', '<Photo by Kim>', '\\<Photo by Kim>'],
    ['of characters set apart', 'a <![CDATA[b]]> c', 'a b c'],
    ['after what nothing closes', '<!-- more', '\\<!-- more'],
  ])('%s', async (_, text, expected) => {
    const { body, removals } = await readOne({
      name: 'a.md',
      text: `Rain fell.\n\n${text}\n\nIt went on.`,
      format: 'markdown',
    });
    expect(body.markdown).toBe(`Rain fell.\n\n${expected}\n\nIt went on.`);
    expect(removals.filter(({ what }) => !/^(?:HTML|relative link)$/.test(what))).toEqual([]);
  });

  it.each([
    ['Rain <!-- ask Kim --> fell.', 'Rain  fell.', 'HTML comment “ask Kim”'],
    ['<!-- ask\nKim -->\n\nRain fell.', 'Rain fell.', 'HTML comment “ask Kim”'],
    ['Rain [fell](https://a.example/1 "all day").', 'Rain [fell](https://a.example/1).', 'title of a link “all day”'],
    [
      'Rain [fell].\n\n[fell]: https://a.example/1 "all day"',
      'Rain [fell](https://a.example/1).',
      'title of a link “all day”',
    ],
  ])('but those nobody reads, which the report names: %s', async (text, expected, what) => {
    const { body, removals } = await readOne({ name: 'a.md', text, format: 'markdown' });
    expect(body.markdown).toBe(expected);
    expect(removals.map((removal) => removal.what)).toContain(what);
  });

  it('of the frontmatter of a clipping, though they are no date', async () => {
    const text = '---\nsource: "https://a.example/1"\ncreated: 2025-03-04\npublished: some day\n---\nRain fell.\n';
    expect((await readOne({ name: 'a.md', text })).frontmatter).toMatchObject({ published: 'some day' });
  });

  it('whatever it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        expect(await lost(text)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
