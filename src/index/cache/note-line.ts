import type { Sketch } from '../../duplicates';
import { escaped, unescaped } from '../packed-record';
import { checksum } from './checksum';

/** What is kept of one note: as the vault listed it, and what was made of its text. */
export interface CachedNote {
  /** Milliseconds since the epoch, and bytes, as the vault listed them; an `mtime` of -1 is never met again. */
  readonly mtime: number;
  readonly size: number;
  /** `packRecord`; empty for a note that is not Dateline's. */
  readonly packed: string;
  /** Packed; empty for what is no article. */
  readonly sketch: string;
}

/** A line of the cache: of a note, or `null` of one to be forgotten. All ASCII, so that it is read fast. */
export function lineOf(path: string, kept: CachedNote | null): string {
  const said =
    kept === null
      ? `${escaped(path)}\t-`
      : `${escaped(path)}\t${kept.mtime.toString(36)}\t${kept.size.toString(36)}\t${kept.sketch}\t${kept.packed}`;
  return `${checksum(said, 0)}\t${said}\n`;
}

/** What a line says; undefined where it was cut, mixed up or written by something else. `line`: without its end. */
export function readLine(line: string): { readonly path: string; readonly kept: CachedNote | null } | undefined {
  const start = line.indexOf('\t') + 1;
  const name = line.indexOf('\t', start);
  if (start === 0 || name < 0 || line.slice(0, start - 1) !== checksum(line, start)) return undefined;
  const path = unescaped(line.slice(start, name));
  if (line.length === name + 2 && line.endsWith('-')) return { path, kept: null };
  const time = line.indexOf('\t', name + 1);
  const size = line.indexOf('\t', time + 1);
  const sketch = line.indexOf('\t', size + 1);
  if (time < 0 || size < 0 || sketch < 0) return undefined;
  const kept = {
    mtime: parseInt(line.slice(name + 1, time), 36),
    size: parseInt(line.slice(time + 1, size), 36),
    sketch: line.slice(size + 1, sketch),
    packed: line.slice(sketch + 1),
  };
  return { path, kept };
}

/** Six characters a hash, of six bits each. */
const WIDTH = 6;
const FIRST = 48;

/** A sketch as text of one length a number: it is read faster than numbers are. */
export const packSketch = ({ count, whole, lead }: Sketch): string =>
  `${count.toString(36)} ${packHashes(whole)} ${packHashes(lead)}`;

export function unpackSketch(packed: string): Sketch | null {
  const first = packed.indexOf(' ');
  const second = packed.indexOf(' ', first + 1);
  if (first < 0 || second < 0) return null;
  const whole = unpackHashes(packed, first + 1, second);
  return { count: parseInt(packed.slice(0, first), 36), whole, lead: unpackHashes(packed, second + 1, packed.length) };
}

function packHashes(hashes: Uint32Array): string {
  let packed = '';
  for (const hash of hashes) {
    for (let shift = 30; shift >= 0; shift -= WIDTH) packed += String.fromCharCode(FIRST + ((hash >>> shift) & 63));
  }
  return packed;
}

function unpackHashes(packed: string, start: number, end: number): Uint32Array {
  const hashes = new Uint32Array(Math.floor((end - start) / WIDTH));
  for (let i = 0, at = start; i < hashes.length; i += 1) {
    let hash = 0;
    for (const stop = at + WIDTH; at < stop; at += 1) hash = (hash << WIDTH) | ((packed.charCodeAt(at) - FIRST) & 63);
    hashes[i] = hash;
  }
  return hashes;
}
