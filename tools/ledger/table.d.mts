import type { Rule } from './rules.mjs';

export interface Coverage {
  readonly sets: readonly string[];
  readonly rules: readonly { fired: readonly number[]; denied: number; calls: number; atStart: number }[];
}

export interface Effect {
  readonly run: readonly number[];
  readonly whole: readonly number[];
  readonly linked: readonly number[];
  readonly failed: number;
}

export interface LedgerRow {
  readonly id: string;
  readonly state: string;
  readonly differ?: number;
  readonly differBySet?: Readonly<Record<string, number>>;
  readonly linkedInVault?: number;
  readonly guards: string | null;
}

export function ledgerOf(
  rules: readonly Omit<Rule, 'path'>[],
  coverage: Coverage,
  effects: ReadonlyMap<string, Effect>,
  guards: Readonly<Record<string, string>>,
): readonly LedgerRow[];
