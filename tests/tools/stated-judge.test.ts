import { isNamed, isSame, overlap, paired } from '../../tools/eval/stated-judge.mjs';

const label = { source: [0, 5], content: [[10, 20]] };
const found = (start: number, end: number, source: { start: number; end: number } | null = { start: 2, end: 5 }) => ({
  source,
  content: [{ start, end }],
});

describe('a statement that was found', () => {
  it('is the labelled one where half of what is said is common and the sources meet', () => {
    expect(isSame(found(10, 20), label)).toBe(true);
    expect(isSame(found(10, 15), label)).toBe(true);
    expect(isSame(found(10, 14), label)).toBe(false);
    expect(isSame(found(10, 20, { start: 6, end: 9 }), label)).toBe(false);
    expect(isSame(found(10, 20, null), label)).toBe(false);
    expect(isSame(found(10, 20, null), { ...label, source: null })).toBe(true);
  });

  it('is that of one label only', () => {
    expect(paired([found(10, 20)], [label, label]).map(({ match }) => match !== null)).toEqual([true, false]);
  });

  it('has in common with another what both have, of what either has', () => {
    expect(overlap([[0, 10]], [[5, 15]])).toBeCloseTo(1 / 3);
    expect(overlap([], [[0, 5]])).toBe(0);
  });
});

describe('a speaker', () => {
  it('is the one whose name or another name of whom a reader gave', () => {
    expect(isNamed(['Donald Trump'], 'Donald Trump')).toBe(true);
    expect(isNamed(['KCNA', 'Korean Central News Agency'], 'Korean Central News Agency')).toBe(true);
    expect(isNamed(['Department of Justice'], 'United States Department of Justice')).toBe(true);
    expect(isNamed(['Mike Pence'], 'Donald Trump')).toBe(false);
    expect(isNamed([], 'Donald Trump')).toBe(false);
  });
});
