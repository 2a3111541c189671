import { linesIn } from '../../../src/intake/documents/blocks';
import { rtfBlocks } from '../../../src/intake/documents/rtf';
import { blocksToMarkdown } from '../../../src/intake/documents/to-markdown';
import { problemOf, readOne } from '../helpers';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const linesOf = (rtf: string): string[] => [...rtfBlocks(latin1(rtf))].flatMap(linesIn);
const markdownOf = (rtf: string): string => blocksToMarkdown([...rtfBlocks(latin1(rtf))]);

describe('the text of an RTF file', () => {
  it('ends paragraphs at \\par and lines at \\line', () => {
    expect(linesOf('{\\rtf1 one\\par two\\line three\\par}')).toEqual(['one', 'two', 'three']);
  });

  it('reads \\tab, dashes, quotes and escaped braces', () => {
    expect(linesOf('{\\rtf1 a\\tab b\\emdash c \\ldblquote d\\rdblquote  \\{e\\}\\~f\\_g\\par}')).toEqual([
      'a\tb—c “d” {e}\u00a0f-g',
    ]);
  });

  it('decodes bytes by the document’s code page', () => {
    expect(linesOf("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'ee\\par}")).toEqual(['По']);
    expect(linesOf("{\\rtf1\\ansi\\ansicpg1252 caf\\'e9 \\'8050\\par}")).toEqual(['café €50']);
  });

  it.each([
    [129, "\\'c8\\'b8\\'b7\\'c9", '회령'],
    [128, "\\'93\\'fa\\'96\\'7b", '日本'],
    [134, "\\'cd\\'bc\\'c3\\'c7", '图们'],
    [136, "\\'a4\\'a4\\'a4\\'e5", '中文'],
    [204, "\\'cc\\'e8\\'f0", 'Мир'],
    [238, "\\'a3\\'f3d\\'9f", 'Łódź'],
  ])('decodes bytes by the charset %i of their font', (charset, bytes, words) => {
    const table = `{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset${charset} Any;}}`;
    expect(linesOf(`{\\rtf1\\ansi\\ansicpg1252\\deff0${table}\\f1 ${bytes}\\f0  end\\par}`)).toEqual([`${words} end`]);
  });

  it('takes a letter as the second byte of a pair', () => {
    const table = '{\\fonttbl{\\f1\\fcharset128 Any;}}';
    expect(linesOf(`{\\rtf1\\ansi${table}\\f1 \\'83A\\'83b\\par}`)).toEqual(['アッ']);
  });

  it('passes over what \\u has for other readers, however long \\uc says it is', () => {
    expect(linesOf("{\\rtf1 \\u54924?\\uc2 \\u47161\\'c7\\'d1{\\uc0\\u8364}!\\par}")).toEqual(['회령€!']);
    expect(linesOf('{\\rtf1 \\u8220\\ldblquote x\\par}')).toEqual(['“x']);
  });

  it('puts surrogate pairs and negative numbers together', () => {
    expect(linesOf('{\\rtf1 \\u-10179?\\u-8512?\\par}')).toEqual(['\ud83d\udec0']);
  });

  it('shows no table, picture, object, header, comment or deletion', () => {
    const rtf =
      '{\\rtf1{\\fonttbl{\\f0 Secret Font;}}{\\colortbl;\\red1;}{\\*\\generator Word;}{\\header head\\par}{\\pict 89504e47}' +
      '{\\object{\\*\\objdata 01050000}{\\result shown?}}{\\*\\annotation remark}{\\*\\unknown hidden}a{\\deleted b}{\\v c}{\\revised d}\\par}';
    expect(linesOf(rtf)).toEqual(['ad']);
  });

  it('passes over binary data, whatever looks like RTF in it', () => {
    expect(linesOf('{\\rtf1 a{\\*\\blob\\bin9 }}}{{{\\par}b\\par}')).toEqual(['ab']);
    expect(linesOf('{\\rtf1 a\\bin999999999 b\\par}')).toEqual(['a']);
  });

  it('links the words of a HYPERLINK, and runs no other field', () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "https://example.org/a"}{\\fldrslt{\\ul words}}}';
    const run = '{\\field{\\*\\fldinst DDEAUTO cmd.exe "/k calc"}{\\fldrslt result}}';
    const page = '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}';
    expect(markdownOf(`{\\rtf1 See ${link}.${page} ${run}\\par}`)).toBe('See [words](https://example.org/a). result');
  });

  it('keeps bold and italic at their words', () => {
    expect(markdownOf('{\\rtf1 a {\\b bold }and \\i slanted\\i0 .\\par}')).toBe('a **bold** and *slanted*.');
  });

  it('writes rows as a table, and a table of long cells as paragraphs', () => {
    const row = (...cells: string[]): string => `\\trowd\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row `;
    expect(markdownOf(`{\\rtf1 ${row('Town', 'Price')}${row('Musan', '9')}\\pard after\\par}`)).toBe(
      '| Town | Price |\n| --- | --- |\n| Musan | 9 |\n\nafter',
    );
    expect(markdownOf(`{\\rtf1 ${row('A', 'b'.repeat(400))}${row('C', 'd')}}`)).not.toContain('|');
  });

  it('knows headings by their style or outline level', () => {
    const styles = '{\\stylesheet{\\s1 heading 1;}{\\s7\\outlinelevel1 Zwischentitel;}}';
    expect(markdownOf(`{\\rtf1${styles}\\pard\\s1 One\\par\\pard\\s7 Two\\par\\pard text\\par}`)).toBe(
      '# One\n\n## Two\n\ntext',
    );
  });

  it('takes its title from its properties, not who made it and when', () => {
    const properties = {};
    const rtf = '{\\rtf1{\\info{\\title A title}{\\author Kim Na-rae}{\\creatim\\yr2024\\mo3\\dy7\\hr9}}x\\par}';
    expect([...rtfBlocks(latin1(rtf), properties)]).toHaveLength(1);
    expect(properties).toEqual({ title: 'A title' });
  });
});

describe('a hostile RTF file', () => {
  it.each([
    ['groups', '{\\b ', 300_000, []],
    ['ends of groups', '}', 300_000, []],
    ['fields', '\\field ', 100_000, []],
    ['bytes', "\\'aa", 300_000, ['ª'.repeat(300_000)]],
    ['cells', '\\trowd\\intbl a\\cell', 50_000, [Array(50_000).fill('a').join('\t')]],
  ])('of nothing but %s gives what text there is', (_what, piece, times, text) => {
    expect(linesOf(`{\\rtf1 The bridge is closed.\\par ${piece.repeat(times)}`)).toEqual([
      'The bridge is closed.',
      ...text,
    ]);
  });

  it('is refused when it is none, and told when it is empty', async () => {
    expect(await problemOf({ bytes: latin1('no rtf'), format: 'rtf' })).toBe('damaged');
    expect(await problemOf({ bytes: latin1('{\\rtf1{\\fonttbl{\\f0 A;}}}') })).toBe('no-text');
  });

  it('gives the words it has when it breaks off', async () => {
    const article = await readOne({ bytes: latin1('{\\rtf1 The bridge is closed.\\par {\\b And so is the roa') });
    expect(article.body.text).toContain('And so is the roa');
  });
});
