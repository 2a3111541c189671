import type { NotePlan, Outcome, Settings } from '../model';
import { foldForm, ok } from '../model';
import type { CurrentNote } from '../format/current-note';
import { entityName } from '../index/entity-name';
import { editFrontmatter, readFrontmatter } from '../format/frontmatter';
import { inert } from '../format/inert';
import { ENTITY_KEYS, entityOrder } from '../format/managed';
import { texts, type EntityRecord } from '../format/note-record';

/**
 * Gives an entity aliases that its user chose: without marks of Dateline's, so that they count as theirs. Null where the
 * note has them all. Problems: `invalid-yaml`, `unusual-yaml`.
 */
export function planAliases(
  record: EntityRecord,
  forms: readonly string[],
  { path, text }: CurrentNote,
  settings: Settings,
): Outcome<NotePlan | null> {
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const present = texts(
    Object.hasOwn(read.value.data, ENTITY_KEYS.aliases) ? read.value.data[ENTITY_KEYS.aliases] : [],
  );
  const known = new Set([entityName(record), ...present].map(foldForm));
  const missing = forms.map(inert).filter((form) => !known.has(foldForm(form)) && known.add(foldForm(form)));
  if (missing.length === 0) return ok(null);
  const aliases = [...present, ...missing];
  const edited = editFrontmatter(text, { [ENTITY_KEYS.aliases]: aliases }, path, entityOrder(settings));
  if (!edited.ok) return edited;
  const subject = { kind: 'entity' as const, id: record.id, name: entityName(record) };
  const why = `also called ${missing.join(', ')}`;
  return ok({ action: 'update', path, before: text, after: edited.value, subject, why });
}
