import fc from 'fast-check';
import { readTree, TreeRanker, writeTree, type DecisionTree } from '../../../src/analysis/language/trees';

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
