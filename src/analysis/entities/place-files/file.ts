import { leadingPlaceWord, placeWord } from '../../language/place-words';
import { englishWords, markupWords } from '../../../data/lexicon';
import { type Message, type PlaceKind, type Problem, foldForm } from '../../../model';

/** A file of places, wherever it lies. */
export interface PlaceFile {
  /** As it is told: `KP.zip`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Its bytes from the beginning, in pieces; may be asked for again. */
  chunks(): AsyncIterable<Uint8Array>;
  /** All its bytes, where they are at hand; whoever takes them over may leave nothing of them here. */
  readonly whole?: Uint8Array;
}

/** How much of a file is taken in. */
export interface PlaceLimits {
  /** Bytes of an archive, which is held while it is unpacked. */
  readonly packed: number;
  /** Bytes that a file unpacks to; they pass by and are not held. */
  readonly unpacked: number;
  /** Places that are kept. */
  readonly places: number;
}

/** The command line takes any country and all of them: what a gigabyte of archive and thirty million places need. */
export const ANY_SIZE: PlaceLimits = { packed: 1_000_000_000, unpacked: 8_000_000_000, places: 30_000_000 };

export type PlaceFormat = 'geonames' | 'table' | 'geojson';

const ENDINGS = markupWords('endings-of-place-files');

/** Whether a file may hold places, by its name. */
export const mayHoldPlaces = (name: string): boolean =>
  ENDINGS.has(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '') && !/(?:^|\/)(?:readme|license)\b/i.test(name);

/** Bytes that are at hand as a file. */
export const fileOfBytes = (name: string, bytes: Uint8Array): PlaceFile => ({
  name,
  size: bytes.length,
  whole: bytes,
  async *chunks() {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  },
});
const PIECE = 65_536;

/** All bytes of a file; those at hand are not copied. */
export async function bytesOf(file: PlaceFile): Promise<Uint8Array> {
  if (file.whole !== undefined) return file.whole;
  const whole = new Uint8Array(file.size);
  let length = 0;
  for await (const chunk of file.chunks()) {
    // It grew while it was read.
    if (length + chunk.length > whole.length) break;
    whole.set(chunk, length);
    length += chunk.length;
  }
  return length === whole.length ? whole : whole.slice(0, length);
}

/** A place as one row of a file states it, before anything is checked but that it has the cells of one. */
export interface PlaceRecord {
  /** `line 12`, `feature 3`; behind the name of a file in an archive. */
  readonly where: string;
  readonly name: string;
  /** Other names, as they stand there. */
  readonly forms: readonly string[];
  /** WGS 84 degrees; NaN where none can be read. */
  readonly lat: number;
  readonly lon: number;
  readonly kind: PlaceKind;
  /** Capital of a country, seat of a first-level division. */
  readonly seat: 'country' | 'admin1' | null;
  /** People; 0 where unknown, and for what news names as rarely as a hamlet, however many live there. */
  readonly population: number;
  /** Code or name; empty where the row states none. */
  readonly country: string;
  /** First-level division: a code that a row of kind `admin1` in the same file explains, or a name; empty for none. */
  readonly admin1: string;
  /** Name, or code, of the second-level division; it tells namesakes apart. */
  readonly admin2: string;
  /** `all`: every other name is kept; `alike`: of a list in all languages those that English or Korean news may write. */
  readonly keep: 'all' | 'alike';
}

/** What reading a row gave. */
export type ReadRow =
  | { readonly is: 'place'; readonly record: PlaceRecord }
  /** A row that is no place, or a broken one. `why`: one sentence without the row's text. */
  | { readonly is: 'refused'; readonly where: string; readonly why: Message }
  /** What news does not name as a place; `what`: its kind, readable, for counting. */
  | { readonly is: 'left-out'; readonly what: string };

/** Reads the text of a file piece by piece; holds no more of it than its longest row. */
export interface RowReader {
  /** The rows that end in the text so far; `last`: nothing follows. */
  read(text: string, last: boolean): Iterable<ReadRow>;
}

export const refusedRow = (where: string, why: Message): ReadRow => ({ is: 'refused', where, why });

/** What became of the rows of a file. */
export interface PlaceCounts {
  /** Rows read, those left out and refused included. */
  readonly rows: number;
  /** Places that the index adds. */
  readonly places: number;
  /** Rows for places that the built-in gazetteer has. */
  readonly known: number;
  /** Rows for a place of another row of the file. */
  readonly repeated: number;
  /** Rows of kinds that news does not name, by kind. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Rows that could not be taken in. */
  readonly refused: number;
}

export interface PlaceReport extends PlaceCounts {
  readonly format: PlaceFormat;
  /** The first refused rows, each with its line and reason. */
  readonly problems: readonly Problem[];
}

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

const CLASSES = {
  A: 'former or other administrative areas',
  H: 'small waters',
  L: 'areas of no name in news',
  P: 'towns of no kind that is known',
  R: 'roads and railways',
  S: 'buildings and institutions',
  T: 'small land forms',
  U: 'the sea floor',
  V: 'woods and fields',
} as const;
const isClass = (cls: string): cls is keyof typeof CLASSES => Object.hasOwn(CLASSES, cls);

const PLAIN = { seat: null, minor: false } as const;

/** A feature class, `A` to `V`, and code (`PPLA`), as geonames.org lists them. */
export function featureOf(cls: string, code: string): PlaceFeature {
  if (cls === 'A') return areaOf(code);
  if (cls === 'P' || (cls === '' && code.startsWith('PPL'))) return townOf(code);
  if (cls === 'H' && WATERS.has(code)) return { ...PLAIN, kind: 'water' };
  if ((cls === 'T' && LAND.has(code)) || (cls === 'L' && AREAS.has(code)) || code === 'FRST')
    return { ...PLAIN, kind: 'region' };
  if ((cls === 'L' && GROUNDS.has(code)) || (cls === 'S' && SITES.has(code))) return { ...PLAIN, kind: 'facility' };
  return { leftOut: isClass(cls) ? CLASSES[cls] : 'of no class that is known' };
}

/** A historical area ends in `H`; countries are known already. */
function areaOf(code: string): PlaceFeature {
  if (/^(?:PCL|TERR)/.test(code)) return { ...PLAIN, kind: 'country' };
  if (code === 'ADM1') return { ...PLAIN, kind: 'admin1' };
  if (/^(?:ADM[2-5]|ADMD|PRSH)$/.test(code)) return { ...PLAIN, kind: 'admin2' };
  if (code === 'ZN' || code === 'ZNB' || code === 'LTER') return { ...PLAIN, kind: 'region' };
  return { leftOut: CLASSES.A };
}

function townOf(code: string): PlaceFeature {
  if (code === 'PPLC' || code === 'PPLG')
    return { kind: 'city', seat: code === 'PPLC' ? 'country' : null, minor: false };
  if (code === 'PPLA') return { kind: 'city', seat: 'admin1', minor: false };
  return { kind: 'city', seat: null, minor: MINOR_TOWNS.has(code) };
}
