import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { packedData } from '../../src/data';
import { fromBase91 } from '../../src/data/base91';
import { unpackWith } from '../../src/data/packed';
import type { EngineData } from '../../src/workflow/ports';

/** The built-in data, unpacked by Node itself: several times faster than the plugin can, and every run waits for it. */
export const builtInData = (): EngineData => unpackWith(packedData(), (packed) => inflateRawSync(bytesOf(packed)));

/** `base91,…` or, as the build lays them beside the command line, `file,` and a path. */
function bytesOf(packed: string): Uint8Array {
  const rest = packed.slice(packed.indexOf(',') + 1);
  return packed.startsWith('file,') ? readFileSync(rest) : fromBase91(rest);
}
