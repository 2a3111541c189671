import type { Judged } from './judge.mjs';

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly right: number;
}
export function bins(mentions: readonly Judged[]): Bin[];
export function errorOf(bins: readonly Bin[]): number;
export function reliabilityRows(mentions: readonly Judged[]): Record<string, string>[];
export function ruleRows(mentions: readonly Judged[]): Record<string, string>[];
