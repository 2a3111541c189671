import * as v from 'valibot';
import { entityId, foldForm, ok, type Entity, type Outcome } from '../../../model';
import { divisionEntries, divisionsSchema, readPackFile, type PackFault, type PackKind } from '../pack-file';

/**
 * An agency pack is a YAML file:
 *
 *     id: my-watch
 *     title: My watch
 *     country: XX                    optional: of every entry and branch that states none
 *     agencies:
 *       - name: Ministry of Floods   canonical: the name it has now, or had last
 *         type: organization         optional, `agency` if absent
 *         country: XX                optional
 *         since: 1998                optional: years it existed, which decide between bodies of one name
 *         until: 2021
 *         aliases: [MoF]             forms that mean it everywhere
 *         local: [the Ministry]      forms that mean it only in articles about its country
 *         seldom: [MOF]              forms in articles about its country that another body more often goes by
 *         former: [{ name: Flood Office, until: 2016 }]   names of some years only, aliases of the same note; also `since`
 *         korean: [홍수성]
 *         parent: Cabinet            name of another entry
 *         location: Norland          the division it is of, or `Vale, Norland`: a city of it
 *     countries:                     optional: more entries, by country
 *       XX: [{ name: Flood Police }]
 *     divisions:                     optional: bodies that every first-level division of a country has one of
 *       XX:
 *         places: [Norland, Sudland]
 *         namesakes: [Sudland]       those called like a country: their bodies' forms hold in articles about XX only
 *         bodies:
 *           - name: '{place} Guard'
 *             forms: ['Guard of {place}']
 *             own: { Sudland: Sudland Rangers }   names of their own; `only: true` where the others have no such body
 *             except: [Norland]
 *         cities: { guard: guard department }     what a city's body of this head is called in full
 *     branches:                      local branches, told by function, head and place
 *       - country: XX                optional
 *         functions: [flood, '']
 *         heads: [bureau]
 *         canonical: flood           optional: the function all others stand for
 *         korean: { 홍수국: Flood Bureau }
 *         parent: Ministry of Floods
 *     ministries: { foreign: Ministry of Foreign Affairs }
 *     departments: { US: 'United States Department of {function}' }   where ministries are called departments
 *     bodies: { police: '{adjective} Police' }
 *     national: { XX: { police: Atlantis Guard } }
 *     without: { XX: [gendarmerie] }   words that name no one body there
 */
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text must not be empty'));
const texts = v.optional(v.array(text), []);
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 alpha-2 code'));
const year = v.optional(v.pipe(v.number(), v.integer()));
const words = v.optional(v.record(v.string(), text), {});
const agency = v.strictObject({
  name: text,
  type: v.optional(v.picklist(['agency', 'organization']), 'agency'),
  country: v.optional(country),
  since: year,
  until: year,
  aliases: texts,
  local: texts,
  seldom: texts,
  former: v.optional(v.array(v.strictObject({ name: text, since: year, until: year })), []),
  korean: texts,
  parent: v.optional(text),
  location: v.optional(text),
});
const branch = v.strictObject({
  country: v.optional(country),
  functions: v.array(v.string()),
  heads: v.array(text),
  canonical: v.optional(text),
  korean: words,
  parent: text,
});
const schema = v.strictObject({
  id: text,
  title: text,
  country: v.optional(country),
  agencies: v.optional(v.array(agency), []),
  countries: v.optional(v.record(country, v.array(agency)), {}),
  divisions: v.optional(v.record(country, divisionsSchema), {}),
  branches: v.optional(v.array(branch), []),
  ministries: words,
  departments: v.optional(v.record(country, text), {}),
  bodies: words,
  national: v.optional(v.record(country, v.record(v.string(), text)), {}),
  without: v.optional(v.record(country, v.array(text)), {}),
});
type PackFile = v.InferOutput<typeof schema>;
type Entry = v.InferOutput<typeof agency>;

/** All entries of a file, those gathered by country with their country. */
const entriesOf = (file: PackFile): Entry[] => [
  ...file.agencies,
  ...Object.entries(file.countries).flatMap(([code, entries]) => entries.map((entry) => ({ country: code, ...entry }))),
  ...Object.entries(file.divisions).flatMap(([code, divisions]) =>
    divisionEntries(divisions).map(({ place, ...forms }): Entry => ({
      ...PLAIN,
      country: code,
      location: place,
      ...forms,
    })),
  ),
];
const PLAIN = { type: 'agency', seldom: [], former: [], korean: [] } as const satisfies Partial<Entry>;

/** How branches of a superior body are told by place. */
export interface BranchPattern {
  readonly country: string;
  /** Folded; '' where the head alone is enough. */
  readonly functions: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  /** The function that all of them stand for; null where each is a name of its own. */
  readonly canonical: string | null;
  /** Korean head → English function and head. */
  readonly korean: ReadonlyMap<string, string>;
  /** Entity id. */
  readonly parent: string;
}

/** How a form stands for a body. */
export interface Validity {
  /** Years in which it does, both included; absent where open. */
  readonly since?: number;
  readonly until?: number;
  /** Another body goes by it more often. */
  readonly seldom?: boolean;
}

/** A form of an entry, and where and when it holds. */
export interface PackForm extends Validity {
  readonly form: string;
  readonly entity: string;
  /** Country an article must be about for the form to mean the entity; null where it always does. */
  readonly onlyIn: string | null;
}

export interface AgencyPack {
  readonly id: string;
  readonly title: string;
  readonly entities: readonly Entity[];
  readonly forms: readonly PackForm[];
  readonly branches: readonly BranchPattern[];
  /** Function → full name of a ministry, without country. */
  readonly ministries: ReadonlyMap<string, string>;
  /** Country → pattern with `{function}`. */
  readonly departments: ReadonlyMap<string, string>;
  /** Body word → pattern with `{country}` or `{adjective}`. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Country → body word or ministry function → name of its own. */
  readonly national: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Country → body words that name no one body there. */
  readonly without: ReadonlyMap<string, ReadonlySet<string>>;
  /** Country → head of a city's body → the head in full. */
  readonly cities: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const KIND: PackKind<PackFile> = { code: 'invalid-agency-pack', what: 'agency pack', schema, faultOf };

/** Reads a pack. Problems: `invalid-yaml`, `invalid-agency-pack` (`where` is the path inside the file). */
export function parseAgencyPack(yaml: string, subject = 'agency pack'): Outcome<AgencyPack> {
  const file = readPackFile(yaml, subject, KIND);
  return file.ok ? ok(toPack(file.value)) : file;
}

/** Names used twice, and parents that lead nowhere or round in a circle. */
function faultOf(file: PackFile): PackFault | null {
  const byName = new Map<string, Entry>();
  const entries = entriesOf(file);
  for (const entry of entries) {
    const where = `agencies.${entry.name}`;
    if (byName.has(entry.name)) return { message: `the name “${entry.name}” is used twice`, where };
    byName.set(entry.name, entry);
  }
  for (const entry of entries) {
    const seen = new Set([entry.name]);
    for (let up = entry.parent; up !== undefined; up = byName.get(up)?.parent) {
      const where = `agencies.${entry.name}.parent`;
      if (!byName.has(up)) return { message: `“${up}” is no entry of this pack`, where };
      if (seen.has(up)) return { message: `“${entry.name}” would be under itself`, where };
      seen.add(up);
    }
  }
  const lost = file.branches.find(({ parent }) => !byName.has(parent));
  return lost ? { message: `“${lost.parent}” is no entry of this pack`, where: 'branches' } : null;
}

function toPack(file: PackFile): AgencyPack {
  const entries = entriesOf(file);
  const ids = new Map(entries.map((entry) => [entry.name, idOf(entry, file)]));
  return {
    id: file.id,
    title: file.title,
    entities: entries.map((entry) => toEntity(entry, file, ids)),
    forms: entries.flatMap((entry) => formsOf(entry, file, ids)),
    branches: file.branches.map((row) => ({
      country: row.country ?? file.country ?? '',
      functions: new Set(row.functions.map(foldForm)),
      heads: new Set(row.heads.map(foldForm)),
      canonical: row.canonical ?? null,
      korean: new Map(Object.entries(row.korean)),
      parent: ids.get(row.parent) ?? '',
    })),
    ministries: new Map(Object.entries(file.ministries)),
    departments: new Map(Object.entries(file.departments)),
    bodies: file.country ? new Map() : new Map(Object.entries(file.bodies)),
    national: new Map([
      ...Object.entries(file.national).map(([code, names]) => [code, new Map(Object.entries(names))] as const),
      ...(file.country ? [[file.country, new Map(Object.entries(file.bodies))] as const] : []),
    ]),
    cities: new Map(
      Object.entries(file.divisions).map(([code, { cities }]) => [code, new Map(Object.entries(cities))] as const),
    ),
    without: new Map(Object.entries(file.without).map(([code, words]) => [code, new Set(words)] as const)),
  };
}

const countryOf = (entry: Entry, file: PackFile): string => entry.country ?? file.country ?? '';

/** `Vale, Norland`: the division an entry is of, and the id of its place. */
function placeOf({ location }: Entry, code: string): { readonly division: string; readonly id: string } | null {
  if (location === undefined) return null;
  const [first = '', division] = location.split(', ');
  return {
    division: division ?? first,
    id: entityId('place', first, division === undefined ? code : `${code}/${division}`),
  };
}

/** Written as notes of such bodies have it: `agency:norland-guard:xx-norland`. */
function idOf(entry: Entry, file: PackFile): string {
  const code = countryOf(entry, file);
  const place = placeOf(entry, code);
  return entityId(entry.type, entry.name, place === null ? code : `${code} ${place.division}`);
}

function toEntity(entry: Entry, file: PackFile, ids: ReadonlyMap<string, string>): Entity {
  const parent = entry.parent === undefined ? undefined : ids.get(entry.parent);
  const code = countryOf(entry, file);
  const place = placeOf(entry, code);
  return {
    id: ids.get(entry.name) ?? '',
    kind: entry.type,
    name: entry.name,
    aliases: [...new Set([...entry.aliases, ...entry.former.map(({ name }) => name), ...entry.korean])],
    origin: 'pack',
    ...(parent === undefined ? {} : { parent }),
    ...(code === '' ? {} : { country: code }),
    ...(place === null ? {} : { location: place.id }),
  };
}

const validity = ({ since, until }: { since?: number | undefined; until?: number | undefined }): Validity => ({
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
});

function formsOf(entry: Entry, file: PackFile, ids: ReadonlyMap<string, string>): PackForm[] {
  const entity = ids.get(entry.name) ?? '';
  const code = countryOf(entry, file);
  const place = { onlyIn: code === '' ? null : code };
  const years = validity(entry);
  return [
    ...[entry.name, ...entry.aliases, ...entry.korean].map((form) => ({ form, entity, onlyIn: null, ...years })),
    ...entry.local.map((form) => ({ form, entity, ...place, ...years })),
    ...entry.seldom.map((form) => ({ form, entity, ...place, ...years, seldom: true })),
    ...entry.former.map(({ name, ...when }) => ({ form: name, entity, ...place, ...validity(when) })),
  ];
}
