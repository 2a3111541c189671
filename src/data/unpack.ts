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

const PACKED = 'deflate;';
const BASE64 = 'base64,';

/** Raw deflated bytes → text: `base64,` and the bytes, or what else the one who packed them agreed on with the reader. */
export type Inflate = (packed: string) => string;

/** The data as the engine reads it. A text is unpacked when it is read, and not kept: whoever parses it reads it once. */
export const unpack = ({ packed }: PackedData, inflate: Inflate = inflateHere): EngineData =>
  lazily(packed as unknown as Files, inflate) as unknown as EngineData;

function lazily(files: Files, inflate: Inflate): Files {
  const texts = {};
  for (const [name, file] of Object.entries(files)) {
    const get = (): string | Files => (typeof file === 'string' ? unpackText(file, inflate) : lazily(file, inflate));
    Object.defineProperty(texts, name, { enumerable: true, get });
  }
  return texts;
}

/** The text of one file; one that is not packed is its own. */
export const unpackText = (file: string, inflate: Inflate = inflateHere): string =>
  file.startsWith(PACKED) ? inflate(file.slice(PACKED.length)) : file;

/** Works wherever the engine does. */
function inflateHere(packed: string): string {
  const binary = atob(packed.slice(BASE64.length));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return strFromU8(inflateSync(bytes));
}
