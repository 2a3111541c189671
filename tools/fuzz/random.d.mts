export interface Chance {
  below(limit: number): number;
  oneIn(n: number): boolean;
  pick<T>(list: readonly T[]): T;
  size(limit: number): number;
}

export function chanceOf(seed: number, index?: number): Chance;
