/** A name that may be drawn: the middle of its upper edge, in CSS pixels, where else that may be, and how wide it is. */
export interface Label {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly otherY: number;
  readonly width: number;
}

/** Where a name goes. */
export type Placed = Omit<Label, 'otherY'>;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Side of the squares by which boxes are looked up. */
const CELL = 64;

/** Those that can stand without covering another, of labels in the order of their importance. */
export function placeLabels(labels: Iterable<Label>, height: number, most: number): readonly Placed[] {
  const placed: Placed[] = [];
  const taken = new Map<string, Box[]>();
  for (const label of labels) {
    if (placed.length >= most) break;
    const { node, x, width } = label;
    const y = [label.y, label.otherY].find((top) => isFree(boxOf(x, top, width, height), taken));
    if (y === undefined) continue;
    const box = boxOf(x, y, width, height);
    for (const cell of cellsOf(box)) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    placed.push({ node, x, y, width });
  }
  return placed;
}

const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  ...{ left: x - width / 2, right: x + width / 2 },
  ...{ top: y, bottom: y + height },
});

const isFree = (box: Box, taken: ReadonlyMap<string, readonly Box[]>): boolean =>
  !cellsOf(box).some((cell) => taken.get(cell)?.some((other) => overlap(box, other)) === true);

function cellsOf({ left, top, right, bottom }: Box): readonly string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column * CELL < right; column += 1)
    for (let row = Math.floor(top / CELL); row * CELL < bottom; row += 1) cells.push(`${column} ${row}`);
  return cells;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
