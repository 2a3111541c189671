import { countBy, type Bucket } from './buckets';
import type { ArticleGroup } from './groups';
import type { Item } from './items';
import { lanesUsed, pack, type Lane } from './pack';
import { unitFor, type TimelineUnit } from './units';
import type { TimeWindow } from './window';
import { addTo } from '../../model';

/** Pixels. */
export interface Sizes {
  /** Height of a lane with headlines. */
  readonly lane: number;
  /** Height of a lane of marks alone. */
  readonly marks: number;
  /** Height of the line with a group's name. */
  readonly head: number;
  /** Height of a group that is drawn as bars. */
  readonly bars: number;
  /** Room under a group. */
  readonly gap: number;
}

const SIZES: Sizes = { lane: 30, marks: 14, head: 24, bars: 60, gap: 10 };
/** For fingers. */
const PHONE = { lane: 44, marks: 22 };
/** What stands alone needs no name, and has room. */
const ALONE = { head: 6, bars: 160 };

export const sizesOf = (isPhone: boolean, showsGroups: boolean): Sizes => ({
  ...SIZES,
  ...(isPhone ? PHONE : {}),
  ...(showsGroups ? {} : ALONE),
});

/**
 * How a group is drawn at a scale: its items with headlines; as marks alone, where headlines would need too many lanes; or as
 * bars that count them, where marks would.
 */
interface Drawn {
  readonly as: 'headlines' | 'marks' | 'bars';
  /** None of bars. */
  readonly lanes: readonly Lane[];
}

/** A group in the stack. */
export interface Box {
  /** Index of the group. */
  readonly group: number;
  readonly name: string | null;
  /** Articles in it, at any time. */
  readonly count: number;
  readonly top: number;
  readonly height: number;
  readonly as: Drawn['as'];
  /** Height of a lane. */
  readonly lane: number;
  /** Those that have something near the window; none of bars. */
  readonly lanes: readonly Lane[];
}

/** The groups that have something near the window, one under the other. */
export interface Stack {
  readonly boxes: readonly Box[];
  readonly height: number;
  /** The scale and the stretch of time it holds for. */
  readonly step: number;
  readonly region: TimeWindow;
}

/** Lanes that a group of several may have near the window, and one that stands alone. */
const MOST = { headlines: { several: 8, alone: 24 }, marks: { several: 14, alone: 40 } };
/** Lanes that are worked out: with more at any time there are too many near any window as well. */
const MOST_PACKED = 200;
/** From so many pixels on a day is so wide that marks and bars gain nothing. */
const WIDE_DAYS = 32;
/** Pixels of a bar, at least. */
const BAR = 9;

/** Scales go in steps: within one, lanes stay as they are, so that nothing jumps while one zooms. */
export const stepOf = (pixelsPerDay: number): number => Math.floor(Math.log2(pixelsPerDay) * 2);

/** The smallest scale of a step. */
export const scaleOf = (step: number): number => 2 ** (step / 2);

/** Whether a stack still shows all that is in a window. */
export const holds = ({ step, region }: Stack, window: TimeWindow, pixelsPerDay: number): boolean =>
  step === stepOf(pixelsPerDay) && region.from <= window.from && region.to >= window.to;

/** The stretch that a stack is made for, so that not every step aside needs a new one. */
export function regionOf({ from, to }: TimeWindow): TimeWindow {
  const beside = (to - from) / 2;
  return { from: from - beside, to: to + beside };
}

/** Where groups and their items are, for any scale; each scale is worked out once. */
export class TimelineLayout {
  private readonly orders: readonly (readonly number[])[];
  private readonly packed = new Map<string, readonly Lane[] | null>();
  private readonly counts = new Map<string, readonly Bucket[]>();

  /** `items` come by their first day. */
  constructor(
    readonly items: readonly Item[],
    readonly groups: readonly ArticleGroup[],
    readonly sizes: Sizes,
  ) {
    this.orders = ordersOf(items, groups);
  }

  /** The stack for a scale: groups and lanes that have something in the region, and no others. */
  stack(pixelsPerDay: number, region: TimeWindow): Stack {
    const step = stepOf(pixelsPerDay);
    const { head, gap } = this.sizes;
    const boxes: Box[] = [];
    let top = 0;
    for (const [group, { name, articles }] of this.groups.entries()) {
      const { as, lanes } = this.drawnAt(group, step, region);
      if (as === 'bars' ? !this.hasBars(group, step, region) : lanes.length === 0) continue;
      const lane = as === 'headlines' ? this.sizes.lane : this.sizes.marks;
      const height = head + (as === 'bars' ? this.sizes.bars : lanes.length * lane) + gap;
      boxes.push({ group, name, count: articles.length, top, height, as, lane, lanes });
      top += height;
    }
    return { boxes, height: top, step, region };
  }

  /** How many items of a group are counted when, as its bars show it. */
  bucketsOf(group: number, pixelsPerDay: number): { readonly unit: TimelineUnit; readonly buckets: readonly Bucket[] } {
    const unit = unitFor(pixelsPerDay, BAR);
    const key = `${group} ${unit}`;
    let buckets = this.counts.get(key);
    if (buckets === undefined) {
      const days = (this.orders[group] ?? []).flatMap((index) => this.items[index]?.at ?? []);
      buckets = countBy(unit, days);
      this.counts.set(key, buckets);
    }
    return { unit, buckets };
  }

  /** The most that a bar of a group counts in a region, so that a far heap does not make all others small. */
  mostOf(group: number, pixelsPerDay: number, { from, to }: TimeWindow): number {
    const near = this.bucketsOf(group, pixelsPerDay).buckets.filter(({ start, end }) => end > from && start < to);
    return near.reduce((most, { count }) => Math.max(most, count), 1);
  }

  /** With the lanes that have something in the region. */
  private drawnAt(group: number, step: number, region: TimeWindow): Drawn {
    for (const as of ['headlines', 'marks'] as const) {
      const lanes = this.lanesAt(group, step, as);
      if (lanes === null) continue;
      const used = lanesUsed(lanes, this.items, scaleOf(step), region);
      if (used.length <= this.most(as, step)) return { as, lanes: used };
    }
    return { as: 'bars', lanes: [] };
  }

  private most(as: 'headlines' | 'marks', step: number): number {
    if (as === 'headlines' && scaleOf(step) >= WIDE_DAYS) return Infinity;
    return MOST[as][this.groups.length > 1 ? 'several' : 'alone'];
  }

  private lanesAt(group: number, step: number, as: 'headlines' | 'marks'): readonly Lane[] | null {
    const key = `${group} ${step} ${as}`;
    const known = this.packed.get(key);
    if (known !== undefined) return known;
    const scale = scaleOf(step);
    const most = scale >= WIDE_DAYS ? Infinity : MOST_PACKED;
    const lanes = pack(this.orders[group] ?? [], this.items, scale, { most, hasLabels: as === 'headlines' });
    this.packed.set(key, lanes);
    return lanes;
  }

  private hasBars(group: number, step: number, { from, to }: TimeWindow): boolean {
    return this.bucketsOf(group, scaleOf(step)).buckets.some(({ start, end }) => end > from && start < to);
  }
}

/** For each group the indices of its items, in the items' order. */
function ordersOf(items: readonly Item[], groups: readonly ArticleGroup[]): readonly (readonly number[])[] {
  const groupsOf = new Map<number, number[]>();
  for (const [group, { articles }] of groups.entries()) for (const article of articles) addTo(groupsOf, article, group);
  const orders = groups.map((): number[] => []);
  for (const [index, { article }] of items.entries())
    for (const group of groupsOf.get(article) ?? []) orders[group]?.push(index);
  return orders;
}
