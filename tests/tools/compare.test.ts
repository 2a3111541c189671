import { compareTexts, difference, withoutKeys } from '../../tools/compare.mjs';

const NOTE =
  '---\ndate: 2026-01-01\nreliability: B\ncredibility:\n  - one\n  - two\ntags:\n- article\n---\nreliability: B\n';

describe('what two builds write', () => {
  it('is compared without the properties that went, their items too, and with the whole body', () => {
    expect(withoutKeys(NOTE, ['reliability', 'credibility'])).toBe(
      '---\ndate: 2026-01-01\ntags:\n- article\n---\nreliability: B\n',
    );
    expect(withoutKeys(NOTE, ['tags'])).toContain('  - two\n---\n');
    expect(withoutKeys('reliability: B\n', ['reliability'])).toBe('reliability: B\n');
  });

  it.each([
    ['abc', 'abc', null],
    ['abc', 'aXc', 1],
    ['abc', 'abbc', 1],
    ['', 'abc', 3],
    ['한', '국', 3],
  ])('%j and %j differ in %j bytes', (one, other, bytes) => {
    expect(difference(one, other)?.bytes ?? null).toBe(bytes);
  });

  it('counts a text that only one has, whole', () => {
    const both = new Map([['a', 'same']]);
    expect(compareTexts(both, new Map([...both, ['b', 'new']]))).toMatchObject({ texts: 2, bytes: 3 });
    expect(compareTexts(both, both)).toEqual({ texts: 1, bytes: 0, found: [] });
  });
});
