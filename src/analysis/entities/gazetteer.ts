import type { TextDocument } from '../language';
import type { ToponymForm, ToponymIndex } from '../language/toponym-match';
import { entityId, foldForm, type Entity, type PlaceKind } from '../../model';
import { foldWords, hashOfWords, isPrefix, nextEntry } from './places/form-index';
import { mapWindows, type MapRequest, type MapSubject, type MapWindow } from './places/map-window';
import { formsOf, type GazetteerRow, type GazetteerRows, parseRows, rowSearch, spelledOut } from './places/rows';

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
  /**
   * Of a file of the user's, and so little known that more than its name must say that it is meant; `word`: the form that
   * was asked for is a word or another name as well.
   */
  readonly minor?: 'small' | 'word';
}

export interface Gazetteer {
  /** Places of that name, most prominent first. */
  find(form: string): readonly Place[];
  /** Whether a form is one of the place of this id. */
  isCalled(id: string, form: string): boolean;
  /** Places a form can only mean right after another place: `Ill.`, `TX`. */
  findQualifier(form: string): readonly Place[];
  get(id: string): Place | null;
  /** First-level division and country that a place lies in, nearest first. */
  ancestors(id: string): readonly Place[];
  /** The country of an ISO 3166-1 alpha-2 code. */
  country(code: string): Place | null;
  /** The capital of a country; null where the gazetteer holds it as a country or division alone. */
  capital(code: string): Place | null;
  /** All surface forms, as the recognizer of toponyms takes them. */
  toponyms(): ToponymIndex;
  /** Places of which a name's word begins with the words, those that fit best and are best known first. */
  search(words: string, most: number): readonly Place[];
  /** What a small map of a place draws; `subject`: a place that only who asks knows. */
  map(request: MapRequest, subject?: MapSubject): MapWindow;
  /** As it is for one document; absent where that makes no difference. */
  readonly within?: (document: TextDocument) => Gazetteer;
}

/** The gazetteer that ships, with its rows for those who look at all of them. */
export interface BuiltInGazetteer extends Gazetteer {
  readonly rows: GazetteerRows;
  /** As it was given. */
  readonly text: string;
}

/** Reads the gazetteer's text (columns: `places/rows.ts`), about 40 ms; a place is made when it is first asked for. */
export function parseGazetteer(text: string): BuiltInGazetteer {
  const rows = parseRows(text);
  const { place, indexOf, find, findQualifier } = placesOf(rows);
  const rankOf = (row: GazetteerRow | undefined): number => (row === undefined ? 0 : prominenceOf(row));
  const search = rowSearch(rows, (index) => rankOf(rows.row(index)));
  const windowOf = mapWindows(rows);
  const [countries, capitals] = [byCountry(rows.countries, rows), byCountry(rows.capitals, rows)];
  return {
    rows,
    text,
    find,
    isCalled: (id, form) => find(form).some(({ entity }) => entity.id === id),
    findQualifier,
    get: (id) => place(indexOf(id)),
    ancestors: remember((id) => rowsAbove(rows.row(indexOf(id))).flatMap((index) => place(index) ?? [])),
    country: (code) => place(countries.get(code) ?? -1),
    capital: (code) => place(capitals.get(code) ?? -1),
    toponyms: toponymsOf(rows),
    search: (words, most) => search(words, most).flatMap((index) => place(index) ?? []),
    map: (request, subject) => windowOf(request, place(indexOf(request.place)) ?? subject ?? UNKNOWN),
  };
}

/** The places of rows, by row, id and folded form; each is made once. */
function placesOf(rows: GazetteerRows) {
  const places = new Map<number, Place>();
  const byId = new Map<string, number>();
  const place = (index: number): Place | null => {
    const known = places.get(index);
    const row = known === undefined ? rows.row(index) : undefined;
    if (row === undefined) return known ?? null;
    const made = toPlace(row, rows);
    places.set(index, made);
    byId.set(made.entity.id, index);
    return made;
  };
  const named = (folded: string, qualifier: boolean): Place[] => {
    const entries = entriesOf(rows, folded).filter((each) => each.qualifier === qualifier);
    return [...new Set(entries.map(({ entry }) => rowOf(entry, rows)))]
      .sort((a, b) => a - b)
      .flatMap((index) => place(index) ?? [])
      .sort((a, b) => b.prominence - a.prominence);
  };
  const indexOf = (id: string): number => {
    const known = byId.get(id);
    if (known !== undefined) return known;
    const named = namesInId(id).flatMap((name) => entriesOf(rows, name).map(({ entry }) => rowOf(entry, rows)));
    return named.find((index) => idOf(rows.row(index), rows) === id) ?? -1;
  };
  const find = remember((form) => named(foldWords(form), false));
  const findQualifier = remember((form) => named(foldWords(form), true));
  return { place, indexOf, find, findQualifier };
}

/** All surface forms, as the recognizer takes them. */
function toponymsOf(rows: GazetteerRows): Gazetteer['toponyms'] {
  const use = formUses(rows);
  const get = remember((folded) => [...new Set(entriesOf(rows, folded).map(use))]);
  return () => ({
    continues: (hash) => isPrefix(rows.index, hash),
    holds: (hash) => nextEntry(rows.index, hash, -1) !== -1,
    beginsSmall: (fold) => rows.index.smallHeads.has(fold),
    get,
  });
}

/** Rows of the division and country that a row lies in, nearest first. */
function rowsAbove(row: GazetteerRow | undefined): readonly number[] {
  if (row === undefined || row.kind === 'country') return [];
  return row.kind === 'admin1' ? [row.countryRow] : [row.admin1Row, row.countryRow];
}

const byCountry = (indexes: readonly number[], rows: GazetteerRows): ReadonlyMap<string, number> =>
  new Map(indexes.map((index) => [rows.row(index)?.country ?? '', index] as const));

const UNKNOWN = { country: null, kind: null };

/** Forms kept, before all are forgotten: an article asks for the same ones again and again. */
const REMEMBERED = 8_000;

function remember<T>(find: (form: string) => T): (form: string) => T {
  const known = new Map<string, T>();
  return (form) => {
    const before = known.get(form);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const found = find(form);
    // A copy: the engine may keep a piece of an article's text as a window on all of it.
    known.set((' ' + form).slice(1), found);
    return found;
  };
}

const rowOf = (entry: number, { index }: GazetteerRows): number => index.rowOf[entry] ?? -1;

/** An entry that spells the words asked for. */
interface SpelledEntry {
  readonly entry: number;
  readonly form: string;
  readonly qualifier: boolean;
}

/** Entries of a folded form. Equal hashes are only a hint: each form is read and compared. */
function entriesOf(rows: GazetteerRows, folded: string): SpelledEntry[] {
  const { index } = rows;
  const hash = hashOfWords(folded);
  const found: SpelledEntry[] = [];
  for (let entry = nextEntry(index, hash, -1); entry !== -1; entry = nextEntry(index, hash, entry)) {
    for (const { form, qualifier } of spelledOut(rows.written(entry), rows.kindOf(rowOf(entry, rows))))
      if (foldWords(form) === folded) found.push({ entry, form, qualifier });
  }
  return found;
}

function toPlace(row: GazetteerRow, rows: GazetteerRows): Place {
  const admin1 = row.kind === 'country' ? null : (rows.row(row.admin1Row)?.name ?? null);
  return {
    entity: toEntity(row, rows, admin1),
    kind: row.kind,
    seat: row.seat,
    prominence: prominenceOf(row),
    country: row.country === '' ? null : row.country,
    admin1,
  };
}

function toEntity(row: GazetteerRow, rows: GazetteerRows, admin1: string | null): Entity {
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

/**
 * What a place lies in. Of a city and the division that bears its name a reader knows one, whichever of them a text means:
 * that lies in the country.
 */
function parentOf(row: GazetteerRow, rows: GazetteerRows): GazetteerRow | undefined {
  const division = row.kind === 'admin1' ? undefined : rows.row(row.admin1Row);
  return division === undefined || division.name === row.name ? rows.row(row.countryRow) : division;
}

/** The folded name an id holds, as the index of forms may have it: a possessive ending is a word of its own there. */
export function namesInId(id: string): string[] {
  const words = (id.split(':')[1] ?? '').split('-');
  const split = words.map((word, at) =>
    /.s$/.test(word) ? [...words.slice(0, at), word.slice(0, -1), 's', ...words.slice(at + 1)] : [],
  );
  return [words, ...split].map((form) => form.join(' '));
}

/** `place:hoeryong:kp.north-hamgyong`, `place:north-hamgyong:kp`, `place:north-korea:kp`. */
function idOf(row: GazetteerRow | undefined, rows: GazetteerRows): string {
  if (row === undefined) return '';
  const country = rows.row(row.countryRow);
  if (row.kind === 'admin1') {
    // Luxembourg is a division of Luxembourg too.
    const same = country !== undefined && foldForm(country.name) === foldForm(row.name);
    return entityId('place', row.name, same ? `${row.country}/division` : row.country);
  }
  const admin1 = row.kind === 'country' ? undefined : rows.row(row.admin1Row);
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

/** People a story counts as: the town that news writes about is meant more often than the one where more people live. */
const STORY = 15_000;

function prominenceOf(row: GazetteerRow): number {
  const { plus, least } = RANK[row.kind];
  const seat = row.seat === 'country' ? 1.5 : row.seat === 'admin1' ? 0.3 : 0;
  return Math.max(least + seat, Math.log10(Math.max(row.population + STORY * row.stories, 1)) + plus + seat);
}

/** How the form of an entry may be met; what is to be treated alike shares one value. */
function formUses(rows: GazetteerRows): (entry: SpelledEntry) => ToponymForm {
  const byTag = new Map<string, ToponymForm>();
  return ({ entry, form, qualifier }) => {
    const row = rows.row(rowOf(entry, rows));
    const use = toUse(
      form,
      row?.kind ?? 'city',
      row === undefined ? 0 : Math.round(prominenceOf(row)),
      qualifier,
      rows,
    );
    const tag = Object.values(use).join('|');
    const shared = byTag.get(tag) ?? use;
    byTag.set(tag, shared);
    return shared;
  };
}

function toUse(
  form: string,
  kind: PlaceKind,
  prominence: number,
  qualifier: boolean,
  { common, weak }: GazetteerRows,
): ToponymForm {
  const letters = lettersOf(form);
  const use = letters === 'mixed' && SINGLE_WORD.test(form) ? useOf(form.toLowerCase(), common, weak) : 'name';
  return { kind, prominence, qualifier, letters, use };
}

/** The listed words hold no mark. */
const SINGLE_WORD = /^[A-Za-z]+$/;

const useOf = (fold: string, common: ReadonlySet<string>, weak: ReadonlySet<string>): ToponymForm['use'] =>
  common.has(fold) ? 'common' : weak.has(fold) ? 'weak' : 'name';

/** Which letters a form is written in. */
export const lettersOf = (form: string): ToponymForm['letters'] => {
  if (!/\p{Lu}|\p{Ll}/u.test(form)) return 'none';
  if (/^\p{Ll}/u.test(form)) return 'small';
  if (!/\p{Ll}/u.test(form)) return 'capitals';
  return /[ -]\p{Ll}{4}/u.test(form) ? 'partly' : 'mixed';
};
