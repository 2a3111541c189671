/** Features of one alternative by name: those that are not 0. */
export type Features = ReadonlyMap<string, number>;

/** Features of one alternative under construction; what is 0 is left out. */
export class FeatureBag {
  readonly features = new Map<string, number>();

  add(name: string, value: number | boolean): void {
    const number = Number(value);
    if (number !== 0) this.features.set(name, number);
  }
}

/** Weights of features by name; a feature without one counts nothing. */
export type Weights = ReadonlyMap<string, number>;

/** Reads a data file of weights: `name<TAB>weight` a line, `#` begins a comment. Throws for a line that is neither. */
export function parseWeights(text: string): Weights {
  const weights = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', cell = ''] = line.split('\t');
    const weight = Number(cell);
    if (name === '' || cell === '' || Number.isNaN(weight)) throw new Error(`no weight: “${line}”`);
    weights.set(name, weight);
  }
  return weights;
}

/** The weighted sum of an alternative's features: its log odds against one that has none. */
export function logOdds(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return sum;
}

/** Chances of alternatives by their log odds; they sum to 1. */
export function chancesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
