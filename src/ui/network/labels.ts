/** A name that may be drawn: the middle of its upper edge, in CSS pixels, and how wide it is. */
export interface Label {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Side of the squares by which boxes are looked up. */
const CELL = 64;

/** Those that can stand without covering another, of labels in the order of their importance. */
export function placeLabels(labels: Iterable<Label>, height: number, most: number): readonly Label[] {
  const placed: Label[] = [];
  const taken = new Map<string, Box[]>();
  for (const label of labels) {
    if (placed.length >= most) break;
    const { x, y, width } = label;
    const box = { left: x - width / 2, top: y, right: x + width / 2, bottom: y + height };
    const cells = cellsOf(box);
    if (cells.some((cell) => taken.get(cell)?.some((other) => overlap(box, other)) === true)) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    placed.push(label);
  }
  return placed;
}

function cellsOf({ left, top, right, bottom }: Box): readonly string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column * CELL < right; column += 1)
    for (let row = Math.floor(top / CELL); row * CELL < bottom; row += 1) cells.push(`${column} ${row}`);
  return cells;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
