import {
  type PlaceFile,
  type PlaceFormat,
  type PlaceLimits,
  type ReadRow,
  type RowReader,
  featureOf,
  refusedRow,
} from './file';
import { geoJsonReader, looksLikeGeoJson } from './geojson';
import { looksLikeTable, tableReader } from './table';
import { problem, textsOf, type PlaceText } from './unpack';
import { decodeAs } from '../../../intake/encoding/decode-as';
import { guessEncoding } from '../../../intake/encoding/guess';
import { utf8Shape } from '../../../intake/encoding/utf';
import { ok, type Outcome, message } from '../../../model';

/** What a piece of a file gave. */
interface ReadBatch {
  readonly format: PlaceFormat;
  /** Name of the file in an archive; empty for the file itself. */
  readonly text: string;
  readonly rows: Iterable<ReadRow>;
  /** Bytes of text read so far, of so many; null where only the end tells. */
  readonly done: number;
  readonly of: number | null;
}

/** Bytes by which a format and an encoding are told. */
const HEAD = 262_144;
/** Bytes of a file in an old encoding, which is decoded as a whole. */
const MOST_LEGACY = 50_000_000;

/**
 * The rows of a file of places, piece by piece: a GeoNames dump, a table with a header or GeoJSON, plain or packed. After a
 * problem nothing follows. Problems: `damaged`, `encrypted`, `too-large`, `too-much`, `no-places`, `unsupported-format`,
 * `unknown-encoding`.
 */
export async function* readPlaceFile(file: PlaceFile, limits: PlaceLimits): AsyncGenerator<Outcome<ReadBatch>> {
  const texts = await textsOf(file, limits);
  if (!texts.ok) {
    yield texts;
    return;
  }
  const of = texts.value.reduce<number | null>(
    (sum, { size }) => (sum === null || size === null ? null : sum + size),
    0,
  );
  let done = 0;
  for (const text of texts.value) {
    const subject = text.name === '' ? file.name : `${file.name}/${text.name}`;
    for await (const batch of rowsOf(text, subject)) {
      if (!batch.ok) {
        yield batch;
        return;
      }
      done += batch.value.bytes;
      yield ok({ format: batch.value.format, text: text.name, rows: batch.value.rows, done, of });
    }
  }
}

interface TextBatch {
  readonly format: PlaceFormat;
  readonly rows: Iterable<ReadRow>;
  readonly bytes: number;
}

async function* rowsOf(text: PlaceText, subject: string): AsyncGenerator<Outcome<TextBatch>> {
  let reader: { readonly format: PlaceFormat; readonly rows: RowReader } | null = null;
  for await (const piece of decoded(text, subject)) {
    if (!piece.ok) {
      yield piece;
      return;
    }
    const { text: read, bytes, last } = piece.value;
    reader ??= await readerFor(read);
    if (reader === null) {
      yield problem('unsupported-format', subject, NOT_PLACES);
      return;
    }
    yield ok({ format: reader.format, rows: reader.rows.read(read, last), bytes });
  }
}

const NOT_PLACES =
  'it is neither a GeoNames file, nor GeoJSON, nor a table whose header names a column for the name and columns for latitude and longitude.';

async function readerFor(head: string): Promise<{ format: PlaceFormat; rows: RowReader } | null> {
  if (looksLikeGeoNames(head)) return { format: 'geonames', rows: geoNamesReader() };
  if (looksLikeGeoJson(head)) return { format: 'geojson', rows: geoJsonReader() };
  if (looksLikeTable(head)) return { format: 'table', rows: tableReader((await import('papaparse')).default) };
  return null;
}

interface Decoded {
  readonly text: string;
  readonly bytes: number;
  readonly last: boolean;
}

/** The text in pieces, the first as long as telling the format needs. Old encodings are told by their bytes. */
async function* decoded(text: PlaceText, subject: string): AsyncGenerator<Outcome<Decoded>> {
  let head: Uint8Array[] = [];
  let length = 0;
  let decoder: TextDecoder | 'legacy' | null = null;
  for await (const chunk of text.chunks()) {
    if (!chunk.ok) {
      yield chunk;
      return;
    }
    if (decoder !== null && decoder !== 'legacy') {
      yield ok({ text: decoder.decode(chunk.value, { stream: true }), bytes: chunk.value.length, last: false });
      continue;
    }
    head.push(chunk.value);
    length += chunk.value.length;
    if (decoder === null && length >= HEAD) decoder = decoderOf(joined(head, length));
    if (decoder === 'legacy' && length > MOST_LEGACY) {
      yield problem('unknown-encoding', subject, 'it is no UTF-8 and too large to be decoded; save it as UTF-8.');
      return;
    }
    if (decoder === null || decoder === 'legacy') continue;
    yield ok({ text: decoder.decode(joined(head, length), { stream: true }), bytes: length, last: false });
    head = [];
    length = 0;
  }
  const rest = joined(head, length);
  decoder ??= decoderOf(rest);
  if (decoder === 'legacy') yield ok({ text: decodeAs(rest, guessEncoding(rest)), bytes: length, last: true });
  else yield ok({ text: decoder.decode(rest), bytes: rest.length, last: true });
}

function decoderOf(head: Uint8Array): TextDecoder | 'legacy' {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const { sequences, strays } = utf8Shape(head);
  return strays === 0 || strays * 6 <= sequences ? new TextDecoder('utf-8') : 'legacy';
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Columns of a GeoNames dump, by their order. */
const COLUMNS = 19;
const [NAME, ASCII, ALTERNATES, LAT, LON, CLASS, CODE, COUNTRY, ADMIN1, ADMIN2, POPULATION] = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 14,
];
/** Code units; their longest column, the alternate names, ends at 10,000. */
const LONGEST_LINE = 40_000;

/** Whether a text begins as a GeoNames dump does: nineteen columns, a number, names, degrees, a class. */
function looksLikeGeoNames(head: string): boolean {
  const [line = ''] = head.split('\n', 1);
  const cells = line.split('\t');
  return (
    cells.length >= COLUMNS - 1 &&
    /^\d+$/.test(cells[0] ?? '') &&
    isNumber(cells[LAT]) &&
    isNumber(cells[LON]) &&
    /^[AHLPRSTUV]?$/.test(cells[CLASS] ?? '')
  );
}

const isNumber = (cell = ''): boolean => cell.trim() !== '' && Number.isFinite(Number(cell));

/** A GeoNames dump of one country or of all: tab-separated, without a header (their `readme.txt` names the columns). */
function geoNamesReader(): RowReader {
  const lines = new LineCutter(LONGEST_LINE);
  return {
    *read(text, last) {
      for (const line of lines.cut(text, last)) {
        if (line.text === '') continue;
        const where = `line ${line.number}`;
        if (line.text === null) yield refusedRow(where, 'it is longer than any row of a GeoNames file.');
        else yield rowOf(line.text.split('\t'), where);
      }
    },
  };
}

function rowOf(cells: readonly string[], where: string): ReadRow {
  if (cells.length < COLUMNS - 1)
    return refusedRow(where, message`it has ${cells.length} columns where GeoNames has ${COLUMNS}.`);
  const cell = (at: number): string => cells[at] ?? '';
  const feature = featureOf(cell(CLASS), cell(CODE));
  if ('leftOut' in feature) return { is: 'left-out', what: feature.leftOut };
  const { kind, seat, minor } = feature;
  const alternates = cell(ALTERNATES) === '' ? [] : cell(ALTERNATES).split(',');
  return {
    is: 'place',
    record: {
      where,
      name: cell(NAME),
      forms: [cell(ASCII), ...alternates],
      lat: isNumber(cell(LAT)) ? Number(cell(LAT)) : NaN,
      lon: isNumber(cell(LON)) ? Number(cell(LON)) : NaN,
      kind,
      seat,
      population: minor ? 0 : Number(cell(POPULATION)) || 0,
      country: cell(COUNTRY),
      admin1: cell(ADMIN1),
      admin2: cell(ADMIN2),
      keep: 'alike',
    },
  };
}

/** A line, or that it was too long to be one. */
interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Null where it was longer than allowed; what was read of it is gone. */
  readonly text: string | null;
}

/** Cuts a stream of text into lines of at most `longest` code units; both kinds of line ends. */
class LineCutter {
  private rest = '';
  private number = 0;
  private skipping = false;

  constructor(private readonly longest: number) {}

  *cut(text: string, last: boolean): Generator<TextLine> {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield this.line(text.slice(from, end));
      from = end + 1;
    }
    this.keep(text.slice(from));
    if (last && (this.rest !== '' || this.skipping)) yield this.line('');
  }

  private line(end: string): TextLine {
    const whole = this.rest + end;
    const isTooLong = this.skipping || whole.length > this.longest;
    this.rest = '';
    this.skipping = false;
    this.number += 1;
    return { number: this.number, text: isTooLong ? null : whole.endsWith('\r') ? whole.slice(0, -1) : whole };
  }

  private keep(begun: string): void {
    this.rest = this.skipping ? '' : this.rest + begun;
    if (this.rest.length <= this.longest) return;
    this.rest = '';
    this.skipping = true;
  }
}
