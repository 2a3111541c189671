import { ok, type Input, type Outcome } from '../../model';
import type { Budget } from '../budget';
import { refuse } from '../problems';
import { crc32, gunzip } from './inflate';

const LARGEST = 100_000_000;
const STRONGEST = 300;
const HARMLESS = 5_000_000;
/** Header and trailer alone. */
const SHORTEST = 18;

/** The one file in a gzip file: `story.html.gz`. */
export function fileOf(bytes: Uint8Array, name: string, budget: Budget): Outcome<Input> {
  const limit = Math.min(LARGEST, budget.bytes, Math.max(HARMLESS, bytes.length * STRONGEST));
  const result = gunzip(bytes, limit);
  if (!('bytes' in result)) budget.spend(result.length, true);
  if ('why' in result && result.why === 'too-much')
    return refuse('too-much', name, 'it unpacks to more than any article; unpack it yourself if you trust it.');
  if ('why' in result || !isWhole(bytes, result.bytes))
    return refuse('damaged', name, 'it is cut off or damaged; get it again.');
  if (String.fromCharCode(...result.bytes.subarray(257, 262)) === 'ustar')
    return refuse('unsupported-format', name, 'this is a tar archive; unpack it, or pack it as ZIP.');
  const inner = name.replace(/^.*[\\/]/, '').replace(/\.(?:gz|gzip|z)$/i, '');
  return ok({ name: `${name}/${inner === '' ? 'content' : inner}`, bytes: result.bytes });
}

/** The last eight bytes hold a check sum of the content; of several members one behind the other only the last's. */
function isWhole(packed: Uint8Array, content: Uint8Array): boolean {
  if (packed.length < SHORTEST) return false;
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  return trailer.getUint32(0, true) === crc32(content) || trailer.getUint32(4, true) < content.length;
}
