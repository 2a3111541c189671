// An averaged structured perceptron (Collins 2002) over the same features and labels: the peer that the conditional
// random field is compared with (docs/decisions/tagger.md).
import { LABEL_COUNT as L, OUTSIDE } from '../../src/analysis/language/tagger/model';
import { Crf, type Chain } from './crf.mts';

export class Perceptron extends Crf {
  private readonly totals: Float64Array;
  private readonly stepTotals = new Float64Array(L * L);
  private steps = 0;

  constructor(size: number) {
    super(size, { alpha: 1, l1: 0, l2: 0 });
    this.totals = new Float64Array(size * L);
  }

  /** One step on one chain; gives its wrong tokens. */
  override learn(chain: Chain): number {
    this.steps += 1;
    const size = chain.labels.length;
    const said = this.decode(this.scores(chain), size);
    let wrong = 0;
    let [before, saidBefore] = [OUTSIDE, OUTSIDE];
    for (let t = 0; t <= size; t += 1) {
      const [right, guess] = [chain.labels[t] ?? OUTSIDE, said[t] ?? OUTSIDE];
      if (before !== saidBefore || right !== guess) {
        this.move(this.transitions, this.stepTotals, before * L + right, chain.weight);
        this.move(this.transitions, this.stepTotals, saidBefore * L + guess, -chain.weight);
      }
      [before, saidBefore] = [right, guess];
      if (t === size || right === guess) continue;
      wrong += 1;
      const end = chain.starts[t + 1] as number;
      for (let at = chain.starts[t] as number; at < end; at += 1) {
        const from = (chain.ids[at] as number) * L;
        this.move(this.weights, this.totals, from + right, chain.weight);
        this.move(this.weights, this.totals, from + guess, -chain.weight);
      }
    }
    return wrong;
  }

  /** Weights averaged over all steps so far, put in the place of the last ones. */
  average(): void {
    for (let at = 0; at < this.weights.length; at += 1)
      (this.weights[at] as number) -= (this.totals[at] as number) / this.steps;
    for (let at = 0; at < L * L; at += 1)
      (this.transitions[at] as number) -= (this.stepTotals[at] as number) / this.steps;
  }

  private move(weights: Float32Array | Float64Array, totals: Float64Array, at: number, by: number): void {
    (weights[at] as number) += by;
    (totals[at] as number) += by * this.steps;
  }
}
