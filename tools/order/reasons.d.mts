import type { Difference, Known } from './compare.mjs';

export function withReasons<One extends Difference>(
  found: readonly One[],
  vaults: Readonly<Record<'one' | 'before' | 'after', ReadonlyMap<string, string>>>,
  known: Known,
): readonly (One & { readonly why: string | null })[];
