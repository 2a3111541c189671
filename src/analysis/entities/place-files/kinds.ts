import { leadingPlaceWord, placeWord } from '../../language/place-words';
import { foldForm, type PlaceKind } from '../../../model';
import { englishWords } from '../../../data/lexicon';
import type { PlaceRecord } from './file';

const town = (minor: boolean, seat: 'country' | 'admin1' | null = null): PlaceFeature => ({
  kind: 'city',
  seat,
  minor,
});
const plain = (kind: 'country' | 'admin1' | 'admin2' | 'region' | 'facility'): PlaceFeature => ({
  kind,
  seat: null,
  minor: false,
});

/** Folded kinds that tables of places use, beside the nouns that stand after names in texts (`language/place-words.ts`). */
const KINDS: ReadonlyMap<string, PlaceFeature> = new Map(
  Object.entries({
    country: plain('country'),
    nation: plain('country'),
    'sovereign country': plain('country'),
    dependency: plain('country'),
    adm1: plain('admin1'),
    admin1: plain('admin1'),
    macroregion: plain('region'),
    region: plain('region'),
    adm2: plain('admin2'),
    adm3: plain('admin2'),
    admin2: plain('admin2'),
    admin3: plain('admin2'),
    localadmin: plain('admin2'),
    capital: town(false, 'country'),
    'national capital': town(false, 'country'),
    'admin 0 capital': town(false, 'country'),
    'admin 1 capital': town(false, 'admin1'),
    'provincial capital': town(false, 'admin1'),
    'state capital': town(false, 'admin1'),
    'populated place': town(false),
    locality: town(false),
    place: town(false),
    metropolis: town(false),
    'isolated dwelling': town(true),
    quarter: town(true),
    section: town(true),
    macrohood: town(true),
    microhood: town(true),
    ruins: town(true),
    abandoned: town(true),
    'abandoned place': town(true),
    volcano: plain('region'),
    peak: plain('region'),
    area: plain('region'),
    'industrial area': plain('facility'),
    facility: plain('facility'),
    factory: plain('facility'),
    plant: plain('facility'),
    refinery: plain('facility'),
    tunnel: plain('facility'),
    fort: plain('facility'),
    'military base': plain('facility'),
    'test site': plain('facility'),
  }),
);
const PARTS = new Set('hamlet suburb neighborhood neighbourhood ward'.split(' '));

/**
 * What a table's own word, or GeoNames' class and code, say a place is; a populated place where they say nothing that is
 * known. A `region` counts as one on the ground, since tables mean divisions and landscapes by it; the converter makes a
 * division of it where the built-in gazetteer has that.
 */
export function placeKindOf(stated: string, cls: string, code: string): PlaceFeature {
  if (code !== '' || /^[AHLPRSTUV]$/.test(cls)) return byCode(cls, code);
  if (/^[AHLPRSTUV]$/.test(stated)) return byCode(stated, '');
  const folded = foldForm(stated === '' ? cls : stated);
  const listed = KINDS.get(folded);
  if (listed !== undefined) return listed;
  const [first = '', ...more] = folded.split(' ');
  const last = more[more.length - 1] ?? first;
  if (PARTS.has(last)) return town(true);
  const kind = placeWord(last) ?? placeWord(first) ?? leadingPlaceWord(first);
  return kind === undefined ? town(false) : { kind, seat: null, minor: false };
}

/** A class alone, as some tables have it, says the kind and no more. */
const BY_CLASS: Readonly<Record<string, PlaceFeature>> = {
  A: plain('admin2'),
  H: { kind: 'water', seat: null, minor: false },
  L: plain('region'),
  P: town(false),
  S: plain('facility'),
  T: plain('region'),
};

const CLASS_OF: readonly (readonly [RegExp, string])[] = [
  [/^(?:ADM|PCL|TERR|ZN|PRSH|LTER)/, 'A'],
  [/^(?:PPL|STLMT)/, 'P'],
];

/** Where only the code is stated, the classes are tried in turn. */
function byCode(cls: string, code: string): PlaceFeature {
  if (code === '') return BY_CLASS[cls] ?? featureOf(cls, code);
  if (cls !== '') return featureOf(cls, code);
  const known = CLASS_OF.find(([pattern]) => pattern.test(code))?.[1];
  if (known !== undefined) return featureOf(known, code);
  const found = ['H', 'T', 'L', 'S'].map((each) => featureOf(each, code)).find((feature) => !('leftOut' in feature));
  return found ?? featureOf('', code);
}

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
const MINOR_TOWNS = englishWords('feature-codes-of-minor-towns');

/** Waters that news names. Springs, wells, ponds, rapids, swamps and marks of navigation are left out. */
const WATERS = englishWords('feature-codes-of-waters');
/** Land forms that news names: heights, islands, deserts, valleys, coasts. Spurs, cliffs, slopes and rocks are left out. */
const LAND = englishWords('feature-codes-of-land');
/** Areas. Military ones, oil and coal fields, ports and parks are facilities; shares of land and fields are left out. */
const AREAS = englishWords('feature-codes-of-areas');
const GROUNDS = englishWords('feature-codes-of-grounds');

/**
 * Facilities that news names as the place of something: airports, ports, prisons, camps, bases, dams, mines, power and
 * rocket stations, refineries, border posts, bridges, tunnels, stations, markets, squares, palaces. Schools, hospitals,
 * houses of prayer, hotels, offices and farms are bodies, or too many of one name, and are left out.
 */
const SITES = englishWords('feature-codes-of-sites');

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
