import { countBy, type Bucket } from './buckets';
import type { ArticleGroup } from './groups';
import type { Item } from './items';
import { pack, type Lane } from './pack';
import { unitFor, type Unit } from './units';

/** Pixels. */
export interface Sizes {
  /** Height of a lane. */
  readonly lane: number;
  /** Height of the line with a group's name. */
  readonly head: number;
  /** Height of a group that is drawn as bars. */
  readonly bars: number;
  /** Room under a group. */
  readonly gap: number;
}

/** A group at one scale: its items in lanes, or, where those would be too many to take in, how many there are when. */
export interface Box {
  readonly group: number;
  readonly name: string | null;
  /** Articles in it. */
  readonly count: number;
  readonly top: number;
  readonly height: number;
  readonly lanes: readonly Lane[] | null;
}

/** All groups, one under the other. */
export interface Stack {
  readonly boxes: readonly Box[];
  readonly height: number;
}

/** Lanes that a group of several may have, and one that stands alone, unless days are so wide that nothing is gained by bars. */
const MOST = { several: 10, alone: 40 };
const WIDE_DAYS = 32;
/** Pixels of a bar, at least. */
const BAR = 9;
/** Scales that are kept: all that lie between a day and a year. */
const KEPT = 16;

/** Scales go in steps: within one, lanes stay as they are, so that nothing jumps while one zooms. */
export const stepOf = (pixelsPerDay: number): number => Math.floor(Math.log2(pixelsPerDay));

/** Where groups and their items are, for any scale; each scale is worked out once. */
export class TimelineLayout {
  private readonly orders: readonly (readonly number[])[];
  private readonly stacks = new Map<number, Stack>();
  private readonly counts = new Map<string, readonly Bucket[]>();
  private readonly tallest = new Map<string, number>();

  /** `items` come by their first day. */
  constructor(
    readonly items: readonly Item[],
    readonly groups: readonly ArticleGroup[],
    readonly sizes: Sizes,
  ) {
    this.orders = ordersOf(items, groups);
  }

  at(pixelsPerDay: number): Stack {
    const step = stepOf(pixelsPerDay);
    const known = this.stacks.get(step);
    if (known !== undefined) return known;
    if (this.stacks.size >= KEPT) this.stacks.clear();
    const stack = this.stackAt(step);
    this.stacks.set(step, stack);
    return stack;
  }

  /** How many items of a group are counted when, as its bars show it. */
  bucketsOf(group: number, pixelsPerDay: number): { readonly unit: Unit; readonly buckets: readonly Bucket[] } {
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

  /** Of the bars of a group the most that one counts. */
  mostOf(group: number, pixelsPerDay: number): number {
    const { unit, buckets } = this.bucketsOf(group, pixelsPerDay);
    const key = `${group} ${unit}`;
    const known = this.tallest.get(key);
    if (known !== undefined) return known;
    const most = buckets.reduce((sofar, { count }) => Math.max(sofar, count), 1);
    this.tallest.set(key, most);
    return most;
  }

  private stackAt(step: number): Stack {
    const { lane, head, bars, gap } = this.sizes;
    const scale = 2 ** step;
    const most = scale >= WIDE_DAYS ? Infinity : this.groups.length > 1 ? MOST.several : MOST.alone;
    let top = 0;
    const boxes = this.groups.map(({ name, articles }, group): Box => {
      const lanes = pack(this.orders[group] ?? [], this.items, scale, most);
      const height = head + (lanes === null ? bars : lanes.length * lane) + gap;
      const box = { group, name, count: articles.length, top, height, lanes };
      top += height;
      return box;
    });
    return { boxes, height: top };
  }
}

/** For each group the indices of its items, in the items' order. */
function ordersOf(items: readonly Item[], groups: readonly ArticleGroup[]): readonly (readonly number[])[] {
  const byArticle = new Map<number, number[]>();
  for (const [index, { article }] of items.entries()) {
    const known = byArticle.get(article);
    if (known === undefined) byArticle.set(article, [index]);
    else known.push(index);
  }
  const indices = ({ articles }: ArticleGroup): number[] => articles.flatMap((article) => byArticle.get(article) ?? []);
  return groups.map((group) => indices(group).sort((one, other) => one - other));
}
