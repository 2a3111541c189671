import type { CanvasPoint, CanvasSize } from '../../kit/canvas';

/** Where the plane is on the screen: a point is at `x + scale × its x`, in CSS pixels from the corner of the picture. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** How far in and out one gets. */
const [CLOSEST, FARTHEST] = [8, 0.02];
/** What fits is drawn no larger than this. */
const FITTING = 2;
/** CSS pixels left free around what fits, for the names at the edge. */
const ROOM = 48;

export const moved = ({ scale, x, y }: Viewport, dx: number, dy: number): Viewport => ({ scale, x: x + dx, y: y + dy });

/** Zoomed by a factor; what is at a point of the screen stays there. */
export function zoomed(view: Viewport, factor: number, at: CanvasPoint): Viewport {
  const scale = Math.min(CLOSEST, Math.max(FARTHEST, view.scale * factor));
  const real = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real };
}

/** Shows all points, x and y by turns, in the middle. */
export function fitting(positions: ArrayLike<number>, { width, height }: CanvasSize): Viewport {
  if (positions.length < 2) return { scale: 1, x: width / 2, y: height / 2 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    left = Math.min(left, positions[at] ?? 0);
    right = Math.max(right, positions[at] ?? 0);
    top = Math.min(top, positions[at + 1] ?? 0);
    bottom = Math.max(bottom, positions[at + 1] ?? 0);
  }
  const room = Math.min(ROOM, width / 6, height / 6);
  const across = Math.max(1, width - 2 * room) / Math.max(1, right - left);
  const down = Math.max(1, height - 2 * room) / Math.max(1, bottom - top);
  const scale = Math.max(FARTHEST, Math.min(FITTING, across, down));
  return { scale, x: width / 2 - (scale * (left + right)) / 2, y: height / 2 - (scale * (top + bottom)) / 2 };
}

/** Puts a point of the plane in the middle of the screen, not smaller than it can be read. */
export function centred(view: Viewport, at: CanvasPoint, size: CanvasSize): Viewport {
  const scale = Math.max(view.scale, 1);
  return { scale, x: size.width / 2 - scale * at.x, y: size.height / 2 - scale * at.y };
}

/** Radius on screen of a node with a radius in the plane: nodes grow less than the plane does, and never vanish. */
export const onScreen = (radius: number, { scale }: Viewport): number =>
  Math.max(2, Math.min(2, scale ** 0.7) * radius);
