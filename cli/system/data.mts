import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { packedData } from '../../src/data';
import { fromBase91 } from '../../src/data/base91';
import { unpackWith } from '../../src/data/packed';
import type { EngineData } from '../../src/workflow/ports';

/** The built-in data: as the build lays them beside the command line, `file,` and a path, there is nothing to unpack. */
export const builtInData = (): EngineData =>
  unpackWith(packedData(), (packed) => {
    const rest = packed.slice(packed.indexOf(',') + 1);
    return packed.startsWith('file,') ? readFileSync(rest) : inflateRawSync(fromBase91(rest));
  });
