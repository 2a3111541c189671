import type { NetworkKind } from '../../../views/network';

type Corner = readonly [number, number];

/** Corners around the middle, in radii, of about the same area; a circle has none. So kinds are told without colour. */
export const SHAPES: Readonly<Record<NetworkKind, readonly Corner[]>> = {
  agency: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  organization: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  person: [],
  place: [
    [0, 1.3],
    [-1.2, -0.85],
    [1.2, -0.85],
  ],
  theme: [
    [-0.55, -1],
    [0.55, -1],
    [1.1, 0],
    [0.55, 1],
    [-0.55, 1],
    [-1.1, 0],
  ],
};

/** Adds the outline of a node to a path. */
export function trace(path: CanvasPath, kind: NetworkKind, x: number, y: number, radius: number): void {
  const [first, ...more] = SHAPES[kind];
  if (first === undefined) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  path.moveTo(x + radius * first[0], y + radius * first[1]);
  for (const [dx, dy] of more) path.lineTo(x + radius * dx, y + radius * dy);
  path.closePath();
}

/** The same as a small picture for lists and the legend. */
export function drawShape(el: HTMLElement, kind: NetworkKind): void {
  const svg = el.createSvg('svg', {
    cls: 'dateline-network-shape',
    attr: { viewBox: '-1.5 -1.5 3 3', 'aria-hidden': 'true' },
  });
  svg.setCssProps({ '--dateline-shape': `var(--dateline-${kind})` });
  const corners = SHAPES[kind];
  if (corners.length === 0) svg.createSvg('circle', { attr: { r: 1 } });
  else svg.createSvg('polygon', { attr: { points: corners.map((corner) => corner.join(',')).join(' ') } });
}
