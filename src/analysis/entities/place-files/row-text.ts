import { entityId, type PlaceKind } from '../../../model';
import type { GazetteerRow } from '../places/rows';

/** A place of a file as its index has it; the country and division follow from where it stands. */
export interface IndexedRow extends Pick<GazetteerRow, 'kind' | 'seat' | 'name' | 'lat' | 'lon' | 'population'> {
  readonly forms: readonly string[];
  /** What tells it from namesakes in its division, in its id; empty for the only one or the best known. Of a division its id. */
  readonly apart: string;
}

/** The larger place that rows lie in. */
export interface RowContext {
  /** ISO 3166-1 alpha-2, empty for none. */
  readonly country: string;
  /** Canonical name of the first-level division, empty for none. */
  readonly admin1: string;
  /** Id of the division, or country, around them; empty for none. */
  readonly parent: string;
}

/** As in the built-in gazetteer (`places/rows.ts`). */
const MARKS: Readonly<Record<PlaceKind, string>> = {
  country: 'C',
  admin1: 'A',
  admin2: 'B',
  city: 'p',
  region: 'r',
  water: 'w',
  facility: 'f',
};
const KINDS: ReadonlyMap<string, PlaceKind> = new Map([
  ...(Object.keys(MARKS) as PlaceKind[]).map((kind) => [MARKS[kind], kind] as const),
  ['P', 'city'],
  ['S', 'city'],
]);

/** The mark of a row that only adds forms to a place of the built-in gazetteer. */
export const MORE_FORMS = '+';

const markOf = ({ kind, seat }: Pick<GazetteerRow, 'kind' | 'seat'>): string =>
  kind === 'city' && seat !== null ? (seat === 'country' ? 'P' : 'S') : MARKS[kind];

/**
 * A row as a line of an index: mark, name, other forms, latitude, longitude, people, what tells it from namesakes. The
 * first three cells are as in the built-in gazetteer, whose index of forms reads them.
 */
export function rowLine({ name, forms, lat, lon, population, apart, ...row }: IndexedRow): string {
  return [markOf(row), name, forms.join(';'), lat.toFixed(4), lon.toFixed(4), population, apart].join('\t');
}

export function readRowLine(line: string): IndexedRow {
  const [mark = '', name = '', forms = '', lat = '', lon = '', population = '', apart = ''] = line.split('\t');
  return {
    kind: KINDS.get(mark) ?? 'city',
    seat: mark === 'P' ? 'country' : mark === 'S' ? 'admin1' : null,
    name,
    forms: forms === '' ? [] : forms.split(';'),
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    apart,
  };
}

/** By the rule of the built-in gazetteer's ids, so that a place that is in both has one. */
export function idOfRow({ kind, name, apart }: IndexedRow, { country, admin1 }: RowContext): string {
  if (kind === 'admin1') return apart;
  return entityId('place', name, [country, admin1, apart].filter((part) => part !== '').join('/'));
}

/** Forms of a built-in place, by its id. */
export const formsLine = (id: string, forms: readonly string[]): string =>
  [MORE_FORMS, '', forms.join(';'), '', '', '', id].join('\t');

export const idOfFormsLine = (line: string): string => line.split('\t')[6] ?? '';

/** A line that says where the rows below it lie; to the index of forms a comment. */
export const contextLine = ({ country, admin1, parent }: RowContext): string =>
  ['#', country, admin1, parent].join('\t');

export function readContextLine(line: string): RowContext {
  const [, country = '', admin1 = '', parent = ''] = line.split('\t');
  return { country, admin1, parent };
}
