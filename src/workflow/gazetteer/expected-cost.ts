/** What reading a gazetteer file is likely to take. */
export interface ExpectedCost {
  /** Bytes of text in it, and rows. */
  readonly text: number;
  readonly rows: number;
  /** Bytes that its places take while the engine runs. */
  readonly memory: number;
  readonly seconds: number;
}

/** GeoNames' country files pack to between a third and a quarter. */
const UNPACKED = 3.5;
/** Bytes of text a row takes: of a GeoNames or other table, and of GeoJSON. */
const [TABLE_ROW, GEOJSON_ROW] = [100, 300];
/** Bytes of memory a place takes, with the index of its forms. */
const PLACE = 200;
/** Rows read a second by a computer of 2020, and how many times slower a phone is. */
const [SPEED, PHONE] = [25_000, 4];

/** By a file's name and size alone: what is in it is not looked at. */
export function expectedCost(name: string, size: number, isPhone: boolean): ExpectedCost {
  const text = /\.(?:zip|gz)$/i.test(name) ? size * UNPACKED : size;
  const rows = Math.ceil(text / (/json/i.test(name) ? GEOJSON_ROW : TABLE_ROW));
  return { text, rows, memory: rows * PLACE, seconds: Math.ceil((rows / SPEED) * (isPhone ? PHONE : 1)) };
}
