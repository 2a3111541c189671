import { failed, message, ok, problemOf, type Outcome } from '../model';
import type { EntityRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { entityName } from '../index/entity-name';

/**
 * The entity a user means: by the path of its note, its id, or a name or alias of it. Problems `unknown-entity`,
 * `ambiguous-entity`, which lists the notes.
 */
export function findEntity(index: VaultIndex, named: string): Outcome<EntityRecord> {
  const wanted = named.trim().replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, '$1');
  const at = index.recordAt(wanted) ?? index.recordAt(`${wanted}.md`);
  if (at?.kind === 'entity') return ok(at);
  const byId = index.entity(wanted);
  if (byId !== null) return ok(byId);
  const linked = index.recordAt(index.resolve(wanted) ?? '');
  const found = unique([...index.entitiesNamed(wanted), ...(linked?.kind === 'entity' ? [linked] : [])]);
  const [only, ...others] = found;
  if (only === undefined)
    return failed({
      code: 'unknown-entity',
      message: 'There is no note of an agency, place, person, theme or source of that name, path or id.',
      subject: named,
    });
  if (others.length === 0) return ok(only);
  return failed(
    problemOf(
      'ambiguous-entity',
      named,
      message`Several notes have that name; say which by its path: ${found.map(({ path }) => path).join(', ')}.`,
    ),
  );
}

/** The same, of what has one note only: what is asked of one of two copies would leave the other behind. */
export function findOnly(index: VaultIndex, named: string): Outcome<EntityRecord> {
  const found = findEntity(index, named);
  if (!found.ok) return found;
  const { id, path } = found.value;
  const paths = index.duplicates('entity').get(id);
  if (paths === undefined) return found;
  return failed(
    problemOf(
      'duplicate-entity',
      path,
      message`${paths.length} notes are the same entity (${id}): ${paths.join(', ')}. Merge them first.`,
    ),
  );
}

const unique = (records: readonly EntityRecord[]): readonly EntityRecord[] => [
  ...new Map(records.map((record) => [record.path, record])).values(),
];

/** Two entities a user means. */
export function findBoth(
  index: VaultIndex,
  one: string,
  other: string,
): Outcome<{ readonly one: EntityRecord; readonly other: EntityRecord }> {
  const first = findEntity(index, one);
  if (!first.ok) return first;
  const second = findEntity(index, other);
  return second.ok ? ok({ one: first.value, other: second.value }) : second;
}

export const aboutEntity = (record: EntityRecord): { readonly id: string; readonly name: string } => ({
  id: record.id,
  name: entityName(record),
});
