import { countryName } from './countries';
import type { ExportEntity } from './model';

/** Where a place stands among the places it lies in. */
export interface Whereabouts {
  /** ISO 3166-1 alpha-2; null for what lies in no country, as a sea. */
  readonly code: string | null;
  readonly country: string | null;
  /** Names of the divisions it lies in, the largest first; a place right below its country counts as one itself. */
  readonly divisions: readonly string[];
  /** How much of the map it is: a spot or settlement, a first-level division, a country or more than one. */
  readonly size: 'spot' | 'division' | 'country';
}

/** An id that Dateline made of a country's place: `place:north-korea:kp`, and below its divisions `kp.north-hamgyong`. */
const BELOW_DIVISION = /^place:[^:]*:[a-z]{2}\./;

export function whereaboutsOf(place: ExportEntity): Whereabouts {
  const chain = chainOf(place);
  const [top = place] = chain;
  const { country: code } = place;
  const isBelow = BELOW_DIVISION.test(top.id);
  const isCountry = code !== null && top.country === code && !isBelow;
  const below = chain.slice(isCountry ? 1 : 0);
  const depth = below.indexOf(place);
  const country = isCountry ? top.name : code === null ? null : countryName(code);
  const divisions = below.filter((each, at) => each !== place || (at === 0 && isCountry)).map(({ name }) => name);
  const size = isCountry ? SIZES[Math.min(depth + 1, 2)] : isBelow || depth > 0 ? 'spot' : 'country';
  return { code, country, divisions, size: size ?? 'spot' };
}

const SIZES: readonly Whereabouts['size'][] = ['country', 'division', 'spot'];

/** The place and all it lies in, the largest first. */
function chainOf(place: ExportEntity): readonly ExportEntity[] {
  const chain = [place];
  for (let at = place.location; at !== null && !chain.includes(at); at = at.location) chain.unshift(at);
  return chain;
}

/** As it is written in a line: `Hoeryong, North Hamgyong, North Korea`. */
export function addressLine(place: ExportEntity): string {
  const { country, divisions } = whereaboutsOf(place);
  const parts = [place.name, ...[...divisions].reverse(), country].filter((part) => part !== null);
  return [...new Set(parts)].join(', ');
}
