import type { Measurement } from './measurements.mjs';

export interface FigureTable {
  readonly heads: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, string | boolean | null>>[];
}
export interface FigureRecord {
  readonly command: string;
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly busy?: string;
  readonly note?: string;
  /** Room → hash of what of it was measured. */
  readonly measures: Readonly<Record<string, string>>;
  readonly tables: readonly FigureTable[];
}
export function readRecords(root?: string): Record<string, FigureRecord>;
export function machineKind(): string;
export function staleFigures(root?: string, measurements?: Readonly<Record<string, Measurement>>): Promise<string[]>;
