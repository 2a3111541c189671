import * as v from 'valibot';
import { readPackText } from '../../intake';
import { failed, ok, type Outcome, type Problem } from '../../model';

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
