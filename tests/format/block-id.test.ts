import fc from 'fast-check';
import { parseMarkdown, type Node } from '../../src/intake/markdown/tree';
import { anchorAt } from '../../src/format/block-id';
import { extractMetadata } from '../host/metadata/extract';

const at = (body: string, words: string): ReturnType<typeof anchorAt> => anchorAt(body, body.indexOf(words));
/** The text with its id as `^ID`, which is what matters of it. */
function marked(body: string, words: string): string | null {
  const anchor = at(body, words);
  return anchor.kind === 'block' ? anchor.body.replaceAll(`^${anchor.id}`, '^ID') : null;
}

describe('a link to a place in a note', () => {
  it('names a paragraph by an id behind its last line', () => {
    expect(marked('One. Two\nthree.\n\nFour.', 'Two')).toBe('One. Two\nthree. ^ID\n\nFour.');
    expect(marked('One.  \r\n\r\nTwo.\r\n', 'Two')).toBe('One.  \r\n\r\nTwo. ^ID\r\n');
  });

  it('puts nothing behind an id, not even a space of another kind', () => {
    expect(marked('One.\u00a0\n\nTwo.', 'One')).toBe('One.\u00a0 ^ID\n\nTwo.');
    expect(marked('> One.\u00a0', 'One')).toBe('> One.\u00a0\n\n^ID');
  });

  it('uses the id that is there', () => {
    expect(at('One. ^abc-1\n\nTwo.', 'One')).toEqual({ kind: 'block', id: 'abc-1', body: 'One. ^abc-1\n\nTwo.' });
    expect(at('> One.\n\n^q1\n\nTwo.', 'One')).toMatchObject({ id: 'q1', body: '> One.\n\n^q1\n\nTwo.' });
    expect(at('| a |\n| - |\n| b |\n\n^t1', 'b')).toMatchObject({ id: 't1' });
  });

  it('names an item by an id behind its first paragraph only', () => {
    expect(marked('- One\n  - Two\n- Three', 'One')).toBe('- One ^ID\n  - Two\n- Three');
    expect(marked('- One\n  - [ ] Two\n- Three', 'Two')).toBe('- One\n  - [ ] Two ^ID\n- Three');
    expect(at('1. One\n\n   Two', 'Two')).toEqual({ kind: 'note' });
  });

  it('names a quotation, a callout or a table by an id below it', () => {
    expect(marked('> One\n> two\n\nThree', 'two')).toBe('> One\n> two\n\n^ID\n\nThree');
    expect(marked('> One\n# Head', 'One')).toBe('> One\n\n^ID\n\n# Head');
    expect(marked('> [!note] One\n> two', 'two')).toBe('> [!note] One\n> two\n\n^ID');
    expect(marked('| a | b |\n| - | - |\n| c | d |\nTwo', 'd')).toBe('| a | b |\n| - | - |\n| c | d |\nTwo\n\n^ID');
  });

  it('names a heading by its words', () => {
    expect(at('# The [[A|b]]: one #\n\nText', 'one')).toEqual({ kind: 'heading', heading: 'The b one' });
    expect(at('## Run \\<% evil %> One', 'One')).toEqual({ kind: 'note' });
    expect(at('One\n===\n', 'One')).toEqual({ kind: 'heading', heading: 'One' });
  });

  it('names nothing in code, HTML, comments or math, and changes nothing there', () => {
    for (const body of [
      '```\nOne\n```',
      '    One',
      '<div>\nOne\n</div>',
      '%%\nOne\n%%',
      '$$\nOne\n$$',
      'Text %% One %%',
      '- > One',
      '[^1]: One',
      '# ',
    ]) expect(at(body, 'One')).toEqual({ kind: 'note' }); // prettier-ignore
    expect(at(`${'> '.repeat(100)}One`, 'One')).toEqual({ kind: 'note' });
  });

  it('gives the same place the same id, and no id twice', () => {
    const [first, again] = [at('One.', 'One'), at('Zero.\n\nOne.', 'One')];
    expect(first.kind === 'block' && again.kind === 'block' && first.id === again.id).toBe(true);
    const body = 'One.\n\nOne.';
    const one = anchorAt(body, 0);
    const two = one.kind === 'block' ? anchorAt(one.body, one.body.lastIndexOf('One')) : one;
    expect(one.kind === 'block' && two.kind === 'block' && two.id === `${one.id}-2`).toBe(true);
  });

  it('changes nothing but the id, leaves every block what it was, and is read back by the app', () => {
    const line = fc.constantFrom('One two.', '- item', '  - below', '> quoted', '# head', '```', '', '| a | b |', '| - | - |', '$$', '%%', '1. first', '    code', 'text ^old', '---', '<b>'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), (lines, seed) => {
        const body = lines.join('\n');
        const anchor = anchorAt(body, seed % body.length);
        if (anchor.kind !== 'block') return;
        const { id } = anchor;
        if (anchor.body !== body) {
          const without = anchor.body.replace(new RegExp(`(?: |\\n\\n)\\^${id}(?=\\n|$)`), '');
          expect(without.replace(/\n+/g, '\n')).toBe(body.replace(/\n+/g, '\n'));
          const [before, after] = [kinds(body), kinds(anchor.body)];
          expect(after.filter((kind) => kind !== 'paragraph')).toEqual(before.filter((kind) => kind !== 'paragraph'));
        }
        expect(Object.keys(extractMetadata(`---\nx: y\n---\n${anchor.body}`).blocks ?? {})).toContain(id);
      }),
      { numRuns: 2000 },
    );
  });
});

const BLOCKS = new Set(['paragraph', 'atxHeading', 'setextHeading', 'codeFenced', 'codeIndented', 'htmlFlow', 'table', 'blockQuote', 'listUnordered', 'listOrdered', 'listItemPrefix']); // prettier-ignore

function kinds(markdown: string): readonly string[] {
  const inner = (node: Node): readonly string[] => [
    ...(BLOCKS.has(node.type) ? [node.type] : []),
    ...node.children.flatMap(inner),
  ];
  return inner(parseMarkdown(markdown)!);
}
