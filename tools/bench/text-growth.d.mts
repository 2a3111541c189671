import type { FigureRow } from './figures.mjs';

export interface Case {
  readonly what: string;
  /** The text of so many characters. */
  readonly text: (characters: number) => string;
  readonly size: number;
  readonly format?: string;
  readonly seconds?: number;
}
export const CASES: Readonly<Record<string, Case>>;
export function growthRows(of: Case, seconds: readonly [number, number]): readonly FigureRow[];
