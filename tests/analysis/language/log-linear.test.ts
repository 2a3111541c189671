import { chancesOf, logOdds, parseWeights } from '../../../src/analysis/language/log-linear';

describe('log-linear weights', () => {
  it('are read by name, without comments', () => {
    expect([...parseWeights('# fitted\nin the headline\t1.25\nword:raid\t-.5\n')]).toEqual([
      ['in the headline', 1.25],
      ['word:raid', -0.5],
    ]);
  });

  it('refuse a line that holds none', () => {
    expect(() => parseWeights('in the headline\n')).toThrow('in the headline');
    expect(() => parseWeights('in the headline\tmuch\n')).toThrow('much');
  });

  it('sum what an alternative has, and nothing for what nobody weighed', () => {
    const weights = parseWeights('a\t2\nb\t-1\n');
    expect(logOdds(new Map([['a', 1], ['b', 3], ['c', 9]]), weights)).toBe(-1); // prettier-ignore
  });

  it('give chances that sum to 1, also where scores are large', () => {
    expect(chancesOf([0, Math.log(3)])[1]).toBeCloseTo(0.75, 10);
    expect(chancesOf([1e4, 0, -1e4])).toEqual([1, 0, 0]);
  });
});
