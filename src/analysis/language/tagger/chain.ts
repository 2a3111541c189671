import { LABEL_COUNT as L, mayFollow, OUTSIDE, WEIGHT_UNIT } from './model';

const ALL = Array.from({ length: L }, (_, label) => label);

/** Which labels may stand on one side of each label, in one list: those of `y` end at `ends[y]`, where those of `y + 1` begin. */
interface Partners {
  readonly ends: Uint8Array;
  readonly labels: Uint8Array;
}

function partners(may: (label: number, other: number) => boolean): Partners {
  const groups = ALL.map((label) => ALL.filter((other) => may(label, other)));
  let end = 0;
  return {
    ends: Uint8Array.from(groups, (group) => (end += group.length)),
    labels: Uint8Array.from(groups.flat()),
  };
}

/** `exp` of minus so many `WEIGHT_UNIT`s; beyond them a label is as good as impossible. */
const DECAY = Float64Array.from({ length: 1024 }, (_, units) => Math.exp(-units * WEIGHT_UNIT));
const decay = (units: number): number =>
  units < DECAY.length ? (DECAY[units] as number) : Math.exp(-units * WEIGHT_UNIT);

const BEFORE = partners((label, other) => mayFollow(other, label));
const AFTER = partners(mayFollow);
const BEFORE_OUTSIDE = BEFORE.labels.slice(0, BEFORE.ends[OUTSIDE]);

/** For each partner, the value of the transition between it and its label. */
function along<T extends Float32Array | Float64Array>(table: T, { ends, labels }: Partners, before: boolean): T {
  let label = 0;
  return labels.reduce(
    (values, partner, at) => {
      while (at >= (ends[label] as number)) label += 1;
      values[at] = table[before ? partner * L + label : label * L + partner] as number;
      return values;
    },
    table.slice(0, labels.length) as T,
  );
}

/**
 * Finds the best labels, and how likely each is, of chains of tokens that stand between outside tokens. One object
 * serves many chains: its tables grow to the longest.
 */
export class ChainReader {
  private readonly step: Float64Array;
  private readonly scoreBefore: Float32Array;
  private readonly stepBefore: Float64Array;
  private readonly stepAfter: Float64Array;
  private best = new Float64Array(0);
  private back = new Uint8Array(0);
  private emit = new Float64Array(0);
  private forward = new Float64Array(0);
  private readonly behind = new Float64Array(L);
  private readonly next = new Float64Array(L);

  /** `transitions[x * L + y]`: score of label `y` after `x`. */
  constructor(private readonly transitions: Float32Array) {
    this.step = Float64Array.from(transitions, (weight) => Math.exp(weight));
    this.scoreBefore = along(transitions, BEFORE, true);
    this.stepBefore = along(this.step, BEFORE, true);
    this.stepAfter = along(this.step, AFTER, false);
  }

  /** Viterbi over rows of `scores`, whole `WEIGHT_UNIT`s, from token `from` on; writes `size` labels into `labels` at the same places. */
  decode(scores: Int32Array, from: number, size: number, labels: Uint8Array): void {
    this.reserve(size);
    const { best, back, transitions, scoreBefore } = this;
    const { ends, labels: partner } = BEFORE;
    for (let y = 0; y < L; y += 1) {
      const start = mayFollow(OUTSIDE, y) ? (transitions[OUTSIDE * L + y] as number) : -Infinity;
      best[y] = start + (scores[from * L + y] as number) * WEIGHT_UNIT;
      back[y] = OUTSIDE;
    }
    for (let t = 1; t < size; t += 1) {
      const [row, previous] = [t * L, (t - 1) * L];
      for (let y = 0, at = 0; y < L; y += 1) {
        let top = -Infinity;
        let via = OUTSIDE;
        for (const end = ends[y] as number; at < end; at += 1) {
          const x = partner[at] as number;
          const value = (best[previous + x] as number) + (scoreBefore[at] as number);
          if (value > top) {
            top = value;
            via = x;
          }
        }
        best[row + y] = top + (scores[from * L + row + y] as number) * WEIGHT_UNIT;
        back[row + y] = via;
      }
    }
    let label = OUTSIDE;
    let top = -Infinity;
    for (const y of BEFORE_OUTSIDE) {
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

  /**
   * Forward and backward sums; writes the probability of each label of each token into `probabilities`. Gives the least
   * probability that any token's likeliest label has: above one half, these labels make an allowed
   * sequence, and nearly always the best.
   */
  marginals(scores: Int32Array, from: number, size: number, probabilities: Float32Array): number {
    this.reserve(size);
    this.goForward(scores, from, size);
    const { forward, emit, step, stepAfter, behind, next } = this;
    const { ends, labels: partner } = AFTER;
    let least = 1;
    for (let x = 0; x < L; x += 1) behind[x] = closing(x) ? (step[x * L + OUTSIDE] as number) : 0;
    for (let t = size - 1; t >= 0; t -= 1) {
      const row = (from + t) * L;
      let total = 0;
      let most = 0;
      for (let y = 0; y < L; y += 1) {
        const value = (forward[t * L + y] as number) * (behind[y] as number);
        probabilities[row + y] = value;
        total += value;
        if (value > most) most = value;
      }
      for (let y = 0; y < L; y += 1) (probabilities[row + y] as number) /= total;
      if (most / total < least) least = most / total;
      if (t === 0) break;
      for (let y = 0; y < L; y += 1) next[y] = (emit[t * L + y] as number) * (behind[y] as number);
      let sum = 0;
      for (let x = 0, at = 0; x < L; x += 1) {
        let value = 0;
        for (const end = ends[x] as number; at < end; at += 1)
          value += (stepAfter[at] as number) * (next[partner[at] as number] as number);
        behind[x] = value;
        sum += value;
      }
      for (let x = 0; x < L; x += 1) (behind[x] as number) /= sum;
    }
    return least;
  }

  private goForward(scores: Int32Array, from: number, size: number): void {
    const { forward, emit, step, stepBefore } = this;
    const { ends, labels: partner } = BEFORE;
    for (let t = 0; t < size; t += 1) {
      const row = (from + t) * L;
      let top = scores[row] as number;
      for (let y = 1; y < L; y += 1) if ((scores[row + y] as number) > top) top = scores[row + y] as number;
      let sum = 0;
      for (let y = 0, at = 0; y < L; y += 1) {
        const here = decay(top - (scores[row + y] as number));
        emit[t * L + y] = here;
        let value = 0;
        if (t === 0) value = opening(y) ? (step[OUTSIDE * L + y] as number) : 0;
        else
          for (const end = ends[y] as number; at < end; at += 1)
            value += (forward[(t - 1) * L + (partner[at] as number)] as number) * (stepBefore[at] as number);
        value *= here;
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
const opening = (label: number): boolean => mayFollow(OUTSIDE, label);
