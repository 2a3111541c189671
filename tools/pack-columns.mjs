// Lays a table out column by column, each in the coding that deflates best. `src/data/columns.ts` is the other half.
import { deflateRawSync } from 'node:zlib';

/** How many cells a row has, as one character. */
const WIDTHS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The bytes of a table by columns; null for one that is too wide. */
export function toColumns(table) {
  const rows = table.split('\n').map((line) => line.split('\t'));
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (widest >= WIDTHS.length) return null;
  const widths = Buffer.from(rows.map(({ length }) => WIDTHS[length]).join(''));
  const parts = Array.from({ length: widest }, (_, at) =>
    smallest(rows.flatMap((cells) => (cells.length > at ? [cells[at]] : []))),
  );
  const told = [{ coding: 'text', bytes: widths, length: widths.length }, ...parts];
  const head = told.map(({ coding, bytes, length }) => `${coding},${bytes.length},${length}`).join(' ');
  return Buffer.concat([Buffer.from(`${head}\n`), ...told.map(({ bytes }) => bytes)]);
}

const CODINGS = { text: textOf, front: frontsOf, hundredths: hundredthsOf, ranks: ranksOf };

/** A column in whichever coding deflates best. */
function smallest(cells) {
  const { length } = textOf(cells);
  return Object.entries(CODINGS)
    .flatMap(([coding, code]) => {
      const bytes = code(cells);
      return bytes === null ? [] : [{ coding, bytes, length, deflated: deflateRawSync(bytes).length }];
    })
    .reduce((best, one) => (one.deflated < best.deflated ? one : best));
}

function textOf(cells) {
  return Buffer.from(cells.map((cell) => `${cell}\n`).join(''));
}

const MOST_IN_FRONT = 90;

/** Each cell as how many bytes it has from the one before, and the others: for cells in the order of letters. */
function frontsOf(cells) {
  let before = Buffer.alloc(0);
  const pieces = cells.map((cell) => {
    const bytes = Buffer.from(`${cell}\n`);
    let same = 0;
    while (same < MOST_IN_FRONT && same < bytes.length - 1 && bytes[same] === before[same]) same += 1;
    before = bytes.subarray(0, -1);
    return Buffer.concat([Buffer.from([32 + same]), bytes.subarray(same)]);
  });
  return Buffer.concat(pieces);
}

/** Numbers with two decimals at most, as they differ from one to the next: for neighbours on a map. */
function hundredthsOf(cells) {
  const numbers = cells.map((cell) => Math.round(Number(cell) * 100));
  const areExact = numbers.every((value, at) => Math.abs(value) < 32_768 && String(value / 100) === cells[at]);
  return areExact ? differencesOf(numbers) : null;
}

/** As places among all that the column holds, numbers by their size, with that list behind them. */
function ranksOf(cells) {
  const list = [...new Set(cells)].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
  if (list.length >= 32_768) return null;
  const places = new Map(list.map((cell, at) => [cell, at]));
  const numbers = differencesOf(cells.map((cell) => places.get(cell)));
  return Buffer.concat([Buffer.from(`${numbers.length}\n`), numbers, textOf(list)]);
}

/** Whole numbers of 16 bits as differences, the sign in the lowest bit; the lower bytes of all, then the higher. */
function differencesOf(numbers) {
  const bytes = Buffer.alloc(2 * numbers.length);
  let before = 0;
  for (const [at, value] of numbers.entries()) {
    const difference = ((value - before) << 16) >> 16;
    const folded = (difference << 1) ^ (difference >> 15);
    bytes[at] = folded & 255;
    bytes[numbers.length + at] = (folded >> 8) & 255;
    before = value;
  }
  return bytes;
}
