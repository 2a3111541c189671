import type * as api from 'obsidian';

/** Turns offsets into Obsidian's positions: lines and columns from 0, in UTF-16 code units. */
export function positions(text: string): (start: number, end: number) => api.Pos {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const loc = (offset: number): api.Loc => {
    const line = lineOf(starts, offset);
    return { line, col: offset - (starts[line] ?? 0), offset };
  };
  return (start, end) => ({ start: loc(start), end: loc(end) });
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
