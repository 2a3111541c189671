// Logistic regression with a ridge, by Newton's method: deterministic, and small enough to be solved exactly.

export interface Row {
  readonly features: readonly number[];
  readonly label: 0 | 1;
}

const STEPS = 30;

/** Weights that make the labels likeliest; `ridge[i]` holds weight i near zero. */
export function fit(rows: readonly Row[], ridge: readonly number[]): number[] {
  const size = ridge.length;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, i) => weight * (ridge[i] ?? 0));
    const curvature = ridge.map((value, i) => ridge.map((_, j) => (i === j ? value : 0)));
    for (const { features, label } of rows)
      accumulate(features, probability(features, weights), label, gradient, curvature);
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
  }
  return weights;
}

export function probability(features: readonly number[], weights: readonly number[]): number {
  const sum = features.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function accumulate(
  features: readonly number[],
  chance: number,
  label: number,
  gradient: number[],
  curvature: readonly number[][],
): void {
  const used = features.flatMap((value, i) => (value === 0 ? [] : [i]));
  for (const i of used) {
    const value = features[i] ?? 0;
    gradient[i] = (gradient[i] ?? 0) + value * (chance - label);
    const line = curvature[i];
    if (line === undefined) continue;
    for (const j of used) line[j] = (line[j] ?? 0) + value * (features[j] ?? 0) * chance * (1 - chance);
  }
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i] ?? [];
    for (let j = i + 1; j < size; j += 1) {
      const line = rows[j] ?? [];
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      if (factor !== 0) for (let k = i; k <= size; k += 1) line[k] = (line[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const line = rows[i] ?? [];
    let value = line[size] ?? 0;
    for (let k = i + 1; k < size; k += 1) value -= (line[k] ?? 0) * (result[k] ?? 0);
    result[i] = value / (line[i] ?? 1);
  }
  return result;
}
