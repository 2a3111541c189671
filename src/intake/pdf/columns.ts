import type { PdfItem } from '../context';
import { highest, lineOf, lowest, median, rowsOf, type PdfLine, type PdfRow } from './lines';

type Interval = readonly [from: number, to: number];

/** Lines a column must have beside another; fewer are captions, tables or chance. */
const LEAST_ROWS = 3;
/** Characters of an average line; fewer are figures of a table. */
const LEAST_CHARACTERS = 8;
const DEEPEST = 6;
/** No page has more lines; where there are more, no columns are looked for. */
const MOST_ROWS = 1500;

/**
 * The lines of a page in reading order, a region after the other: down a column, then the next. What runs across several
 * columns (a headline) parts them into bands; a band is read before what is below it. After the recursive XY-cut of Nagy
 * and Seth (1984), with cuts by rows instead of lengths.
 */
export function regionsOf(items: readonly PdfItem[], depth = 0): PdfLine[][] {
  const rows = rowsOf(items);
  if (rows.length === 0) return [];
  const filled = rows.flatMap((row) => row.items).filter((item) => item.text.trim() !== '');
  const extent: Interval = [lowest(filled.map((item) => item.x)), highest(filled.map((item) => item.x + item.width))];
  const gutter = Math.max(5, 0.75 * median(filled.map((item) => item.size)));
  const covered = rows.map((row) => occupied(row, gutter));
  const regions: PdfLine[][] = [];
  let plain: PdfRow[] = [];
  const flush = (): void => {
    if (plain.length > 0) regions.push(plain.map(lineOf));
    plain = [];
  };
  for (let index = 0; index < rows.length;) {
    const searched = depth < DEEPEST && rows.length <= MOST_ROWS;
    const band = searched ? bandFrom({ rows, covered, extent, gutter }, index) : null;
    if (band === null) {
      plain.push(rows[index] as PdfRow);
      index += 1;
      continue;
    }
    const start = belowHeadline(rows, index, band.end, plain[plain.length - 1]);
    plain.push(...rows.slice(index, start));
    flush();
    for (const column of columnsOf(rows.slice(start, band.end), band.gutters))
      regions.push(...regionsOf(column, depth + 1));
    index = band.end;
  }
  flush();
  return regions;
}

/** Rows up to `end` that leave gutters free. */
interface Band {
  readonly end: number;
  readonly gutters: readonly Interval[];
}

/** The rows of a region, and what each covers. */
interface Region {
  readonly rows: readonly PdfRow[];
  readonly covered: readonly (readonly Interval[])[];
  readonly extent: Interval;
  /** Width from which on a gap may be a gutter. */
  readonly gutter: number;
}

/** The longest run of rows from `start` that leave a common gutter free, where there is text on both sides of it. */
function bandFrom({ rows, covered, extent, gutter }: Region, start: number): Band | null {
  let free: readonly Interval[] = [extent];
  let best: Band | null = null;
  const judge = (end: number): void => {
    if (end - start < LEAST_ROWS) return;
    const gutters = free.filter((interval) => partsText(rows.slice(start, end), interval));
    if (gutters.length > 0) best = { end, gutters };
  };
  for (let end = start; end < rows.length && free.length > 0; end += 1) {
    const left = free.flatMap((interval) => without(interval, covered[end] ?? [], gutter));
    // A gutter that ends here may have parted columns up to here.
    const isLost = free.some(([from, to]) => !left.some(([low, high]) => low >= from && high <= to));
    if (isLost) judge(end);
    free = left;
    if (end === rows.length - 1) judge(rows.length);
  }
  return best;
}

/** The last line of a headline may be so short that it leaves the gutter free: the band begins below it. */
function belowHeadline(rows: readonly PdfRow[], start: number, end: number, above: PdfRow | undefined): number {
  let first = start;
  let last = above;
  while (last !== undefined && end - first > LEAST_ROWS && goesOn(last, rows[first] as PdfRow)) {
    last = rows[first];
    first += 1;
  }
  return first;
}

/** Whether a row has the type of the one above and stands right below it. */
function goesOn(above: PdfRow, row: PdfRow): boolean {
  const [size, other] = [above, row].map(({ items }) => median(items.map((item) => item.size))) as [number, number];
  const isLarge = row.items.every((item) => item.text.trim() === '' || item.size > 0.9 * size);
  return isLarge && size > 14 && Math.abs(size - other) < 0.1 * size && above.y - row.y < 1.6 * size;
}

/** What a row covers; gaps narrower than a gutter are blanks between words. */
function occupied({ items }: PdfRow, gutter: number): Interval[] {
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
function partsText(rows: readonly PdfRow[], [from, to]: Interval): boolean {
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
function columnsOf(rows: readonly PdfRow[], gutters: readonly Interval[]): PdfItem[][] {
  const columns: PdfItem[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const item of rows.flatMap((row) => row.items)) columns[columnAt(item, gutters)]?.push(item);
  return columns;
}

const columnAt = (item: PdfItem, gutters: readonly Interval[]): number =>
  gutters.filter(([from, to]) => item.x + item.width / 2 > (from + to) / 2).length;
