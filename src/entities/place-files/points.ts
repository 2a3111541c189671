import type { Coordinates } from '../../model';

/** Characters of a cell that may hold a number or a point; the patterns below take far longer than linear time for more. */
const [LONGEST_NUMBER, LONGEST_POINT] = [60, 120];

const NO_POINT: Coordinates = { lat: NaN, lon: NaN };

/** Decimal degrees: a point or, where columns are not parted by commas, a comma; with a letter for the side. */
export function degreesOf(cell: string): number {
  if (cell.length > LONGEST_NUMBER) return NaN;
  const [, before, digits = '', after] =
    /^\s*([NSEW])?\s*([-+]?\d{1,3}(?:[.,]\d*)?)\s*°?\s*([NSEW])?\s*$/i.exec(cell) ?? [];
  if (digits === '') return NaN;
  const value = Number(digits.replace(',', '.'));
  return /[SW]/i.test(before ?? after ?? '') ? -Math.abs(value) : value;
}

/** One cell that holds both: `39.02, 125.75` latitude first, `POINT(125.75 39.02)` longitude first, `[125.75, 39.02]` as GeoJSON. */
export function pointIn(cell: string): Coordinates {
  if (cell.length > LONGEST_POINT) return NO_POINT;
  const wkt = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*([-+.\d]+)\s+([-+.\d]+)/i.exec(cell);
  if (wkt !== null) return { lon: Number(wkt[1]), lat: Number(wkt[2]) };
  const list = /^\s*\[\s*([-+.\d]+)\s*,\s*([-+.\d]+)/.exec(cell);
  if (list !== null) return { lon: Number(list[1]), lat: Number(list[2]) };
  const parts = cell.split(/\s*[,;]\s*|\s+/).filter((part) => part !== '');
  return parts.length === 2 ? { lat: degreesOf(parts[0] ?? ''), lon: degreesOf(parts[1] ?? '') } : NO_POINT;
}
