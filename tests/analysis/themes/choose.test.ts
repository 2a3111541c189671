import fc from 'fast-check';
import { expectedOverlap } from '../../../src/analysis/themes/choose';

/** The same by looking at every way the world may be. */
function byHand(chances: readonly number[], count: number): number {
  let sum = 0;
  for (let world = 0; world < 2 ** chances.length; world += 1) {
    const isRight = (at: number): boolean => ((world >> at) & 1) === 1;
    const likely = chances.reduce((product, chance, at) => product * (isRight(at) ? chance : 1 - chance), 1);
    const right = chances.filter((_, at) => isRight(at)).length;
    const hits = chances.filter((_, at) => at < count && isRight(at)).length;
    sum += likely * (count + right === 0 ? 1 : (2 * hits) / (count + right));
  }
  return sum;
}

describe('expectedOverlap', () => {
  it('is what it is over all ways the world may be', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 });
    fc.assert(
      fc.property(chances, fc.nat(7), (list, count) => {
        const given = Math.min(count, list.length);
        expect(expectedOverlap(list, given)).toBeCloseTo(byHand(list, given), 10);
      }),
    );
  });

  it('is whole where what is given is certain, and for nothing where nothing is right', () => {
    expect(expectedOverlap([1, 1, 0], 2)).toBe(1);
    expect(expectedOverlap([0, 0], 0)).toBe(1);
    expect(expectedOverlap([], 0)).toBe(1);
  });

  it('wants a second that is nearly as likely, and not one that is unlikely', () => {
    expect(expectedOverlap([0.9, 0.8], 2)).toBeGreaterThan(expectedOverlap([0.9, 0.8], 1));
    expect(expectedOverlap([0.9, 0.1], 2)).toBeLessThan(expectedOverlap([0.9, 0.1], 1));
  });
});
