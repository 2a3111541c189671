import { aliasMark, foldForm, ok, type Entity, type NotePlan, type Outcome, type Settings } from '../model';
import { aliasMarksIn, marksValue } from '../format/marks';
import type { CurrentNote } from '../format/current-note';
import { entityName } from '../index/entity-name';
import { formOf } from '../index/form-lines';
import { inert } from '../format/inert';
import { readFrontmatter, ownValue } from '../format/frontmatter';
import { ENTITY_KEYS } from '../format/managed';
import { texts, type EntityRecord } from '../format/note-record';
import { aliasesOf, updateEntity } from './plan-entity';
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
  current: CurrentNote,
  settings: Settings,
): Outcome<NotePlan | null> {
  const read = readFrontmatter(current.text, current.path);
  if (!read.ok) return read;
  const { data } = read.value;
  const marks = aliasMarksIn(data);
  const isThere = Object.hasOwn(data, ENTITY_KEYS.aliases);
  const present = texts(ownValue(data, ENTITY_KEYS.aliases));
  const missing = forms.filter((form) => !marks.has(aliasMark(form)));
  const isOurs = present.every((form) => marks.has(aliasMark(form))) && present.length > 0 === isThere;
  const isElsewhere = Object.keys(data).some((key) => key !== ENTITY_KEYS.aliases && /^alias(?:es)?$/i.test(key));
  if (missing.length === 0 || !isOurs || isElsewhere || (!isThere && marks.size > 0)) return ok(null);
  const asMade = inOrder(present, record).every((form, at) => form === present[at]);
  const aliases = asMade ? inOrder([...present, ...missing], record) : [...present, ...missing];
  const changes = {
    [ENTITY_KEYS.aliases]: aliases,
    [ENTITY_KEYS.aliasMarks]: marksValue([...marks, ...missing.map(aliasMark)]),
  };
  return updateEntity(record, current, changes, `also called ${missing.join(', ')}`, settings);
}

/** As a new note has them: the name itself first, where the file is called otherwise. */
const inOrder = (forms: readonly string[], record: EntityRecord): readonly string[] => {
  const name = aliasMark(entityName(record));
  return [...forms].sort((a, b) => Number(aliasMark(b) === name) - Number(aliasMark(a) === name) || (a < b ? -1 : 1));
};

/**
 * Gives an entity aliases that its user chose: without marks of Dateline's, so that they count as theirs. Null where the
 * note has them all. Problems: `invalid-yaml`, `unusual-yaml`.
 */
export function planAliases(
  record: EntityRecord,
  forms: readonly string[],
  current: CurrentNote,
  settings: Settings,
): Outcome<NotePlan | null> {
  const read = readFrontmatter(current.text, current.path);
  if (!read.ok) return read;
  const present = texts(ownValue(read.value.data, ENTITY_KEYS.aliases));
  const known = new Set([entityName(record), ...present].map(foldForm));
  const missing = forms.map(inert).filter((form) => !known.has(foldForm(form)) && known.add(foldForm(form)));
  if (missing.length === 0) return ok(null);
  const changes = { [ENTITY_KEYS.aliases]: [...present, ...missing] };
  return updateEntity(record, current, changes, `also called ${missing.join(', ')}`, settings);
}
