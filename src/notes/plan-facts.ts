import type { Entity, NotePlan, Outcome, Settings } from '../model';
import { ok } from '../model';
import { editFrontmatter } from '../format/frontmatter';
import { entityOrder } from '../format/managed';
import type { EntityRecord } from '../format/note-record';
import { readManaged, type CurrentNote } from '../format/current-note';
import { missingFacts } from './plan-relations';
import { entityName } from '../index/entity-name';
import type { VaultIndex } from '../index/vault-index';

export interface FactPlanning {
  readonly entity: Entity;
  readonly record: EntityRecord;
  readonly current: CurrentNote;
  readonly index: VaultIndex;
  readonly settings: Settings;
}

/**
 * Fills an entity's note with what is known of it now: only keys that are absent, because one that was left empty by hand
 * is an answer. Null where nothing is missing. Problems: `invalid-yaml`, `unusual-yaml`, `newer-format`.
 */
export function planFacts({ entity, record, current, index, settings }: FactPlanning): Outcome<NotePlan | null> {
  const { path, text } = current;
  const read = readManaged(current);
  if (!read.ok) return read;
  const { data } = read.value;
  const missing = missingFacts({ index, fact: entity, settings }, record, data);
  const edited = editFrontmatter(text, missing, path, entityOrder(settings));
  if (!edited.ok) return edited;
  if (edited.value === text) return ok(null);
  return ok({
    action: 'update',
    path,
    before: text,
    after: edited.value,
    subject: { kind: 'entity', id: record.id, name: entityName(record) },
    why: `now known: ${Object.keys(missing).join(', ')}`,
  });
}
