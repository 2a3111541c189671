export type Part = 'fit' | 'tune' | 'unseen';
export function partOf(id: string): Part;
export function ofParts<T extends { readonly id?: unknown; readonly event?: unknown }>(
  records: readonly T[],
  ...parts: readonly Part[]
): T[];
