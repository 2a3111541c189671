import { load } from 'js-yaml';
import * as v from 'valibot';
import { entityId, failed, foldForm, ok, type Entity, type Outcome } from '../model';

/**
 * An agency pack is a YAML file:
 *
 *     id: my-watch
 *     title: My watch
 *     country: XX                    optional: of every entry that states none
 *     agencies:
 *       - name: Ministry of Floods   canonical
 *         type: organization         optional, `agency` if absent
 *         country: XX                optional
 *         aliases: [MoF]             forms that mean it everywhere
 *         local: [the Ministry]      forms that mean it only in articles about its country
 *         former: [{ name: Flood Office, until: 2016 }]
 *         korean: [홍수성]
 *         parent: Cabinet            name of another entry
 *     branches:                      local branches, told by function, head and place
 *       - functions: [flood, '']
 *         heads: [bureau]
 *         korean: { 홍수국: Flood Bureau }
 *         parent: Ministry of Floods
 *     ministries: { foreign: Ministry of Foreign Affairs }
 *     bodies: { police: '{adjective} Police' }
 *     national: { XX: { police: Atlantis Guard } }
 */
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text must not be empty'));
const texts = v.optional(v.array(text), []);
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 alpha-2 code'));
const words = v.optional(v.record(v.string(), text), {});
const agency = v.strictObject({
  name: text,
  type: v.optional(v.picklist(['agency', 'organization']), 'agency'),
  country: v.optional(country),
  aliases: texts,
  local: texts,
  former: v.optional(v.array(v.strictObject({ name: text, until: v.pipe(v.number(), v.integer()) })), []),
  korean: texts,
  parent: v.optional(text),
});
const branch = v.strictObject({ functions: v.array(v.string()), heads: v.array(text), korean: words, parent: text });
const schema = v.strictObject({
  id: text,
  title: text,
  country: v.optional(country),
  agencies: v.array(agency),
  branches: v.optional(v.array(branch), []),
  ministries: words,
  bodies: words,
  national: v.optional(v.record(country, v.record(v.string(), text)), {}),
});
type PackFile = v.InferOutput<typeof schema>;

/** How branches of a superior body are told by place. */
export interface BranchPattern {
  readonly country: string;
  /** Folded; '' where the head alone is enough. */
  readonly functions: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  /** Korean head → English function and head. */
  readonly korean: ReadonlyMap<string, string>;
  /** Entity id. */
  readonly parent: string;
}

/** A form of an entry, and where it holds. */
export interface PackForm {
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
  /** Body word → pattern with `{country}` or `{adjective}`. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Country → body word or ministry function → name of its own. */
  readonly national: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Reads a pack. Problems: `invalid-yaml`, `invalid-agency-pack` (`where` is the path inside the file). */
export function parseAgencyPack(yaml: string, subject = 'agency pack'): Outcome<AgencyPack> {
  let raw: unknown;
  try {
    raw = load(yaml);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failed({ code: 'invalid-yaml', message: `The pack is not valid YAML: ${message}`, subject });
  }
  const parsed = v.safeParse(schema, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return invalid(subject, issue.message, v.getDotPath(issue) ?? undefined);
  }
  const fault = faultOf(parsed.output);
  return fault === null ? ok(toPack(parsed.output)) : invalid(subject, fault.message, fault.where);
}

function invalid(subject: string, message: string, where?: string): Outcome<AgencyPack> {
  const problem = { code: 'invalid-agency-pack', message: `The agency pack cannot be used: ${message}`, subject };
  return failed(where === undefined ? problem : { ...problem, where });
}

/** Names used twice, and parents that lead nowhere or round in a circle. */
function faultOf(file: PackFile): { message: string; where: string } | null {
  const byName = new Map<string, PackFile['agencies'][number]>();
  for (const entry of file.agencies) {
    const where = `agencies.${entry.name}`;
    if (byName.has(entry.name)) return { message: `the name “${entry.name}” is used twice`, where };
    byName.set(entry.name, entry);
  }
  for (const entry of file.agencies) {
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
  const ids = new Map(file.agencies.map((entry) => [entry.name, idOf(entry, file)]));
  return {
    id: file.id,
    title: file.title,
    entities: file.agencies.map((entry) => toEntity(entry, file, ids)),
    forms: file.agencies.flatMap((entry) => formsOf(entry, file)),
    branches: file.branches.map((row) => ({
      country: file.country ?? '',
      functions: new Set(row.functions.map(foldForm)),
      heads: new Set(row.heads.map(foldForm)),
      korean: new Map(Object.entries(row.korean)),
      parent: ids.get(row.parent) ?? '',
    })),
    ministries: new Map(Object.entries(file.ministries)),
    bodies: file.country ? new Map() : new Map(Object.entries(file.bodies)),
    national: new Map([
      ...Object.entries(file.national).map(([code, names]) => [code, new Map(Object.entries(names))] as const),
      ...(file.country ? [[file.country, new Map(Object.entries(file.bodies))] as const] : []),
    ]),
  };
}

const countryOf = (entry: PackFile['agencies'][number], file: PackFile): string => entry.country ?? file.country ?? '';
const idOf = (entry: PackFile['agencies'][number], file: PackFile): string =>
  entityId(entry.type, entry.name, countryOf(entry, file));

function toEntity(entry: PackFile['agencies'][number], file: PackFile, ids: ReadonlyMap<string, string>): Entity {
  const parent = entry.parent === undefined ? undefined : ids.get(entry.parent);
  const code = countryOf(entry, file);
  return {
    id: idOf(entry, file),
    kind: entry.type,
    name: entry.name,
    aliases: [...entry.aliases, ...entry.former.map(({ name }) => name), ...entry.korean],
    origin: 'pack',
    ...(parent === undefined ? {} : { parent }),
    ...(code === '' ? {} : { country: code }),
  };
}

function formsOf(entry: PackFile['agencies'][number], file: PackFile): PackForm[] {
  const entity = idOf(entry, file);
  const code = countryOf(entry, file);
  const everywhere = [entry.name, ...entry.aliases, ...entry.korean];
  const inCountry = [...entry.local, ...entry.former.map(({ name }) => name)];
  return [
    ...everywhere.map((form) => ({ form, entity, onlyIn: null })),
    ...inCountry.map((form) => ({ form, entity, onlyIn: code === '' ? null : code })),
  ];
}
