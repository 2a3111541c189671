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
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_ITEMS)) gather(item, path, depth + 1, cells);
  } else if (typeof value === 'object' && value !== null) {
    if (depth > DEEPEST) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__' || key === 'prototype') continue;
      gather(inner, path === '' ? key.slice(0, 100) : `${path}.${key.slice(0, 100)}`, depth + 1, cells);
    }
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const known = cells.get(path);
    if (known) known.push(String(value));
    else if (path !== '' && cells.size < MOST_FIELDS) cells.set(path, [String(value)]);
  }
}

function joined(values: readonly string[]): string {
  const given = values.filter((value) => value.trim() !== '');
  return given.join(given.some((value) => value.length > PARAGRAPH) ? '\n\n' : '; ');
}
