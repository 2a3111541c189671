import { aliasMark, foldForm, ok, type Entity, type NotePlan, type Outcome, type Settings } from '../model';
import { aliasMarksIn, aliasMarksValue } from '../format/alias-marks';
import type { CurrentNote } from '../format/current-note';
import { entityName } from '../index/entity-name';
import { formOf } from '../index/form-lines';
import { editFrontmatter, readFrontmatter } from '../format/frontmatter';
import { ENTITY_KEYS, entityOrder } from '../format/managed';
import { texts, type EntityRecord } from '../format/note-record';
import { aliasesOf } from './plan-entity';
import type { VaultIndex } from '../index/vault-index';

/**
 * Names by which stories call an entity, and its note does not, as far as its record says: none that another note has, or
 * that the user decided anything of.
 */
export function otherNames(entity: Entity, record: EntityRecord, index: VaultIndex): readonly string[] {
  const known = new Set([entityName(record), ...record.aliases].map(aliasMark));
  return aliasesOf(entity, record.path).filter(
    (form) =>
      !known.has(aliasMark(form)) &&
      index.entitiesNamed(form).every(({ path }) => path === record.path) &&
      !index.decisions.meant.some((line) => formOf(line) === foldForm(form)),
  );
}

/**
 * Gives an entity's note names by which later stories call it, marked as Dateline's: whichever story came first, it ends
 * with the same. A list in which anything is its user's, or that they emptied, took out or call otherwise (`alias`), stays
 * as it is, one they put in another order keeps it, and an alias they took away does not come back. Null where nothing is missing. Problems: `invalid-yaml`, `unusual-yaml`.
 */
export function planOtherNames(
  forms: readonly string[],
  record: EntityRecord,
  { path, text }: CurrentNote,
  settings: Settings,
): Outcome<NotePlan | null> {
  const read = readFrontmatter(text, path);
  if (!read.ok) return read;
  const { data } = read.value;
  const marks = aliasMarksIn(data);
  const isThere = Object.hasOwn(data, ENTITY_KEYS.aliases);
  const present = texts(isThere ? data[ENTITY_KEYS.aliases] : []);
  const missing = forms.filter((form) => !marks.has(aliasMark(form)));
  const isOurs = present.every((form) => marks.has(aliasMark(form))) && present.length > 0 === isThere;
  const isElsewhere = Object.keys(data).some((key) => key !== ENTITY_KEYS.aliases && /^alias(?:es)?$/i.test(key));
  if (missing.length === 0 || !isOurs || isElsewhere || (!isThere && marks.size > 0)) return ok(null);
  const asMade = inOrder(present, record).every((form, at) => form === present[at]);
  const aliases = asMade ? inOrder([...present, ...missing], record) : [...present, ...missing];
  const changes = {
    [ENTITY_KEYS.aliases]: aliases,
    [ENTITY_KEYS.aliasMarks]: aliasMarksValue([...marks, ...missing.map(aliasMark)]),
  };
  const edited = editFrontmatter(text, changes, path, entityOrder(settings));
  if (!edited.ok) return edited;
  const subject = { kind: 'entity' as const, id: record.id, name: entityName(record) };
  const why = `also called ${missing.join(', ')}`;
  return ok({ action: 'update', path, before: text, after: edited.value, subject, why });
}

/** As a new note has them: the name itself first, where the file is called otherwise. */
const inOrder = (forms: readonly string[], record: EntityRecord): readonly string[] => {
  const name = aliasMark(entityName(record));
  return [...forms].sort((a, b) => Number(aliasMark(b) === name) - Number(aliasMark(a) === name) || (a < b ? -1 : 1));
};
