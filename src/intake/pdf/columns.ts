import type { PdfItem } from '../context';
import { lineOf, median, rowsOf } from './lines';
import type { Line, Row } from './lines';

type Interval = readonly [from: number, to: number];

/** Lines a column must have beside another; fewer are captions, tables or chance. */
const LEAST_ROWS = 3;
/** Characters of an average line; fewer are figures of a table. */
const LEAST_CHARACTERS = 8;
const DEEPEST = 6;

/**
 * The lines of a page in reading order, a region after the other: down a column, then the next. What runs across several
 * columns (a headline) parts them into bands; a band is read before what is below it. After the recursive XY-cut of Nagy
 * and Seth (1984), with cuts by rows instead of lengths.
 */
export function regionsOf(items: readonly PdfItem[], depth = 0): Line[][] {
  const rows = rowsOf(items);
  if (rows.length === 0) return [];
  const filled = rows.flatMap((row) => row.items).filter((item) => item.text.trim() !== '');
  const extent: Interval = [
    Math.min(...filled.map((item) => item.x)),
    Math.max(...filled.map((item) => item.x + item.width)),
  ];
  const gutter = Math.max(5, 0.75 * median(filled.map((item) => item.size)));
  const regions: Line[][] = [];
  let plain: Row[] = [];
  const flush = (): void => {
    if (plain.length > 0) regions.push(plain.map(lineOf));
    plain = [];
  };
  for (let index = 0; index < rows.length;) {
    const band = depth < DEEPEST ? bandFrom(rows, index, extent, gutter) : null;
    if (band === null) {
      plain.push(rows[index] as Row);
      index += 1;
      continue;
    }
    flush();
    for (const column of columnsOf(rows.slice(index, band.end), band.gutters))
      regions.push(...regionsOf(column, depth + 1));
    index = band.end;
  }
  flush();
  return regions;
}

/** The longest run of rows from `start` that leave a common gutter free, where there is text on both sides of it. */
function bandFrom(
  rows: readonly Row[],
  start: number,
  extent: Interval,
  gutter: number,
): { end: number; gutters: readonly Interval[] } | null {
  let free: readonly Interval[] = [extent];
  let best: { end: number; gutters: readonly Interval[] } | null = null;
  for (let end = start; end < rows.length; end += 1) {
    free = free.flatMap((interval) => without(interval, occupied(rows[end] as Row, gutter), gutter));
    if (free.length === 0) break;
    if (end - start + 1 < LEAST_ROWS) continue;
    const gutters = free.filter((interval) => partsText(rows.slice(start, end + 1), interval));
    if (gutters.length > 0) best = { end: end + 1, gutters };
  }
  return best;
}

/** What a row covers; gaps narrower than a gutter are blanks between words. */
function occupied({ items }: Row, gutter: number): Interval[] {
  const merged: [number, number][] = [];
  const sorted = items.filter((item) => item.text.trim() !== '').sort((a, b) => a.x - b.x);
  for (const { x, width } of sorted) {
    const last = merged[merged.length - 1];
    if (last && x - last[1] < gutter) last[1] = Math.max(last[1], x + width);
    else merged.push([x, x + width]);
  }
  return merged;
}

/** What is left of an interval, in pieces at least as wide as a gutter. */
function without(interval: Interval, covered: readonly Interval[], gutter: number): Interval[] {
  let [from] = interval;
  const left: Interval[] = [];
  for (const [start, end] of covered) {
    if (end <= from || start >= interval[1]) continue;
    if (start - from >= gutter) left.push([from, start]);
    from = Math.max(from, end);
  }
  if (interval[1] - from >= gutter) left.push([from, interval[1]]);
  return left;
}

/** Whether there is running text on both sides of an interval. */
function partsText(rows: readonly Row[], [from, to]: Interval): boolean {
  const middle = (from + to) / 2;
  return [true, false].every((left) => {
    const lines = rows
      .map((row) => row.items.filter((item) => item.x + item.width / 2 < middle === left && item.text.trim() !== ''))
      .filter((items) => items.length > 0)
      .map((items) => items.reduce((sum, item) => sum + weight(item.text), 0));
    return (
      lines.length >= LEAST_ROWS && lines.reduce((sum, length) => sum + length, 0) >= lines.length * LEAST_CHARACTERS
    );
  });
}

/** A character of Chinese, Japanese or Korean fills as much of a line as two of Latin. */
const weight = (text: string): number => text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0);

/** Items by the column they stand in. */
function columnsOf(rows: readonly Row[], gutters: readonly Interval[]): PdfItem[][] {
  const cuts = gutters.map(([from, to]) => (from + to) / 2).sort((a, b) => a - b);
  const columns: PdfItem[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const item of rows.flatMap((row) => row.items)) {
    const at = cuts.filter((cut) => item.x + item.width / 2 > cut).length;
    columns[at]?.push(item);
  }
  return columns;
}
