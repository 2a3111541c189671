import type { Coordinates, PlaceKind } from '../../../model';
import type { GazetteerRows, GazetteerRow } from './rows';

/** What a small map is to show: one place, and those it was told from. */
export interface MapRequest {
  /** Id of the place; one that is not in the gazetteer is on the map all the same. */
  readonly place: string;
  readonly centre: Coordinates;
  /** Others to have on the map where they are not too far away. */
  readonly others: readonly Coordinates[];
  /** Width to height. */
  readonly aspect: number;
}

/** What is known of the place: ISO 3166-1 alpha-2 of its country, and its kind. */
export interface MapSubject {
  readonly country: string | null;
  readonly kind: PlaceKind | null;
}

/** A place that a map can name. */
export interface MapName extends Coordinates {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Capital of a country, seat of a first-level division. */
  readonly seat: 'country' | 'admin1' | null;
}

/** A stretch of the world as the gazetteer's places show it: where there are places there is land. */
export interface MapWindow {
  /** Middle of the map. */
  readonly centre: Coordinates;
  /** Kilometres from its left to its right edge. */
  readonly width: number;
  /** Latitude and longitude of each inhabited place in it, and somewhat around it, one after the other. */
  readonly dots: Float32Array;
  /** 1 where a dot is in the country asked for. */
  readonly own: Uint8Array;
  /** Those that tell most of where it is first: the best known, and those near the place. */
  readonly names: readonly MapName[];
}

/** Kilometres of a degree of latitude. */
export const DEGREE = 111.3;

/** Kilometres across: the least, the most, and how many places make a stretch of land recognisable. */
const [LEAST, MOST, ENOUGH] = [800, 9_000, 60];
/** Others further away than this are not worth a map on which nothing can be told. */
const FAR = 2_000;
/** What a map of others leaves empty at its edges. */
const MARGIN = 1.5;
/** Beyond the edges, so that land does not end with the map. */
const AROUND = 1.3;
const NAMES = 60;

/** Kilometres east and north of one point to another, on a map around the first. */
export function offset(from: Coordinates, to: Coordinates): { readonly east: number; readonly north: number } {
  const turn = ((to.lon - from.lon + 540) % 360) - 180;
  return { east: turn * DEGREE * Math.cos((from.lat * Math.PI) / 180), north: (to.lat - from.lat) * DEGREE };
}

/** All places as points, read from the rows once. */
interface Points {
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  /** Row of the country; -1 for none. */
  readonly country: Int32Array;
}

/** Cuts windows out of the gazetteer; reads all its rows at the first one, some 60 ms. */
export function mapWindows(rows: GazetteerRows): (request: MapRequest, subject: MapSubject) => MapWindow {
  let points: Points | null = null;
  return (request, subject) => cut({ ...request, ...subject }, (points ??= pointsOf(rows)), rows);
}

function pointsOf(rows: GazetteerRows): Points {
  const { count } = rows;
  const points = { lat: new Float32Array(count), lon: new Float32Array(count), country: new Int32Array(count) };
  for (let at = 0; at < count; at += 1) {
    const row = rows.row(at);
    points.lat[at] = row?.lat ?? 0;
    points.lon[at] = row?.lon ?? 0;
    points.country[at] = row?.countryRow ?? -1;
  }
  return points;
}

function cut(request: MapRequest & MapSubject, points: Points, rows: GazetteerRows): MapWindow {
  const own = rows.countries.find((at) => rows.row(at)?.country === request.country) ?? -1;
  const { centre, width } = frame(request, points, rows, own);
  const inside = within(centre, width * AROUND, (width * AROUND) / request.aspect, points);
  const land = inside.filter((at) => isLand(rows.kindOf(at)));
  const dots = new Float32Array(land.length * 2);
  land.forEach((at, index) => dots.set([points.lat[at] ?? 0, points.lon[at] ?? 0], index * 2));
  return {
    centre,
    width,
    dots,
    own: Uint8Array.from(land, (at) => (points.country[at] === own && own !== -1 ? 1 : 0)),
    names: namesIn(inside, rows, { centre: request.centre, width }),
  };
}

/** Middle and width, so that the place, what it was told from, and enough land are on it. */
function frame(
  { centre, country, kind, others, aspect }: MapRequest & MapSubject,
  points: Points,
  rows: GazetteerRows,
  own: number,
): Pick<MapWindow, 'centre' | 'width'> {
  const near = others.map((other) => offset(centre, other)).filter(({ east, north }) => Math.hypot(east, north) < FAR);
  const spread = span(near, aspect);
  const extent = kind === 'country' && country !== null ? extentOf(centre, points, rows, own, aspect) : 0;
  let width = Math.min(MOST, Math.max(LEAST, spread.width * MARGIN, extent));
  const middle = {
    lat: centre.lat + spread.north / DEGREE,
    lon: centre.lon + spread.east / (DEGREE * Math.cos((centre.lat * Math.PI) / 180)),
  };
  while (width < MOST && within(middle, width, width / aspect, points).length < ENOUGH) width *= 1.4;
  return { centre: middle, width: Math.min(width, MOST) };
}

/** Middle of some points and the origin, and how wide a map is that holds them all. */
function span(
  offsets: readonly { readonly east: number; readonly north: number }[],
  aspect: number,
): { readonly east: number; readonly north: number; readonly width: number } {
  const ends = (values: readonly number[]): [middle: number, length: number] => {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    return [(low + high) / 2, high - low];
  };
  const [east, across] = ends(offsets.map((each) => each.east));
  const [north, along] = ends(offsets.map((each) => each.north));
  return { east, north, width: Math.max(across, along * aspect) };
}

/** How wide a map is that shows most of a country around a point. */
function extentOf(centre: Coordinates, points: Points, rows: GazetteerRows, own: number, aspect: number): number {
  const reach: number[] = [];
  for (let at = 0; at < rows.count; at += 1) {
    if (points.country[at] !== own || !isLand(rows.kindOf(at))) continue;
    const { east, north } = offset(centre, { lat: points.lat[at] ?? 0, lon: points.lon[at] ?? 0 });
    reach.push(Math.max(Math.abs(east), Math.abs(north) * aspect));
  }
  reach.sort((a, b) => a - b);
  return 2 * (reach[Math.floor(reach.length * 0.95)] ?? 0);
}

function within(centre: Coordinates, width: number, height: number, { lat, lon }: Points): number[] {
  const found: number[] = [];
  const north = height / 2 / DEGREE;
  for (let at = 0; at < lat.length; at += 1) {
    const point = { lat: lat[at] ?? 0, lon: lon[at] ?? 0 };
    if (Math.abs(point.lat - centre.lat) <= north && Math.abs(offset(centre, point).east) <= width / 2) found.push(at);
  }
  return found;
}

/** A region's, a water's or a facility's point may lie in the sea. */
const isLand = (kind: PlaceKind): boolean => kind !== 'region' && kind !== 'water' && kind !== 'facility';

/** Levels of the hierarchy bear the names of what is on the ground; a facility is known to few. */
const isNamed = (kind: PlaceKind): boolean => kind === 'country' || kind === 'city' || kind === 'water';

function namesIn(
  inside: readonly number[],
  rows: GazetteerRows,
  { centre, width }: Pick<MapWindow, 'centre' | 'width'>,
): MapName[] {
  const weightOf = (row: GazetteerRow): number => {
    const { east, north } = offset(centre, row);
    return fame(row) - (2 * Math.hypot(east, north)) / width;
  };
  return inside
    .filter((at) => isNamed(rows.kindOf(at)))
    .flatMap((at) => rows.row(at) ?? [])
    .map((row) => ({ row, weight: weightOf(row) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, NAMES)
    .map(({ row: { name, kind, seat, lat, lon } }) => ({ name, kind, seat, lat, lon }));
}

const fame = ({ kind, seat, population }: GazetteerRow): number =>
  Math.log10(Math.max(population, 1)) + (kind === 'country' ? 3 : 0) + (seat === 'country' ? 1.5 : seat ? 0.5 : 0);
