import type { Entity, NotePlan, Outcome, Settings } from '../model';
import { failed, ok } from '../model';
import { editFrontmatter, readFrontmatter } from './frontmatter';
import { ARTICLE_KEYS, ENTITY_KEYS, entityOrder, FORMAT_VERSION } from './managed';
import type { EntityRecord } from './note-record';
import type { CurrentNote } from './plan-article';
import { aliasesOf, entityFacts } from './plan-entity';
import { entityName } from './entity-name';
import type { VaultIndex } from './vault-index';

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
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const { data } = read.value;
  const format = data[ARTICLE_KEYS.format];
  if (typeof format === 'number' && format > FORMAT_VERSION) return newer(path, format);
  const aliases = aliasesOf(entity, path);
  const facts = {
    ...(aliases.length > 0 ? { [ENTITY_KEYS.aliases]: aliases } : {}),
    ...entityFacts(entity, (id) => index.linkTarget(index.entity(id)?.path ?? ''), settings),
  };
  const missing = Object.entries(facts).filter(([key]) => !Object.hasOwn(data, key));
  const edited = editFrontmatter(text, Object.fromEntries(missing), path, entityOrder(settings));
  if (!edited.ok) return edited;
  if (edited.value === text) return ok(null);
  return ok({
    action: 'update',
    path,
    before: text,
    after: edited.value,
    subject: { kind: 'entity', id: record.id, name: entityName(record) },
    why: `now known: ${missing.map(([key]) => key).join(', ')}`,
  });
}

const newer = (path: string, version: number): Outcome<never> =>
  failed({
    code: 'newer-format',
    message: `The note has version ${version} of the vault format; this Dateline writes version ${FORMAT_VERSION}. Update Dateline.`,
    subject: path,
  });
