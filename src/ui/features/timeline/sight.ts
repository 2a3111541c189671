import type { Item } from '../../../views/timeline/items';
import * as time from '../../../views/timeline/window';

const { around, panned, readWindow, zoomed } = time;

/** Days of the first look: more than this is for those who ask for all. */
const FIRST_LOOK = 365 * 3;

/** The stretch of time that is looked at. */
export class Sight {
  private shown: time.TimeWindow = { from: 0, to: 30 };
  private all: time.TimeWindow = this.shown;
  /** Of the publications: far dates that texts tell of are no reason to begin with the last century. */
  private recent: time.TimeWindow = this.shown;
  private isSet = false;
  private moved = false;

  get window(): time.TimeWindow {
    return this.shown;
  }

  /** Whether it was moved since it was kept. */
  get isMoved(): boolean {
    return this.moved;
  }

  /** What there is to see; the first time, it is looked at. */
  know(items: readonly Item[]): void {
    const published = items.filter((item) => item.published !== null);
    this.all = stretch(items) ?? this.all;
    this.recent = stretch(published) ?? this.all;
    if (this.isSet || items.length === 0) return;
    const { from, to } = this.recent;
    this.shown = around({ from: Math.max(from, to - FIRST_LOOK), to });
    this.isSet = true;
  }

  keep(): readonly number[] {
    this.moved = false;
    return [this.shown.from, this.shown.to];
  }

  /** Takes what was kept, unless it was moved since. */
  restore(kept: unknown): void {
    if (this.moved || !Array.isArray(kept)) return;
    const [from, to] = kept as readonly unknown[];
    this.shown = readWindow(from, to) ?? this.shown;
  }

  pan(pixels: number, width: number): void {
    if (width > 0 && pixels !== 0)
      this.move(panned(this.shown, pixels / time.pixelsPerDay(this.shown, width), this.all));
  }

  zoom(factor: number, x: number, width: number): void {
    const nearer = zoomed(this.shown, factor, time.dayAtX(x, this.shown, width));
    this.move(panned(nearer, 0, this.all));
  }

  show(stretchOfTime: time.TimeWindow): void {
    this.move(around(stretchOfTime));
  }

  showAll(): void {
    this.move(around(this.recent));
  }

  private move(to: time.TimeWindow): void {
    this.shown = to;
    this.moved = true;
  }
}

function stretch(items: readonly Item[]): time.TimeWindow | null {
  const [first] = items;
  if (first === undefined) return null;
  return { from: first.from, to: items.reduce((latest, { to }) => Math.max(latest, to), first.to) };
}
