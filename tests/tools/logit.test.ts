import { chances, fit, yesOrNo, type Choice } from '../../tools/fit/logit.mts';

describe('the fit of a conditional logit', () => {
  it('finds the log odds of a yes-or-no question', () => {
    const rows = [1, 1, 1, 0].map((share) => yesOrNo([[0, 1]], share));
    expect(fit(rows, { ridge: [0] })[0]).toBeCloseTo(Math.log(3), 4);
  });

  it('makes the alternative likely that bears what the right ones bore', () => {
    const choice = (right: number): Choice => ({
      alternatives: [[[0, 1]], [[1, 1]], []],
      shares: [0, 1, 2].map((at) => Number(at === right)),
      weight: 1,
    });
    const weights = fit([choice(0), choice(0), choice(0), choice(1), choice(2)], { ridge: [0, 0] });
    const likely = chances(choice(0).alternatives, weights);
    [0.6, 0.2, 0.2].forEach((share, at) => expect(likely[at]).toBeCloseTo(share, 4));
  });

  it('holds weights near zero by the ridge, and gives the same weights again', () => {
    const rows = [1, 1, 1, 1].map((share) => yesOrNo([[0, 1]], share));
    const [held, free] = [fit(rows, { ridge: [10] }), fit(rows, { ridge: [0.1] })];
    expect(Math.abs(held[0]!)).toBeLessThan(Math.abs(free[0]!));
    expect(fit(rows, { ridge: [10] })).toEqual(held);
  });

  it('counts a choice as often as its weight says', () => {
    const once = [yesOrNo([[0, 1]], 1, 3), yesOrNo([[0, 1]], 0)];
    const often = [1, 1, 1, 0].map((share) => yesOrNo([[0, 1]], share));
    expect(fit(once, { ridge: [0.2] })[0]).toBeCloseTo(fit(often, { ridge: [0.2] })[0]!, 6);
  });
});
