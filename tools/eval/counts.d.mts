export type Counts = Readonly<Record<'n' | 'of', number>> | Readonly<Record<'tp' | 'fp' | 'fn', number>>;
export function sum(counts: readonly (Counts | null)[]): Counts | null;
export function valueOf(counts: Counts | null): number | null;
