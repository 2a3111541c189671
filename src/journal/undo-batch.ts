import {
  message,
  problemOf,
  type ImportReport,
  type NotePlan,
  type NoteReport,
  type Outcome,
  type Problem,
  type VaultPlan,
} from '../model';
import { applyAll } from './apply';
import { broughtBack } from './brought-back';
import { history, NO_HISTORY } from './history';
import { openJournal, UNDO, type BatchRecord, type Journal, type JournalBatch } from './journal';
import { hashIn } from '../format/originals';
import { knownVault } from '../index/known-vault';
import { relatedLists } from './related-lists';
import { takeBack, type TakenBack } from './take-back';
import type { UpdateStep } from './undo-steps';
import { reporting } from '../model/vault-problem';
import type { Held, RunOptions } from '../workflow/workspace';

/** For use within a session. `alone`: nothing was written since, and the related lists need no look. */
export async function undoBatch(
  record: BatchRecord,
  held: Held,
  { control }: RunOptions = {},
  alone = false,
): Promise<ImportReport> {
  const journal = openJournal(held);
  const problems: Problem[] = record.damaged > 0 ? [damaged(record)] : [];
  // Undo goes on where a step that only tidies up fails, and says so.
  const marking = (step: () => Promise<void>): Promise<boolean> => reporting((problem) => problems.push(problem), step);
  await marking(() => journal.mark(record.id, { line: 'undoing' }));
  const follow = new FollowUp(held, journal, record);
  const { recorded, ...since } = alone ? NO_HISTORY : await history(record.id, journal, held.settings);
  const taken = await takeBack({
    vault: held.vault,
    writes: record.writes,
    ...since,
    again: record.state === 'undoing',
    control,
    rewrite: (step, path, from, to) => follow.rewrite(step, path, from, to),
    lists: () => (alone ? Promise.resolve() : follow.lists(recorded)),
  });
  if (!alone && !taken.cancelled) await marking(() => follow.copies(taken.notes, recorded));
  await marking(() => follow.end());
  const mark = taken.complete ? { line: 'undone' as const, left: [...taken.left] } : { line: 'stopped' as const };
  await marking(() => journal.mark(record.id, mark));
  return reportOf(record, taken, [...problems, ...follow.problems]);
}

function reportOf({ id }: BatchRecord, taken: TakenBack, problems: readonly Problem[]): ImportReport {
  const { cancelled } = taken;
  // Originals are no notes; one that had to stay is told.
  const notes = taken.notes.filter(({ path, action }) => hashIn(path) === null || action === 'kept');
  return { batch: id, dryRun: false, cancelled, articles: [], notes, problems: [...problems, ...taken.problems] };
}

/** What an undo has to write anew: in a batch of its own, so that later undos know it for Dateline's. */
class FollowUp {
  readonly problems: Problem[] = [];
  private readonly batch: JournalBatch;

  constructor(
    private readonly held: Held,
    journal: Journal,
    private readonly record: BatchRecord,
  ) {
    this.batch = journal.begin(UNDO);
  }

  async rewrite({ subject }: UpdateStep, path: string, before: string, after: string): Promise<boolean> {
    return this.carry({ action: 'update', path, before, after, subject, why: 'undone in part' });
  }

  /** `recorded`: ids of all entities that were ever written; texts put back may list some whose notes are gone. */
  async lists(recorded: readonly string[]): Promise<void> {
    await this.carryAll(await broughtBack(this.record.writes, this.held));
    await this.carryAll(await relatedLists(this.record.writes, this.held, true, recorded));
  }

  /** A copy that sync made of a note that went stands for its entity now, with lists of the time it was made. */
  async copies(notes: readonly NoteReport[], recorded: readonly string[]): Promise<void> {
    const gone = new Set(notes.flatMap(({ path, action }) => (action === 'removed' ? [path] : [])));
    const { writes } = this.record;
    const made = writes.filter(
      ({ action, subject, path }) => action === 'create' && subject.kind === 'entity' && gone.has(path),
    );
    if (made.length === 0) return;
    const { index } = await knownVault(this.held);
    if (made.some(({ subject }) => subject.kind === 'entity' && index.entity(subject.id) !== null))
      await this.lists(recorded);
  }

  private async carryAll(plans: readonly Outcome<NotePlan>[]): Promise<void> {
    for (const plan of plans) {
      if (plan.ok) await this.carry(plan.value);
      else this.problems.push(plan.problem);
    }
  }

  async end(): Promise<void> {
    await this.batch.commit();
  }

  private async carry(plan: VaultPlan): Promise<boolean> {
    let written = false;
    const hindered = await applyAll([plan], this.held.vault, this.batch, (_, { status }) => {
      written = status === 'written';
    });
    if (hindered !== null) this.problems.push(hindered.problem);
    return written;
  }
}

const damaged = ({ id, damaged: count }: BatchRecord): Problem =>
  problemOf(
    'journal-damaged',
    id,
    message`${count} lines of this journal entry cannot be read; what they tell cannot be undone.`,
  );
