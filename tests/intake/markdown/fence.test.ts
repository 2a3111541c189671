import fc from 'fast-check';
import { neutralizeMarkdown } from '../../../src/intake/sanitize';
import { RemovalLog } from '../../../src/intake/removals';

function written(markdown: string): { readonly text: string; readonly removed: readonly string[] } {
  const removals = new RemovalLog();
  const text = neutralizeMarkdown(markdown, removals);
  return { text, removed: removals.list().map(({ what }) => what) };
}

describe('the words after an opening fence', () => {
  it.each([
    ['``` The minister said\nthat it rained.\n```', '```text\nThe minister said\nthat it rained.\n```'],
    ['~~~ Police\n~~~', '```text\nPolice\n```'],
    ['```text of the statement\nWe regret.\n```', '```text\ntext of the statement\nWe regret.\n```'],
    ['~~~ See ``` here\n~~~', '````text\nSee ``` here\n````'],
    ['``` ~300 people fled\n```', '```text\n~300 people fled\n```'],
    ['~~~ `quoted` word\n~~~', '```text\n`quoted` word\n```'],
    ['```yesterday\nThe minister\n```', '```text\nyesterday\nThe minister\n```'],
    ['> ```북한은 밝혔다\n> 어제', '> ```text\n> 북한은 밝혔다\n> 어제\n> ```'],
  ])('are the first line of the code: %j', (markdown, expected) => {
    expect(written(markdown)).toEqual({ text: expected, removed: [] });
  });

  it('are in the report where they name a language', () => {
    expect(written('```dataviewjs\nx\n```')).toEqual({
      text: '```text\nx\n```',
      removed: ['code block “dataviewjs”'],
    });
    expect(written('```Python\nx\n```')).toEqual({ text: '```text\nx\n```', removed: ['code block “Python”'] });
    expect(written('```js title\nx\n```')).toEqual({
      text: '```text\njs title\nx\n```',
      removed: ['code block “js”'],
    });
  });

  it('are never lost, wherever fences open and close', () => {
    const parts = [
      'Word',
      'yesterday',
      '~300',
      'Two words',
      '평양',
      '5',
      ' ',
      '```',
      '~~~',
      '````',
      '`',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
    ];
    const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 24 }), (some) => {
        const { text } = written(some.join(''));
        expect(words(text.replace(/(`{3,})text$/gm, '$1'))).toBe(words(some.join('')));
      }),
      { numRuns: 500 },
    );
  });
});
