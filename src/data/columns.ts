const [TAB, NEWLINE, SPACE] = [9, 10, 32];

/**
 * Puts a table that was packed column by column (`tools/pack-columns.mjs`) back into rows. Its first line tells of each part
 * the coding, the bytes, and what they unpack to; the first part is the widths of all rows, a character each, then come the
 * columns. A byte at a time: as strings it would take four times as long, and every start waits for it.
 */
export function rowsOf(table: Uint8Array): Uint8Array {
  let from = table.indexOf(NEWLINE) + 1;
  const [widths = new Uint8Array(), ...parts] = new TextDecoder()
    .decode(table.subarray(0, from - 1))
    .split(' ')
    .map((part) => {
      const [coding = '', packed, length] = part.split(',');
      const bytes = table.subarray(from, (from += Number(packed)));
      const read = CODINGS[coding];
      if (read === undefined) return bytes;
      const made = new Uint8Array(Number(length));
      read(bytes, made);
      return made;
    });
  return merged(widths, parts);
}

/** The cells of columns, each with a newline behind it, as rows. */
function merged(widths: Uint8Array, columns: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(columns.reduce((sum, { length }) => sum + length, 0));
  const next = columns.map(() => 0);
  let end = 0;
  for (const each of widths) {
    const width = widthOf(each);
    for (let column = 0; column < width; column += 1) {
      const cells = columns[column] ?? made;
      let at = next[column] ?? 0;
      for (let unit = cells[at]; unit !== NEWLINE && unit !== undefined; unit = cells[(at += 1)]) made[end++] = unit;
      next[column] = at + 1;
      made[end++] = column + 1 < width ? TAB : NEWLINE;
    }
  }
  return made.subarray(0, Math.max(0, end - 1));
}

/** `0` to `9`, `a` to `z`, `A` to `Z`. */
const widthOf = (unit: number): number => (unit <= 57 ? unit - 48 : unit >= 97 ? unit - 87 : unit - 29);

/** By the first letter of a part: what reads its bytes into the cells they stand for. Others hold their cells as they are. */
const CODINGS: Readonly<Record<string, (packed: Uint8Array, made: Uint8Array) => void>> = {
  front: readFronts,
  hundredths: (packed, made) => void differences(packed, (value, end) => putHundredths(made, end, value)),
  ranks: readRanks,
};

/** Each cell begins with how many bytes of the one before it begins with, counted from a space. */
function readFronts(packed: Uint8Array, made: Uint8Array): void {
  let [end, before] = [0, 0];
  for (let at = 0; at < packed.length; at += 1) {
    const start = end;
    for (let same = (packed[at] ?? SPACE) - SPACE; same > 0; same -= 1) made[end++] = made[before++] ?? 0;
    for (let unit = packed[(at += 1)]; unit !== NEWLINE && unit !== undefined; unit = packed[(at += 1)])
      made[end++] = unit;
    made[end++] = NEWLINE;
    before = start;
  }
}

/** Places in a list of all that the column holds, which stands behind them and the length they have together. */
function readRanks(packed: Uint8Array, made: Uint8Array): void {
  const split = packed.indexOf(NEWLINE);
  const numbers = Number(new TextDecoder().decode(packed.subarray(0, split)));
  const list = packed.subarray(split + 1 + numbers);
  const starts = [0];
  for (let at = list.indexOf(NEWLINE); at !== -1; at = list.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  differences(packed.subarray(split + 1, split + 1 + numbers), (rank, end) => {
    const cell = list.subarray(starts[rank], starts[rank + 1]);
    made.set(cell, end);
    return end + cell.length;
  });
}

/**
 * Numbers of 16 bits as differences, the sign in the lowest bit; first the lower bytes of all, then the higher. `put` writes
 * one from a place on, and gives the place behind it.
 */
function differences(packed: Uint8Array, put: (value: number, end: number) => number): void {
  const count = packed.length / 2;
  let [value, end] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const folded = (packed[at] ?? 0) | ((packed[count + at] ?? 0) << 8);
    value = ((value + ((folded >> 1) ^ -(folded & 1))) << 16) >> 16;
    end = put(value, end);
  }
}

/** `-1234` as `-12.34`, `50` as `0.5`. */
function putHundredths(made: Uint8Array, from: number, value: number): number {
  let end = from;
  const size = Math.abs(value);
  if (value < 0) made[end++] = MINUS;
  const whole = Math.floor(size / 100);
  if (whole > 99) made[end++] = ZERO + Math.floor(whole / 100);
  if (whole > 9) made[end++] = ZERO + (Math.floor(whole / 10) % 10);
  made[end++] = ZERO + (whole % 10);
  const part = size % 100;
  if (part > 0) made[end++] = POINT;
  if (part > 0) made[end++] = ZERO + Math.floor(part / 10);
  if (part % 10 > 0) made[end++] = ZERO + (part % 10);
  made[end++] = NEWLINE;
  return end;
}

const [MINUS, POINT, ZERO] = [45, 46, 48];
