// Conditional logit (McFadden 1974): the chance of each alternative of a choice rises with the weighted sum of its features.
// A question of yes and no is a choice of two, of which one has no features. Deterministic: same choices, same weights.

/** Features that are not 0: number of the feature, value. */
export type Sparse = readonly (readonly [feature: number, value: number])[];

export interface Choice {
  readonly alternatives: readonly Sparse[];
  /** How far each alternative is the right one, 0 to 1; they sum to 1. */
  readonly shares: readonly number[];
  /** How much the choice counts. */
  readonly weight: number;
}

/** Yes or no, as a choice. */
export const yesOrNo = (features: Sparse, share: number, weight = 1): Choice => ({
  alternatives: [features, []],
  shares: [share, 1 - share],
  weight,
});

/** Chance of each alternative; they sum to 1. */
export function chances(alternatives: readonly Sparse[], weights: ArrayLike<number>): number[] {
  const scores = alternatives.map((features) => dot(features, weights));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const dot = (features: Sparse, weights: ArrayLike<number>): number => {
  let sum = 0;
  for (const [feature, value] of features) sum += value * (weights[feature] ?? 0);
  return sum;
};

export interface FitOptions {
  /** Holds weight i near zero: half of this times its square is added to the loss. */
  readonly ridge: ArrayLike<number>;
  /** Steps at most. */
  readonly steps?: number;
  /** Least gain of a step, as a part of the loss, before it ends. */
  readonly gain?: number;
}

/** Weights that make the shares likeliest, one for each entry of `ridge`. */
export function fit(choices: readonly Choice[], { ridge, steps = 500, gain = 1e-9 }: FitOptions): Float64Array {
  const loss = (weights: Float64Array, gradient: Float64Array): number => lossOf(choices, ridge, weights, gradient);
  return minimise(loss, new Float64Array(ridge.length), steps, gain);
}

/** Negative log likelihood with the ridge; writes its gradient. */
function lossOf(
  choices: readonly Choice[],
  ridge: ArrayLike<number>,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  let loss = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const [weight, hold] = [weights[i] ?? 0, ridge[i] ?? 0];
    loss += (hold * weight * weight) / 2;
    gradient[i] = hold * weight;
  }
  for (const { alternatives, shares, weight } of choices) {
    const chance = chances(alternatives, weights);
    alternatives.forEach((features, at) => {
      const [share, likely] = [shares[at] ?? 0, chance[at] ?? 0];
      if (share > 0) loss -= weight * share * Math.log(Math.max(likely, 1e-300));
      const pull = weight * (likely - share);
      for (const [feature, value] of features) gradient[feature] = (gradient[feature] ?? 0) + pull * value;
    });
  }
  return loss;
}

type Loss = (at: Float64Array, gradient: Float64Array) => number;

/** Pairs of steps that L-BFGS remembers (Nocedal and Wright 2006, algorithm 7.5). */
const MEMORY = 12;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curve: number;
}

function minimise(loss: Loss, start: Float64Array, steps: number, gain: number): Float64Array {
  let at = start;
  let gradient = new Float64Array(at.length);
  let value = loss(at, gradient);
  const memory: Step[] = [];
  for (let step = 0; step < steps; step += 1) {
    const direction = directionOf(gradient, memory);
    const slope = product(direction, gradient);
    if (slope >= 0) break;
    const next = new Float64Array(at.length);
    const nextGradient = new Float64Array(at.length);
    let length = step === 0 ? Math.min(1, 1 / Math.sqrt(product(gradient, gradient))) : 1;
    let reached = Infinity;
    for (; length > 1e-12; length /= 2) {
      for (let i = 0; i < at.length; i += 1) next[i] = (at[i] ?? 0) + length * (direction[i] ?? 0);
      reached = loss(next, nextGradient);
      if (reached <= value + 1e-4 * length * slope) break;
    }
    if (!(reached < value)) break;
    const [moved, turned] = [difference(next, at), difference(nextGradient, gradient)];
    const curve = product(moved, turned);
    if (curve > 1e-12) memory.push({ moved, turned, curve });
    if (memory.length > MEMORY) memory.shift();
    const gained = value - reached;
    [at, gradient, value] = [next, nextGradient, reached];
    if (gained <= gain * Math.abs(value)) break;
  }
  return at;
}

function directionOf(gradient: Float64Array, memory: readonly Step[]): Float64Array {
  const direction = gradient.map((each) => -each);
  const shares: number[] = [];
  for (let k = memory.length - 1; k >= 0; k -= 1) {
    const step = memory[k];
    if (step === undefined) continue;
    shares[k] = product(step.moved, direction) / step.curve;
    add(direction, step.turned, -(shares[k] ?? 0));
  }
  const last = memory[memory.length - 1];
  if (last !== undefined) {
    const scale = last.curve / product(last.turned, last.turned);
    for (let i = 0; i < direction.length; i += 1) direction[i] = (direction[i] ?? 0) * scale;
  }
  memory.forEach((step, k) => {
    add(direction, step.moved, (shares[k] ?? 0) - product(step.turned, direction) / step.curve);
  });
  return direction;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - (b[i] ?? 0));

function add(to: Float64Array, from: Float64Array, by: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + by * (from[i] ?? 0);
}
