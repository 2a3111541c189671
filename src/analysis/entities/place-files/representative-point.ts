import type { Coordinates } from '../../../model';

type Position = readonly [lon: number, lat: number];
type Ring = readonly Position[];

/** A geometry as GeoJSON (RFC 7946) has it, unchecked. */
interface Geometry {
  readonly type?: unknown;
  readonly coordinates?: unknown;
  readonly geometries?: unknown;
}

/** Rings and lines longer than this are thinned out: a point within does not ask for every bend. */
const MOST_POSITIONS = 20_000;
/** Collections within collections. */
const DEEPEST = 4;

/**
 * A point of a geometry: of a line the position halfway along it, of areas one inside the largest, its centroid where that
 * is; of several points the first. Null where it has none.
 */
export function representativePoint(geometry: unknown, depth = 0): Coordinates | null {
  if (typeof geometry !== 'object' || geometry === null || depth > DEEPEST) return null;
  const { type, coordinates, geometries } = geometry as Geometry;
  switch (type) {
    case 'Point':
      return toPoint(coordinates);
    case 'MultiPoint':
      return Array.isArray(coordinates) ? toPoint((coordinates as unknown[])[0]) : null;
    case 'LineString':
      return halfway(positions(coordinates));
    case 'MultiLineString':
      return halfway(largest(lists(coordinates).map(positions), wholeLength) ?? []);
    case 'Polygon':
      return inside(lists(coordinates).map(positions));
    case 'MultiPolygon':
      return inside(
        largest(
          lists(coordinates).map((polygon) => lists(polygon).map(positions)),
          areaOf,
        ) ?? [],
      );
    case 'GeometryCollection':
      return lists(geometries).reduce<Coordinates | null>(
        (found, each) => found ?? representativePoint(each, depth + 1),
        null,
      );
    default:
      return null;
  }
}

const lists = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function toPoint(value: unknown): Coordinates | null {
  const [lon, lat] = lists(value);
  return typeof lon === 'number' && typeof lat === 'number' ? { lat, lon } : null;
}

function positions(value: unknown): Ring {
  const all = lists(value).flatMap((each): Position[] => {
    const point = toPoint(each);
    return point === null ? [] : [[point.lon, point.lat]];
  });
  const step = Math.ceil(all.length / MOST_POSITIONS);
  return step > 1 ? all.filter((_, at) => at % step === 0 || at === all.length - 1) : all;
}

const lengthOf = ([x, y]: Position, [toX, toY]: Position): number =>
  Math.hypot((toX - x) * Math.cos((y * Math.PI) / 180), toY - y);

const wholeLength = (line: Ring): number =>
  line.reduce((sum, position, at) => sum + (at === 0 ? 0 : lengthOf(line[at - 1] ?? position, position)), 0);

/** The first of those that measure most; each is measured once. */
function largest<T>(parts: readonly T[], measure: (part: T) => number): T | undefined {
  let best: { readonly part: T; readonly size: number } | null = null;
  for (const part of parts) {
    const size = measure(part);
    if (best === null || size > best.size) best = { part, size };
  }
  return best?.part;
}

function halfway(line: Ring): Coordinates | null {
  let left = wholeLength(line) / 2;
  for (const [at, position] of line.entries()) {
    const next = line[at + 1];
    const step = next === undefined ? 0 : lengthOf(position, next);
    if (next === undefined || step >= left) {
      const share = next === undefined || step === 0 ? 0 : left / step;
      const [x, y] = position;
      return { lon: x + ((next?.[0] ?? x) - x) * share, lat: y + ((next?.[1] ?? y) - y) * share };
    }
    left -= step;
  }
  return null;
}

/** Twice the area of a ring, in square degrees, positive for one that runs counter-clockwise. */
const doubleArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

const areaOf = ([outer = []]: readonly Ring[]): number => Math.abs(doubleArea(outer));

/** A point in a polygon: its centroid, or the middle of the widest stretch of it on the centroid's parallel. */
function inside(rings: readonly Ring[]): Coordinates | null {
  const outer = rings[0] ?? [];
  const centre = centroid(outer);
  if (centre === null) return halfway(outer);
  const crossings = rings
    .flatMap((ring) => ring.flatMap((position, at) => crossing(position, ring[(at + 1) % ring.length], centre.lat)))
    .sort((a, b) => a - b);
  // The centroid of a ring that crosses itself may lie anywhere.
  if (crossings.length < 2) return halfway(outer);
  let [from, to] = [centre.lon, centre.lon];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [left, right] = [crossings[at] ?? 0, crossings[at + 1] ?? 0];
    if (left <= centre.lon && centre.lon <= right) return centre;
    if (right - left > to - from) [from, to] = [left, right];
  }
  return { lat: centre.lat, lon: (from + to) / 2 };
}

/** Reckoned from the ring's first position, so that what is far from the origin loses no digits. */
function centroid(ring: Ring): Coordinates | null {
  const [originX, originY] = ring[0] ?? [0, 0];
  const moved = ring.map(([x, y]): Position => [x - originX, y - originY]);
  const area = doubleArea(moved);
  if (Math.abs(area) < 1e-12) return null;
  let [x, y] = [0, 0];
  moved.forEach(([fromX, fromY], at) => {
    const [toX, toY] = moved[(at + 1) % moved.length] ?? [fromX, fromY];
    const weight = fromX * toY - toX * fromY;
    x += (fromX + toX) * weight;
    y += (fromY + toY) * weight;
  });
  return { lon: originX + x / (3 * area), lat: originY + y / (3 * area) };
}

/** Where an edge crosses a parallel. */
function crossing([x, y]: Position, next: Position | undefined, lat: number): number[] {
  if (next === undefined || y > lat === next[1] > lat) return [];
  return [x + ((lat - y) / (next[1] - y)) * (next[0] - x)];
}
