import { PlaceColumns, placeRow } from './table';
import { type ReadRow, refusedRow, type RowReader } from './file';
import { representativePoint } from './representative-point';

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

/** A stretch of JSON that is one object, or why it is left out. */
export interface JsonPiece {
  readonly text: string | null;
  /** From 1. */
  readonly number: number;
}

/** Code units of one feature with its outline, at most. */
const LONGEST_FEATURE = 8_000_000;

/** Code units before a list that are looked at for its name. */
const NAMING = 64;

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [34, 92, 123, 125, 91, 93];

/**
 * Cuts the features out of a stream of GeoJSON: the objects in the list named `features`, and objects at the top that have
 * none (`Feature` alone, or one a line). What stands around them is in `head`, as far as it was read before the first.
 */
export class FeatureCutter {
  /** The beginning of the collection, without its features. */
  head = '';
  private depth = 0;
  private inText = false;
  private isEscaped = false;
  /** Depth at which objects are features: within a list of them, or at the top. */
  private level = 0;
  private piece = '';
  private isKept = false;
  private isTooLong = false;
  private number = 0;

  *cut(text: string): Generator<JsonPiece> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (this.inText) {
        this.readText(unit);
        continue;
      }
      if (unit === QUOTE) this.inText = true;
      else if (unit === OPEN || unit === OPEN_LIST) {
        if (unit === OPEN_LIST && this.opensFeatures(text.slice(Math.max(from, at - NAMING), at))) {
          // What was begun is the collection around the features.
          this.head = this.piece + text.slice(from, at);
          this.piece = '';
          this.isKept = false;
          this.level = this.depth + 1;
        } else if (unit === OPEN && this.depth === this.level && !this.isKept) {
          this.isKept = true;
          from = at;
        }
        this.depth += 1;
      } else if (unit === CLOSE || unit === CLOSE_LIST) {
        this.depth = Math.max(0, this.depth - 1);
        if (this.isKept && this.depth === this.level) {
          yield this.taken(text.slice(from, at + 1));
          from = at + 1;
        } else if (this.depth < this.level) this.level = 0;
      }
    }
    if (this.isKept) this.keep(text.slice(from));
  }

  /** Whether something was begun that has no end. */
  get isOpen(): boolean {
    return this.depth > 0 || this.isKept;
  }

  private readText(unit: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (unit === BACKSLASH) this.isEscaped = true;
    else if (unit === QUOTE) this.inText = false;
  }

  /** `"features": [` in an object at the top. `before`: what stands before the bracket in the text at hand. */
  private opensFeatures(before: string): boolean {
    if (!this.isKept || this.level !== 0 || this.depth !== 1) return false;
    return /"features"\s*:\s*$/.test((this.piece.slice(-NAMING) + before).slice(-NAMING));
  }

  private keep(text: string): void {
    if (this.isTooLong) return;
    this.piece += text;
    this.isTooLong = this.piece.length > LONGEST_FEATURE;
    if (this.isTooLong) this.piece = '';
  }

  private taken(end: string): JsonPiece {
    this.keep(end);
    const text = this.isTooLong ? null : this.piece;
    this.piece = '';
    this.isKept = false;
    this.isTooLong = false;
    this.number += 1;
    return { text, number: this.number };
  }
}
