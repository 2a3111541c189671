import { inflateSync, strFromU8 } from 'fflate/browser';
import type { EngineData } from '../workflow/ports';

/** Built-in data as it travels in the bundle and to the worker. */
export interface PackedData {
  /** Each text as `tools/pack-data.mjs` packs it, or plain where nothing was bundled, as in tests. */
  readonly packed: EngineData;
}

/** A nested record of texts, packed or not. */
interface Files {
  readonly [name: string]: string | Files;
}

const PACKED = 'deflate;base64,';

/** The data as the engine reads it. A text is unpacked when it is read, and not kept: whoever parses it reads it once. */
export const unpack = ({ packed }: PackedData): EngineData =>
  lazily(packed as unknown as Files) as unknown as EngineData;

function lazily(files: Files): Files {
  const texts = {};
  for (const [name, file] of Object.entries(files)) {
    const get = (): string | Files => (typeof file === 'string' ? unpackText(file) : lazily(file));
    Object.defineProperty(texts, name, { enumerable: true, get });
  }
  return texts;
}

/** The text of one file; one that is not packed is its own. */
export function unpackText(file: string): string {
  if (!file.startsWith(PACKED)) return file;
  const binary = atob(file.slice(PACKED.length));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return strFromU8(inflateSync(bytes));
}
