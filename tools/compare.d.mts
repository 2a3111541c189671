export function withoutKeys(text: string, keys: readonly string[]): string;
export interface Difference {
  readonly bytes: number;
  readonly one: string;
  readonly other: string;
}
export function difference(one: string, other: string): Difference | null;
export function compareTexts(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): {
  readonly texts: number;
  readonly bytes: number;
  readonly found: readonly (Difference & { readonly name: string })[];
};
