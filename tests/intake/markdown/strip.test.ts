import { stripTags } from '../../../src/intake/markdown/strip';
import { RemovalLog } from '../../../src/intake/removals';

describe('tags within Markdown', () => {
  it('are left out, also with angle brackets in what they quote', () => {
    const removals = new RemovalLog();
    expect(stripTags('a <span title="b < c">word</span> <Photo by Kim>', removals)).toBe('a word <Photo by Kim>');
  });

  it.each(['<a ', '<img alt="" '])(
    'that nothing but the far end of a text closes are words, without being read anew each: %s',
    (opener) => {
      const text = `${opener.repeat(40_000)}>`;
      expect(stripTags(text, new RemovalLog()).replace(/\s/g, '').length).toBeGreaterThan(79_900);
    },
  );
});
