import { buildLexicon, type Lexicon, type LexiconEntry } from '../language/matcher';
import type { ToponymForm } from '../language/recognizers/toponym-form';
import { entityId, foldForm } from '../model';
import type { Entity, PlaceKind } from '../model';
import { formsOf, parseRows, type GazetteerRows, type Row } from './places/rows';

/** A place of the gazetteer: the entity a note is made of, and what resolution weighs. */
export interface Place {
  readonly entity: Entity;
  readonly kind: PlaceKind;
  /** Capital of a country, seat of a first-level division. */
  readonly seat: 'country' | 'admin1' | null;
  /** How likely the name means this place when nothing else is known: a decimal logarithm, about 3 (village) to 10 (continent). */
  readonly prominence: number;
  readonly country: string | null;
  readonly admin1: string | null;
}

export interface Gazetteer {
  /** Places of that name, most prominent first. */
  find(form: string): readonly Place[];
  /** Places a form can only mean right after another place: `Ill.`, `TX`. */
  findQualifier(form: string): readonly Place[];
  get(id: string): Place | null;
  /** First-level division and country that a place lies in, nearest first. */
  ancestors(id: string): readonly Place[];
  /** The country of an ISO 3166-1 alpha-2 code. */
  country(code: string): Place | null;
  /** Every surface form, for the matcher. */
  forms(): Iterable<LexiconEntry<ToponymForm>>;
}

/** Reads the gazetteer's text (columns: `places/rows.ts`). Cheap; the indexes are built when first asked for. */
export function parseGazetteer(text: string): Gazetteer {
  const data = parseRows(text);
  const places = new Map<number, Place>();
  const place = (index: number): Place | null => {
    const row = data.rows[index];
    if (row === undefined) return null;
    const known = places.get(index) ?? toPlace(row, data.rows);
    places.set(index, known);
    return known;
  };
  const byForm = lazy(() => indexForms(data, false));
  const byQualifier = lazy(() => indexForms(data, true));
  const byId = lazy(() => new Map(data.rows.map((row, index) => [idOf(row, data.rows), index])));
  const rowOf = (id: string): Row | undefined => data.rows[byId().get(id) ?? -1];
  const named = (rows: readonly number[]): Place[] =>
    rows.flatMap((index) => place(index) ?? []).sort((a, b) => b.prominence - a.prominence);
  const byCode = lazy(() => countryRows(data.rows));
  return {
    find: (form) => named(byForm().get(form)),
    findQualifier: (form) => named(byQualifier().get(form)),
    get: (id) => place(byId().get(id) ?? -1),
    ancestors: (id) => {
      const row = rowOf(id);
      if (row === undefined) return [];
      const above =
        row.kind === 'admin1' ? [row.countryRow] : row.kind === 'country' ? [] : [row.admin1Row, row.countryRow];
      return above.flatMap((index) => place(index) ?? []);
    },
    country: (code) => place(byCode().get(code) ?? -1),
    forms: () => lexiconEntries(data),
  };
}

/** The matcher over all forms, as the recognizer of toponyms takes it. */
export const toponymLexicon = (gazetteer: Gazetteer): Lexicon<ToponymForm> => buildLexicon(gazetteer.forms());

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const countryRows = (rows: readonly Row[]): Map<string, number> =>
  new Map(rows.flatMap((row, index) => (row.kind === 'country' ? [[row.country, index] as const] : [])));

function indexForms({ rows }: GazetteerRows, qualifier: boolean): Lexicon<number> {
  const entries = rows.flatMap((row, key) =>
    formsOf(row).flatMap((form) => (form.qualifier === qualifier ? [{ form: form.form, key }] : [])),
  );
  return buildLexicon(entries);
}

function toPlace(row: Row, rows: readonly Row[]): Place {
  const admin1 = row.kind === 'country' ? null : (rows[row.admin1Row]?.name ?? null);
  return {
    entity: toEntity(row, rows, admin1),
    kind: row.kind,
    seat: row.seat,
    prominence: prominenceOf(row),
    country: row.country === '' ? null : row.country,
    admin1,
  };
}

function toEntity(row: Row, rows: readonly Row[], admin1: string | null): Entity {
  const aliases = formsOf(row).slice(1);
  const parent = row.kind === 'country' ? undefined : parentOf(row, rows);
  const peopled = row.population > 0 && !['region', 'water', 'facility'].includes(row.kind);
  return {
    id: idOf(row, rows),
    kind: 'place',
    name: row.name,
    aliases: aliases.flatMap(({ form, qualifier }) => (qualifier ? [] : [form])),
    origin: 'gazetteer',
    coordinates: { lat: row.lat, lon: row.lon },
    placeKind: row.kind,
    ...(parent === undefined ? {} : { location: idOf(parent, rows) }),
    ...(row.country === '' ? {} : { country: row.country }),
    ...(admin1 === null ? {} : { admin1 }),
    ...(peopled ? { population: row.population } : {}),
  };
}

const parentOf = (row: Row, rows: readonly Row[]): Row | undefined =>
  (row.kind === 'admin1' ? undefined : rows[row.admin1Row]) ?? rows[row.countryRow];

/** `place:hoeryong:kp.north-hamgyong`, `place:north-hamgyong:kp`, `place:north-korea:kp`. */
function idOf(row: Row, rows: readonly Row[]): string {
  const country = rows[row.countryRow];
  if (row.kind === 'admin1') {
    // Luxembourg is a division of Luxembourg too.
    const same = country !== undefined && foldForm(country.name) === foldForm(row.name);
    return entityId('place', row.name, same ? `${row.country}/division` : row.country);
  }
  const admin1 = row.kind === 'country' ? undefined : rows[row.admin1Row];
  return entityId('place', row.name, admin1 === undefined ? row.country : `${row.country}/${admin1.name}`);
}

/** What rank adds to the logarithm of the population, and the least a rank is worth. */
const RANK: Readonly<Record<PlaceKind, { readonly plus: number; readonly least: number }>> = {
  country: { plus: 1.5, least: 8.5 },
  admin1: { plus: 0.3, least: 5 },
  admin2: { plus: -0.7, least: 3 },
  city: { plus: 0, least: 2.5 },
  region: { plus: 0, least: 3 },
  water: { plus: 0, least: 3 },
  facility: { plus: 0, least: 3 },
};

function prominenceOf(row: Row): number {
  const { plus, least } = RANK[row.kind];
  const seat = row.seat === 'country' ? 1.5 : row.seat === 'admin1' ? 0.3 : 0;
  return Math.max(least + seat, Math.log10(Math.max(row.population, 1)) + plus + seat);
}

/** Shares one key object among all forms that are to be treated alike. */
function* lexiconEntries({ rows, common, weak }: GazetteerRows): Generator<LexiconEntry<ToponymForm>> {
  const keys = new Map<string, ToponymForm>();
  for (const row of rows) {
    const prominence = Math.round(prominenceOf(row));
    for (const { form, qualifier } of formsOf(row)) {
      const letters = lettersOf(form);
      const use = letters === 'mixed' && /^[\p{L}'’]+$/u.test(form) ? useOf(foldForm(form), common, weak) : 'name';
      const tag = `${row.kind}|${prominence}|${qualifier}|${letters}|${use}`;
      const key = keys.get(tag) ?? { kind: row.kind, prominence, qualifier, letters, use };
      keys.set(tag, key);
      yield { form, key };
    }
  }
}

const useOf = (fold: string, common: ReadonlySet<string>, weak: ReadonlySet<string>): ToponymForm['use'] =>
  common.has(fold) ? 'common' : weak.has(fold) ? 'weak' : 'name';

const lettersOf = (form: string): ToponymForm['letters'] => {
  if (!/\p{Lu}|\p{Ll}/u.test(form)) return 'none';
  if (/^\p{Ll}/u.test(form)) return 'small';
  if (!/\p{Ll}/u.test(form)) return 'capitals';
  return /[ -]\p{Ll}{4}/u.test(form) ? 'partly' : 'mixed';
};
