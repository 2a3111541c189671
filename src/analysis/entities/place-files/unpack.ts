import { Gunzip, Inflate } from 'fflate';
import { crc32 } from '../../../intake/archives/inflate';
import { ENCRYPTED, overlaps, packedBytes, readDirectory, type ZipEntry } from '../../../intake/archives/zip-directory';
import { entryPaths } from '../../../intake/archives/zip-names';
import { failed, message, ok, problemNaming, type Message, type Outcome } from '../../../model';
import { bytesOf, mayHoldPlaces, type PlaceFile, type PlaceLimits } from './file';

/** One text of a file: the file itself, or one that is packed in it. */
export interface PlaceText {
  /** Empty for the file itself. */
  readonly name: string;
  /** Bytes; null where only unpacking tells. */
  readonly size: number | null;
  /** In pieces; after a problem nothing follows. */
  chunks(): AsyncIterable<Outcome<Uint8Array>>;
}

/** Files in an archive that are looked at; a country's has two. */
const MOST_ENTRIES = 1000;
/** Text packs to a tenth, a table of repetitions to a hundredth; beyond this it is made to burst. */
const STRONGEST = 300;
const HARMLESS = 5_000_000;
/** Input is given in pieces, so that what bursts is noticed after the first of them. */
const STEP = 16_384;

/** The texts in a file: of a ZIP archive those that may hold places, of a gzip file the one in it. */
export async function textsOf(file: PlaceFile, limits: PlaceLimits): Promise<Outcome<readonly PlaceText[]>> {
  const head = await headOf(file);
  if (head[0] === 0x1f && head[1] === 0x8b) return ok([gunzipped(file, limits)]);
  if (head[0] !== 0x50 || head[1] !== 0x4b) return ok([plain(file)]);
  if (file.size > limits.packed)
    return problem('too-large', file.name, message`it is an archive of more than ${megabytes(limits.packed)}.`);
  const bytes = await bytesOf(file);
  const { entries, damaged } = readDirectory(bytes, MOST_ENTRIES + 1);
  if (damaged || entries.length === 0 || overlaps(entries))
    return problem('damaged', file.name, 'it is no whole archive; get it again.');
  if (entries.length > MOST_ENTRIES)
    return problem('too-much', file.name, message`more than ${MOST_ENTRIES} files are in it.`);
  const paths = entryPaths(entries);
  const texts = entries.flatMap((entry, at) => {
    const path = paths[at] ?? '';
    return mayHoldPlaces(path) && !/\.(?:zip|gz)$/i.test(path) ? [unzipped(file, { bytes, entry, path }, limits)] : [];
  });
  return texts.length > 0 ? ok(texts) : problem('no-places', file.name, 'no file of places is in it.');
}

export const problem = (code: string, subject: string, says: Message): Outcome<never> =>
  failed(problemNaming(code, subject, says));

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

async function headOf(file: PlaceFile): Promise<Uint8Array> {
  for await (const chunk of file.chunks()) return chunk;
  return new Uint8Array();
}

const plain = (file: PlaceFile): PlaceText => ({
  name: '',
  size: file.size,
  async *chunks() {
    for await (const chunk of file.chunks()) yield ok(chunk);
  },
});

const gunzipped = (file: PlaceFile, limits: PlaceLimits): PlaceText => ({
  name: '',
  size: null,
  async *chunks() {
    const stream = new Unpacking(new Gunzip(), limitOf(file.size, limits));
    for await (const { step, last } of stepsOf(file)) {
      yield* outcome(stream.push(step, last), file.name);
      if (stream.fault !== null) return;
    }
  },
});

/** Its bytes in small pieces, and which of them is the last. */
async function* stepsOf(file: PlaceFile): AsyncGenerator<{ readonly step: Uint8Array; readonly last: boolean }> {
  let before: Uint8Array | null = null;
  for await (const chunk of file.chunks()) {
    for (let at = 0; at < chunk.length; at += STEP) {
      if (before !== null) yield { step: before, last: false };
      before = chunk.subarray(at, at + STEP);
    }
  }
  if (before !== null) yield { step: before, last: true };
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly entry: ZipEntry;
  readonly path: string;
}

function unzipped(file: PlaceFile, { bytes, entry, path }: Packed, limits: PlaceLimits): PlaceText {
  const subject = `${file.name}/${path}`;
  const fault = faultOf(bytes, entry, limits);
  return {
    name: path,
    size: entry.size,
    async *chunks() {
      if (fault !== null) {
        yield problem(fault.code, subject, fault.message);
        return;
      }
      const packed = packedBytes(bytes, entry) ?? new Uint8Array();
      let sum = 0;
      if (entry.method === 0) {
        sum = crc32(packed);
        for (let at = 0; at < packed.length; at += STEP) yield ok(packed.subarray(at, at + STEP));
      } else {
        const stream = new Unpacking(new Inflate(), limitOf(packed.length, limits));
        for (let at = 0; at < packed.length; at += STEP) {
          const unpacked = stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
          if (typeof unpacked !== 'string') for (const piece of unpacked) sum = crc32(piece, sum);
          yield* outcome(unpacked, subject);
          if (stream.fault !== null) return;
        }
      }
      if (sum !== entry.crc) yield problem('damaged', subject, 'it is not what was packed; get the archive again.');
    },
  };
}

function faultOf(bytes: Uint8Array, entry: ZipEntry, limits: PlaceLimits): { code: string; message: Message } | null {
  if ((entry.flags & ENCRYPTED) !== 0) return { code: 'encrypted', message: 'it is protected by a password.' };
  if (entry.method !== 0 && entry.method !== 8)
    return {
      code: 'unsupported-format',
      message: message`it is packed by method ${entry.method}; pack it as a plain ZIP.`,
    };
  if (packedBytes(bytes, entry) === null)
    return { code: 'damaged', message: 'its place in the archive is empty; get it again.' };
  return entry.size > limitOf(entry.packed, limits) ? BURSTING : null;
}

const BURSTING = {
  code: 'too-much',
  message: 'it unpacks to more than any file of places; unpack it yourself if you trust it.',
};

const limitOf = (packed: number, { unpacked }: PlaceLimits): number =>
  Math.min(unpacked, Math.max(HARMLESS, packed * STRONGEST));

function* outcome(unpacked: readonly Uint8Array[] | Fault, subject: string): Generator<Outcome<Uint8Array>> {
  if (unpacked === 'too-much') yield problem(BURSTING.code, subject, BURSTING.message);
  else if (unpacked === 'damaged') yield problem('damaged', subject, 'it is cut off or damaged; get it again.');
  else for (const piece of unpacked) if (piece.length > 0) yield ok(piece);
}

type Fault = 'too-much' | 'damaged';

/** A stream of fflate's, which tells of damage by throwing, held to so many bytes. */
class Unpacking {
  fault: Fault | null = null;
  private out: Uint8Array[] = [];
  private length = 0;

  constructor(
    private readonly stream: Inflate | Gunzip,
    private readonly limit: number,
  ) {
    stream.ondata = (piece) => {
      this.length += piece.length;
      this.out.push(piece);
    };
  }

  /** What these bytes unpack to. */
  push(packed: Uint8Array, last = false): readonly Uint8Array[] | Fault {
    try {
      this.stream.push(packed, last);
    } catch {
      return (this.fault = 'damaged');
    }
    const out = this.out;
    this.out = [];
    return this.length > this.limit ? (this.fault = 'too-much') : out;
  }
}
