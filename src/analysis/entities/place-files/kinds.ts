import { leadingPlaceWord, placeWord } from '../../language/place-words';
import { foldForm } from '../../../model';
import { featureOf, type PlaceFeature } from './feature-codes';

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
