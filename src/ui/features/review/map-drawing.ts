import type { MapName, MapWindow } from '../../../analysis/entities';
import { groupBy, type Coordinates } from '../../../model';

/** A point in CSS pixels from the upper left corner. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place to mark: the one that was chosen, or one that lost to it. */
export interface Marked {
  readonly name: string;
  readonly coordinates: Coordinates;
}

export interface MapLabel extends Point {
  readonly text: string;
  readonly style: 'chosen' | 'other' | 'place' | 'country' | 'water';
  /** What lies below it. */
  readonly on: 'own' | 'abroad' | 'sea';
}

/** Land as the union of discs and of thick lines between near ones. */
export interface Land {
  readonly discs: readonly Point[];
  readonly lines: readonly (readonly [Point, Point])[];
}

/** All that is drawn, in CSS pixels. */
export interface MapDrawing {
  /** Radius of a disc of land. */
  readonly radius: number;
  readonly own: Land;
  readonly abroad: Land;
  /** Single places. */
  readonly dots: readonly Point[];
  readonly chosen: Point;
  /** Those that lost and are on the map. */
  readonly others: readonly Point[];
  /** Where a label begins, on the middle of its line. */
  readonly labels: readonly MapLabel[];
  /** Names on the map near the place, for those who cannot see it. */
  readonly near: readonly string[];
}

export interface MapRequestOnScreen {
  readonly window: MapWindow;
  readonly width: number;
  readonly height: number;
  readonly chosen: Marked;
  readonly others: readonly Marked[];
  /** Width of a text in pixels. */
  readonly measure: (text: string, style: MapLabel['style']) => number;
}

/** Kilometres of a degree of latitude. */
const DEGREE = 111.3;
/** Land around a place, in kilometres, and how near two are that have land between them; never less in pixels. */
const [AROUND, APART, LEAST_AROUND, LEAST_APART] = [34, 130, 8, 44] as const;
/** Lines that begin at one place, to the nearest: where many live more would only cost. */
const JOINED = 4;
/** Names of each kind at most. */
const MOST: Readonly<Partial<Record<MapLabel['style'], number>>> = { place: 7, country: 4, water: 2 };
const LINE = 13;
const GAP = 7;

/** Where everything goes on a map of that size. Pure, some milliseconds for thousands of places. */
export function drawingOf({ window, width, height, chosen, others, measure }: MapRequestOnScreen): MapDrawing {
  const scale = width / window.width;
  const at = projection(window, width, height, scale);
  const radius = Math.max(AROUND * scale, LEAST_AROUND);
  const points = thinned(pointsOf(window, at), radius * 0.8);
  const apart = Math.max(APART * scale, LEAST_APART);
  const land = (isOwn: boolean): Land =>
    landOf(
      points.filter(({ own }) => own === isOwn),
      radius,
      apart,
    );
  const onMap = (place: Marked): (Marked & { readonly point: Point })[] => {
    const point = at(place.coordinates);
    return isInside(point, width, height) ? [{ ...place, point }] : [];
  };
  const shown = others.flatMap(onMap);
  const labels = new Labels(width, height, measure);
  const here = at(chosen.coordinates);
  for (const point of [here, ...shown.map(({ point: each }) => each)]) labels.keepFree(point);
  labels.place(chosen.name, here, 'chosen');
  for (const { name, point } of shown) labels.place(name, point, 'other');
  const marked = new Set([chosen, ...shown].map(({ name }) => name));
  nameAround(
    window.names.filter(({ name }) => !marked.has(name)),
    at,
    labels,
    points,
    radius,
  );
  return {
    radius,
    own: land(true),
    abroad: land(false),
    dots: points,
    chosen: here,
    others: shown.map(({ point }) => point),
    labels: labels.placed.map((label) => ({ ...label, on: groundOf(label, points, radius) })),
    near: labels.placed.filter(({ style }) => style === 'place').map(({ text }) => text),
  };
}

type Projection = (coordinates: Coordinates) => Point;

/** Distances are right around the middle, which is enough for a small map. */
function projection({ centre }: MapWindow, width: number, height: number, scale: number): Projection {
  const narrow = Math.cos((centre.lat * Math.PI) / 180);
  return ({ lat, lon }) => {
    const turn = ((lon - centre.lon + 540) % 360) - 180;
    return {
      x: width / 2 + turn * narrow * DEGREE * scale,
      y: height / 2 - (lat - centre.lat) * DEGREE * scale,
    };
  };
}

interface LandPoint extends Point {
  readonly own: boolean;
}

function pointsOf({ dots, own }: MapWindow, at: Projection): LandPoint[] {
  return Array.from(own, (each, index) => ({
    ...at({ lat: dots[index * 2] ?? 0, lon: dots[index * 2 + 1] ?? 0 }),
    own: each === 1,
  }));
}

/** A number for each square of that size: a map is some thousand pixels wide and high at most. */
const cellOf = ({ x, y }: Point, size: number): number => Math.floor(x / size) * 65_536 + Math.floor(y / size);

/** One point of each cell and side of a border: more would not change what is seen. */
function thinned<T extends LandPoint>(points: readonly T[], size: number): T[] {
  const seen = [new Map<number, T>(), new Map<number, T>()] as const;
  for (const point of points) {
    const side = seen[point.own ? 1 : 0];
    const cell = cellOf(point, size);
    if (!side.has(cell)) side.set(cell, point);
  }
  return seen.flatMap((side) => [...side.values()]);
}

/** Discs that touch need no line; of the others one of each neighbourhood is joined. */
function landOf(discs: readonly LandPoint[], radius: number, apart: number): Land {
  const joints = thinned(discs, radius * 1.4);
  const cells = groupBy(joints, (joint) => cellOf(joint, apart));
  const lines = joints.flatMap((joint) =>
    neighbours(joint, cells, apart)
      .map((other) => ({ other, distance: Math.hypot(joint.x - other.x, joint.y - other.y) }))
      .filter(({ other, distance }) => isBefore(joint, other) && distance > radius && distance < apart)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, JOINED)
      .map(({ other }) => [joint, other] as const),
  );
  return { discs, lines };
}

/** So that of two joints one draws the line. */
const isBefore = (one: Point, other: Point): boolean => one.x < other.x || (one.x === other.x && one.y < other.y);

function neighbours(point: Point, cells: ReadonlyMap<number, LandPoint[]>, size: number): LandPoint[] {
  const steps = [-size, 0, size];
  return steps.flatMap((dx) =>
    steps.flatMap((dy) => cells.get(cellOf({ x: point.x + dx, y: point.y + dy }, size)) ?? []),
  );
}

function nameAround(
  names: readonly MapName[],
  at: Projection,
  labels: Labels,
  land: readonly Point[],
  radius: number,
): void {
  const left = { ...MOST };
  for (const { name, kind, ...coordinates } of names) {
    const style = kind === 'country' || kind === 'water' ? kind : 'place';
    const point = at(coordinates);
    // A river's name would stand on land, as if it were a town's.
    if (style === 'water' && land.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < radius)) continue;
    if ((left[style] ?? 0) > 0 && labels.place(name, point, style)) left[style] = (left[style] ?? 0) - 1;
  }
}

/** Of the land at the beginning of a label: of its middle its width would tell. */
function groundOf({ x, y }: Point, land: readonly LandPoint[], radius: number): MapLabel['on'] {
  const below = land.filter((point) => Math.hypot(point.x - x, point.y - y) < radius * 1.3);
  if (below.length === 0) return 'sea';
  return below.some(({ own }) => own) ? 'own' : 'abroad';
}

const isInside = ({ x, y }: Point, width: number, height: number, margin = 4): boolean =>
  x >= margin && y >= margin && x <= width - margin && y <= height - margin;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Puts labels where nothing else stands, or leaves them out. */
class Labels {
  readonly placed: Omit<MapLabel, 'on'>[] = [];
  private readonly taken: Box[] = [];

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly measure: (text: string, style: MapLabel['style']) => number,
  ) {}

  keepFree({ x, y }: Point): void {
    this.taken.push({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 });
  }

  /** Beside the point, else above or below it; in the middle of it where the point is no dot. The first two kinds anyhow. */
  place(text: string, point: Point, style: MapLabel['style']): boolean {
    if (!isInside(point, this.width, this.height)) return false;
    const long = this.measure(text, style);
    const starts = style === 'country' || style === 'water' ? [middle(point, long)] : around(point, long);
    const free = starts.find((start) => this.isFree(boxOf(start, long)));
    const start = free ?? (style === 'chosen' ? starts.find((each) => this.isOnMap(boxOf(each, long))) : undefined);
    if (start === undefined) return false;
    this.taken.push(boxOf(start, long));
    this.placed.push({ ...start, text, style });
    return true;
  }

  private isFree(box: Box): boolean {
    const meets = (other: Box): boolean =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    return this.isOnMap(box) && !this.taken.some(meets);
  }

  private isOnMap({ left, top, right, bottom }: Box): boolean {
    return left >= 1 && top >= 1 && right <= this.width - 1 && bottom <= this.height - 1;
  }
}

const middle = ({ x, y }: Point, long: number): Point => ({ x: x - long / 2, y });

const around = (point: Point, long: number): Point[] => [
  { x: point.x + GAP, y: point.y },
  { x: point.x - GAP - long, y: point.y },
  { ...middle(point, long), y: point.y - LINE },
  { ...middle(point, long), y: point.y + LINE },
];

const boxOf = ({ x, y }: Point, long: number): Box => ({
  left: x - 1,
  top: y - LINE / 2,
  right: x + long + 1,
  bottom: y + LINE / 2,
});
