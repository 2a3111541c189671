import type { Bucket } from './buckets';
import { firstWhere } from './first-where';
import type { Item } from './items';
import type { Box, Sizes, Stack, TimelineLayout } from './layout';
import { reach } from './pack';
import { pixelsPerDay, type TimeWindow } from './window';

/** What part of a timeline is on screen: pixels, `top` from the first group on. */
export interface Screen {
  readonly stack: Stack;
  readonly window: TimeWindow;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** An item on screen. */
export interface SeenItem {
  readonly index: number;
  readonly item: Item;
  readonly box: Box;
  readonly lane: number;
  /** Pixels from the screen's left; an item that begins or ends outside reaches beyond it. */
  readonly left: number;
  readonly right: number;
}

/** A bar on screen. */
export interface SeenBar {
  readonly box: Box;
  readonly bucket: Bucket;
  readonly left: number;
  readonly right: number;
}

/** The groups of which something is on screen. */
export function boxesIn({ stack: { boxes }, top, height }: Screen): readonly Box[] {
  const bottom = top + height;
  const first = firstWhere(boxes.length, (at) => (boxes[at]?.top ?? 0) + (boxes[at]?.height ?? 0) > top);
  const behind = firstWhere(boxes.length, (at) => (boxes[at]?.top ?? 0) >= bottom);
  return boxes.slice(first, behind);
}

/** The items of a group that are on screen, lane by lane. */
export function itemsIn(box: Box, layout: TimelineLayout, screen: Screen): readonly SeenItem[] {
  const { lane: laneHeight, lanes } = box;
  const above = screen.top - box.top - layout.sizes.head;
  const first = Math.max(Math.floor(above / laneHeight), 0);
  const behind = Math.min(Math.ceil((above + screen.height) / laneHeight), lanes.length);
  const seen: SeenItem[] = [];
  for (let lane = first; lane < behind; lane += 1) addLane(seen, box, lane, layout, screen);
  return seen;
}

function addLane(seen: SeenItem[], box: Box, lane: number, { items }: TimelineLayout, screen: Screen): void {
  const order = box.lanes[lane] ?? [];
  const scale = pixelsPerDay(screen.window, screen.width);
  const origin = screen.window.from * scale;
  const spanOf = (at: number): readonly [number, number] => {
    const item = items[order[at] ?? -1];
    return item === undefined ? [Infinity, Infinity] : reach(item, scale, box.as === 'headlines');
  };
  // Items of a lane follow on each other, so their ends rise as their beginnings do.
  for (let at = firstWhere(order.length, (each) => spanOf(each)[1] > origin); at < order.length; at += 1) {
    const [left, right] = spanOf(at);
    const index = order[at] ?? -1;
    const item = items[index];
    if (item === undefined || left >= origin + screen.width) break;
    seen.push({ index, item, box, lane, left: left - origin, right: right - origin });
  }
}

/** The bars of a group that are on screen. */
export function barsIn(box: Box, layout: TimelineLayout, { window, width }: Screen): readonly SeenBar[] {
  const scale = pixelsPerDay(window, width);
  const { buckets } = layout.bucketsOf(box.group, scale);
  const first = firstWhere(buckets.length, (at) => (buckets[at]?.end ?? 0) > window.from);
  const behind = firstWhere(buckets.length, (at) => (buckets[at]?.start ?? 0) >= window.to);
  return buckets.slice(first, behind).map((bucket) => ({
    box,
    bucket,
    left: (bucket.start - window.from) * scale,
    right: (bucket.end - window.from) * scale,
  }));
}

/** What is at a point of the screen: an item, or a bar; within `slack` pixels beside it. Null: nothing. */
export function seenAt(
  x: number,
  y: number,
  slack: number,
  layout: TimelineLayout,
  screen: Screen,
): SeenItem | SeenBar | null {
  const at = { ...screen, top: screen.top + y, height: 1 };
  const [box] = boxesIn(at);
  if (box === undefined || at.top < box.top + layout.sizes.head) return null;
  const found: readonly (SeenItem | SeenBar)[] = seenIn(box, layout, at);
  const away = ({ left, right }: SeenItem | SeenBar): number => Math.max(left - x, x - right, 0);
  const [nearest] = [...found].sort((one, other) => away(one) - away(other));
  return nearest !== undefined && away(nearest) <= slack ? nearest : null;
}

/** Pixels from the screen's top to where something ends that is told of: an item's mark, or the foot of a bar. */
export const footOf = (seen: SeenItem | SeenBar, { head, bars }: Sizes, top: number): number =>
  seen.box.top + head + ('item' in seen ? (seen.lane + 0.6) * seen.box.lane : bars) - top;

/** The items and bars on screen, from above, at most so many. */
export function listed(layout: TimelineLayout, screen: Screen, most: number): readonly (SeenItem | SeenBar)[] {
  const seen: (SeenItem | SeenBar)[] = [];
  for (const box of boxesIn(screen)) {
    seen.push(...seenIn(box, layout, screen));
    if (seen.length >= most) return seen.slice(0, most);
  }
  return seen;
}

const seenIn = (box: Box, layout: TimelineLayout, screen: Screen): readonly (SeenItem | SeenBar)[] =>
  box.as === 'bars' ? barsIn(box, layout, screen) : itemsIn(box, layout, screen);
