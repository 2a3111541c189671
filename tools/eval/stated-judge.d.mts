type Given = { readonly start: number; readonly end: number };
type Spans = Given | null | readonly (Given | readonly number[])[] | readonly number[];
export interface Stated {
  readonly source: Spans;
  readonly content: Spans;
}
export function overlap(some: readonly (readonly number[])[], others: readonly (readonly number[])[]): number;
export function isSame(found: Stated, labelled: Stated): boolean;
export function paired<F extends Stated, L extends Stated>(
  found: readonly F[],
  labelled: readonly L[],
): readonly { readonly label: L; readonly match: F | null }[];
export function isNamed(names: readonly string[], wanted: string): boolean;
