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
  /** The matcher over all surface forms, as the recognizer of toponyms takes it. */
  toponyms(): Lexicon<ToponymForm>;
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
  const forms = lazy(() => buildLexicon(lexiconEntries(data)));
  const indexOf = (id: string): number => {
    const named = namesIn(id).flatMap((name) => forms().get(name));
    return named.find((key) => idOf(data.rows[key.row], data.rows) === id)?.row ?? -1;
  };
  const named = (form: string, qualifier: boolean): Place[] =>
    forms()
      .get(form)
      .flatMap((key) => (key.use.qualifier === qualifier ? (place(key.row) ?? []) : []))
      .sort((a, b) => b.prominence - a.prominence);
  const byCode = lazy(() => countryRows(data.rows));
  return {
    find: (form) => named(form, false),
    findQualifier: (form) => named(form, true),
    get: (id) => place(indexOf(id)),
    ancestors: (id) => {
      const row = data.rows[indexOf(id)];
      if (row === undefined) return [];
      const above =
        row.kind === 'admin1' ? [row.countryRow] : row.kind === 'country' ? [] : [row.admin1Row, row.countryRow];
      return above.flatMap((index) => place(index) ?? []);
    },
    country: (code) => place(byCode().get(code) ?? -1),
    toponyms: () => withoutRows(forms()),
  };
}

/** A form of one row: the same form of another row is another key. */
interface FormKey {
  readonly row: number;
  readonly use: ToponymForm;
}

/** The same matcher for a reader that only asks how a form is used. */
const withoutRows = (forms: Lexicon<FormKey>): Lexicon<ToponymForm> => ({
  size: forms.size,
  get: (form) => forms.get(form).map(({ use }) => use),
  match: (document, options) =>
    forms.match(document, options).map((match) => ({ ...match, keys: match.keys.map(({ use }) => use) })),
});

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const countryRows = (rows: readonly Row[]): Map<string, number> =>
  new Map(rows.flatMap((row, index) => (row.kind === 'country' ? [[row.country, index] as const] : [])));

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

/** The folded name an id holds, as the index of forms may have it: a possessive ending is a word of its own there. */
function namesIn(id: string): string[] {
  const words = (id.split(':')[1] ?? '').split('-');
  const split = words.map((word, at) =>
    /.s$/.test(word) ? [...words.slice(0, at), word.slice(0, -1), 's', ...words.slice(at + 1)] : [],
  );
  return [words, ...split].map((form) => form.join(' '));
}

/** `place:hoeryong:kp.north-hamgyong`, `place:north-hamgyong:kp`, `place:north-korea:kp`. */
function idOf(row: Row | undefined, rows: readonly Row[]): string {
  if (row === undefined) return '';
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

/** What is to be treated alike shares one `use`. */
function* lexiconEntries({ rows, common, weak }: GazetteerRows): Generator<LexiconEntry<FormKey>> {
  const uses = new Map<string, ToponymForm>();
  for (const [index, row] of rows.entries()) {
    const prominence = Math.round(prominenceOf(row));
    for (const { form, qualifier } of formsOf(row)) {
      const letters = lettersOf(form);
      const use = letters === 'mixed' && SINGLE_WORD.test(form) ? useOf(form.toLowerCase(), common, weak) : 'name';
      const tag = `${row.kind}|${prominence}|${qualifier}|${letters}|${use}`;
      const known = uses.get(tag) ?? { kind: row.kind, prominence, qualifier, letters, use };
      uses.set(tag, known);
      yield { form, key: { row: index, use: known } };
    }
  }
}

/** The listed words hold no mark. */
const SINGLE_WORD = /^[A-Za-z]+$/;

const useOf = (fold: string, common: ReadonlySet<string>, weak: ReadonlySet<string>): ToponymForm['use'] =>
  common.has(fold) ? 'common' : weak.has(fold) ? 'weak' : 'name';

const lettersOf = (form: string): ToponymForm['letters'] => {
  if (!/\p{Lu}|\p{Ll}/u.test(form)) return 'none';
  if (/^\p{Ll}/u.test(form)) return 'small';
  if (!/\p{Ll}/u.test(form)) return 'capitals';
  return /[ -]\p{Ll}{4}/u.test(form) ? 'partly' : 'mixed';
};
