import { bytes, context, dangersIn, expectSound, lines, problemOf, readAll, readOne } from './helpers';
import { readArticles } from '../../src/intake';

/** Reads an input and holds its note to harmlessness. */
async function harmless(input: Parameters<typeof readOne>[0]) {
  const article = await readOne(input);
  expect(dangersIn(article.body.markdown)).toEqual([]);
  expectSound(article.body);
  return article;
}

const story = 'Agents searched homes in the border city on Tuesday, a source in the province said.';
const clipped = (...body: string[]): string =>
  lines('---', 'title: "A search"', 'source: "https://example.org/a"', 'tags:', '  - clippings', '---', ...body);
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>A search in the city</title>${head}</head><body><article><h1>A search in the city</h1><p>${story.repeat(4)}</p>${body}<p>${story.repeat(4)}</p></article></body></html>`;

describe('an input that is no article', () => {
  it.each([
    ['no bytes', { bytes: new Uint8Array() }],
    ['no text', { text: '' }],
    ['only white space', { text: ' \n\t\r\n ' }],
    ['only invisible characters', { text: '\ufeff\u202e\u2066\u0000' }],
  ])('with %s is refused as empty', async (_what, input) => {
    expect(await problemOf(input)).toBe('empty-input');
  });

  it.each([
    ['an image', '\u0089PNG\r\n\u001a\n'],
    ['an old Office document', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['a RAR archive', 'Rar!\u001a\u0007\u0001\u0000'],
    ['a program', 'MZ\u0090\u0000'],
    ['a database', 'SQLite format 3\u0000'],
  ])('but %s is refused by its first bytes', async (what, start) => {
    const [outcome] = await readAll({ bytes: Uint8Array.from(start, (character) => character.charCodeAt(0)) });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'unsupported-format', message: expect.stringContaining(what) },
    });
  });

  it.each([
    ['ZIP archive', 'PK\u0003\u0004\u0014', 'damaged'],
    ['compressed file', '\u001f\u008b\u0008', 'damaged'],
  ])('but only the beginning of a %s is refused as %s', async (_what, start, code) => {
    expect(await problemOf({ bytes: Uint8Array.from(start, (character) => character.charCodeAt(0)) })).toBe(code);
  });

  it('though it begins like the name of an image or a sound is read', async () => {
    for (const word of ['BM', 'RIFF', 'GIF8', 'ID3', 'Rar!', 'BZh'])
      expect((await readOne(`${word} is how it begins. ${story}`)).body.text).toContain(word);
  });

  it('but random bytes is refused as binary', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 2654435761) >>> 24);
    expect(await problemOf({ bytes: noise })).toBe('binary');
  });

  it('with neither or both of bytes and text is refused', async () => {
    expect(await problemOf({})).toBe('invalid-input');
    expect(await problemOf({ text: 'a', bytes: bytes('a') })).toBe('invalid-input');
  });

  it('of an unknown declared encoding says which', async () => {
    const outcomes = await readAll({
      bytes: Uint8Array.of(0xe9, 0xff, 0x41),
      contentType: 'text/plain; charset=x-klingon',
    });
    expect(outcomes).toMatchObject([
      { ok: false, problem: { code: 'unknown-encoding', message: expect.stringContaining('x-klingon') } },
    ]);
  });

  it('does not stop the inputs after it', async () => {
    const codes: string[] = [];
    for (const text of ['', story, '---\na: [\n---\n']) {
      for await (const outcome of readArticles({ name: 'n', text }, context))
        codes.push(outcome.ok ? 'ok' : outcome.problem.code);
    }
    expect(codes).toEqual(['empty-input', 'ok', 'invalid-yaml']);
  });
});

describe('size and shape', () => {
  it('refuses a line of 50 MB', async () => {
    expect(await problemOf({ text: 'x'.repeat(50_000_000) })).toBe('too-large');
    expect(await problemOf({ bytes: new Uint8Array(50_000_000).fill(120) })).toBe('too-large');
  });

  it.each([
    ['letters', 'x'],
    ['openers', '['],
    ['stars', '*a '],
    ['quotes', '> '],
    ['dollars', '$'],
    ['comments', '%%'],
    ['templates', '<% '],
    ['embeds', '![['],
    ['callouts', '[!'],
    ['backticks', '`a'],
    ['addresses', 'https://a.b/'],
    ['dates', '1/2/2024 '],
    ['names', 'Abc Def '],
  ])('reads nothing but %s on one line', async (_what, unit) => {
    const long = (size: number): string => unit.repeat(Math.floor(size / unit.length)).trim();
    const plain = await readOne({ text: long(1_000_000), format: 'text' });
    expect(plain.body.text).toBe(long(1_000_000));
    expect(dangersIn(plain.body.markdown)).toEqual([]);
    for (const size of [20_000, 600_000]) {
      const { body } = await readOne({ text: long(size), format: 'markdown' });
      expect(body.text).not.toBe('');
      expect(dangersIn(body.markdown)).toEqual([]);
    }
  });

  it('reads a page nested 100,000 deep as plain words', async () => {
    const article = await harmless(
      `<html><body>${'<div>'.repeat(100_000)}${story}${'</div>'.repeat(100_000)}</body></html>`,
    );
    expect(article.body.text).toBe(story);
    expect(article.removals.map(({ what }) => what)).toContain('page structure');
  });

  it('reads Markdown nested 10,000 deep as plain words', async () => {
    const article = await harmless({ text: `${'> '.repeat(10_000)}${story}`, format: 'markdown' });
    expect(article.body.text).toContain('Agents searched homes');
  });

  it('reads unclosed tags and a huge attribute', async () => {
    const article = await harmless(
      page(`<p><b><i><a href="x" title="${'y'.repeat(3_000_000)}">Unclosed <table><tr><td>cell`),
    );
    expect(article.body.text).toContain('Unclosed');
    expect(article.body.markdown).not.toContain('yyyy');
  });
});

describe('frontmatter', () => {
  it('that is invalid YAML is a problem with its line', async () => {
    const [outcome] = await readAll({ text: '---\ntitle: a\nbad: [1, 2\nmore: x\n---\nBody', format: 'markdown' });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'invalid-yaml', where: expect.stringMatching(/^line [3-5]$/) },
    });
  });

  it('that contains itself is carried without the cycle', async () => {
    const article = await readOne({
      text: '---\na: &a\n  b: *a\ntitle: T one two\n---\nBody of it.',
      format: 'markdown',
    });
    expect(JSON.stringify(article.frontmatter)).toBe('{"title":"T one two"}');
    expect(article.removals.map(({ what }) => what)).toEqual(['property “a”']);
  });

  it('that multiplies by aliases is refused', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, index) => `l${index + 1}: &l${index + 1} [${Array(9).fill(`*l${index}`).join(', ')}]`,
    );
    expect(await problemOf({ text: lines('---', 'l0: &l0 [x]', ...bomb, '---', 'Body'), format: 'markdown' })).toBe(
      'invalid-yaml',
    );
  });

  it('nests into one line of text, or goes', async () => {
    const deep = `${'{a: '.repeat(15)}1${'}'.repeat(15)}`;
    const article = await readOne({
      text: lines(
        '---',
        'flat: [1, two, true]',
        'map: {a: {b: 1}}',
        `deep: ${deep}`,
        '__proto__: {x: 1}',
        '---',
        'Body.',
      ),
      format: 'markdown',
    });
    expect(article.frontmatter['flat']).toEqual([1, 'two', true]);
    expect(article.frontmatter['map']).toBe('{"a":{"b":1}}');
    expect(typeof article.frontmatter['deep']).toBe('string');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('injection', () => {
  it.each([
    ['a dataviewjs block', '```dataviewjs\ndv.pages()\n```'],
    ['a dataview block', '~~~dataview\nLIST\n~~~'],
    ['a tasks, query and base block', '```tasks\nnot done\n```\n\n```query\nx\n```\n\n```base\nviews:\n```'],
    ['an unclosed block', '```dataviewjs\ndv.pages()'],
    ['a block inside a list inside a quote', '> - ```dataviewjs\n>   dv.pages()\n>   ```'],
    ['inline dataview', 'It is `= this.file.name` and `$= dv.current()` and key:: value and [k:: v] and (k:: v)'],
    ['Templater commands', '<% tp.file.rename("x") %> and <%* await x() -%>\n\n    <% code %>\n\n```js\n<% tp %>\n```'],
    ['core templates', '{{title}} {{date:YYYY}}'],
    ['wikilinks and embeds', '[[Note]] ![[Note]] [[Note|words]] ![[a.png]] [[#x]] [[a^b]]'],
    ['split wikilinks', '[<b></b>[Note]<i></i>] and &#91;[Note]] and \\[[Note]] and [*[Note]*]'],
    ['tags', '#tag #a/b (#c) word #d'],
    ['comments', '%%hidden%% and %<b></b>%x%<b></b>%'],
    ['block comments', '%%\nhidden\n%%\n\nshown'],
    ['math', '$x$ and $$y$$ and \\$z$ a$'],
    ['highlights and footnotes', '==x== and text[^1] ^[inline]\n\n[^1]: note'],
    ['tasks', '- [ ] do\n- [x] done\n1. [ ] do'],
    ['callouts', '> [!danger] Title\n> body\n\n> [!note]- folded'],
    ['block ids', 'A paragraph ^abc123'],
    [
      'HTML',
      '<script>alert(1)</script>\n\n<iframe src="https://e.org"></iframe> <img src=x onerror=alert(1)> <!-- c --> <b onclick=x>bold</b>',
    ],
    ['entities for HTML', '&lt;script&gt;alert(1)&lt;/script&gt; &#60;iframe&#62;'],
    [
      'bad targets',
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) [d](obsidian://open?vault=x) [e](app://local) <javascript:alert(1)> [f](Note.md)',
    ],
    ['bad reference targets', '[a][r] ![b][r]\n\n[r]: javascript:alert(1) "t"'],
    ['bare foreign schemes', 'obsidian://open?vault=x and file:///etc/passwd and zotero://select'],
    ['targets that break out', '[a](<https://e.org/x)[[N]](y>) [b](https://e.org/[[N]]|x)'],
    ['frontmatter in the body', '---\ntags: [x]\n---\n\ntext'],
  ])('of %s comes out as words, from Markdown and from text', async (_what, body) => {
    await harmless({ text: clipped(story, '', body), format: 'clipper' });
    await harmless({ text: lines(story, '', body), format: 'text' });
  });

  it('through a page comes out as words', async () => {
    const article = await harmless(
      page(
        '<script>alert(1)</script><iframe src="https://e.org"></iframe><p onclick="x()">[[Note]] ![[Note]] #tag %%c%% &lt;script&gt; &lt;% tp %&gt; `= this` key:: v <code>$= dv.current()</code> <a href="javascript:alert(1)">click</a> <a href="https://example.org/ok">fine</a></p><pre><code class="language-dataviewjs">dv.pages()</code></pre><svg onload="x"></svg><object data="x"></object>',
      ),
    );
    expect(article.body.text).toContain('[[Note]] ![[Note]] #tag %%c%% <script>');
    expect(article.body.markdown).toContain('[fine](https://example.org/ok)');
    expect(article.removals.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['script', 'iframe', 'object', 'svg', 'inline code']),
    );
    expect(article.body.markdown).not.toContain('javascript');
  });

  it('never leaves a picture to be fetched', async () => {
    const article = await harmless({
      text: `${story}\n\n![map](https://tracker.example/p.png) ![x](data:image/png;base64,AAAA) [![y](https://a.b/c.png)](https://d.e/f)`,
      format: 'markdown',
    });
    expect(article.body.markdown).not.toContain('![');
    expect(article.body.markdown).toContain('[image: map](https://tracker.example/p.png)');
  });

  it('does not touch the body of a note in place, and sees what may not be linked there', async () => {
    const body = lines(
      '# Head',
      '',
      'See [[Pyongyang|the capital]] and `code Seoul` %%Busan%% #Wonsan ![[Nampo]] $Kaesong$ and Hyesan.',
      '',
      '> [!note] Sinuiju',
      '',
      '```dataviewjs',
      'Rason',
      '```',
    );
    const { body: read, removals } = await readOne({ name: 'n.md', text: `---\nmine: 1\n---\n${body}`, inPlace: true });
    expect(read.markdown).toBe(body);
    expect(removals).toEqual([]);
    expect(read.text).toContain('See the capital and code Seoul');
    expect(read.text).not.toMatch(/Busan|Nampo|Kaesong/);
    const linkable = (word: string): boolean | undefined =>
      read.segments.find((piece) => read.text.slice(piece.text, piece.text + piece.length).includes(word))?.linkable;
    for (const word of ['the capital', 'Seoul', 'Wonsan', 'Sinuiju', 'Rason', 'Head'])
      expect([word, linkable(word)]).toEqual([word, false]);
    expect(linkable('Hyesan')).toBe(true);
  });
});

describe('characters', () => {
  it('that reorder, hide or break text go, and the report says how many', async () => {
    const article = await harmless(
      'A \u202egnorw\u202c way\u0000 to \u2066say\u2069 it \ud800 and \udc00, bell \u0007, tag \u{e0041}.',
    );
    expect(article.body.text).toBe('A gnorw way to say it  and , bell , tag .');
    expect(article.removals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'text direction override', count: 4 }),
        expect.objectContaining({ what: 'half of a surrogate pair', count: 2 }),
      ]),
    );
  });

  it('of a wrongly declared encoding are still read', async () => {
    const article = await readOne({
      bytes: bytes(`${story} Ünïcode “quotes” 평양`),
      contentType: 'text/plain; charset=iso-8859-1',
    });
    expect(article.body.text).toContain('Ünïcode “quotes” 평양');
  });

  it('of invalid UTF-8 do not stop the reading', async () => {
    const article = await readOne({
      bytes: Uint8Array.of(
        ...bytes('The caf'),
        0xe9,
        ...bytes(' was searched \u0093twice\u0094 on Tuesday.').filter((byte) => byte !== 0xc2),
      ),
    });
    expect(article.body.text).toBe('The café was searched “twice” on Tuesday.');
  });
});

describe('nonsense dates', () => {
  it.each([
    '1970-01-01',
    '1970-01-01T00:00:00Z',
    '2099-12-31',
    '0000-00-00',
    '2024-02-30',
    '2024-13-01',
    '32/13/2024',
    '9999-99-99',
    'yesterday',
    'null',
    '01/02/2024',
  ])('%s is no date', async (date) => {
    const markdown = await readOne({
      text: `---\ntitle: A search in town\npublished: "${date}"\n---\n${story}`,
      format: 'markdown',
    });
    expect(markdown.date).toBeNull();
    expect(markdown.published).toBeNull();
    const html = await readOne(page('', `<meta property="article:published_time" content="${date}">`));
    expect(html.date).toBeNull();
  });
});
