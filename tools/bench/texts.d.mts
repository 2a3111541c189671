export function newsFolder(given: string): string | null;
export function withNewNames(text: string, number: number): string;
export function benchTexts(
  given: string | undefined,
  count: number,
): { readonly from: string; readonly texts: readonly string[] };
export function countTokens(text: string): number;
