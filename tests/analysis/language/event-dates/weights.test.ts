import { parseEventDateWeights } from '../../../../src/analysis/language/event-dates/weights';

describe('the weights of dates', () => {
  it('are read for each decision', () => {
    const { told, main } = parseEventDateWeights('# fitted\ntold: bias\t.5\nmain: none\t1\nmain: none: opinion\t-2\n');
    expect([...told]).toEqual([['bias', 0.5]]);
    expect([...main]).toEqual([
      ['none', 1],
      ['none: opinion', -2],
    ]);
  });

  it('belong to a decision that is known', () => {
    expect(() => parseEventDateWeights('other: bias\t1\n')).toThrow('other: bias');
  });
});
