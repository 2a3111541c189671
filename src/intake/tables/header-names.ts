import { markupWords, pattern } from '../../data/lexicon';
import type { ColumnRole } from '../../model';

/** Words that tables of news put before every name. */
const PREFIX = pattern(String.raw`^(?:{words-before-columns})\s+(?=\S)`, '', markupWords);
/** Leaves of nested records that only hold what is named above them. */
const LEAF = markupWords('leaves');
/** What has fields of its own, which are none of the article's: the name of its author, the title of its outlet. */
const THINGS: ReadonlySet<ColumnRole> = new Set(['source', 'author', 'section']);

/** What was done with the article after it was published. */
const HANDLING = pattern(String.raw`{handling}`, '', markupWords);

/** What columns are called. Names also said of other things come first: a sure one counts. */
const index = new Map<string, NamedRole>([
  ...rolesOf('loose-names-of-columns', false),
  ...rolesOf('names-of-columns', true),
]);

function rolesOf(name: string, sure: boolean): [string, NamedRole][] {
  const { leaders } = markupWords(name);
  return [...leaders].map(([column, role]) => [column, { role: role as ColumnRole, sure }]);
}

export interface NamedRole {
  readonly role: ColumnRole;
  /** Whether the name says nothing else. */
  readonly sure: boolean;
}

/**
 * What a column holds by its name; null for a name that says nothing. Paths of nested fields are read from their end:
 * `source.name`, `content.rendered`.
 */
export function roleNamed(name: string): NamedRole | null {
  const named = byPath(name);
  return named?.role === 'date' && tellsOfHandling(name) ? null : named;
}

function byPath(name: string): NamedRole | null {
  const path = name.split('.').filter((part, at, all) => at === all.length - 1 || !part.startsWith('_'));
  const last = wordsOf(path[path.length - 1] ?? '');
  const above = wordsOf(path[path.length - 2] ?? '');
  if (above === '') return known(last);
  const outer = exactly(above);
  const both = exactly(`${above} ${last}`);
  // `source.url` is the outlet's address, though a column called “Source URL” is the article's.
  if (both && !(both.role === 'url' && outer && THINGS.has(outer.role))) return both;
  if (outer && LEAF.has(last)) return outer;
  if (outer && THINGS.has(outer.role)) return /^(?:name|title)$/.test(last) ? outer : null;
  return known(last);
}

const exactly = (words: string): NamedRole | null => index.get(words) ?? index.get(words.replace(PREFIX, '')) ?? null;
const known = (words: string): NamedRole | null => exactly(words) ?? byLastWord(words);

/** Whether a name tells of what was done with the article, so that no day under it is that of publication. */
export const tellsOfHandling = (name: string): boolean => HANDLING.test(wordsOf(name.split('.').pop() ?? ''));

/** Names of a role's values where records keep them one level deeper or higher than others of the same list. */
export function alsoNamed(column: string): readonly string[] {
  const cut = column.lastIndexOf('.');
  const isLeaf = cut > 0 && LEAF.has(wordsOf(column.slice(cut + 1)));
  return [...(isLeaf ? [column.slice(0, cut)] : []), ...INNER.map((leaf) => `${column}.${leaf}`)];
}
const INNER = ['main', 'rendered', 'value', 'name', 'text', 'original', '$date'];

const NONE = pattern(String.raw`\b(?:{no-columns-of-an-article})\b`, '', markupWords);

/** `clean text`, `story headline`: the last word says what it is, unless it is something else's. */
function byLastWord(words: string): NamedRole | null {
  const last = words.split(' ').slice(1).pop();
  const named = last === undefined || NONE.test(words) ? undefined : index.get(last);
  return named === undefined ? null : { role: named.role, sure: false };
}

/** `webPublicationDate`, `pub_date`, `Pub-Date:` → `pub date`. */
const wordsOf = (name: string): string =>
  name
    .slice(0, 100)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text begins as a table does: with a line that names at least two kinds of columns, and a line as wide. */
export function namesColumns(head: string): boolean {
  const [stated, ...others] = head.slice(0, 4096).replace(/^\s+/, '').split('\n', 3);
  const [line = '', next = ''] = /^"?sep=."?\s*$/i.test(stated ?? '') ? others : [stated, ...others];
  if (line.length > 2000 || !/[,;\t|]/.test(line) || line.startsWith('|') || line.startsWith('<')) return false;
  const delimiter = [',', ';', '\t', '|'].reduce((best, one) => (count(line, one) > count(line, best) ? one : best));
  const cells = line.split(delimiter).map((cell) => cell.replace(/^[\s"']+|[\s"']+$/g, ''));
  if (cells.some((cell) => cell.length > 60) || !next.includes(delimiter) || /^[\s|:-]+$/.test(next)) return false;
  const roles = new Set(
    cells.map((cell) => roleNamed(cell)).flatMap((named) => (named?.sure === true ? [named.role] : [])),
  );
  return roles.size >= 2;
}

const count = (line: string, character: string): number => line.split(character).length - 1;
