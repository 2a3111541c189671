import { inflateSync } from 'fflate/browser';
import type { EngineData } from '../workflow/ports';
import { fromBase91 } from './base91';
import { inflated, unpackWith, type PackedData } from './packed';

/** The data as the engine reads it, unpacked wherever the engine runs. */
export const unpack = (data: PackedData): EngineData => unpackWith(data, inflateBase91);

export const unpackText = (file: string): string => inflated(file, inflateBase91);

const BASE91 = 'base91,';

const inflateBase91 = (packed: string): Uint8Array => inflateSync(fromBase91(packed.slice(BASE91.length)));
