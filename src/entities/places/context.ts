import { demonymCountry } from '../../language/demonyms';
import type { TextDocument } from '../../language/document';
import type { Article, Coordinates } from '../../model';
import type { Gazetteer, Place } from '../gazetteer';
import type { Registry } from '../registry';

/** Where the article plays, as far as it is certain: weights by country and first-level division, and points. */
export interface Setting {
  readonly countries: ReadonlyMap<string, number>;
  /** Keys `CC/Name`. */
  readonly divisions: ReadonlyMap<string, number>;
  readonly points: readonly { readonly form: string; readonly at: Coordinates }[];
}

/** A place that is taken as certain, and how often it is mentioned. */
export interface Anchor {
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

/** Weighs what is certain, leaving out `except`: a form is not its own evidence. */
export function settingOf(
  anchors: readonly Anchor[],
  background: ReadonlyMap<string, number>,
  except: string,
): Setting {
  const countries = new Map(background);
  const divisions = new Map<string, number>();
  const points: { form: string; at: Coordinates }[] = [];
  for (const { form, place, count } of anchors) {
    if (form === except) continue;
    const weight = Math.min(count, MOST_PER_FORM);
    if (place.country !== null) add(countries, place.country, weight);
    if (place.kind === 'country') continue;
    const division = divisionOf(place);
    if (division !== null) add(divisions, division, weight);
    if (place.entity.coordinates !== undefined && place.kind !== 'admin1')
      points.push({ form, at: place.entity.coordinates });
  }
  return { countries, divisions, points };
}

const add = (counts: Map<string, number>, key: string, by: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);

/** `CC/Name` of the first-level division a place is or lies in. */
export function divisionOf(place: Place): string | null {
  const name = place.kind === 'admin1' ? place.entity.name : place.admin1;
  return place.country === null || name === null ? null : `${place.country}/${name}`;
}

/** Countries the article points to without naming them: nationalities, the outlet's seat. */
export function backgroundOf({ document, article, registry }: SettingSources): Map<string, number> {
  const counts = new Map<string, number>();
  const { tokens } = document;
  tokens.forEach((token, at) => {
    const pair = demonymCountry(`${token.text} ${tokens[at + 1]?.text ?? ''}`);
    const single = demonymCountry(`${tokens[at - 1]?.text ?? ''} ${token.text}`)
      ? undefined
      : demonymCountry(token.text);
    const code = pair ?? single;
    if (code !== undefined) counts.set(code, Math.min(MOST_PER_FORM, (counts.get(code) ?? 0) + 0.5));
  });
  const outlet = article.source === null ? undefined : registry.byForm(article.source.value)[0]?.entity;
  if (outlet?.country !== undefined) add(counts, outlet.country, 0.5);
  return counts;
}

const RADIUS = 6371;

/** Great-circle distance in kilometres. */
export function kilometres(a: Coordinates, b: Coordinates): number {
  const radians = Math.PI / 180;
  const [x, y] = [(b.lat - a.lat) * radians, (b.lon - a.lon) * radians];
  const h = Math.sin(x / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(y / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
