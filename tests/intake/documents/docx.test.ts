import { strToU8, zipSync } from 'fflate';
import { docxBlocks } from '../../../src/intake/documents/docx';
import { blocksToMarkdown } from '../../../src/intake/documents/to-markdown';
import { attribute, xmlEvents } from '../../../src/intake/documents/xml';
import { Budget } from '../../../src/intake/budget';
import { readDocx } from '../../../src/intake/documents/read-docx';
import { context, problemOf, readAll, readOne } from '../helpers';

const empty = { document: '', styles: '', numbering: '', links: '', footnotes: '', endnotes: '' };
const document = (body: string): string => `<w:document><w:body>${body}</w:body></w:document>`;
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const markdownOf = (body: string, files: Partial<typeof empty> = {}): string =>
  blocksToMarkdown([...docxBlocks({ ...empty, ...files, document: document(body) })]);
const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const word = (body: string, more: Record<string, string> = {}): Uint8Array =>
  packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': document(body), ...more });

describe('the text of a Word document', () => {
  it('is that of its runs, in their styles', () => {
    const body = paragraph(
      run('A ') + run('bold', '<w:b/>') + run(' and not bold', '<w:b w:val="0"/>') + run('it', '<w:i/>'),
    );
    expect(markdownOf(body)).toBe('A **bold** and not bold*it*');
  });

  it('has insertions and no deletions, comments or hidden words', () => {
    const body = paragraph(
      `<w:ins>${run('in')}</w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>` +
        `<w:moveFrom>${run('from')}</w:moveFrom><w:moveTo>${run('to')}</w:moveTo>${run('gone', '<w:vanish/>')}`,
    );
    expect(markdownOf(body)).toBe('into');
  });

  it('has a text box once, though it is written twice', () => {
    const box = `<w:txbxContent>${paragraph(run('boxed'))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(markdownOf(paragraph(run('text') + both))).toBe('boxed\n\ntext');
  });

  it('links to the web and never to files', () => {
    const relation = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="x/hyperlink" Target="${target}" TargetMode="External"/>`;
    const links = `<Relationships>${relation('a', 'https://example.org/?x=1&amp;y=2')}${relation('b', 'file:///C:/x')}</Relationships>`;
    const link = (id: string): string => `<w:hyperlink r:id="${id}">${run(id)}</w:hyperlink>`;
    expect(markdownOf(paragraph(`${link('a')} ${link('b')}`), { links })).toBe('[a](https://example.org/?x=1&y=2)b');
  });

  it('numbers what its lists number', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>';
    const item = (text: string, id: number): string =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
    expect(markdownOf(item('one', 4) + item('two', 4) + item('dot', 5), { numbering })).toBe('1. one\n2. two\n- dot');
  });

  it('escapes what would be Markdown', () => {
    expect(markdownOf(paragraph(run('# no *heading* [[no link]] &lt;b&gt; {{x}}')))).toBe(
      '\\# no \\*heading\\* \\[\\[no link\\]\\] \\<b> {\\{x}}',
    );
  });
});

describe('the XML of a document', () => {
  const names = (xml: string): string[] =>
    [...xmlEvents(xml)].map((event) => (event.type === 'text' ? event.text : `${event.type} ${event.name}`));

  it('is read without prefixes, declarations and comments', () => {
    expect(names('<?xml version="1.0"?><!-- <x> --><w:p a="1>2"><w:t>a&amp;b</w:t><w:tab/></w:p>')).toEqual([
      'open p',
      'open t',
      'a&b',
      'close t',
      'open tab',
      'close tab',
      'close p',
    ]);
  });

  it('looks nothing up: entities of its own are nothing, in whatever number', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><t>1&b;&c;2&#65;&#x42;&#0;</t>';
    expect(names(bomb)).toEqual(['open t', '12AB', 'close t']);
  });

  it('ends where it breaks off', () => {
    expect(names('<p><t>words</t><t attr="never')).toEqual(['open p', 'open t', 'words', 'close t']);
    expect(names('<p>words')).toEqual(['open p', 'words']);
  });

  it('gives attributes by their local names', () => {
    expect(attribute(' w:val="a&amp;b" w:rsidVal=\'x\'', 'val')).toBe('a&b');
    expect(attribute(' w:value="a"', 'val')).toBeUndefined();
  });
});

/** An archive that says of its files that they are larger. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

describe('a Word file', () => {
  const text =
    'The ferry has been out of service since the storm of last week, its crew told passengers on Friday morning.';

  it('says nothing about its article by who made it and when', async () => {
    const properties = {
      'docProps/core.xml':
        '<cp:coreProperties><dc:title>ferry_final.docx</dc:title><dc:creator>Kim Na-rae</dc:creator><dcterms:created>2024-11-16T21:30:00Z</dcterms:created></cp:coreProperties>',
    };
    const silent = await readOne({ name: 'a.docx', bytes: word(paragraph(run(text)), properties) });
    expect([silent.date?.value, silent.published, silent.authors?.value, silent.title]).toEqual([
      undefined,
      null,
      undefined,
      null,
    ]);
    const body = ['Ferry stays in port', 'By Lee Do-hyun', 'November 12, 2024', text].map((line) =>
      paragraph(run(line)),
    );
    const dated = await readOne({ name: 'a.docx', bytes: word(body.join(''), properties) });
    expect([dated.date?.value, dated.authors?.value, dated.title?.value]).toEqual([
      '2024-11-12',
      ['Lee Do-hyun'],
      'Ferry stays in port',
    ]);
  });

  it('with chapters is one article', async () => {
    const styles = '<w:styles><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>';
    const chapter = (title: string): string =>
      paragraph(run(title), '<w:pStyle w:val="H"/>') + paragraph(run(text.repeat(4)));
    const bytes = word(chapter('What was found') + chapter('What follows') + chapter('What remains'), {
      'word/styles.xml': styles,
    });
    expect(await readAll({ name: 'report.docx', bytes })).toHaveLength(1);
  });

  it('is told by its content, whatever it is called', async () => {
    expect((await readOne({ name: 'a.txt', bytes: word(paragraph(run(text))) })).body.text).toContain('The ferry');
  });

  it('that is damaged, empty or a bomb is named as such', async () => {
    const whole = word(paragraph(run(text)));
    expect(await problemOf({ name: 'a.docx', bytes: whole.subarray(0, whole.length - 30), format: 'docx' })).toBe(
      'damaged',
    );
    expect(await problemOf({ name: 'a.docx', bytes: packed({ 'word/other.xml': '<x/>' }), format: 'docx' })).toBe(
      'damaged',
    );
    expect(await problemOf({ name: 'a.docx', bytes: word(paragraph('')) })).toBe('no-text');
    expect(await problemOf({ name: 'a.docx', bytes: claiming(whole, 400_000_000) })).toBe('too-much');
  });

  it.each([
    ['paragraphs', '<w:p>'.repeat(200_000)],
    ['tables', '<w:tbl><w:tr><w:tc>'.repeat(50_000)],
    ['fields', '<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)],
  ])('is read however deep it nests %s', async (_what, nested) => {
    const bytes = word(paragraph(run(text)) + nested + paragraph(run('x')));
    expect((await readOne({ name: 'a.docx', bytes })).body.text).toBe(text);
  });
});

describe('a Word document made to burst', () => {
  const story = word(paragraph(run('Police in Hoeryong seized phones on Friday, officials said.')), {
    'word/styles.xml': '<w:styles/>',
  });
  const entryOf = (content: Uint8Array, name: string): number => Buffer.from(content).lastIndexOf(name) - 46;

  it('is refused by what it unpacks to, whatever its directory says', async () => {
    const content = word(' '.repeat(50_000_000));
    content.set([1, 0, 0, 0], entryOf(content, 'word/document.xml') + 24);
    expect(await problemOf({ name: 'a.docx', bytes: content })).toBe('too-much');
  });

  it('is refused where its files share their bytes', async () => {
    const content = story.slice();
    const [text, styles] = [entryOf(content, 'word/document.xml'), entryOf(content, 'word/styles.xml')];
    content.copyWithin(styles + 42, text + 42, text + 46);
    expect(await problemOf({ name: 'a.docx', bytes: content })).toBe('damaged');
  });

  it('counts what it unpacks', async () => {
    const budget = new Budget();
    const before = budget.bytes;
    for await (const part of readDocx({ input: { name: 'a.docx' }, bytes: story, budget }, context))
      expect(part.ok).toBe(true);
    expect(before - budget.bytes).toBeGreaterThan(100);
  });
});
