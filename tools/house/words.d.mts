import type { Module } from './source.mjs';

export interface Found {
  readonly path: string;
  readonly line: number;
  readonly words: readonly string[];
}
export function wordLists(files: readonly Module[]): readonly Found[];
export function longExpressions(files: readonly Module[]): readonly Found[];
