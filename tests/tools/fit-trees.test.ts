import { readTree, TreeRanker, writeTree } from '../../src/analysis/language/log-linear';
import type { Choice } from '../../tools/fit/logit.mts';
import { fitTrees, type TreeOptions } from '../../tools/fit/trees.mts';

const OPTIONS: TreeOptions = {
  rounds: 40,
  depth: 2,
  rate: 0.3,
  ridge: 1,
  least: 0.1,
  features: 1,
  choices: 1,
  seed: 1,
};
const NAMES = ['in the headline', 'mentions', 'noise'];

/** Right is what the headline names; where it names neither, what is mentioned more. */
const choices: Choice[] = Array.from({ length: 80 }, (_, at) => {
  const titled = at % 3 === 0 ? null : at % 2;
  const [one, two] = [1 + (at % 5), 1 + ((at * 3) % 5)];
  const right = titled ?? (one >= two ? 0 : 1);
  const features = (side: number, mentions: number): [number, number][] => [
    ...(titled === side ? [[0, 1] as [number, number]] : []),
    [1, mentions],
    [2, (at * 7) % 11],
  ];
  return { alternatives: [features(0, one), features(1, two)], shares: [Number(right === 0), Number(right === 1)], weight: 1 }; // prettier-ignore
});

const scored = (ranker: TreeRanker, alternative: readonly (readonly [number, number])[]): number =>
  ranker.score(new Map(alternative.map(([feature, value]) => [NAMES[feature] ?? '', value])));

describe('the fit of trees', () => {
  it('ranks the right alternative first where features tell it', () => {
    const ranker = new TreeRanker(NAMES, fitTrees(choices, OPTIONS));
    const right = choices.filter(({ alternatives: [one = [], two = []], shares }) => {
      const first = scored(ranker, one) >= scored(ranker, two);
      return shares[first ? 0 : 1] === 1;
    });
    expect(right.length).toBeGreaterThanOrEqual(76);
  });

  it('gives the same trees again, and others by another seed where it draws', () => {
    const drawn = { ...OPTIONS, features: 0.6, choices: 0.6 };
    const text = (options: TreeOptions): string => fitTrees(choices, options).map(writeTree).join('\n');
    expect(text(drawn)).toBe(text(drawn));
    expect(text({ ...drawn, seed: 2 })).not.toBe(text(drawn));
  });

  it('cuts nothing at 0, where what lacks a feature stands', () => {
    const small = choices.map(({ alternatives: [, two = []], ...choice }) => {
      const tiny: [number, number][] = choice.shares[0] === 1 ? [[3, 0.0004]] : [];
      return { ...choice, alternatives: [tiny, two] };
    });
    const cuts = fitTrees(small, OPTIONS).flatMap((tree) => [...writeTree(tree).matchAll(/<([\d.-]+)\(/g)].map(([, cut]) => Number(cut))); // prettier-ignore
    expect(cuts.length).toBeGreaterThan(0);
    expect(Math.min(...cuts)).toBeGreaterThan(0);
  });

  it('grows trees that are read as they are written', () => {
    for (const tree of fitTrees(choices, OPTIONS).slice(0, 5)) expect(writeTree(readTree(writeTree(tree)))).toBe(writeTree(tree)); // prettier-ignore
  });
});
