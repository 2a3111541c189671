import type { IncomingMessage } from 'node:http';
import { PassThrough, pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export class TooLarge extends Error {}

/** The body, decompressed; rejects with `TooLarge` as soon as it is more than `limit` bytes, packed or unpacked. */
export async function bodyOf(answer: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (Number(answer.headers['content-length'] ?? 0) > limit) {
    answer.destroy();
    throw new TooLarge();
  }
  const unpacked = unpacker(answer.headers['content-encoding']);
  const stream = unpacked ?? new PassThrough();
  // What goes wrong is met below, where the stream is read.
  pipeline(answer, stream, () => undefined);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

/** Null where the body is sent as it is. Only what was asked for is unpacked; once, never packed twice. */
function unpacker(encoding: string | undefined): Transform | null {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
