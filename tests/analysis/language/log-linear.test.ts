import fc from 'fast-check';
import {
  chancesOf,
  logOdds,
  parseWeights,
  readTree,
  TreeRanker,
  writeTree,
  type DecisionTree,
} from '../../../src/analysis/language/log-linear';

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

const leaf = fc.integer({ min: -3000, max: 3000 }).map((value) => value / 1000);
const tree = fc.letrec<{ tree: DecisionTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ feature: fc.nat(200), cut: leaf, left: tie('tree'), right: tie('tree') }),
  ),
})).tree;

describe('trees', () => {
  it('are read as they were written', () => {
    fc.assert(fc.property(tree, (grown) => void expect(readTree(writeTree(grown))).toEqual(grown)));
    expect(readTree('3<0.5(-0.02|7<1(0|0.11))')).toEqual({
      ...{ feature: 3, cut: 0.5, left: -0.02 },
      right: { feature: 7, cut: 1, left: 0, right: 0.11 },
    });
  });

  it('refuse what is none', () => {
    for (const text of ['', '3<0.5(1|2', '3<0.5(1)', '1 2', '3<(1|2)']) expect(() => readTree(text)).toThrow();
  });

  it('score an alternative by what it has; what it lacks is nothing', () => {
    const ranker = new TreeRanker(['headline', 'mentions'], [readTree('0<1(-1|2)'), readTree('1<3(0|0<1(5|7))')]);
    expect(ranker.score(new Map())).toBe(-1);
    expect(ranker.score(new Map([['headline', 1], ['mentions', 4], ['unheard of', 9]]))).toBe(9); // prettier-ignore
    expect(ranker.score(new Map([['mentions', 4]]))).toBe(4);
  });

  it('say what won, most telling first', () => {
    const ranker = new TreeRanker(['headline', 'mentions'], [readTree('0<1(0|2)'), readTree('1<3(0|0.5)')]);
    const [winner, loser] = [new Map([['headline', 1], ['mentions', 4]]), new Map([['mentions', 1]])]; // prettier-ignore
    expect(ranker.advantages(winner, loser)).toEqual([['headline', 2], ['mentions', 0.5]]); // prettier-ignore
    expect(ranker.advantages(loser, winner)).toEqual([]);
  });
});
