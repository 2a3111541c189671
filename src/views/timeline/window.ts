/** The stretch of time on screen, in days with fractions; `to` is behind the last of them. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Nearer than two days across, and farther than six centuries, nobody looks. */
export const SHORTEST = 2;
export const LONGEST = 600 * 365.25;

export const lengthOf = ({ from, to }: TimeWindow): number => to - from;
export const pixelsPerDay = (window: TimeWindow, width: number): number => width / lengthOf(window);
export const xOf = (day: number, window: TimeWindow, width: number): number =>
  (day - window.from) * pixelsPerDay(window, width);
export const dayAtX = (x: number, window: TimeWindow, width: number): number =>
  window.from + x / pixelsPerDay(window, width);

/** `factor` above 1 comes nearer; the day `around` stays where it is on screen, unless the bounds forbid it. */
export function zoomed(window: TimeWindow, factor: number, around: number): TimeWindow {
  const wanted = lengthOf(window) / factor;
  const length = Math.min(Math.max(wanted, SHORTEST), LONGEST);
  const share = (around - window.from) / lengthOf(window);
  const from = around - share * length;
  return { from, to: from + length };
}

/** Moves on by days. Some of `all` stays on screen. */
export function panned(window: TimeWindow, days: number, all: TimeWindow): TimeWindow {
  const length = lengthOf(window);
  const from = Math.min(Math.max(window.from + days, all.from - length * 0.9), all.to - length * 0.1);
  return { from, to: from + length };
}

/** A window that shows all of a stretch, with some room at its ends. */
export function around({ from, to }: TimeWindow): TimeWindow {
  const room = Math.max((to - from) * 0.04, 1);
  return { from: from - room, to: to + room };
}

/** A window that was kept somewhere and may be anything by now. */
export function readWindow(from: unknown, to: unknown): TimeWindow | null {
  if (typeof from !== 'number' || typeof to !== 'number' || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  const length = to - from;
  return length >= SHORTEST && length <= LONGEST ? { from, to } : null;
}
