import type { Measures } from './measurements.mjs';

export function sourcesOf(root: string, measures: Measures): Promise<Map<string, string>>;
export function digestOf(sources: ReadonlyMap<string, string>): Record<string, string>;
