import { failed, ok, type NotePlan, type Outcome } from '../model';
import { editFrontmatter, type EntityRecord } from '../notes';
import { entityName } from '../notes/entity-name';
import { ENTITY_KEYS } from '../notes/managed';
import type { Held } from './held';
import type { RecordedWrite } from './journal';
import { knownVault } from './known-vault';
import { readIfThere } from './load-index';

/**
 * Plans for notes that still say of entities that these were merged into them, where an undo has given those their notes
 * back: the note that took them in was itself merged, or changed, since.
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
    if (back.has(record.id) || !record.sameAs.some((id) => back.has(id))) continue;
    const text = await readIfThere(held.vault, record.path);
    if (text !== null) plans.push(separated(record, text, back));
  }
  return plans;
}

function separated(record: EntityRecord, text: string, back: ReadonlySet<string>): Outcome<NotePlan> {
  const sameAs = record.sameAs.filter((id) => !back.has(id));
  const edited = editFrontmatter(text, { [ENTITY_KEYS.sameAs]: sameAs.length > 0 ? sameAs : undefined }, record.path);
  if (!edited.ok) return failed(edited.problem);
  const subject = { kind: 'entity', id: record.id, name: entityName(record) } as const;
  const why = 'what was merged into it has a note of its own again';
  return ok({ action: 'update', path: record.path, before: text, after: edited.value, subject, why });
}
