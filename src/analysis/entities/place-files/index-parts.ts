import { groupBy, entityId, foldForm, kilometres, type PlaceKind } from '../../../model';
import type { GazetteerRow } from '../places/rows';
import { divisionId, type Divisions, type RowBucket, type RowContext, type StatedGroup, MOST_FORMS } from './names';
import { groupOf, type KnownPlaces } from './known-places';

/** A place of a file as its index has it; the country and division follow from where it stands. */
export interface IndexedRow extends Pick<GazetteerRow, 'kind' | 'seat' | 'name' | 'lat' | 'lon' | 'population'> {
  readonly forms: readonly string[];
  /** What tells it from namesakes in its division, in its id; empty for the only one or the best known. Of a division its id. */
  readonly apart: string;
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

/** Code units of one part, about: what one string holds, and one file of a cache. */
const PART = 4_000_000;
/** Two rows of one name no farther apart than this are one place; kilometres. */
const REPEATED = 5;
/** Degrees of latitude beyond which two points are farther apart than that, told without trigonometry. */
const FAR = REPEATED / 110;
/** Places of one name in one division, the best known first; a column of kinds taken for names holds as many as rows. */
const MOST_NAMESAKES = 200;

interface Contents {
  readonly known: KnownPlaces;
  readonly divisions: Divisions;
  readonly groups: readonly StatedGroup[];
  /** Id of a built-in place → forms it gains. */
  readonly gained: ReadonlyMap<string, readonly string[]>;
}

/** What is counted while the index is written. */
interface Tally {
  places: number;
  known: number;
  repeated: number;
  /** Namesakes that are left out. */
  crowded: number;
}

/** The lines of an index, by country and division, in parts that can each be read alone. */
export function* indexParts(contents: Contents, tally: Tally): Generator<string> {
  let [part, length]: [string[], number] = [[], 0];
  for (const { lines, context } of blocks(contents, tally)) {
    let head = context === null ? '' : contextLine(context);
    for (const line of lines) {
      if (head !== '') part.push(head);
      head = '';
      part.push(line);
      length += line.length + 1;
      if (length < PART) continue;
      yield `${part.join('\n')}\n`;
      [part, length] = [[], 0];
      head = context === null ? '' : contextLine(context);
    }
  }
  if (part.length > 0) yield `${part.join('\n')}\n`;
}

interface Block {
  readonly context: RowContext | null;
  readonly lines: readonly string[];
}

function* blocks({ known, divisions, groups, gained }: Contents, tally: Tally): Generator<Block> {
  yield { context: null, lines: [...gained].sort(byFirst).map(([id, forms]) => formsLine(id, forms)) };
  yield* newDivisions(divisions, known, tally);
  for (const [context, buckets] of byDivision(groups, divisions)) {
    const rows = buckets.flatMap((bucket) => bucket.lines().map(readRowLine));
    const lines = apart(rows, context, known, tally).map(rowLine);
    tally.places += lines.length;
    yield { context, lines };
  }
}

const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Divisions that only the file has, one block for each country. */
function* newDivisions(divisions: Divisions, known: KnownPlaces, tally: Tally): Generator<Block> {
  const all = [...divisions.all()].filter(({ isNew }) => isNew);
  for (const country of [...new Set(all.map((each) => each.country))].sort()) {
    const context = { country, admin1: '', parent: known.countryId(country) };
    const lines = all
      .filter((each) => each.country === country)
      .map(({ name, forms, at, population }) =>
        rowLine({
          kind: 'admin1',
          seat: null,
          name,
          forms,
          ...at,
          population,
          apart: divisionId(country, name, known),
        }),
      );
    tally.places += lines.length;
    yield { context, lines };
  }
}

/** Groups that turned out to be of one division, together; in the order of countries and divisions. */
function byDivision(groups: readonly StatedGroup[], divisions: Divisions): [RowContext, RowBucket[]][] {
  const found = new Map<string, [RowContext, RowBucket[]]>();
  for (const { country, admin1, rows, votes } of groups) {
    if (rows.count === 0) continue;
    const { context } = divisions.choose(country, admin1, votes);
    const key = `${country}\t${context.admin1}`;
    const present = found.get(key);
    if (present === undefined) found.set(key, [context, [rows]]);
    else present[1].push(rows);
  }
  return [...found].sort(byFirst).map(([, block]) => block);
}

/**
 * The rows of one division, each place once: what the built-in gazetteer has under that name, and repetitions, are left
 * out; namesakes that stay are told apart in their ids by their second-level division, else by where they lie.
 */
function apart(rows: readonly IndexedRow[], context: RowContext, known: KnownPlaces, tally: Tally): IndexedRow[] {
  const kept: IndexedRow[] = [];
  for (const namesakes of groupBy(rows, ({ name }) => foldForm(name)).values()) {
    const [first] = namesakes;
    if (first !== undefined && known.byId(first.name, idOfRow({ ...first, apart: '' }, context)) !== null)
      tally.known += namesakes.length;
    else if (first !== undefined && namesakes.length === 1) kept.push({ ...first, apart: '' });
    else kept.push(...told(namesakes, tally));
  }
  return kept;
}

function told(namesakes: readonly IndexedRow[], tally: Tally): IndexedRow[] {
  const places: IndexedRow[] = [];
  for (const row of [...namesakes].sort(byRank)) {
    if (places.length >= MOST_NAMESAKES) {
      tally.crowded += 1;
      continue;
    }
    const same = places.findIndex((other) => isRepeated(other, row));
    const other = places[same];
    if (other === undefined) places.push(row);
    else {
      places[same] = { ...other, forms: [...new Set([...other.forms, ...row.forms])].slice(0, MOST_FORMS) };
      tally.repeated += 1;
    }
  }
  const [best, next] = places;
  const isClear = best !== undefined && rankOf(best) > (next === undefined ? -1 : rankOf(next));
  const marks = new Map<string, number>();
  for (const { apart: admin2 } of places) marks.set(foldForm(admin2), (marks.get(foldForm(admin2)) ?? 0) + 1);
  return places.map((row, at) => {
    if (at === 0 && isClear) return { ...row, apart: '' };
    const isOnly = row.apart !== '' && marks.get(foldForm(row.apart)) === 1;
    return { ...row, apart: isOnly ? row.apart : spot(row) };
  });
}

const isRepeated = (one: IndexedRow, other: IndexedRow): boolean =>
  groupOf(one.kind) === groupOf(other.kind) &&
  Math.abs(one.lat - other.lat) <= FAR &&
  kilometres(one, other) <= REPEATED;

const rankOf = ({ seat, population }: IndexedRow): number => (seat === null ? 0 : 1) * 1e9 + population;

const byRank = (a: IndexedRow, b: IndexedRow): number => rankOf(b) - rankOf(a) || a.lat - b.lat || a.lon - b.lon;

/** `42.44n 129.75e`; two of one name are farther apart than a hundredth, unless one is a water or the like. */
const spot = ({ kind, lat, lon }: IndexedRow): string =>
  [
    ...(groupOf(kind) === 'settled' ? [] : [kind]),
    `${Math.abs(lat).toFixed(2)}${lat < 0 ? 's' : 'n'}`,
    `${Math.abs(lon).toFixed(2)}${lon < 0 ? 'w' : 'e'}`,
  ].join(' ');
