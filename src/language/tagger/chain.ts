import { LABEL_COUNT as L, mayFollow, OUTSIDE } from './labels';

const ALL = Array.from({ length: L }, (_, label) => label);
/** Labels that may stand before, and after, each label. */
const BEFORE = ALL.map((y) => Uint8Array.from(ALL.filter((x) => mayFollow(x, y))));
const AFTER = ALL.map((x) => Uint8Array.from(ALL.filter((y) => mayFollow(x, y))));

/**
 * Finds the best labels, and how likely each is, of chains of tokens that stand between outside tokens. One object
 * serves many chains: its tables grow to the longest.
 */
export class ChainReader {
  private readonly step: Float64Array;
  private best = new Float64Array(0);
  private back = new Uint8Array(0);
  private emit = new Float64Array(0);
  private forward = new Float64Array(0);
  private readonly behind = new Float64Array(L);
  private readonly next = new Float64Array(L);

  /** `transitions[x * L + y]`: score of label `y` after `x`. */
  constructor(private readonly transitions: Float32Array) {
    this.step = Float64Array.from(transitions, (weight) => Math.exp(weight));
  }

  /** Viterbi over rows of `scores` from token `from` on; writes `size` labels into `labels` at the same places. */
  decode(scores: Float32Array, from: number, size: number, labels: Uint8Array): void {
    this.reserve(size);
    const { best, back, transitions } = this;
    for (let t = 0; t < size; t += 1)
      for (let y = 0; y < L; y += 1) {
        let top = -Infinity;
        let via = OUTSIDE;
        const options = BEFORE[y] as Uint8Array;
        for (const x of options) {
          if (t === 0 && x !== OUTSIDE) continue;
          const value = (t === 0 ? 0 : (best[(t - 1) * L + x] as number)) + (transitions[x * L + y] as number);
          if (value > top) {
            top = value;
            via = x;
          }
        }
        best[t * L + y] = top + (scores[(from + t) * L + y] as number);
        back[t * L + y] = via;
      }
    let label = OUTSIDE;
    let top = -Infinity;
    for (const y of BEFORE[OUTSIDE] as Uint8Array) {
      const value = (best[(size - 1) * L + y] as number) + (transitions[y * L + OUTSIDE] as number);
      if (value > top) {
        top = value;
        label = y;
      }
    }
    for (let t = size - 1; t >= 0; t -= 1) {
      labels[from + t] = label;
      label = back[t * L + label] as number;
    }
  }

  /** Forward and backward sums; writes the probability of each label of each token into `probabilities`. */
  marginals(scores: Float32Array, from: number, size: number, probabilities: Float32Array): void {
    this.reserve(size);
    this.goForward(scores, from, size);
    const { forward, emit, step, behind, next } = this;
    for (let x = 0; x < L; x += 1) behind[x] = closing(x) ? (step[x * L + OUTSIDE] as number) : 0;
    for (let t = size - 1; t >= 0; t -= 1) {
      let total = 0;
      for (let y = 0; y < L; y += 1) total += (forward[t * L + y] as number) * (behind[y] as number);
      for (let y = 0; y < L; y += 1)
        probabilities[(from + t) * L + y] = ((forward[t * L + y] as number) * (behind[y] as number)) / total;
      if (t === 0) break;
      for (let y = 0; y < L; y += 1) next[y] = (emit[t * L + y] as number) * (behind[y] as number);
      let sum = 0;
      for (let x = 0; x < L; x += 1) {
        let value = 0;
        for (const y of AFTER[x] as Uint8Array) value += (step[x * L + y] as number) * (next[y] as number);
        behind[x] = value;
        sum += value;
      }
      for (let x = 0; x < L; x += 1) (behind[x] as number) /= sum;
    }
  }

  private goForward(scores: Float32Array, from: number, size: number): void {
    const { forward, emit, step } = this;
    for (let t = 0; t < size; t += 1) {
      const row = (from + t) * L;
      let top = -Infinity;
      for (let y = 0; y < L; y += 1) top = Math.max(top, scores[row + y] as number);
      let sum = 0;
      for (let y = 0; y < L; y += 1) {
        emit[t * L + y] = Math.exp((scores[row + y] as number) - top);
        let value = 0;
        if (t === 0) value = mayFollow(OUTSIDE, y) ? (step[OUTSIDE * L + y] as number) : 0;
        else
          for (const x of BEFORE[y] as Uint8Array)
            value += (forward[(t - 1) * L + x] as number) * (step[x * L + y] as number);
        value *= emit[t * L + y] as number;
        forward[t * L + y] = value;
        sum += value;
      }
      for (let y = 0; y < L; y += 1) (forward[t * L + y] as number) /= sum;
    }
  }

  private reserve(size: number): void {
    if (this.best.length >= size * L) return;
    const room = 2 * size * L;
    this.best = new Float64Array(room);
    this.back = new Uint8Array(room);
    this.emit = new Float64Array(room);
    this.forward = new Float64Array(room);
  }
}

const closing = (label: number): boolean => mayFollow(label, OUTSIDE);
