import type { Counted } from './counts.mjs';

export interface Classes {
  readonly classOf: Int32Array;
  readonly follows: Int32Array;
  readonly sizes: Float64Array;
}
export interface ExchangeOptions {
  readonly classes: number;
  readonly rounds: number;
  readonly f: Float64Array;
  readonly log?: (message: string) => void;
}
export function entropyTable(total: number): Float64Array;
export function exchange(counted: Counted, options: ExchangeOptions): Classes;
