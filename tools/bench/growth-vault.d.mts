export interface GrowthNotes {
  /** A sentence of chance. */
  readonly sentence: (random: () => number) => string;
  /** Entities of the first ranks. */
  readonly known: readonly { readonly kind: string; readonly name: string; readonly id: string }[];
  readonly entryLines: (key: string, value: never) => readonly string[];
  readonly markOf: (id: string) => string;
  readonly marksValue: (marks: Iterable<string>) => string | undefined;
}
export function vaultNotes(
  count: number,
  given: GrowthNotes,
): Generator<{ readonly path: string; readonly text: string }>;
export function newArticles(
  set: number,
  count: number,
  smallest: number,
  given: GrowthNotes,
): { readonly name: string; readonly text: string }[];
