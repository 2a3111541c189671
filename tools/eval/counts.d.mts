export type Counts = Readonly<Record<'n' | 'of', number>> | Readonly<Record<'tp' | 'fp' | 'fn', number>>;
export function sum(counts: readonly (Counts | null)[]): Counts | null;
export function valueOf(counts: Counts | null): number | null;
export function wilson(counts: { readonly n: number; readonly of: number }): [low: number, high: number];
export function bootstrap<T>(
  groups: readonly T[],
  figure: (drawn: readonly T[]) => number,
): [low: number, high: number];
