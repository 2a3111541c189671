import type { Fixture } from './inputs.mjs';
import type { Chance } from './random.mjs';

type Mutation = (bytes: Uint8Array, chance: Chance, corpus: readonly Fixture[]) => Uint8Array;

export const MUTATIONS: Readonly<Record<string, Mutation>>;
export function mutated(
  bytes: Uint8Array,
  chance: Chance,
  corpus: readonly Fixture[],
): { readonly bytes: Uint8Array; readonly steps: readonly string[] };
