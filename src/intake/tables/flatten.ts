import { markupWords } from '../../data/lexicon';
const DEEPEST = 6;
const MOST_FIELDS = 300;
/** Items of a list that are joined in a cell. */
const MOST_ITEMS = 500;
/** From this length on the items of a list are paragraphs. */
const PARAGRAPH = 80;

/**
 * The fields of a record by path, as text: `{ source: { name: "NK News" } }` → `source.name`. Lists of words are joined
 * with `; `, lists of paragraphs with blank lines, lists of records field by field. A key is only ever a name.
 */
export function flatten(record: object): ReadonlyMap<string, string> {
  const cells = new Map<string, string[]>();
  gather(record, '', 0, cells);
  return new Map([...cells].map(([path, values]) => [path, joined(values)]));
}

function gather(value: unknown, path: string, depth: number, cells: Map<string, string[]>): void {
  const rich = richText(value);
  if (rich !== null) put(rich, path, cells);
  else if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_ITEMS)) gather(item, path, depth + 1, cells);
  } else if (typeof value === 'object' && value !== null) {
    if (depth > DEEPEST) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__' || key === 'prototype') continue;
      gather(inner, path === '' ? key.slice(0, 100) : `${path}.${key.slice(0, 100)}`, depth + 1, cells);
    }
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    put(String(value), path, cells);
  }
}

function put(value: string, path: string, cells: Map<string, string[]>): void {
  const known = cells.get(path);
  if (known) known.push(value);
  else if (path !== '' && cells.size < MOST_FIELDS) cells.set(path, [value]);
}

/** Parts of a line of text, by the names that messengers give them; parts of a page are paragraphs or bigger. */
const INLINE = markupWords('parts-of-lines');

/** Text in pieces, some of them marked, as messengers export it: `["A ", { type: "bold", text: "B" }]`. Null for other values. */
function richText(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const pieces = value.map(pieceOf);
  if (pieces.includes(null) || value.every((item) => typeof item === 'string')) return null;
  return pieces.join('');
}

function pieceOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null || !('text' in item) || !('type' in item)) return null;
  const { text, type } = item;
  return typeof text === 'string' && typeof type === 'string' && INLINE.has(type.toLowerCase().replace(/_/g, ' '))
    ? text
    : null;
}

function joined(values: readonly string[]): string {
  const given = values.filter((value) => value.trim() !== '');
  return given.join(given.some((value) => value.length > PARAGRAPH) ? '\n\n' : '; ');
}
