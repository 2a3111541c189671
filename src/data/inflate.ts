import { inflateSync } from 'fflate/browser';
import { fromBase91 } from './base91';
import { rowsOf } from './columns';

const PACKED = 'deflate;';
/** What stands behind it where a table is packed column by column. */
const COLUMNS = 'columns;';

/** Raw deflated bytes → bytes: `base91,` and the bytes, or what else the one who packed them agreed on with the reader. */
export type Inflate = (packed: string) => Uint8Array;

/** The text of one file; one that is not packed is its own. */
export function inflated(file: string, inflate: Inflate): string {
  if (!file.startsWith(PACKED)) return file;
  const packed = file.slice(PACKED.length);
  const bytes = packed.startsWith(COLUMNS) ? rowsOf(inflate(packed.slice(COLUMNS.length))) : inflate(packed);
  return new TextDecoder().decode(bytes);
}

const BASE91 = 'base91,';

export const inflateBase91: Inflate = (packed) => inflateSync(fromBase91(packed.slice(BASE91.length)));

export const unpackText = (file: string): string => inflated(file, inflateBase91);
