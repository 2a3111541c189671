import { failed, ok, type NotePlan, type Outcome } from '../model';
import { editFrontmatter } from '../format/frontmatter';
import { type EntityRecord } from '../format/note-record';
import { entityName } from '../index/entity-name';
import { ENTITY_KEYS } from '../format/managed';
import type { Held } from '../workflow/workspace';
import type { RecordedWrite } from './journal';
import { knownVault } from '../index/known-vault';
import { readIfThere } from '../index/load-index';

/**
 * Plans for notes that say of entities that these were merged into them, though they have notes of their own again: where an
 * undo has given them those, and the note that took them in was itself merged, or changed, since; and where the undo has
 * given back a note that took them in, when that had been undone already.
 */
export async function broughtBack(writes: readonly RecordedWrite[], held: Held): Promise<readonly Outcome<NotePlan>[]> {
  const gone = writes.filter(({ action }) => action === 'remove');
  if (gone.length === 0) return [];
  const { index } = await knownVault(held);
  const back = new Set(
    gone.flatMap(({ path }) => {
      const record = index.recordAt(path);
      return record?.kind === 'entity' ? [record.id] : [];
    }),
  );
  const plans: Outcome<NotePlan>[] = [];
  for (const record of index.entityRecords) {
    const isBack = (id: string): boolean => back.has(id) || back.has(record.id);
    const apart = record.sameAs.filter((id) => id !== record.id && isBack(id) && index.entity(id)?.id === id);
    const text = apart.length === 0 ? null : await readIfThere(held.vault, record.path);
    if (text !== null) plans.push(separated(record, text, new Set(apart)));
  }
  return plans;
}

function separated(record: EntityRecord, text: string, apart: ReadonlySet<string>): Outcome<NotePlan> {
  const sameAs = record.sameAs.filter((id) => !apart.has(id));
  const edited = editFrontmatter(text, { [ENTITY_KEYS.sameAs]: sameAs.length > 0 ? sameAs : undefined }, record.path);
  if (!edited.ok) return failed(edited.problem);
  const subject = { kind: 'entity', id: record.id, name: entityName(record) } as const;
  const why = 'what was merged into it has a note of its own again';
  return ok({ action: 'update', path: record.path, before: text, after: edited.value, subject, why });
}
