import type { Budget } from '../budget';
import { crc32, inflate } from './inflate';
import { ENCRYPTED, packedBytes, type ZipEntry } from './zip-directory';

/** No file with an article is larger. */
const LARGEST = 100_000_000;
/** Text packs to a tenth, a table of repetitions to a hundredth; beyond this it is made to burst. */
const STRONGEST = 300;
const HARMLESS = 5_000_000;

/** Why a file of an archive is not unpacked: also `nowhere`, its place is empty, and `altered`, its check sum is another. */
export type Fault = 'encrypted' | 'method' | 'nowhere' | 'too-much' | 'damaged' | 'altered';

export const isSealed = ({ flags }: ZipEntry): boolean => (flags & ENCRYPTED) !== 0;

/**
 * The bytes of one file of an archive. What comes out and is refused is taken from the budget here; what is given is the
 * caller's to take.
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array | Fault {
  if (isSealed(entry)) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'method';
  const packed = packedBytes(archive, entry);
  if (packed === null) return 'nowhere';
  const limit = Math.min(LARGEST, budget.bytes, Math.max(HARMLESS, packed.length * STRONGEST));
  if (entry.size > limit) return 'too-much';
  const result = entry.method === 0 ? { bytes: packed } : inflate(packed, limit);
  if (!('bytes' in result)) {
    budget.spend(result.length, true);
    return result.why;
  }
  if (entry.crc === crc32(result.bytes)) return result.bytes;
  budget.spend(result.bytes.length, true);
  return 'altered';
}
