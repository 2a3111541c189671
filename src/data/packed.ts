import type { EngineData } from '../workflow/ports';
import { inflateBase91, inflated, type Inflate } from './inflate';

/** Built-in data as it travels in the bundle and to the worker. */
export interface PackedData {
  /** Each text as `tools/pack-data.mjs` packs it, or plain where nothing was bundled, as in tests. */
  readonly packed: EngineData;
}

/** A nested record of texts, packed or not. */
interface Files {
  readonly [name: string]: string | Files;
}

export const unpack = (data: PackedData): EngineData => unpackWith(data, inflateBase91);

/** The data as the engine reads it. A text is unpacked when it is read, and not kept: whoever parses it reads it once. */
export const unpackWith = ({ packed }: PackedData, inflate: Inflate): EngineData =>
  lazily(packed as unknown as Files, inflate) as unknown as EngineData;

function lazily(files: Files, inflate: Inflate): Files {
  const texts = {};
  for (const [name, file] of Object.entries(files)) {
    const get = (): string | Files => (typeof file === 'string' ? inflated(file, inflate) : lazily(file, inflate));
    Object.defineProperty(texts, name, { enumerable: true, get });
  }
  return texts;
}
