import type { Network } from '../../../views/network';
import type { Thing } from './graph';
import { onScreen, type Viewport } from './viewport';

/** CSS pixels beside a node or a tie that count as on it; a finger needs more. */
export const SLACK = { mouse: 3, touch: 14 } as const;

interface Drawn {
  readonly network: Network;
  /** x and y by turns. */
  readonly positions: ArrayLike<number>;
  readonly radii: ArrayLike<number>;
  readonly view: Viewport;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is at a point of the screen: the nearest node, else the nearest tie; null where nothing is. */
export function thingAt(drawn: Drawn, spot: Spot, slack: number): Thing | null {
  const node = nodeAt(drawn, spot, slack);
  if (node !== null) return { kind: 'node', at: node };
  const tie = tieAt(drawn, spot, slack);
  return tie === null ? null : { kind: 'tie', at: tie };
}

function nodeAt({ network, positions, radii, view }: Drawn, { x, y }: Spot, slack: number): number | null {
  let [found, nearest]: [number | null, number] = [null, Infinity];
  for (let node = 0; node < network.nodes.length; node += 1) {
    const dx = view.x + view.scale * (positions[2 * node] ?? NaN) - x;
    const dy = view.y + view.scale * (positions[2 * node + 1] ?? NaN) - y;
    const away = Math.sqrt(dx * dx + dy * dy);
    const isOn = away <= onScreen(radii[node] ?? 0, view) + slack;
    if (!isOn || away >= nearest) continue;
    [found, nearest] = [node, away];
  }
  return found;
}

function tieAt({ network, positions, view }: Drawn, spot: Spot, slack: number): number | null {
  let [found, nearest]: [number | null, number] = [null, slack];
  // In the plane, where the positions are.
  const [x, y] = [(spot.x - view.x) / view.scale, (spot.y - view.y) / view.scale];
  network.ties.forEach(({ from, to }, tie) => {
    const [ax, ay] = [positions[2 * from] ?? NaN, positions[2 * from + 1] ?? NaN];
    const [dx, dy] = [(positions[2 * to] ?? NaN) - ax, (positions[2 * to + 1] ?? NaN) - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    const away = Math.hypot(x - ax - along * dx, y - ay - along * dy) * view.scale;
    if (away < nearest) [found, nearest] = [tie, away];
  });
  return found;
}
