import fc from 'fast-check';
import { chanceOf, likelihoodRatio, proximityOf, SIGNIFICANT } from '../../src/relations';
import { hasMoved, middleOf, stepOf } from '../../src/relations/steps';

describe('the log-likelihood ratio', () => {
  it('is that of Dunning for known tables', () => {
    // The first row of the paper's table 2, “the swiss”: 110, 2442, 111, 29114.
    const counts = { first: 2552, second: 221, together: 110, stories: 31_777 };
    expect(likelihoodRatio(counts)).toBeCloseTo(270.72, 2);
  });

  it('is nothing where two meet as chance has it or less, and for counts that cannot be', () => {
    expect(likelihoodRatio({ first: 10, second: 20, together: 2, stories: 100 })).toBe(0);
    expect(likelihoodRatio({ first: 10, second: 20, together: 1, stories: 100 })).toBe(0);
    expect(likelihoodRatio({ first: 9, second: 9, together: 2, stories: 10 })).toBe(0);
    expect(likelihoodRatio({ first: 0, second: 0, together: 0, stories: 0 })).toBe(0);
  });

  it('falls with more stories of the other and rises with more stories at all: what the bounds rest on', () => {
    const anyCounts = fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.nat(50), fc.nat(50), fc.nat(500))
      .map(([together, a, b, d]) => ({
        together,
        first: together + a,
        second: together + b,
        stories: together + a + b + d,
      }));
    fc.assert(
      fc.property(anyCounts, fc.nat(30), (counts, more) => {
        const g2 = likelihoodRatio(counts);
        expect(likelihoodRatio({ ...counts, second: counts.second + more })).toBeLessThanOrEqual(g2 + 1e-9);
        if (g2 > 0)
          expect(likelihoodRatio({ ...counts, stories: counts.stories + more })).toBeGreaterThanOrEqual(g2 - 1e-9);
      }),
    );
  });

  it('is told apart from chance by the χ² distribution', () => {
    expect(chanceOf(0)).toBeCloseTo(1, 6);
    expect(chanceOf(SIGNIFICANT.oneIn20)).toBeCloseTo(0.05, 4);
    expect(chanceOf(SIGNIFICANT.oneIn1000)).toBeCloseTo(0.001, 5);
  });
});

describe('steps', () => {
  it('are exact for the smallest counts and grow by the square root of two', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 16, 23].map((count) => stepOf(count).low)).toEqual([
      1, 2, 3, 4, 4, 6, 6, 8, 8, 12, 16, 23,
    ]);
    expect(stepOf(0)).toEqual({ at: -1, low: 0, high: 0 });
  });

  it('hold their count, in any phase, and rise with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 15 }), (count, phase) => {
        const step = stepOf(count, phase / 16);
        expect(step.low).toBeLessThanOrEqual(count);
        expect(step.high).toBeGreaterThanOrEqual(count);
        expect(middleOf(step)).toBeGreaterThanOrEqual(step.low);
        expect(stepOf(step.low, phase / 16)).toEqual(step);
        expect(stepOf(step.high, phase / 16)).toEqual(step);
        expect(stepOf(step.high + 1, phase / 16).at).toBeGreaterThan(step.at);
      }),
    );
  });

  it('tell whether a count came to its own with the last that came', () => {
    expect(hasMoved(4, 1)).toBe(true);
    expect(hasMoved(5, 1)).toBe(false);
    expect(hasMoved(5, 2)).toBe(true);
    expect(hasMoved(3, -1)).toBe(true);
    expect(hasMoved(0, 0)).toBe(false);
  });
});

describe('how close two stand', () => {
  it('is told by their sentences', () => {
    expect(proximityOf([0, 5, 300], [5])).toBe('sentence');
    expect(proximityOf([0, 5], [3])).toBe('paragraph');
    expect(proximityOf([2, 258], [257])).toBe('paragraph');
    expect(proximityOf([0], [256])).toBe('article');
    expect(proximityOf([], [256])).toBe('article');
  });

  it('is the same from both sides', () => {
    const places = fc.uniqueArray(fc.nat(2000), { maxLength: 6 }).map((at) => at.sort((a, b) => a - b));
    fc.assert(fc.property(places, places, (a, b) => void expect(proximityOf(a, b)).toBe(proximityOf(b, a))));
  });

  it('is the closest of all pairs', () => {
    const places = fc.uniqueArray(fc.nat(1200), { maxLength: 6 }).map((at) => at.sort((a, b) => a - b));
    const slow = (a: readonly number[], b: readonly number[]): string => {
      if (a.some((x) => b.includes(x))) return 'sentence';
      return a.some((x) => b.some((y) => x >> 8 === y >> 8)) ? 'paragraph' : 'article';
    };
    fc.assert(fc.property(places, places, (a, b) => void expect(proximityOf(a, b)).toBe(slow(a, b))));
  });
});
