import fc from 'fast-check';
import { mutualStrength } from '../../src/relations';

const counts = (first: number, second: number, sentence: number, stories = 1000) => ({
  ...{ first, second, stories, together: { sentence, paragraph: 0, article: 0 } },
  ...{ isThematic: false, isTyped: false },
});

describe('how strongly two are tied, seen from both', () => {
  it('is the same from either side', () => {
    const anyCounts = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.nat(60));
    fc.assert(
      fc.property(anyCounts, ([first, second, both]) => {
        const together = Math.min(first, second, both);
        const strength = mutualStrength(counts(first, second, together));
        expect(strength).toBe(mutualStrength(counts(second, first, together)));
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThan(1);
      }),
    );
  });

  it('grows with the stories together, and is nothing where chance explains them', () => {
    expect(mutualStrength(counts(20, 20, 18))).toBeGreaterThan(mutualStrength(counts(20, 20, 8)));
    expect(mutualStrength(counts(200, 200, 40))).toBe(0);
    expect(mutualStrength(counts(20, 20, 1))).toBe(0);
    expect(mutualStrength({ ...counts(20, 20, 1), isTyped: true })).toBeGreaterThan(0);
  });
});
