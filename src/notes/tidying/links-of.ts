import { readFrontmatter, type NoteData } from '../../format/frontmatter';
import { linkTargets } from '../../format/links';
import { ARTICLE_KEYS, ENTITY_KEYS } from '../../format/managed';
import { markOf, STATEMENT_LISTS, statementMark } from '../../format/marks';
import { texts, type NoteRecord } from '../../format/note-record';
import { isWorded, listKeys } from '../retarget/managed-lists';
import { linksInBody, linksInValue, type WrittenLink } from '../retarget/links-in';
import { startOfBody, type Note } from '../retarget/note';
import type { Redirection } from '../retarget/redirection';
import { applyEdits } from '../retarget/rewrite';
import type { VaultIndex } from '../../index/vault-index';

/**
 * A link of a note to another. `dateline`: put there by Dateline, an item with its mark or the brackets that go with it;
 * `above`: in a property that says what stands above an entity, or where a story plays and who published it; `hand`: any
 * other.
 */
export interface NoteLink {
  readonly path: string;
  readonly by: 'dateline' | 'above' | 'hand';
  /** Of plain brackets in the text of a note that Dateline keeps: the words in and around them (`bracketPlaces`). */
  readonly place?: string;
}

interface Reading {
  readonly index: VaultIndex;
  readonly redirection: Redirection;
}

/** The links of a note, each with whose it is. */
export function linksOf(note: Note, reading: Reading): readonly NoteLink[] {
  const read = readFrontmatter(note.text, note.path);
  const items = read.ok ? itemsIn(read.value.data, note, reading) : [];
  return [...items, ...bodyLinks(note, items, reading)];
}

function itemsIn(data: NoteData, { path, record }: Note, { index, redirection }: Reading): readonly NoteLink[] {
  const { settings } = index;
  const { location, source } = settings.properties;
  const kind = record?.kind === 'article' || record?.kind === 'entity' ? record.kind : null;
  const lists = new Set(kind === null ? [] : listKeys(kind, settings));
  const above = new Set(
    kind === null ? [] : [location, source, ARTICLE_KEYS.copyOf, ENTITY_KEYS.parent, ENTITY_KEYS.broader],
  );
  return Object.entries(data).flatMap(([key, value]) =>
    texts(value).flatMap((item) =>
      linksInValue(item).flatMap(({ target }) => {
        const to = redirection.before(target, path);
        if (to === null) return [];
        const isOwn = lists.has(key) && isMarked(to, key, record, index) && !isWorded(item, to);
        return [
          { path: to, by: isOwn ? ('dateline' as const) : above.has(key) ? ('above' as const) : ('hand' as const) },
        ];
      }),
    ),
  );
}

function isMarked(path: string, key: string, record: NoteRecord | null, index: VaultIndex): boolean {
  const linked = index.recordAt(path);
  if (linked === null || linked.kind === 'decisions' || record === null || record.kind === 'decisions') return false;
  const list = record.kind === 'article' ? STATEMENT_LISTS.find((each) => index.settings.properties[each] === key) : undefined; // prettier-ignore
  const mark = (id: string): string => (list === undefined ? markOf(id) : statementMark(list, id));
  return [linked.id, ...(linked.kind === 'entity' ? linked.sameAs : [])].some((id) => record.marks.has(mark(id)));
}

/**
 * Dateline brackets the first mention of what an article lists, once for each version of its text. More of them, or other
 * kinds of link, are somebody's own, as far as no journal tells otherwise; so are all of a note that is no article.
 */
function bodyLinks(
  { path, text, record }: Note,
  items: readonly NoteLink[],
  { redirection }: Reading,
): readonly NoteLink[] {
  const listed = new Set(items.filter(({ by }) => by === 'dateline').map((item) => item.path));
  const most = record?.kind === 'article' ? Math.max(1, record.versions.length) : 0;
  const counts = new Map<string, number>();
  return placedLinks(text, path).flatMap(({ link: { target, kind, shown, written }, place }): NoteLink[] => {
    const to = redirection.before(target, path);
    if (to === null) return [];
    const count = (counts.get(to) ?? 0) + 1;
    counts.set(to, count);
    const isPlain = kind === 'wiki' && shown !== null && !/[#^]/.test(written);
    if (!isPlain || record === null) return [{ path: to, by: 'hand' }];
    return [{ path: to, by: listed.has(to) && count <= most ? 'dateline' : 'hand', place }];
  });
}

/** Characters at both sides of brackets that tell them from others. */
const AROUND = 20;

interface PlacedLink {
  readonly link: WrittenLink;
  readonly place: string;
}

/** The links of a note's body, each with the words in and around it: the same whichever of them have brackets. */
function placedLinks(text: string, path: string): readonly PlacedLink[] {
  const body = text.slice(startOfBody(text, path));
  const links = linksInBody(body);
  const edits = links.map(({ whole, shown }) => ({ ...whole, text: shown ?? body.slice(whole.start, whole.end) }));
  const plain = applyEdits(body, edits);
  let shift = 0;
  return links.map((link, at) => {
    const { start, end } = link.whole;
    const length = edits[at]?.text.length ?? 0;
    const from = start + shift;
    shift += length - (end - start);
    const around = plain.slice(Math.max(0, from - AROUND), from + length + AROUND);
    return { link, place: `${around}|${edits[at]?.text ?? ''}` };
  });
}

/** Where in a note's body brackets stand. */
export const bracketPlaces = (text: string, path: string): ReadonlySet<string> =>
  new Set(placedLinks(text, path).map(({ place }) => place));

/** The same of a new note as Dateline makes it: the first that lead to what its properties link. */
export function madePlaces(text: string, path: string): ReadonlySet<string> {
  const listed = new Set(linkTargets(text.slice(0, startOfBody(text, path))));
  return new Set(placedLinks(text, path).flatMap(({ link, place }) => (listed.delete(link.target) ? [place] : [])));
}
