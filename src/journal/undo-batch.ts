import type { ImportReport, NotePlan, NoteReport, Outcome, Problem, Settings, VaultPlan } from '../model';
import { applyAll } from './apply';
import type { Held } from '../workflow/held';
import { awaitedNames } from './awaited-names';
import { broughtBack } from './brought-back';
import { broughtWords } from './brought-words';
import { openJournal, UNDO, type BatchRecord, type Journal, type JournalBatch } from './journal';
import { knownVault } from '../index/known-vault';
import { VaultError } from '../model';
import { relatedLists } from './related-lists';
import { takeBack, type TakenBack, type TakingBack } from './take-back';
import type { UpdateStep } from './undo-steps';
import { vaultProblem } from '../model/vault-problem';
import type { RunOptions } from '../workflow/workspace';

/** For use within a session. `alone`: nothing was written since, and the related lists need no look. */
export async function undoBatch(
  record: BatchRecord,
  held: Held,
  { control }: RunOptions = {},
  alone = false,
): Promise<ImportReport> {
  const journal = openJournal(held);
  const problems: Problem[] = record.damaged > 0 ? [damaged(record)] : [];
  const marking = (step: () => Promise<void>): Promise<void> => collect(problems, step);
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
  const { notes, cancelled } = taken;
  return { batch: id, dryRun: false, cancelled, articles: [], notes, problems: [...problems, ...taken.problems] };
}

type History = Pick<TakingBack, 'later' | 'left' | 'brought' | 'awaited' | 'settled'> & {
  /** Ids of the entities that any batch wrote. */
  readonly recorded: readonly string[];
};

const NO_HISTORY: History = {
  later: [],
  left: [],
  brought: new Set(),
  awaited: new Set(),
  settled: true,
  recorded: [],
};

/** What was written after a batch, and what undone batches had to leave. What cannot be read is as if it were not there. */
async function history(id: string, journal: Journal, settings: Settings): Promise<History> {
  const ids = await journal.list();
  const records: BatchRecord[] = [];
  for (const each of ids) {
    const read = await journal.read(each);
    if (read.ok) records.push(read.value);
  }
  const after = (batch: string): BatchRecord[] => records.filter((record) => record.id > batch);
  const left = records
    .filter((record) => record.state === 'undone' && record.left.length > 0 && record.id !== id)
    .map((record) => ({
      writes: record.writes.filter(({ n, path }) => record.left.includes(n) || isUpdateOf(record, path)),
      later: after(record.id).flatMap(({ writes }) => writes),
    }));
  const others = records.filter(
    ({ id: other, state, command }) => other !== id && state !== 'undone' && command !== UNDO,
  );
  const standing = after(id).filter(
    ({ state, writes, left: kept }) => writes.length > 0 && (state !== 'undone' || kept.length > 0),
  );
  // What was there when it began, and is gone by now, may stand in the texts of before.
  const started = records.find((record) => record.id === id)?.started ?? '';
  const sinceGone = records.some(
    (record) => record.id < id && record.undoneAt !== null && record.undoneAt >= started && record.writes.length > 0,
  );
  const written = records.flatMap(({ writes }) => writes);
  const recorded = new Set(written.flatMap(({ subject }) => (subject.kind === 'entity' ? [subject.id] : [])));
  return {
    later: after(id).flatMap(({ writes }) => writes),
    left,
    brought: broughtWords(records.map(({ writes }) => writes)),
    awaited: awaitedNames(others, settings),
    settled: standing.length === 0 && !sinceGone,
    recorded: [...recorded],
  };
}

/** Later writes of the batch to a note that it left: they belong to what the note says. */
const isUpdateOf = (record: BatchRecord, path: string): boolean =>
  record.writes.some((write) => write.path === path && record.left.includes(write.n));

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

const damaged = ({ id, damaged: count }: BatchRecord): Problem => ({
  code: 'journal-damaged',
  message: `${count} lines of this journal entry cannot be read; what they tell cannot be undone.`,
  subject: id,
});

/** Undo goes on where a step that only tidies up fails, and says so. */
async function collect(problems: Problem[], step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    problems.push(vaultProblem(error));
  }
}
