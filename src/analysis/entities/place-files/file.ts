import type { Message, PlaceKind, Problem } from '../../../model';

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

const EXTENSION = /\.(?:zip|gz|txt|csv|tsv|tab|json|geojson|geojsonl|ndjson)$/i;

/** Whether a file may hold places, by its name. */
export const mayHoldPlaces = (name: string): boolean =>
  EXTENSION.test(name) && !/(?:^|\/)(?:readme|license)\b/i.test(name);

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
