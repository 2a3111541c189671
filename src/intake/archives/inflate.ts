import { Gunzip, Inflate } from 'fflate';

/** Unpacked bytes, or why there are none (more than allowed, or not what was packed) and how many came out before. */
export type Unpacked =
  { readonly bytes: Uint8Array } | { readonly why: 'too-much' | 'damaged'; readonly length: number };

/** Input is given in pieces, so that what bursts is noticed after the first of them. */
const STEP = 4096;

export const inflate = (packed: Uint8Array, limit: number): Unpacked => run(new Inflate(), packed, limit);

export const gunzip = (packed: Uint8Array, limit: number): Unpacked => run(new Gunzip(), packed, limit);

/** fflate tells of damage by throwing. */
function run(stream: Inflate | Gunzip, packed: Uint8Array, limit: number): Unpacked {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const state = { done: false };
  stream.ondata = (chunk, final) => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    state.done = final;
  };
  try {
    for (let at = 0; at < packed.length && length <= limit; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return { why: 'damaged', length };
  }
  if (length > limit) return { why: 'too-much', length };
  return state.done ? { bytes: joined(chunks, length) } : { why: 'damaged', length };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** `before`: the check sum of the bytes before these, where they come in pieces. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
