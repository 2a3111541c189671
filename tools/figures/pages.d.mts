import type { FigureRecord } from './records.mjs';

export function pagesOf(
  records: Readonly<Record<string, FigureRecord>>,
  root: string,
): { readonly path: string; readonly text: string; readonly wanted: string }[];
