import type { ImportReport, NoteReport, Problem } from '../model';
import { type BatchRecord, Journal, openJournal, type RecordedWrite } from './journal';
import { VaultError, type VaultPort } from './ports';
import { stepsOf, undoStep } from './undo-steps';
import { vaultProblem } from './vault-problem';
import type { RunOptions, VaultWorkspace } from './workspace';

type UndoWorkspace = Pick<VaultWorkspace, 'vault' | 'store' | 'clock' | 'holder'>;

/** What an undo would take back, for a question to the user. */
export interface UndoPreview {
  readonly created: number;
  readonly updated: number;
  /** Local wall clock of the run, `YYYY-MM-DDTHH:mm:ss`. */
  readonly when: string;
}

/** The batch `undoLast` would undo; null when there is none. One that cannot be read counts nothing, and `undoLast` says why. */
export async function lastBatch({ store, clock }: UndoWorkspace): Promise<UndoPreview | null> {
  const last = await new Journal(store, clock).lastBatch();
  if (!last.ok) return { created: 0, updated: 0, when: whenOf(last.problem.subject) };
  if (last.value === null) return null;
  const steps = stepsOf(last.value.writes);
  const created = new Set(steps.filter((step) => step.kind === 'text' && step.before === null).map(({ path }) => path));
  const updated = new Set(steps.map(({ path }) => path).filter((path) => !created.has(path)));
  return { created: created.size, updated: updated.size, when: last.value.started };
}

/** `20261125T091244-0001` → `2026-11-25T09:12:44`. */
const whenOf = (batch: string): string =>
  batch.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2}).*$/, '$1-$2-$3T$4:$5:$6');

/**
 * Takes the newest batch that is not undone back, last write first. A note is only touched while it holds exactly what
 * Dateline wrote: then it is removed or gets its old text; otherwise it is kept and the report says so. Folders the
 * batch made go when they are empty. The report's `batch` is null when there was nothing to undo. Where the disk
 * refuses or the run is cancelled the batch stays the last one, so that undoing can be repeated.
 */
export async function undoLast(workspace: UndoWorkspace, { control }: RunOptions = {}): Promise<ImportReport> {
  const journal = openJournal(workspace);
  const last = await journal.lastBatch();
  const report = { dryRun: false, cancelled: false, articles: [], notes: [], problems: [] };
  if (!last.ok) return { ...report, batch: null, problems: [last.problem] };
  if (last.value === null) return { ...report, batch: null };
  return undoBatch(last.value, workspace.vault, journal, control);
}

/** Takes back what a batch that is being carried out has written so far. */
export async function takeBack(
  batch: string,
  workspace: UndoWorkspace,
): Promise<{ readonly kept: readonly NoteReport[]; readonly problems: readonly Problem[] }> {
  const journal = openJournal(workspace);
  const read = await journal.read(batch);
  if (!read.ok) return { kept: [], problems: [read.problem] };
  const { notes, problems } = await undoBatch(read.value, workspace.vault, journal, undefined);
  return { kept: notes.filter(({ action }) => action === 'kept'), problems };
}

async function undoBatch(
  batch: BatchRecord,
  vault: VaultPort,
  journal: Journal,
  control: RunOptions['control'],
): Promise<ImportReport> {
  const problems: Problem[] = batch.damaged > 0 ? [damaged(batch)] : [];
  await collect(problems, () => journal.mark(batch.id, 'undoing'));
  const steps = [...stepsOf(batch.writes)].reverse();
  const notes = new Map<string, NoteReport>();
  let refused = false;
  let cancelled = false;
  for (const [done, step] of steps.entries()) {
    cancelled = control?.signal.aborted ?? false;
    if (cancelled) break;
    control?.progress({ done, total: steps.length, current: step.path });
    const undone = await undoStep(step, vault);
    if (undone.problem) problems.push(undone.problem);
    refused ||= undone.problem !== undefined;
    // Of several steps on one note the last one tells how it stands now.
    if (undone.action)
      notes.set(step.path, { path: step.path, name: step.name, action: undone.action, why: undone.why });
  }
  if (!cancelled) await removeFolders(batch.writes, vault, problems);
  if (!cancelled && !refused) await collect(problems, () => journal.mark(batch.id, 'undone'));
  return { batch: batch.id, dryRun: false, cancelled, articles: [], notes: [...notes.values()], problems };
}

const damaged = ({ id, damaged: count }: BatchRecord): Problem => ({
  code: 'journal-damaged',
  message: `${count} lines of this journal entry cannot be read; what they tell cannot be undone.`,
  subject: id,
});

/** Innermost first. */
async function removeFolders(writes: readonly RecordedWrite[], vault: VaultPort, problems: Problem[]): Promise<void> {
  const depth = (path: string): number => path.split('/').length;
  const folders = [...new Set(writes.flatMap((write) => write.folders))].sort((a, b) => depth(b) - depth(a));
  for (const folder of folders) await collect(problems, () => vault.removeEmptyFolder(folder));
}

/** Undo goes on where a step that only tidies up fails, and says so. */
async function collect(problems: Problem[], step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    problems.push(vaultProblem(error));
  }
}
