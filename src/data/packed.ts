import type { EngineData } from '../workflow/ports';
import { rowsOf } from './columns';

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
/** What stands behind it where a table is packed column by column. */
const COLUMNS = 'columns;';

/** Raw deflated bytes → bytes: `base91,` and the bytes, or what else the one who packed them agreed on with the reader. */
export type Inflate = (packed: string) => Uint8Array;

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

/** The text of one file; one that is not packed is its own. */
export function inflated(file: string, inflate: Inflate): string {
  if (!file.startsWith(PACKED)) return file;
  const packed = file.slice(PACKED.length);
  const bytes = packed.startsWith(COLUMNS) ? rowsOf(inflate(packed.slice(COLUMNS.length))) : inflate(packed);
  return new TextDecoder().decode(bytes);
}
