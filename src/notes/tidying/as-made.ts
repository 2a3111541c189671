import { aliasMark, isIdByHand, type EntityKind, type Message, type Settings } from '../../model';
import { bodyKey } from '../../analysis/entities/names/rules';
import { personKey } from '../../analysis/language/person-names/key';
import { aliasMarksIn, markOf, type Marks } from '../../format/marks';
import { entityName, isNamedByHand } from '../../index/entity-name';
import { legalFolder } from '../../format/file-names';
import { frontmatterComments, readFrontmatter, type NoteData } from '../../format/frontmatter';
import { ENTITY_KEYS, entityOrder, RELATION_LISTS, relationKey } from '../../format/managed';
import { ownBody } from '../merge/merged-body';
import { texts, type EntityRecord } from '../../format/note-record';
import { isWorded } from '../retarget/managed-lists';
import { linksInValue } from '../retarget/links-in';
import type { VaultIndex } from '../../index/vault-index';

/**
 * Why an entity's note says more than what Dateline writes there by itself: its keys and no other, aliases and related
 * notes that bear its marks, no words below them but its own table; where Dateline puts it, under a name that goes with
 * its id. Null where it says no more. What a person changed of a fact is not seen here; the journal tells.
 */
export function whyNotAsMade(record: EntityRecord, text: string, index: VaultIndex): Message | null {
  const { settings } = index;
  if (isIdByHand(record.id)) return 'made by hand';
  if (!isInPlace(record, settings)) return 'moved by hand';
  if (!hasOwnName(record)) return 'named by hand';
  const read = readFrontmatter(text, record.path);
  if (!read.ok) return 'its properties cannot be read';
  const { data, body } = read.value;
  const managed = new Set(entityOrder(settings));
  const isPlain = frontmatterComments(text).every((comment) => comment === '');
  if (!isPlain || !Object.keys(data).every((key) => managed.has(key))) return 'has properties or remarks of your own';
  if (!hasOwnAliases(data)) return 'its aliases were changed by hand';
  if (!hasOwnLists(data, record.marks, index)) return 'its related notes were changed by hand';
  return ownBody(body, settings) === '' ? null : 'has words of your own';
}

/** In the folder of its type, not below it. */
function isInPlace({ path, type }: EntityRecord, { folders }: Settings): boolean {
  const folder = legalFolder(folders[type]);
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder;
}

/** Whether the note's name is one that its id was made of, or another of the same key. */
function hasOwnName(record: EntityRecord): boolean {
  const name = entityName(record);
  const bare = name.replace(/(?: \([^()]*\)| \d{1,3})$/, '');
  return [name, bare].some((each) =>
    [each, keyOf(record.type, each)].some((form) => form !== null && !isNamedByHand(record.id, form)),
  );
}

/** What forms of one name have in common; null of a kind that has no such key. */
function keyOf(kind: EntityKind, name: string): string | null {
  if (kind === 'person') return personKey(name);
  return kind === 'agency' || kind === 'organization' ? bodyKey(name, kind) : null;
}

/** All are marked, and none of those that are was taken away. */
function hasOwnAliases(data: NoteData): boolean {
  const marks = aliasMarksIn(data);
  const written = new Set(texts(data[ENTITY_KEYS.aliases]).map(aliasMark));
  return written.size === marks.size && [...written].every((mark) => marks.has(mark));
}

/** Every item of its lists links an entity that is marked, and shows no words of its own. */
function hasOwnLists(data: NoteData, marks: Marks, index: VaultIndex): boolean {
  const items = RELATION_LISTS.flatMap((list) => texts(data[relationKey(list, index.settings)]));
  return items.every((item) => {
    const [link, ...others] = linksInValue(item);
    if (link === undefined || others.length > 0) return false;
    const linked = index.recordAt(index.resolve(link.target) ?? '');
    if (linked?.kind !== 'entity' || isWorded(item, linked.path)) return false;
    return [linked.id, ...linked.sameAs].some((id) => marks.has(markOf(id)));
  });
}
