export interface Neighbours {
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly count: Int32Array;
}
export interface Counted {
  readonly words: readonly string[];
  readonly counts: Float64Array;
  readonly pairs: { readonly left: Neighbours; readonly right: Neighbours };
}
export function count(lines: Iterable<string>, minCount: number): Counted;
