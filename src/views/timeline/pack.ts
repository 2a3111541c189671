import { firstWhere } from './first-where';
import type { Item } from './items';
import type { TimeWindow } from './window';

/** Indices of items from left to right, none over another. */
export type Lane = readonly number[];

/** Pixels between two items of one lane, and beside the marks at an item's ends. */
const GAP = { headlines: 12, marks: 2 };
const MARK = 6;

/** The pixels an item reaches over at a scale, from the day 0; its label stands under it, from its beginning on. */
export function reach(
  { from, to, label }: Item,
  scale: number,
  hasLabel: boolean,
): readonly [left: number, right: number] {
  const left = from * scale - MARK;
  const right = to * scale + MARK;
  return [left, hasLabel ? Math.max(right, left + label.width) : right];
}

export interface Packing {
  readonly most: number;
  readonly hasLabels: boolean;
}

/**
 * Lays items, which come by their first day, into as few lanes as first come, first served gives, so that none covers
 * another at the scale, nor at a larger one. Null where there would be more than `most` lanes.
 */
export function pack(
  order: readonly number[],
  items: readonly Item[],
  scale: number,
  { most, hasLabels }: Packing,
): readonly Lane[] | null {
  const gap = hasLabels ? GAP.headlines : GAP.marks;
  const lanes: number[][] = [];
  const ends: number[] = [];
  for (const index of order) {
    const item = items[index];
    if (item === undefined) continue;
    const [left, right] = reach(item, scale, hasLabels);
    let at = 0;
    while (at < ends.length && (ends[at] ?? 0) + gap > left) at += 1;
    if (at >= most) return null;
    ends[at] = right;
    const lane = lanes[at];
    if (lane === undefined) lanes.push([index]);
    else lane.push(index);
  }
  return lanes;
}

/** The lanes up to the last that has something in a region; where none has, none. */
export function lanesUsed(
  lanes: readonly Lane[],
  items: readonly Item[],
  scale: number,
  { from, to }: TimeWindow,
): readonly Lane[] {
  // Longer than any label: what is beside the region may still reach into it with its words.
  const words = 240 / scale;
  const isUsed = (lane: Lane): boolean => {
    const ends = (at: number): number => items[lane[at] ?? -1]?.to ?? Infinity;
    const first = items[lane[firstWhere(lane.length, (at) => ends(at) > from - words)] ?? -1];
    return first !== undefined && first.from < to + words;
  };
  let used = lanes.length;
  while (used > 0 && !isUsed(lanes[used - 1] ?? [])) used -= 1;
  return lanes.slice(0, used);
}
