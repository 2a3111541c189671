import fc from '../support/fast-check';
import { descend, parseMarkdown } from '../../src/intake/markdown/tree';
import { tableRows } from '../../src/format/table-rows';

/** The lines that are rows, each once. */
const rows = (text: string): readonly string[] => tableRows(text).map(({ start, end }) => text.slice(start, end));

/** Where the lines begin that micromark reads as rows. */
function parsed(text: string): readonly number[] {
  const root = parseMarkdown(text);
  const nodes = root === null ? [] : [...descend(root, () => true)];
  return nodes.filter(({ type }) => ROWS.has(type)).map(({ start }) => text.lastIndexOf('\n', start - 1) + 1);
}
const ROWS = new Set(['tableRow', 'tableDelimiterRow']);

/** Pieces that open something, go on or close it. */
const ALONE = ['> ', '>', '- ', '-\n', '- a\n', '1. ', '\t', ' ', '\n', '|', '|-', '-', '- - a\n', '\\', '[^', '[^1]: ', '[^1\\', '<a ', '<a b', '<a b= ', '<b>\n', '<pre>\n', '```\n', '~~~', '%%\n', '%%a\n\n', 'a|', 'a\n-|-\n', '> a | b\n', '    a\n', '# a\n', '* ']; // prettier-ignore

const TABLE = '| a | b |\n| - | - |\n| c | d |';

describe('the rows of a note’s tables', () => {
  it.each<readonly [string, readonly string[]]>([
    [`${TABLE}\n\n| e | f |`, TABLE.split('\n')],
    ['words\na | b\n:-:|--\nc\n# d', ['a | b', ':-:|--', 'c']],
    ['a\n:-\nb', ['a', ':-', 'b']],
    ['a | b\nc', []],
    ['a | b\n- | -', []],
    ['a | b\n--', []],
    ['a \\| b\n-|-', []],
    ['a \\| b|\n-|', ['a \\| b|', '-|']],
    ['`a|b`\n-|-', ['`a|b`', '-|-']],
    ['a | b\r\n-|-\r\nc\r\n\r\nd | e\r\n', ['a | b', '-|-', 'c']],
    ['a | b\n\t-|-\n', []],
    ['a | b\n   -|-\n', ['a | b', '   -|-']],
    ['> [!note] T\n> a | b\n> -|-\n> c\nd | e', ['> a | b', '> -|-', '> c']],
    ['> a | b\n-|-', []],
    ['1. > a | b\n   > -|-\n   > c\n   d', ['1. > a | b', '   > -|-', '   > c']],
    ['- a\n\n\t| b | c |\n\t| - | - |\n- d', ['\t| b | c |', '\t| - | - |']],
    ['- a | b\n-|-', []],
    ['[^1]: a | b\n    -|-\n', ['[^1]: a | b', '    -|-']],
    ['```\na | b\n-|-\n```', []],
    ['    a | b\n    -|-', []],
    ['<div>\na | b\n-|-\n\nc | d\n-|-', ['c | d', '-|-']],
    ['<b>\na | b\n-|-', []],
    ['words\n<b>\na | b\n-|-', ['a | b', '-|-']],
    ['<!--\n\na | b\n-|- -->\nc | d\n-|-', ['c | d', '-|-']],
    ['%%\na | b\n-|-\n%%\nc | d\n-|-', ['c | d', '-|-']],
    ['%%a | b%%\n-|-', ['%%a | b%%', '-|-']],
    ['---\na: "b | c"\n---\nd | e\n-|-', ['d | e', '-|-']],
    ['---\n---\na | b\n-|-', ['a | b', '-|-']],
    ['\ufeffa | b\n-|-', ['a | b', '-|-']],
    ['', []],
  ])('%j has %j', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  // No other reader of Markdown here is asked about notes like these.
  it.each([
    ['of many links', `| a | b |\n| - | - |\n${'| [[c]] | [[d]] |\n'.repeat(200)}`, 202],
    ['behind a long paragraph', `${'words '.repeat(10_000)}\n\n${TABLE}`, 3],
    ['in a long note', `${'A sentence of words.\n\n'.repeat(15_500)}${TABLE}`, 3],
  ])('are read %s', (_, text, count) => {
    expect(parseMarkdown(text)).toBeNull();
    expect(rows(text)).toHaveLength(count);
  });

  it('are those of Markdown', () => {
    fc.assert(
      fc.property(markdown(), (text) => {
        expect([text, tableRows(text).map(({ start }) => start)]).toEqual([text, parsed(text)]);
      }),
      { numRuns: 1000 },
    );
  });

  // Whoever reads one of these over and over would not be done in time.
  it.each(ALONE)('are read of a text of %j alone', (piece) => {
    const text = `${piece.repeat(50_000)}\n\na | b\n-|-`;
    const found = tableRows(text);
    expect(found.every(({ start, end }, at) => end > start && start > (found[at - 1]?.end ?? -1))).toBe(true);
  });
});

const PIECES = ['a', 'b | c', '| d ', '|', '\\|', '\\', '`e|f`', ' ', '  ', '   ', '    ', '\t', '\n', '\n', '\n', '\n\n', '\r\n', '> ', '>', '- ', '-\t', '* ', '1. ', '2) ', '-', '--', '|-', '-|-\n', ':-', '-:', '---\n', '===\n', '\n---|---\n', '\n> -|-\n', '\n  -|-\n', '|a|\n|-|\n', 'g | h\n-|-\n', '```', '~~~\n', '# ', '<div>', '<!--', '-->', '<pre>', '</pre> x', '[^1]: ', '[a]: b\n', '***\n', '> [!note] t\n']; // prettier-ignore

const markdown = (): fc.Arbitrary<string> =>
  // Behind a blank line: no properties begin with it.
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => `\n${parts.join('')}`);
