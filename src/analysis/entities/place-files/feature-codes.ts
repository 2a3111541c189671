import { englishWords } from '../../../data/lexicon';
import type { PlaceKind } from '../../../model';
import type { PlaceRecord } from './record';

/** What a GeoNames feature is here, or why it is none of ours. */
export type PlaceFeature =
  | {
      readonly kind: PlaceKind;
      readonly seat: PlaceRecord['seat'];
      /** Abandoned, destroyed, a part of a town: weighed as a hamlet, whatever population is stated. */
      readonly minor: boolean;
    }
  | { readonly leftOut: string };

/** Sections, farms and camps of a few, and what is no more: kept, since news names them, and weighed as hamlets. */
const MINOR_TOWNS = englishWords('minor-towns');

/** Waters that news names. Springs, wells, ponds, rapids, swamps and marks of navigation are left out. */
const WATERS = englishWords('waters');
/** Land forms that news names: heights, islands, deserts, valleys, coasts. Spurs, cliffs, slopes and rocks are left out. */
const LAND = englishWords('feature-codes-land');
/** Areas. Military ones, oil and coal fields, ports and parks are facilities; shares of land and fields are left out. */
const AREAS = englishWords('feature-codes-areas');
const GROUNDS = englishWords('grounds');

/**
 * Facilities that news names as the place of something: airports, ports, prisons, camps, bases, dams, mines, power and
 * rocket stations, refineries, border posts, bridges, tunnels, stations, markets, squares, palaces. Schools, hospitals,
 * houses of prayer, hotels, offices and farms are bodies, or too many of one name, and are left out.
 */
const SITES = englishWords('feature-codes-sites');

const CLASSES: Readonly<Record<string, string>> = {
  A: 'former or other administrative areas',
  H: 'small waters',
  L: 'areas of no name in news',
  P: 'towns of no kind that is known',
  R: 'roads and railways',
  S: 'buildings and institutions',
  T: 'small land forms',
  U: 'the sea floor',
  V: 'woods and fields',
};

const PLAIN = { seat: null, minor: false } as const;

/** A feature class, `A` to `V`, and code (`PPLA`), as geonames.org lists them. */
export function featureOf(cls: string, code: string): PlaceFeature {
  if (cls === 'A') return areaOf(code);
  if (cls === 'P' || (cls === '' && code.startsWith('PPL'))) return townOf(code);
  if (cls === 'H' && WATERS.has(code)) return { ...PLAIN, kind: 'water' };
  if ((cls === 'T' && LAND.has(code)) || (cls === 'L' && AREAS.has(code)) || code === 'FRST')
    return { ...PLAIN, kind: 'region' };
  if ((cls === 'L' && GROUNDS.has(code)) || (cls === 'S' && SITES.has(code))) return { ...PLAIN, kind: 'facility' };
  return { leftOut: CLASSES[cls] ?? 'of no class that is known' };
}

/** A historical area ends in `H`; countries are known already. */
function areaOf(code: string): PlaceFeature {
  if (/^(?:PCL|TERR)/.test(code)) return { ...PLAIN, kind: 'country' };
  if (code === 'ADM1') return { ...PLAIN, kind: 'admin1' };
  if (/^(?:ADM[2-5]|ADMD|PRSH)$/.test(code)) return { ...PLAIN, kind: 'admin2' };
  if (code === 'ZN' || code === 'ZNB' || code === 'LTER') return { ...PLAIN, kind: 'region' };
  return { leftOut: CLASSES.A ?? '' };
}

function townOf(code: string): PlaceFeature {
  if (code === 'PPLC' || code === 'PPLG')
    return { kind: 'city', seat: code === 'PPLC' ? 'country' : null, minor: false };
  if (code === 'PPLA') return { kind: 'city', seat: 'admin1', minor: false };
  return { kind: 'city', seat: null, minor: MINOR_TOWNS.has(code) };
}
