export function wilson(counts: { readonly n: number; readonly of: number }): [low: number, high: number];
export function bootstrap<T>(
  groups: readonly T[],
  figure: (drawn: readonly T[]) => number,
): [low: number, high: number];
