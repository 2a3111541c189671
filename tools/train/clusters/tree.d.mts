import type { Classes } from './exchange.mjs';

export function bitStrings(classes: Classes & { readonly f: Float64Array }): string[];
