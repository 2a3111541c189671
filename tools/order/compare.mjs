// What two vaults of the same articles hold differently, note by note. Notes are told apart by their ids, and links by the
// ids they lead to: a note that is only called otherwise is one difference, not one in every note that links it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';

/** When an article came in: what may differ. */
const IMPORTED = 'imported';
const FRONTMATTER = /^---\r?\n([\s\S]*?\r?\n)---(?:\r?\n|$)/;
const WIKILINK = /\[\[([^[\]|#\r\n]+)(?:#[^[\]|\r\n]*)?(?:\|([^[\]\r\n]*))?\]\]/g;
/** The lists of what an entity is named with. */
const RELATED = ['agencies', 'organizations', 'people', 'places', 'themes'];

function* notesBelow(folder, under = '') {
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* notesBelow(folder, path);
    else if (entry.name.endsWith('.md')) yield path;
  }
}

/** Path → text of a vault's notes, without what Dateline keeps for itself. */
export const readVault = (folder) =>
  new Map([...notesBelow(folder)].sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

/** Keys of a note that hold marks of entities. */
const MARKS = ['dateline-links', 'dateline-waiting'];
export const NOTHING_KNOWN = { same: new Map(), marks: new Map() };

/**
 * The notes of a vault by id, each with its properties and body; of a note without id the path stands for it. `same`: id →
 * the one it is compared by; `marks`: mark → ids that have it, of which a note means the one that it links.
 */
export function noteBook(texts, { same, marks } = NOTHING_KNOWN) {
  const notes = new Map();
  const names = new Map();
  for (const [path, text] of texts) {
    const head = FRONTMATTER.exec(text);
    const properties = head === null ? {} : (load(head[1], { schema: CORE_SCHEMA }) ?? {});
    const body = text.slice(head?.[0].length ?? 0);
    const kind = 'article-id' in properties ? 'article' : (properties.type ?? 'other');
    const own = properties['article-id'] ?? properties['entity-id'] ?? path;
    const id = same.get(own) ?? own;
    if ('entity-id' in properties) properties['entity-id'] = id;
    // Two notes of one id are two: the second is told by its path.
    notes.set(notes.has(id) ? `${id} at ${path}` : id, { id, path, kind, properties, body });
    for (const name of [path.slice(0, -3), basename(path, '.md')]) if (!names.has(name)) names.set(name, id);
  }
  const idOf = (target) => names.get(target) ?? `?${target}`;
  for (const { path, properties } of marks.size === 0 ? [] : notes.values()) {
    const linked = new Set(linksOf(texts.get(path), idOf));
    const idOfMark = (mark) => {
      const ids = (marks.get(mark) ?? [mark]).map((id) => same.get(id) ?? id);
      return ids.find((id) => linked.has(id)) ?? ids[0];
    };
    for (const key of MARKS)
      if (key in properties) properties[key] = [...new Set(properties[key].split(' ').map(idOfMark))].sort();
  }
  return { notes, idOf };
}

/** Every link as the id it leads to, with the words it shows. */
const withIds = (text, idOf) =>
  text.replace(WIKILINK, (_all, target, words) => `[[${idOf(target)}|${words ?? target}]]`);
/** Ids that links lead to, in their order. */
export const linksOf = (text, idOf) => [...text.matchAll(WIKILINK)].map(([, target]) => idOf(target));
const wordsOf = (text) => text.replace(WIKILINK, (_all, target, words) => words ?? target);

function valueOf(value, idOf) {
  if (typeof value === 'string') return /^\[\[[^[\]]+\]\]$/.test(value) ? linksOf(value, idOf)[0] : value;
  return Array.isArray(value) ? value.map((part) => valueOf(part, idOf)) : value;
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** What only one of two lists holds. */
const apart = (one, other) =>
  [...one.filter((each) => !other.includes(each)), ...other.filter((each) => !one.includes(each))].filter(Boolean);
const asSet = (value) => (Array.isArray(value) ? [...value].sort() : value);

function nameOfProperty(key, isArticle) {
  if (key === 'aliases') return 'alias';
  if (key === 'copy-of') return key;
  if (isArticle) return `article property ${key}`;
  return RELATED.includes(key) ? 'related list' : `entity property ${key}`;
}

function* propertyDifferences(one, other, oneId, otherId) {
  for (const key of new Set([...Object.keys(one.properties), ...Object.keys(other.properties)])) {
    if (key === IMPORTED) continue;
    const [a, b] = [valueOf(one.properties[key], oneId), valueOf(other.properties[key], otherId)];
    if (same(a, b)) continue;
    const what = nameOfProperty(key, one.kind === 'article');
    const order = same(asSet(a), asSet(b)) ? ' (order)' : '';
    const [some, others] = [[a].flat(), [b].flat()];
    const about = { id: one.id, ids: order === '' ? apart(some, others) : some };
    yield { kind: what + order, note: one.path, one: JSON.stringify(a), other: JSON.stringify(b), ...about };
  }
}

function* bodyDifferences(one, other, oneId, otherId) {
  if (wordsOf(one.body) !== wordsOf(other.body)) {
    yield {
      kind: 'text',
      note: one.path,
      one: `${one.body.length} characters`,
      other: `${other.body.length}`,
      id: one.id,
    };
    return;
  }
  if (withIds(one.body, oneId) === withIds(other.body, otherId)) return;
  const [a, b] = [linksOf(one.body, oneId), linksOf(other.body, otherId)];
  const only = (list, rest) => list.filter((id) => !rest.includes(id)).join(', ');
  const about = { id: one.id, ids: apart(a, b) };
  const kind = same([...a].sort(), [...b].sort()) ? 'link (where it stands)' : 'link';
  yield { kind, note: one.path, one: only(a, b), other: only(b, a), ...about };
}

/**
 * Every difference between two vaults, each `{kind, note, one, other, id, ids}`; `one` and `other` say what either has, `id`
 * is the note's, `ids` what only one of them links. `known`: `same`, id in the other → id in the one, and `marks`. Kinds:
 * `article missing`, `person missing` and so on, `article name`, `entity name`, `copy-of`, `alias`, `related list`,
 * `article property …`, `entity property …`, `link`, `text`, `bytes`.
 * @param {ReadonlyMap<string, string>} oneTexts path → text
 * @param {ReadonlyMap<string, string>} otherTexts
 */
export function* differences(oneTexts, otherTexts, known = NOTHING_KNOWN) {
  const [a, b] = [noteBook(oneTexts, { ...known, same: new Map() }), noteBook(otherTexts, known)];
  for (const [id, note] of b.notes)
    if (!a.notes.has(id)) yield { kind: `${note.kind} missing`, note: note.path, one: 'none', other: id, id: note.id };
  for (const [id, one] of a.notes) {
    const other = b.notes.get(id);
    if (other === undefined) {
      yield { kind: `${one.kind} missing`, note: one.path, one: id, other: 'none', id };
      continue;
    }
    let found = 0;
    if (one.path !== other.path) {
      const kind = one.kind === 'article' ? 'article name' : 'entity name';
      yield { kind, note: id, one: one.path, other: other.path, id };
      found += 1;
    }
    for (const differs of [propertyDifferences, bodyDifferences])
      for (const difference of differs(one, other, a.idOf, b.idOf)) {
        yield difference;
        found += 1;
      }
    // Marks and ids were compared as properties.
    if (
      found === 0 &&
      known.marks.size === 0 &&
      plain(oneTexts.get(one.path), a.idOf) !== plain(otherTexts.get(other.path), b.idOf)
    )
      yield { kind: 'bytes', note: one.path, one: 'the same links and properties', other: 'written otherwise', id };
  }
}

/** A note without the line that says when it was imported, and without what the notes it links are called. */
const plain = (text, idOf) =>
  text.replace(/^imported: .*$/m, '').replace(WIKILINK, (_all, target) => `[[${idOf(target)}]]`);

/** Paths of the notes that two states of one vault do not share to the byte. */
export function changedNotes(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
