import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { BoundedCache } from '../analysis/language/caches';
import { aliasMark } from '../model';
import { ENTITY_KEYS } from './managed';

/**
 * Marks of the entities that Dateline linked in a note's lists, kept in the note itself (`dateline-links`), so that every
 * device, now and in years, tells three things apart without asking anybody:
 * an item with its mark is Dateline's, and may be taken out or put elsewhere;
 * an item without a mark is the user's, and stays;
 * a mark without its item says that the user took the item out, and it does not come back.
 */
export type Marks = ReadonlySet<string>;

/** No vowels, so that no mark is a word, and no digits, so that YAML reads none as a number. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** The mark of an entity: four letters of its id's hash; two entities of one note share one by chance once in 160,000. */
export const markOf = (entityId: string): string => lettersOf(entityId, 4);

/** Lists of an article that its statements give: who speaks, and what the article leans on. */
export const STATEMENT_LISTS = ['toldBy', 'cites'] as const;
export type StatementList = (typeof STATEMENT_LISTS)[number];

/** The mark of an item of such a list, by the id of what it links: whoever speaks stands among the actors as well, and each list is its own. */
export const statementMark = (list: StatementList, id: string): string => markOf(`${list} ${id}`);

/**
 * The mark of whom an article names in passing (`dateline-waiting`). It is asked for over a whole vault, and each note that
 * has it is read again: of seven letters, two entities among all share one by chance once in 1,280,000,000.
 */
export const waitingMarkOf = (entityId: string): string => lettersOf(entityId, 7);

const lettersOf = (entityId: string, count: number): string => longestMark(entityId).slice(0, count);

/** A run asks for the marks of those it names thousands of times. */
const MARKS = new BoundedCache<string>(20_000);

function longestMark(entityId: string): string {
  const known = MARKS.get(entityId);
  if (known !== undefined) return known;
  const bytes = sha256(utf8ToBytes(entityId));
  const mark = Array.from({ length: 7 }, (_, i) => LETTERS[(bytes[i] ?? 0) % LETTERS.length]).join('');
  MARKS.set(entityId, mark);
  return mark;
}

/** Marks as they stand in a note; what is none is passed over. */
export const marksIn = (value: unknown): Marks => found(value, /\b[b-df-hj-np-tv-xz]{4}\b/g);

/** Marks of whom a note names in passing, as they stand in it. */
export const waitingMarksIn = (value: unknown): Marks => found(value, /\b[b-df-hj-np-tv-xz]{7}\b/g);

const found = (value: unknown, mark: RegExp): Marks =>
  new Set(typeof value === 'string' ? (value.match(mark) ?? []) : []);

/** The value of a key of marks, one text in alphabetical order, undefined for none: it does not depend on the order in which items came. */
export const marksValue = (marks: Iterable<string>): string | undefined =>
  [...new Set(marks)].sort().join(' ') || undefined;

/** The marks in a note's `dateline-aliases`: of the aliases that Dateline wrote, and of those a user took away. */
export function aliasMarksIn(data: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const value = data[ENTITY_KEYS.aliasMarks];
  return new Set(typeof value === 'string' ? value.split(/\s+/).filter((mark) => mark !== '') : []);
}

/** Marks of a note that gets the aliases of another: what a user took from either is taken from it, unless it has it. */
export function joinedAliasMarks(
  own: { readonly aliases: readonly string[]; readonly marks: ReadonlySet<string> },
  other: ReadonlySet<string>,
): ReadonlySet<string> {
  const there = new Set(own.aliases.map(aliasMark));
  return new Set([...own.marks, ...[...other].filter((mark) => !there.has(mark))]);
}
