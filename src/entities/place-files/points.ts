import type { Coordinates } from '../../model';

const NO_POINT: Coordinates = { lat: NaN, lon: NaN };

/** Decimal degrees: a point or, where columns are not parted by commas, a comma; with a letter for the side. */
export function degreesOf(cell: string): number {
  const [, before, digits = '', after] =
    /^\s*([NSEW])?\s*([-+]?\d{1,3}(?:[.,]\d*)?)\s*°?\s*([NSEW])?\s*$/i.exec(cell) ?? [];
  if (digits === '') return NaN;
  const value = Number(digits.replace(',', '.'));
  return /[SW]/i.test(before ?? after ?? '') ? -Math.abs(value) : value;
}

/** One cell that holds both: `39.02, 125.75` latitude first, `POINT(125.75 39.02)` longitude first, `[125.75, 39.02]` as GeoJSON. */
export function pointIn(cell: string): Coordinates {
  const wkt = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*([-+.\d]+)\s+([-+.\d]+)/i.exec(cell);
  if (wkt !== null) return { lon: Number(wkt[1]), lat: Number(wkt[2]) };
  const list = /^\s*\[\s*([-+.\d]+)\s*,\s*([-+.\d]+)/.exec(cell);
  if (list !== null) return { lon: Number(list[1]), lat: Number(list[2]) };
  const parts = cell.split(/\s*[,;]\s*|\s+/).filter((part) => part !== '');
  return parts.length === 2 ? { lat: degreesOf(parts[0] ?? ''), lon: degreesOf(parts[1] ?? '') } : NO_POINT;
}
