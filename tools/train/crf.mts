// A linear-chain conditional random field, trained by FTRL-proximal gradient steps (McMahan et al. 2013), whose L1 term
// leaves most weights at zero.
import { LABEL_COUNT as L, mayFollow, OUTSIDE } from '../../src/analysis/language/tagger/model';

/** Tokens that are tagged together: their features, flat, and labels. */
export interface Chain {
  /** Feature ids of token t: `ids[starts[t]] … ids[starts[t + 1] - 1]`. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

export interface Settings {
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

const BETA = 1;

export class Crf {
  readonly weights: Float32Array;
  readonly transitions = new Float64Array(L * L);
  private readonly z: Float32Array;
  private readonly n: Float32Array;
  private readonly tz = new Float64Array(L * L);
  private readonly tn = new Float64Array(L * L);
  private readonly allowed: readonly boolean[];
  private readonly gradient = new Float64Array(L);

  constructor(
    readonly size: number,
    private readonly settings: Settings,
  ) {
    this.weights = new Float32Array(size * L);
    this.z = new Float32Array(size * L);
    this.n = new Float32Array(size * L);
    this.allowed = Array.from({ length: L * L }, (_, at) => mayFollow(Math.floor(at / L), at % L));
  }

  scores(chain: Chain): Float64Array {
    const size = chain.labels.length;
    const scores = new Float64Array(size * L);
    for (let t = 0; t < size; t += 1) {
      const to = t * L;
      const end = chain.starts[t + 1] as number;
      for (let at = chain.starts[t] as number; at < end; at += 1) {
        const from = (chain.ids[at] as number) * L;
        for (let y = 0; y < L; y += 1) (scores[to + y] as number) += this.weights[from + y] as number;
      }
    }
    return scores;
  }

  /** Forward and backward sums; gives the probabilities of labels at each token and adds those of transitions. */
  marginals(
    scores: Float64Array,
    size: number,
    pairs: Float64Array | null,
  ): { readonly node: Float64Array; readonly logZ: number } {
    const step = Float64Array.from(this.transitions, (weight, at) => (this.allowed[at] ? Math.exp(weight) : 0));
    const { emit, top } = emissions(scores, size);
    const { forward, logZ } = this.goForward(emit, step, size);
    const backward = this.goBackward(emit, step, size);
    const node = new Float64Array(size * L);
    for (let t = size - 1; t >= 0; t -= 1) {
      let total = 0;
      for (let y = 0; y < L; y += 1) {
        const value = (forward[t * L + y] as number) * (backward[t * L + y] as number);
        node[t * L + y] = value;
        total += value;
      }
      for (let y = 0; y < L; y += 1) (node[t * L + y] as number) /= total;
      if (pairs && t < size - 1) this.addPairs(pairs, forward, backward, emit, step, t);
    }
    return { node, logZ: top + logZ };
  }

  private goForward(
    emit: Float64Array,
    step: Float64Array,
    size: number,
  ): { readonly forward: Float64Array; readonly logZ: number } {
    const forward = new Float64Array(size * L);
    let logZ = 0;
    for (let t = 0; t < size; t += 1) {
      let sum = 0;
      for (let y = 0; y < L; y += 1) {
        let value = 0;
        if (t === 0) value = step[OUTSIDE * L + y] as number;
        else for (let x = 0; x < L; x += 1) value += (forward[(t - 1) * L + x] as number) * (step[x * L + y] as number);
        value *= emit[t * L + y] as number;
        forward[t * L + y] = value;
        sum += value;
      }
      for (let y = 0; y < L; y += 1) (forward[t * L + y] as number) /= sum;
      logZ += Math.log(sum);
    }
    let ending = 0;
    for (let y = 0; y < L; y += 1)
      ending += (forward[(size - 1) * L + y] as number) * (step[y * L + OUTSIDE] as number);
    return { forward, logZ: logZ + Math.log(ending) };
  }

  private goBackward(emit: Float64Array, step: Float64Array, size: number): Float64Array {
    const backward = new Float64Array(size * L);
    for (let t = size - 1; t >= 0; t -= 1) {
      let sum = 0;
      for (let x = 0; x < L; x += 1) {
        let value = 0;
        if (t === size - 1) value = step[x * L + OUTSIDE] as number;
        else
          for (let y = 0; y < L; y += 1)
            value +=
              (step[x * L + y] as number) * (emit[(t + 1) * L + y] as number) * (backward[(t + 1) * L + y] as number);
        backward[t * L + x] = value;
        sum += value;
      }
      for (let x = 0; x < L; x += 1) (backward[t * L + x] as number) /= sum;
    }
    return backward;
  }

  private addPairs(
    pairs: Float64Array,
    forward: Float64Array,
    backward: Float64Array,
    emit: Float64Array,
    step: Float64Array,
    t: number,
  ): void {
    let total = 0;
    for (let x = 0; x < L; x += 1)
      for (let y = 0; y < L; y += 1)
        total +=
          (forward[t * L + x] as number) *
          (step[x * L + y] as number) *
          (emit[(t + 1) * L + y] as number) *
          (backward[(t + 1) * L + y] as number);
    for (let x = 0; x < L; x += 1) {
      const left = (forward[t * L + x] as number) / total;
      if (left === 0) continue;
      for (let y = 0; y < L; y += 1)
        (pairs[x * L + y] as number) +=
          left *
          (step[x * L + y] as number) *
          (emit[(t + 1) * L + y] as number) *
          (backward[(t + 1) * L + y] as number);
    }
  }

  /** One step on one chain; gives the loss before it. */
  learn(chain: Chain): number {
    const size = chain.labels.length;
    const scores = this.scores(chain);
    const pairs = new Float64Array(L * L);
    const { node, logZ } = this.marginals(scores, size, pairs);
    let right = 0;
    let before = OUTSIDE;
    for (let t = 0; t < size; t += 1) {
      const label = chain.labels[t] as number;
      right += (scores[t * L + label] as number) + (this.transitions[before * L + label] as number);
      (pairs[before * L + label] as number) -= 1;
      before = label;
    }
    right += this.transitions[before * L + OUTSIDE] as number;
    (pairs[before * L + OUTSIDE] as number) -= 1;
    for (let y = 0; y < L; y += 1) {
      (pairs[OUTSIDE * L + y] as number) += node[y] as number;
      (pairs[y * L + OUTSIDE] as number) += node[(size - 1) * L + y] as number;
    }
    for (let t = 0; t < size; t += 1) this.stepToken(chain, t, node);
    this.stepTransitions(pairs, chain.weight);
    return (logZ - right) * chain.weight;
  }

  private stepToken(chain: Chain, t: number, node: Float64Array): void {
    const { gradient } = this;
    const label = chain.labels[t] as number;
    let any = false;
    for (let y = 0; y < L; y += 1) {
      const g = ((node[t * L + y] as number) - (y === label ? 1 : 0)) * chain.weight;
      gradient[y] = Math.abs(g) < 1e-4 ? 0 : g;
      any ||= gradient[y] !== 0;
    }
    if (!any) return;
    const end = chain.starts[t + 1] as number;
    for (let at = chain.starts[t] as number; at < end; at += 1) this.stepFeature((chain.ids[at] as number) * L);
  }

  private stepFeature(from: number): void {
    const { alpha, l1, l2 } = this.settings;
    const { gradient, weights, z, n } = this;
    for (let y = 0; y < L; y += 1) {
      const g = gradient[y] as number;
      if (g === 0) continue;
      const at = from + y;
      const old = n[at] as number;
      const next = old + g * g;
      const sigma = (Math.sqrt(next) - Math.sqrt(old)) / alpha;
      const zed = (z[at] as number) + g - sigma * (weights[at] as number);
      z[at] = zed;
      n[at] = next;
      weights[at] = Math.abs(zed) <= l1 ? 0 : -(zed - Math.sign(zed) * l1) / ((BETA + Math.sqrt(next)) / alpha + l2);
    }
  }

  private stepTransitions(pairs: Float64Array, weight: number): void {
    const { alpha, l2 } = this.settings;
    for (let at = 0; at < L * L; at += 1) {
      if (!this.allowed[at]) continue;
      const g = (pairs[at] as number) * weight;
      const old = this.tn[at] as number;
      const next = old + g * g;
      const sigma = (Math.sqrt(next) - Math.sqrt(old)) / alpha;
      const zed = (this.tz[at] as number) + g - sigma * (this.transitions[at] as number);
      this.tz[at] = zed;
      this.tn[at] = next;
      this.transitions[at] = -zed / ((BETA + Math.sqrt(next)) / alpha + l2);
    }
  }

  /** The best labels. */
  decode(scores: Float64Array, size: number): Uint8Array {
    const best = new Float64Array(size * L).fill(-Infinity);
    const back = new Uint8Array(size * L);
    for (let t = 0; t < size; t += 1)
      for (let y = 0; y < L; y += 1) {
        const here = scores[t * L + y] as number;
        for (let x = 0; x < (t === 0 ? 1 : L); x += 1) {
          if (!this.allowed[x * L + y]) continue;
          const value =
            (t === 0 ? 0 : (best[(t - 1) * L + x] as number)) + (this.transitions[x * L + y] as number) + here;
          if (value > (best[t * L + y] as number)) {
            best[t * L + y] = value;
            back[t * L + y] = x;
          }
        }
      }
    const labels = new Uint8Array(size);
    let top = -Infinity;
    for (let y = 0; y < L; y += 1) {
      if (!this.allowed[y * L + OUTSIDE]) continue;
      const value = (best[(size - 1) * L + y] as number) + (this.transitions[y * L + OUTSIDE] as number);
      if (value > top) {
        top = value;
        labels[size - 1] = y;
      }
    }
    for (let t = size - 1; t > 0; t -= 1) labels[t - 1] = back[t * L + (labels[t] as number)] as number;
    return labels;
  }
}

/** Exponentials of scores, each token's by its highest, and the sum of these. */
function emissions(scores: Float64Array, size: number): { readonly emit: Float64Array; readonly top: number } {
  const emit = new Float64Array(size * L);
  let sum = 0;
  for (let t = 0; t < size; t += 1) {
    let top = -Infinity;
    for (let y = 0; y < L; y += 1) top = Math.max(top, scores[t * L + y] as number);
    for (let y = 0; y < L; y += 1) emit[t * L + y] = Math.exp((scores[t * L + y] as number) - top);
    sum += top;
  }
  return { emit, top: sum };
}
