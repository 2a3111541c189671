import fc from 'fast-check';
import { inert, inertUrl, oneLine } from '../../src/format/inert';

const visible = (text: string): string => text.replace(/\u2060/g, '');

describe('text made inert', () => {
  it.each([
    '[[Note]]',
    '![[Note]]',
    '[words](https://x.org)',
    '![](https://x.org/p.png)',
    '<% tp.x %>',
    '{{title}}',
    '`$= x`',
    '`= x`',
    '<script>x</script>',
    '<!-- x -->',
    '%%x%%',
    '==x==',
    '~~x~~',
    '{%x%}',
  ])('reads as %j and starts nothing', (text) => {
    expect(visible(inert(text))).toBe(text);
    expect(inert(text)).not.toMatch(/\[\[|\]\]|\]\(|<[a-z/!?%]|%>|\{\{|\}\}|`[$=]|%%|!\[|==|~~|\{%|%\}/i);
  });

  it('leaves ordinary headlines as they are', () => {
    for (const text of ['Kim’s 5% plan: “fine” (again) [video]', 'A & B < C', 'R&D at 3 > 2', '회령시 단속']) {
      expect(inert(text)).toBe(text);
    }
  });

  it('is one line without what hides or reorders text', () => {
    expect(oneLine(' a\r\n\tb\u2028c\u202ed\u200be\u0000f ')).toBe('a b cdef');
    expect(oneLine('👩‍👩‍👧 \ud800')).toBe('👩‍👩‍👧 \ufffd');
  });

  it('stays the same when it is made inert again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('[', ']', '<', '%', '{', '}', '`', '$', '=', '!', '(', 'a', ' ', '~', '>', '\n')),
        (parts) => {
          const once = inert(parts.join(''));
          expect(inert(once)).toBe(once);
          expect(once).not.toMatch(/\[\[|\]\]|<%|%>|\{\{|`[$=]|<[a-z]/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps an address usable', () => {
    expect(inertUrl('https://x.org/a?b=[c]&d=<%x%>`{{')).toBe('https://x.org/a?b=%5Bc%5D&d=%3C%x%%3E%60%7B%7B');
  });
});
