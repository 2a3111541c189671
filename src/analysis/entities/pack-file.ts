import { readPackText } from '../../intake';
import { failed, ok, type Outcome, type Problem } from '../../model';
import * as v from 'valibot';

/** What a kind of vocabulary pack is called in problems. */
export interface PackKind<T> {
  /** Code of a file that does not fit: `invalid-agency-pack`. */
  readonly code: string;
  /** `agency pack`. */
  readonly what: string;
  readonly schema: v.GenericSchema<unknown, T>;
  /** What the shape alone does not tell; null when all is well. */
  readonly faultOf: (file: T) => PackFault | null;
}

export interface PackFault {
  readonly message: string;
  /** Path inside the file. */
  readonly where: string;
}

/** Reads a YAML pack of any kind. Problems: `invalid-yaml`, the kind's own code (`where` is the path inside the file). */
export function readPackFile<T>(yaml: string, subject: string, kind: PackKind<T>): Outcome<T> {
  let raw: unknown;
  try {
    raw = readPackText(yaml);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failed({ code: 'invalid-yaml', message: `The pack is not valid YAML: ${message}`, subject });
  }
  const parsed = v.safeParse(kind.schema, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return failed(problemOf(kind, subject, issue.message, v.getDotPath(issue) ?? undefined));
  }
  const fault = kind.faultOf(parsed.output);
  return fault === null ? ok(parsed.output) : failed(problemOf(kind, subject, fault.message, fault.where));
}

function problemOf<T>({ code, what }: PackKind<T>, subject: string, message: string, where?: string): Problem {
  const problem = { code, message: `The ${what} cannot be used: ${message}`, subject };
  return where === undefined ? problem : { ...problem, where };
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text must not be empty'));
const texts = v.optional(v.array(text), []);
const body = v.strictObject({
  name: text,
  forms: texts,
  own: v.optional(v.record(v.string(), text), {}),
  only: v.optional(v.boolean(), false),
  except: texts,
});

/** Bodies that every first-level division of a country has one of, as a pack file states them. */
export const divisionsSchema = v.strictObject({
  places: v.array(text),
  namesakes: texts,
  bodies: v.array(body),
  cities: v.optional(v.record(v.string(), text), {}),
});
type DivisionTable = v.InferOutput<typeof divisionsSchema>;

/** One body of one division. */
interface DivisionEntry {
  readonly name: string;
  /** The division's name. */
  readonly place: string;
  /** Other forms; `local` where the division is called like a country, and means it elsewhere. */
  readonly aliases: string[];
  readonly local: string[];
}

/** Writes the bodies out: a pattern holds `{place}`; `own` are names of their own, `only` keeps to these. */
export function divisionEntries({ places, namesakes, bodies }: DivisionTable): DivisionEntry[] {
  return bodies.flatMap(({ name, forms, own, only, except }) =>
    places
      .filter((place) => !except.includes(place) && (!only || own[place] !== undefined))
      .map((place) => {
        const fill = (pattern: string): string => pattern.replace('{place}', place);
        const called = own[place] ?? fill(name);
        const others = [...new Set([name, ...forms].map(fill))].filter((form) => form !== called);
        const isShared = namesakes.includes(place);
        return { name: called, place, aliases: isShared ? [] : others, local: isShared ? others : [] };
      }),
  );
}
