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
