import type { Package } from './packages.mjs';
export function noticesOf(packages: readonly Package[]): string;
