import { aliasMark } from '../model';
import { ENTITY_KEYS } from './managed';

/** The marks in a note's `dateline-aliases`: of the aliases that Dateline wrote, and of those a user took away. */
export function aliasMarksIn(data: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const value = data[ENTITY_KEYS.aliasMarks];
  return new Set(typeof value === 'string' ? value.split(/\s+/).filter((mark) => mark !== '') : []);
}

/** The value of the key; undefined for none. */
export const aliasMarksValue = (marks: Iterable<string>): string | undefined =>
  [...new Set(marks)].sort().join(' ') || undefined;

/** Marks of a note that gets the aliases of another: what a user took from either is taken from it, unless it has it. */
export function joinedAliasMarks(
  own: { readonly aliases: readonly string[]; readonly marks: ReadonlySet<string> },
  other: ReadonlySet<string>,
): ReadonlySet<string> {
  const there = new Set(own.aliases.map(aliasMark));
  return new Set([...own.marks, ...[...other].filter((mark) => !there.has(mark))]);
}
