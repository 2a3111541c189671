import { inflateSync } from 'fflate/browser';
import type { EngineData } from '../workflow/ports';
import { inflated, unpackWith, type PackedData } from './packed';

/** The data as the engine reads it, unpacked wherever the engine runs. */
export const unpack = (data: PackedData): EngineData => unpackWith(data, inflateBase64);

export const unpackText = (file: string): string => inflated(file, inflateBase64);

const BASE64 = 'base64,';

function inflateBase64(packed: string): Uint8Array {
  const binary = atob(packed.slice(BASE64.length));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return inflateSync(bytes);
}
