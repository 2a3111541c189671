import fc from 'fast-check';
import { matchesNotAfter } from '../../../src/analysis/language/characters';

const found = (text: string, pattern: RegExp, before: RegExp): readonly (readonly [number, string])[] =>
  [...matchesNotAfter(text, pattern, before)].map(({ 0: match, index }) => [index, match]);

const byLookbehind = (text: string, pattern: RegExp, flags: string): readonly (readonly [number, string])[] =>
  [...text.matchAll(new RegExp(pattern, flags))].map(({ 0: match, index }) => [index, match]);

describe('matches that stand not behind something', () => {
  it('are those of a lookbehind', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', '월', '일', ' ', 'a', '😀', '𝒜'), maxLength: 20 });
    fc.assert(
      fc.property(text, (words) => {
        expect(found(words, /\d{1,2}일/g, /[\d월] ?$/)).toEqual(byLookbehind(words, /(?<![\d월] ?)\d{1,2}일/, 'g'));
        expect(found(words, /a|😀|𝒜/gu, /[\p{L}\p{N}]$/u)).toEqual(
          byLookbehind(words, /(?<![\p{L}\p{N}])(?:a|😀|𝒜)/u, 'gu'),
        );
      }),
    );
  });

  it('end where there is nothing to find', () => {
    expect(found('ab', /(?:)/g, /a$/)).toEqual([
      [0, ''],
      [2, ''],
    ]);
  });
});
