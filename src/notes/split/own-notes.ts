import { aliasMark, failed, ok, type NotePlan, type Outcome } from '../../model';
import { aliasMarksIn, marksValue } from '../../format/marks';
import { entityName } from '../../index/entity-name';
import { editFrontmatter, type FrontmatterChanges } from '../../format/frontmatter';
import { basename, nameKey } from '../../format/links';
import { ENTITY_KEYS, entityOrder } from '../../format/managed';
import { createEntity, entitySubject } from '../plan-entity';
import type { EntityRecord } from '../../format/note-record';
import type { Splitting } from './rules';

/** Plans for the notes of both: aliases move, and each says that it is not the other. `texts`: path → text. */
export function planSplitNotes(splitting: Splitting, texts: ReadonlyMap<string, string>): Outcome<readonly NotePlan[]> {
  const { from, other, settings } = splitting;
  const moved = movedAliases(splitting);
  const left = from.aliases.filter((alias) => !moved.some((one) => nameKey(one) === nameKey(alias)));
  const own = edited(from, texts, splitting, {
    // An empty list says that there are none; a missing one would be filled again.
    ...(left.length < from.aliases.length ? { [ENTITY_KEYS.aliases]: left } : {}),
    ...marksOfTaken(from, moved),
    ...(from.sameAs.includes(other.id) ? withoutId(from, other.id) : {}),
    [ENTITY_KEYS.notSameAs]: [...new Set([...from.notSameAs, other.id])],
  });
  if (!own.ok) return own;
  if (other.record !== null) {
    const aliases = [...other.record.aliases, ...moved.filter((form) => !isNameOf(form, other.record))];
    const theirs = edited(other.record, texts, splitting, {
      ...(aliases.length > other.record.aliases.length ? { [ENTITY_KEYS.aliases]: [...new Set(aliases)] } : {}),
      ...marksOfGiven(other.record, moved),
      [ENTITY_KEYS.notSameAs]: [...new Set([...other.record.notSameAs, from.id])],
    });
    return theirs.ok ? ok([theirs.value, own.value]) : theirs;
  }
  const { id, kind, name, path } = other;
  const aliases = moved.filter((form) => nameKey(form) !== nameKey(name));
  const note = createEntity(
    { id, kind, name, aliases, origin: 'vault' },
    path,
    () => null,
    settings,
    `split off ${entityName(from)}`,
  );
  if (note.action !== 'create') return ok([note, own.value]);
  // The user says that these are its aliases, so they carry no mark of Dateline's.
  const changes = { [ENTITY_KEYS.aliasMarks]: undefined, [ENTITY_KEYS.notSameAs]: [from.id] };
  const text = editFrontmatter(note.after, changes, path, entityOrder(settings));
  return text.ok ? ok([{ ...note, after: text.value }, own.value]) : text;
}

/** Forms that were chosen move if they are aliases, and so do aliases that were named. The new name need not be one. */
function movedAliases({ choice }: Splitting): readonly string[] {
  return [...new Set([...(choice.forms ?? []), ...(choice.aliases ?? [])].map((form) => form.trim()))];
}

/** A mark without its alias: the form means the one no longer, whatever a pack says. Its name is no alias. */
function marksOfTaken(from: EntityRecord, moved: readonly string[]): FrontmatterChanges {
  const marks = marksOf(from);
  const taken = moved.filter((form) => nameKey(form) !== nameKey(entityName(from))).map(aliasMark);
  if (taken.every((mark) => marks.has(mark))) return {};
  return { [ENTITY_KEYS.aliasMarks]: marksValue([...marks, ...taken]) };
}

/** An alias without a mark: the user gave it. */
function marksOfGiven(record: EntityRecord, moved: readonly string[]): FrontmatterChanges {
  const marks = marksOf(record);
  const given = new Set(moved.map(aliasMark));
  if (![...given].some((mark) => marks.has(mark))) return {};
  return { [ENTITY_KEYS.aliasMarks]: marksValue([...marks].filter((mark) => !given.has(mark))) };
}

const marksOf = ({ aliasMarks }: EntityRecord): ReadonlySet<string> =>
  aliasMarksIn({ [ENTITY_KEYS.aliasMarks]: aliasMarks });

const isNameOf = (form: string, record: EntityRecord | null): boolean =>
  record !== null &&
  [basename(record.path), entityName(record), ...record.aliases].some((name) => nameKey(name) === nameKey(form));

const withoutId = (record: EntityRecord, id: string): FrontmatterChanges => {
  const left = record.sameAs.filter((one) => one !== id);
  return { [ENTITY_KEYS.sameAs]: left.length > 0 ? left : undefined };
};

function edited(
  record: EntityRecord,
  texts: ReadonlyMap<string, string>,
  { from, other, settings }: Splitting,
  changes: FrontmatterChanges,
): Outcome<NotePlan> {
  const { path } = record;
  const before = texts.get(path);
  if (before === undefined)
    return failed({ code: 'note-missing', message: 'The note was moved or deleted meanwhile.', subject: path });
  const after = editFrontmatter(before, changes, path, entityOrder(settings));
  if (!after.ok) return after;
  const why = record === from ? `${other.name} was split off` : `split off ${entityName(from)}`;
  return ok({ action: 'update', path, before, after: after.value, subject: entitySubject(record), why });
}
