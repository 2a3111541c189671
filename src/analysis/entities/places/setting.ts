import { demonymCountry, isPairHead } from '../../language/place-words';
import type { TextDocument } from '../../language/document';
import { Shape } from '../../language/word-types';
import type { Article } from '../../../model';
import type { Gazetteer, Place } from '../gazetteer';
import type { Registry } from '../registry';

/** Weights by key, and their sum; one key may count less for who asks. */
export class WeightCounts {
  constructor(
    private readonly counts: ReadonlyMap<string, number>,
    readonly total: number,
    private readonly lessened: string | null = null,
    private readonly by = 0,
  ) {}

  of(key: string | null): number {
    const count = key === null ? 0 : (this.counts.get(key) ?? 0);
    return key === this.lessened ? count - this.by : count;
  }

  /** Keys and weights, heaviest first. */
  ranked(): [key: string, weight: number][] {
    return [...this.counts.keys()].map((key): [string, number] => [key, this.of(key)]).sort((a, b) => b[1] - a[1]);
  }

  /** Share of a key in what is known; less while little is known. */
  share(key: string | null): number {
    const count = this.of(key);
    return count <= 0 ? 0 : (count / this.total) * Math.min(1, this.total / 2);
  }

  without(key: string | null, weight: number): WeightCounts {
    return key === null ? this : new WeightCounts(this.counts, this.total - weight, key, weight);
  }
}

/** Where the article plays, as far as it is certain. */
export interface Setting {
  /** By ISO code. */
  readonly countries: WeightCounts;
  /** By `CC/Name` of the first-level division. */
  readonly divisions: WeightCounts;
  /** By id of the town. */
  readonly towns: WeightCounts;
}

/** A place that is taken as certain, and how often it is mentioned. */
export interface CertainPlace {
  readonly form: string;
  readonly place: Place;
  readonly count: number;
}

const MOST_PER_FORM = 3;

export interface SettingSources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
}

/** Weighs what is certain. */
export function settingOf(anchors: readonly CertainPlace[], background: ReadonlyMap<string, number>): Setting {
  const countries = new Map(background);
  const divisions = new Map<string, number>();
  const towns = new Map<string, number>();
  for (const { place, count } of anchors) {
    const weight = Math.min(count, MOST_PER_FORM);
    if (place.country !== null) add(countries, place.country, weight);
    const division = divisionOf(place);
    if (division !== null) add(divisions, division, weight);
    if (place.kind === 'city') add(towns, place.entity.id, weight);
  }
  return { countries: tally(countries), divisions: tally(divisions), towns: tally(towns) };
}

function tally(counts: ReadonlyMap<string, number>): WeightCounts {
  let total = 0;
  for (const count of counts.values()) total += count;
  return new WeightCounts(counts, total);
}

/** The setting without what a form itself says: no form is its own evidence. */
export function without(setting: Setting, own: CertainPlace | undefined): Setting {
  if (own === undefined) return setting;
  const weight = Math.min(own.count, MOST_PER_FORM);
  return {
    countries: setting.countries.without(own.place.country, weight),
    divisions: setting.divisions.without(divisionOf(own.place), weight),
    towns: setting.towns.without(own.place.kind === 'city' ? own.place.entity.id : null, weight),
  };
}

const add = (counts: Map<string, number>, key: string, by: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);

/** `CC/Name` of the first-level division a place is or lies in; null for a country and what has none. */
export function divisionOf(place: Place): string | null {
  const name = place.kind === 'admin1' ? place.entity.name : place.admin1;
  return place.country === null || name === null ? null : `${place.country}/${name}`;
}

/** Countries the article points to without naming them: nationalities, the outlet's seat. */
export function backgroundOf({ document: { tokens }, article, registry }: SettingSources): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.shape & Shape.capitalised) === 0) continue;
    const pair = isPairHead(token.text) ? demonymCountry(`${token.text} ${tokens[at + 1]?.text ?? ''}`) : undefined;
    const code = pair ?? demonymCountry(token.text);
    if (pair !== undefined) at++;
    if (code !== undefined) counts.set(code, Math.min(MOST_PER_FORM, (counts.get(code) ?? 0) + 0.5));
  }
  const outlet = article.source === null ? undefined : registry.byForm(article.source.value)[0]?.entity;
  if (outlet?.country !== undefined) add(counts, outlet.country, 0.5);
  return counts;
}

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
