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

const [TAB, NEWLINE, FORM_FEED] = [9, 10, 12];

/**
 * Puts a table back into rows: it holds the widths of all rows, then each column, a cell a line, with form feeds between.
 * A byte at a time: as strings it would take four times as long, and every start waits for it.
 */
function rowsOf(table: Uint8Array): Uint8Array {
  const rows = table.indexOf(FORM_FEED);
  const next: number[] = [];
  for (let at = rows; at !== -1; at = table.indexOf(FORM_FEED, at + 1)) next.push(at + 1);
  // As many marks as it had: each cell ends in one, in rows as in columns.
  const made = new Uint8Array(table.length - rows);
  let end = 0;
  for (let row = 0; row < rows; row += 1) {
    const width = widthOf(table[row] ?? 0);
    for (let column = 0; column < width; column += 1) {
      let at = next[column] ?? 0;
      for (let unit = table[at]; unit !== NEWLINE && unit !== FORM_FEED && unit !== undefined; unit = table[(at += 1)])
        made[end++] = unit;
      next[column] = at + 1;
      made[end++] = column + 1 < width ? TAB : NEWLINE;
    }
  }
  return made.subarray(0, Math.max(0, end - 1));
}

/** `0` to `9`, `a` to `z`, `A` to `Z`. */
const widthOf = (unit: number): number => (unit <= 57 ? unit - 48 : unit >= 97 ? unit - 87 : unit - 29);
