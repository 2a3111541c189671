import type { Item } from './items';

/** Pixels between two items of one lane, and beside the marks at an item's ends. */
const GAP = 12;
const MARK = 6;

/** The pixels an item reaches over at a scale, from the day 0; its label stands under it, from its beginning on. */
export function reach({ from, to, label }: Item, scale: number): readonly [left: number, right: number] {
  const left = from * scale - MARK;
  return [left, Math.max(to * scale + MARK, left + label.width)];
}

/**
 * Lays items, which come by their first day, into as few lanes as first come, first served gives, so that none covers
 * another at the scale, nor at a larger one. Null where there would be more than `most` lanes.
 */
export function pack(
  order: readonly number[],
  items: readonly Item[],
  scale: number,
  most: number,
): readonly Lane[] | null {
  const lanes: number[][] = [];
  const ends: number[] = [];
  for (const index of order) {
    const item = items[index];
    if (item === undefined) continue;
    const [left, right] = reach(item, scale);
    let at = 0;
    while (at < ends.length && (ends[at] ?? 0) + GAP > left) at += 1;
    if (at >= most) return null;
    ends[at] = right;
    const lane = lanes[at];
    if (lane === undefined) lanes.push([index]);
    else lane.push(index);
  }
  return lanes;
}

/** Indices of items from left to right, none over another. */
export type Lane = readonly number[];
