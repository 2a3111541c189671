import { canTakeLink } from '../../../../src/format/links';
import { markableSpans } from '../../../../src/format/markable';
import { descend, parseMarkdown } from '../../../../src/intake/markdown/tree';
import fc from '../../../support/fast-check';
import { cellsOf } from '../../../../src/ui/features/known-names/links';

/** Words of a text that a bar would end the cell of. */
function inCells(text: string): readonly string[] {
  const isInCell = cellsOf(text);
  return [...text.matchAll(/[A-Z][a-z]+/g)].filter(({ index }) => isInCell(index)).map(([word]) => word);
}

describe('where a bar would end the cell of a table', () => {
  it('is in its rows, and nowhere else', () => {
    expect(inCells('Musan | Kim\n\nAnju\n\n| Sinuiju | Pak |\n| --- | --- |\n| Hoeryong | Chol\n\n| Rason |')).toEqual([
      'Sinuiju',
      'Pak',
      'Hoeryong',
      'Chol',
    ]);
  });

  it.each([
    ['of many links', '', 200],
    ['behind a long paragraph', `${'words '.repeat(10_000)}\n\n`, 1],
    ['in a long note', 'A sentence of words.\n\n'.repeat(17_000), 1],
  ])('is in a table %s', (_, before, count) => {
    const text = `${before}| who | where |\n| --- | --- |\n${'| [[a]] | [[b]] |\n'.repeat(count)}| Kim | x |\n`;
    expect(cellsOf(text)(text.indexOf('Kim'))).toBe(true);
  });
});

/** Blocks, cells, code and links of a text, as micromark reads it. */
function shape(text: string): readonly string[] {
  const root = parseMarkdown(text);
  return root === null ? [] : [...descend(root, () => true)].map(({ type }) => type).filter((type) => SHAPE.test(type));
}
const SHAPE = /^(?:paragraph|table.*|code.*|html.*|.*Heading|blockQuote|list.*|definition|thematicBreak|link|image)$/;

/** A text with all that can be made links of “Musan” in it. */
function linked(text: string): string {
  const isInCell = cellsOf(text);
  const spans = markableSpans(text, { headings: true });
  const isProse = (at: number): boolean => spans.some(({ start, end }) => start <= at && at + 5 <= end);
  return text.replace(/Musan/g, (name, at: number) =>
    isProse(at) && canTakeLink(text, at, at + 5) ? `[[Q${isInCell(at) ? '\\|' : '|'}${name}]]` : name,
  );
}

describe('a link that is put into a note', () => {
  it('changes no block, cell, code or other link around it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect([text, shape(linked(text))]).toEqual([text, shape(text)]);
      }),
      { numRuns: 1000 },
    );
  });
});

const PIECES = ['Musan', 'Musan', 'Musan ', '| Musan | Musan |\n| - | - |\n', '\n> Musan | a\n> - | -\n> ', '\n- Musan | a\n  -|-\n  ', ' | ', '|', '\\|', '\\', '`', '\n', '\n\n', '> ', '- ', '    ', '[', ']', '(', '[[', ']]', '](a)', '!', '^', '# ', '===\n', '$', '<', '>', '<!--', '```\n', '\r\n']; // prettier-ignore
