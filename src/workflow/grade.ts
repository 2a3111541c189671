import { failed, message, ok, problemOf, type ImportReport, type NotePlan, type Outcome, type Problem } from '../model';
import { editFrontmatter, ownValue, readFrontmatter, type NoteData } from '../format/frontmatter';
import {
  historyIn,
  isTooLong,
  MOST_REASON,
  reasonLine,
  reliabilitiesIn,
  reliabilityIn,
  reliabilityLine,
  type Grade,
  type Reliability,
} from '../format/grades';
import { ENTITY_KEYS, entityOrder } from '../format/managed';
import type { EntityRecord } from '../format/note-record';
import { hasNoValue } from '../format/yaml-value';
import { knownVault } from '../index/known-vault';
import { readIfThere } from '../index/load-index';
import type { VaultIndex } from '../index/vault-index';
import { carryOutAct } from './entity-act';
import { canBeGraded } from './gradable';
import { aboutEntity, findOnly } from './find-entity';
import type { RunOptions, Workspace } from './workspace';

export interface ReliabilityRequest {
  /** Path of the note, id, name or alias. */
  readonly named: string;
  /** Null takes the grade back. */
  readonly grade: Reliability | null;
  readonly reason: string;
}

/**
 * Gives a source its reliability, or takes it back: the only place that writes one. The history of its note gets a line,
 * those before stay, and a grade that stood there untold gets one first. One entry of the journal; nothing where the same grade was given for the same reason last. Problems:
 * `unknown-entity`, `ambiguous-entity`, `duplicate-entity`, `no-reason`, `not-a-source`, and what hinders a write.
 */
export const gradeSource = (
  request: ReliabilityRequest,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  carryOutAct(
    'grade',
    async (held) => {
      const { index } = await knownVault(held);
      const article = articleNamed(request.named, index);
      if (article !== null) return failed(article);
      const found = findOnly(index, request.named);
      const plan = found.ok ? await planGrade(found.value, request, held) : found;
      if (!plan.ok) return plan;
      const plans = plan.value === null ? [] : [plan.value];
      return ok({ plans, links: 0, notes: 0, articles: 0, examples: [], remarks: [], problems: [], touched: [] });
    },
    workspace,
    options,
  );

/** Where a path of an article's note is named: that it is one. */
function articleNamed(named: string, index: VaultIndex): Problem | null {
  const record = index.recordAt(named) ?? index.recordAt(`${named}.md`);
  if (record?.kind !== 'article') return null;
  const why = 'This is the note of an article: grade who published it, or a sentence of it.';
  return problemOf('not-a-source', record.path, why);
}

/** Null where nothing would change. */
async function planGrade(
  record: EntityRecord,
  { grade, reason }: ReliabilityRequest,
  { vault, clock, settings }: Workspace,
): Promise<Outcome<NotePlan | null>> {
  const { path, type } = record;
  const { name } = aboutEntity(record);
  if (!canBeGraded(type))
    return failed(
      problemOf('not-a-source', path, message`“${name}” is a ${type}, and says nothing: grade who said it.`),
    );
  const given: Grade<Reliability> = { day: clock.now().slice(0, 10), grade, reason: reasonLine(reason) };
  const fault = reasonFault(given.reason, grade !== null, path);
  if (fault !== null) return failed(fault);
  const before = await readIfThere(vault, path);
  if (before === null)
    return failed({ code: 'note-missing', message: 'The note was moved or deleted meanwhile.', subject: path });
  const read = readFrontmatter(before, path);
  if (!read.ok) return read;
  const standing = standingIn(read.value.data, path);
  if (!standing.ok) return standing;
  const key = ENTITY_KEYS.reliabilityHistory;
  const history = historyIn(read.value.data, key, path);
  if (!history.ok) return history;
  const now = standing.value;
  const last = reliabilitiesIn(history.value).at(-1);
  const isSame = now === grade && last?.grade === grade && last.reason === given.reason;
  if (isSame || (grade === null && now === null)) return ok(null);
  // A grade that a hand typed leaves no trace but this.
  const isUntold = now !== null && now !== grade && last?.grade !== now;
  const told = isUntold ? [reliabilityLine({ day: given.day, grade: now, reason: AS_IT_STOOD })] : [];
  const lines = [...history.value, ...told, reliabilityLine(given)];
  const changes = { [ENTITY_KEYS.reliability]: grade ?? undefined, [key]: lines };
  const edited = editFrontmatter(before, changes, path, entityOrder(settings));
  if (!edited.ok) return edited;
  const subject = { kind: 'entity' as const, ...aboutEntity(record) };
  const why = grade === null ? 'its reliability was taken back' : `reliability ${grade}`;
  return ok({ action: 'update', path, before, after: edited.value, subject, why });
}

/** Reason of a line for a grade that stood in the note and was never told. */
const AS_IT_STOOD = 'as it stood';

/** The grade that stands in a note; null where none does. Problem `unusual-yaml`: something else stands there, and would be lost. */
function standingIn(data: NoteData, path: string): Outcome<Reliability | null> {
  const key = ENTITY_KEYS.reliability;
  const value = ownValue(data, key);
  if (hasNoValue(value)) return ok(null);
  const grade = typeof value === 'string' ? reliabilityIn(value) : null;
  if (grade !== null) return ok(grade);
  return failed(
    problemOf(
      'unusual-yaml',
      path,
      message`The property “${key}” holds something that is no grade, so Dateline leaves it alone. Move it elsewhere, then try again.`,
    ),
  );
}

/** What is wrong with the reason of a grade; null where nothing is. Problems: `no-reason`, `too-long`. */
export function reasonFault(reason: string, isNeeded: boolean, subject: string): Problem | null {
  if (reason === '' && isNeeded)
    return problemOf('no-reason', subject, 'Say why: a grade without a reason is of no use to the next reader.');
  if (!isTooLong(reason)) return null;
  return problemOf('too-long', subject, message`The reason has more than ${MOST_REASON} characters: say it shorter.`);
}
