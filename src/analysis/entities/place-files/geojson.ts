import { PlaceColumns } from './columns';
import { FeatureCutter } from './json-features';
import { refusedRow, type ReadRow, type RowReader } from './record';
import { representativePoint } from './representative-point';
import { placeRow } from './table';

/** Whether a text begins as GeoJSON does. */
export const looksLikeGeoJson = (head: string): boolean =>
  /^\s*\{/.test(head) && /"type"\s*:\s*"(?:FeatureCollection|Feature)"|"features"\s*:/.test(head);

/** Collections of features, one feature, or a feature a line; properties are read as the columns of a table. */
export function geoJsonReader(): RowReader {
  const cutter = new FeatureCutter();
  const columnsOf = rememberingColumns();
  let isProjected = false;
  return {
    *read(text, last) {
      for (const piece of cutter.cut(text)) {
        const where = `feature ${piece.number}`;
        if (piece.number === 1) isProjected = namesProjection(cutter.head);
        if (piece.text === null) yield refusedRow(where, 'it is longer than eight million characters.');
        else if (isProjected) yield refusedRow(where, 'its file is not in degrees of WGS 84; save it as EPSG:4326.');
        else yield featureRow(piece.text, where, columnsOf);
      }
      if (last && cutter.isOpen) yield refusedRow('the end', 'the file breaks off within a feature.');
    },
  };
}

/** An old `crs` member that names neither WGS 84 nor its like. */
const namesProjection = (head: string): boolean =>
  /"crs"\s*:\s*\{/.test(head) && !/CRS:?:?84|EPSG:?:?(?:[\d.]*:)?4326|EPSG:?:?(?:[\d.]*:)?4979/i.test(head);

/** Features of one file mostly have the same properties. */
function rememberingColumns(): (names: readonly string[]) => PlaceColumns {
  let known: { readonly key: string; readonly columns: PlaceColumns } | null = null;
  return (names) => {
    const key = names.join('\n');
    if (known?.key !== key) known = { key, columns: new PlaceColumns(names) };
    return known.columns;
  };
}

function featureRow(text: string, where: string, columnsOf: (names: readonly string[]) => PlaceColumns): ReadRow {
  const feature = parse(text);
  if (feature === null) return refusedRow(where, 'it is not JSON.');
  const { geometry, properties } = feature;
  const point = representativePoint(geometry);
  if (point === null) return refusedRow(where, 'it has no geometry that gives a point.');
  const entries = Object.entries(isRecord(properties) ? properties : {});
  const columns = columnsOf(entries.map(([name]) => name));
  return placeRow({ where, columns, cells: entries.map(([, value]) => cellOf(value)), ...point });
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join('|');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
