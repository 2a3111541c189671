/** What the directory of a ZIP archive says of one file in it (PKWARE's APPNOTE.TXT, 4.3.12). */
export interface ZipEntry {
  readonly name: Uint8Array;
  /** Name in UTF-8 from the entry's own field, where a program wrote one beside an older name. */
  readonly unicodeName: Uint8Array | null;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly at: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** The directory was missing, and what could be found without it is listed. */
  readonly damaged: boolean;
}

export const ENCRYPTED = 0x0001;
export const UTF8_NAME = 0x0800;
const STREAMED = 0x0008;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffffffff;

/** Little-endian numbers; outside the bytes all are -1. */
class Reader {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : -1;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : -1;
  }

  u64(at: number): number {
    const [low, high] = [this.u32(at), this.u32(at + 4)];
    return low < 0 || high < 0 || high > 0x1fffff ? -1 : high * 0x100000000 + low;
  }
}

/** The files of an archive; at most `most` of them. Without a directory, those whose local headers say how long they are. */
export function readDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const reader = new Reader(bytes);
  const end = findEnd(reader);
  const place = end < 0 ? null : directoryAt(reader, end);
  const entries = place === null ? [] : centralEntries(reader, place, most);
  if (place !== null && (entries.length > 0 || place.count === 0)) {
    return { entries, damaged: entries.length < Math.min(place.count, most) };
  }
  return { entries: localEntries(reader, most), damaged: true };
}

function findEnd(reader: Reader): number {
  const last = reader.bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) if (reader.u32(at) === END) return at;
  return -1;
}

interface Place {
  readonly at: number;
  readonly count: number;
  /** Bytes before the archive, as self-extracting ones have, by which all offsets are too small. */
  readonly shift: number;
}

function directoryAt(reader: Reader, end: number): Place | null {
  const locator = end - 20;
  const end64 = reader.u32(locator) === LOCATOR_64 ? reader.u64(locator + 8) : -1;
  if (end64 >= 0 && reader.u32(end64) === END_64) {
    return { at: reader.u64(end64 + 48), count: reader.u64(end64 + 32), shift: 0 };
  }
  const [count, size, offset] = [reader.u16(end + 10), reader.u32(end + 12), reader.u32(end + 16)];
  const at = end - size;
  const shift = at - offset;
  if (at < 0 || (count > 0 && reader.u32(at) !== CENTRAL)) {
    return reader.u32(offset) === CENTRAL ? { at: offset, count, shift: 0 } : null;
  }
  return { at, count, shift: Math.max(0, shift) };
}

function centralEntries(reader: Reader, { at: start, count, shift }: Place, most: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < Math.min(count, most) && reader.u32(at) === CENTRAL) {
    const [nameLength, extraLength, commentLength] = [reader.u16(at + 28), reader.u16(at + 30), reader.u16(at + 32)];
    const extra = at + 46 + nameLength;
    const next = extra + extraLength + commentLength;
    if (nameLength < 0 || next > reader.bytes.length) break;
    const plain = { size: reader.u32(at + 24), packed: reader.u32(at + 20), offset: reader.u32(at + 42) };
    const wide = wideNumbers(reader, extra, extraLength, plain);
    entries.push({
      name: reader.bytes.subarray(at + 46, extra),
      unicodeName: unicodeName(reader, extra, extraLength),
      flags: reader.u16(at + 8),
      method: reader.u16(at + 10),
      crc: reader.u32(at + 16),
      packed: wide.packed,
      size: wide.size,
      at: wide.offset + shift,
    });
    at = next;
  }
  return entries;
}

/** Numbers that do not fit into 32 bits stand in an extra field, those that do not fit only, in this order. */
function wideNumbers(
  reader: Reader,
  extra: number,
  length: number,
  plain: { size: number; packed: number; offset: number },
): { size: number; packed: number; offset: number } {
  let at = fieldAt(reader, extra, length, 0x0001);
  if (at < 0) return plain;
  const wide = { ...plain };
  for (const key of ['size', 'packed', 'offset'] as const) {
    if (plain[key] !== IN_ZIP64) continue;
    wide[key] = reader.u64(at);
    at += 8;
  }
  return wide;
}

function unicodeName(reader: Reader, extra: number, length: number): Uint8Array | null {
  const at = fieldAt(reader, extra, length, 0x7075);
  return at < 0 ? null : reader.bytes.subarray(at + 5, at + reader.u16(at - 2));
}

/** Where the data of an extra field begins; -1 where there is none. */
function fieldAt(reader: Reader, extra: number, length: number, id: number): number {
  for (let at = extra; at + 4 <= extra + length; at += 4 + reader.u16(at + 2)) {
    if (reader.u16(at) === id) return at + 4;
  }
  return -1;
}

/** One behind the other from the beginning, as far as their headers tell where the next begins. */
function localEntries(reader: Reader, most: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < most && reader.u32(at) === LOCAL) {
    const [flags, packed] = [reader.u16(at + 6), reader.u32(at + 18)];
    const name = at + 30;
    const data = name + reader.u16(at + 26) + reader.u16(at + 28);
    if (packed < 0 || (flags & STREAMED) !== 0 || data + packed > reader.bytes.length) break;
    entries.push({
      name: reader.bytes.subarray(name, name + reader.u16(at + 26)),
      unicodeName: null,
      flags,
      method: reader.u16(at + 8),
      crc: reader.u32(at + 14),
      packed,
      size: reader.u32(at + 22),
      at,
    });
    at = data + packed;
  }
  return entries;
}

/** The packed bytes of an entry; null where its local header is none or its data lie outside. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const reader = new Reader(bytes);
  if (entry.at < 0 || reader.u32(entry.at) !== LOCAL) return null;
  const start = entry.at + 30 + reader.u16(entry.at + 26) + reader.u16(entry.at + 28);
  return entry.packed < 0 || start + entry.packed > bytes.length ? null : bytes.subarray(start, start + entry.packed);
}

/** Whether entries share packed bytes, which only archives made to burst do. */
export function overlaps(entries: readonly ZipEntry[]): boolean {
  const ordered = [...entries].filter(({ packed }) => packed > 0).sort((a, b) => a.at - b.at);
  return ordered.some((entry, index) => {
    const next = ordered[index + 1];
    return next !== undefined && entry.at + 30 + entry.packed > next.at;
  });
}
