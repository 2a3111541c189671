import type { Neutral } from './neutral.mjs';

export interface Rule {
  readonly id: string;
  readonly path: string;
  readonly lines: number;
  readonly kind: Neutral | null;
}

export function readAnalysis(root: string): unknown;
export function rulesIn(analysis: unknown): readonly Rule[];
