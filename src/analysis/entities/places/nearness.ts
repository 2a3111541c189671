import type { Place } from '../gazetteer';

/** Great-circle distances in kilometres, and how much a place that near says. */
const STEPS: readonly (readonly [kilometres: number, closeness: number])[] = [
  [30, 1],
  [80, 0.6],
  [160, 0.3],
  [300, 0.1],
];
const EARTH = 6371;
const COSINES = STEPS.map(([kilometres, closeness]) => [Math.cos(kilometres / EARTH), closeness] as const);
const FARTHEST = COSINES[COSINES.length - 1]?.[0] ?? 1;

/** A point of the unit sphere: the dot product of two is the cosine of their distance. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Where a place is, if it is small enough to be near something. */
export function pointOf({ kind, entity: { coordinates } }: Place): Point | null {
  if (coordinates === undefined || kind === 'country' || kind === 'admin1' || kind === 'region') return null;
  const [lat, lon] = [(coordinates.lat * Math.PI) / 180, (coordinates.lon * Math.PI) / 180];
  return { x: Math.cos(lat) * Math.cos(lon), y: Math.cos(lat) * Math.sin(lon), z: Math.sin(lat) };
}

/** 1 for places within walking distance, 0 beyond 300 km. */
function nearness(a: Point, b: Point): number {
  const cosine = a.x * b.x + a.y * b.y + a.z * b.z;
  if (cosine < FARTHEST) return 0;
  for (const [limit, closeness] of COSINES) if (cosine >= limit) return closeness;
  return 0;
}

/** A candidate of a form and how likely it is the one meant. */
export interface Belief {
  readonly point: Point | null;
  readonly likely: number;
}

/** What a candidate counts that is unlikely by itself: two obscure namesakes beside each other say much. */
const FLOOR = 0.4;

/** A form with its candidates. */
export interface Neighbour {
  readonly group: { readonly form: string };
  readonly beliefs: readonly Belief[];
}

/** What other forms say of a point. */
export interface Support {
  /** How many of them have a candidate near it, each counted by how near and how likely that is. */
  readonly all: number;
  /** The same of candidates that are as good as certain. */
  readonly firm: number;
}
export const UNSUPPORTED: Support = { all: 0, firm: 0 };

export function support(at: Point, form: string, neighbours: readonly Neighbour[]): Support {
  let [all, firm] = [0, 0];
  for (const { group, beliefs } of neighbours) {
    if (group.form === form) continue;
    let [best, surest] = [0, 0];
    for (const { point, likely } of beliefs) {
      const near = point === null ? 0 : nearness(at, point);
      if (near === 0) continue;
      best = Math.max(best, near * (FLOOR + (1 - FLOOR) * likely));
      surest = Math.max(surest, near * likely);
    }
    all += best;
    firm += surest;
  }
  return { all, firm };
}
