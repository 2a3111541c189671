import type { Counted } from './counts.mjs';

export function serialize(counted: Counted, classOf: Int32Array, bits: readonly string[]): string;
