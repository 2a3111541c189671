import type { ImportReport, Outcome, Problem } from '../model';
import { openJournal, UNDO, type BatchRecord } from './journal';
import { dryRun } from './dry-run';
import { inSession } from './session';
import { stepsOf } from './undo-steps';
import { undoBatch } from './undo-batch';
import type { RunOptions, VaultWorkspace } from '../workflow/workspace';

export interface UndoOptions extends RunOptions {
  /** Id of the batch to undo; without it the newest one that is not undone. */
  readonly batch?: string;
}

/**
 * Takes a batch back. A note that holds what Dateline wrote, or what only Dateline wrote since, gets its old text, or goes
 * if it was made; of what a person changed since, Dateline's part is taken out where it can be told exactly, else the note
 * is kept and the report says so. A note that others still link stays. Folders the batch made go when they are empty. The
 * report's `batch` is null when there was nothing to undo. Where the disk refuses or the run is cancelled the batch is not
 * undone yet, and undoing can be repeated. A dry run tells the same without doing it. Problems: `no-batch`, `vault-busy`, those of the journal and of the disk.
 */
export const undo = (workspace: VaultWorkspace, options: UndoOptions = {}): Promise<ImportReport> =>
  inSession(UNDO, workspace, options, async (session) => {
    const isDry = options.dryRun ?? false;
    const held = isDry ? dryRun(session) : session;
    const journal = openJournal(held);
    const { batch } = options;
    const isKnown = batch === undefined || (await journal.list()).includes(batch);
    const found = batch === undefined ? await journal.lastBatch() : await journal.read(batch);
    const report = { batch: null, dryRun: isDry, cancelled: false, articles: [], notes: [], problems: [] };
    if (!isKnown) return { ...report, problems: [noBatch(batch, 'No run that is still recorded has that id.')] };
    if (!found.ok) return { ...report, problems: [found.problem] };
    if (found.value === null) return report;
    if (found.value.state === 'undone')
      return { ...report, problems: [noBatch(found.value.id, 'It is undone already.')] };
    return { ...(await undoBatch(found.value, held, options)), dryRun: isDry };
  });

/** As `undo` without a batch. */
export const undoLast = (workspace: VaultWorkspace, options: RunOptions = {}): Promise<ImportReport> =>
  undo(workspace, options);

const noBatch = (subject: string, message: string): Problem => ({ code: 'no-batch', subject, message });

/** What a batch did, for a list, or for a question before it is undone. */
export interface BatchSummary {
  readonly id: string;
  /** What was run: `import`, `merge` … */
  readonly command: string;
  /** Local wall clock of the run, `YYYY-MM-DDTHH:mm:ss`. */
  readonly when: string;
  readonly state: BatchRecord['state'];
  /** Whose run it was; null where that is not recorded. */
  readonly device: string | null;
  /** Names of the articles and entities whose notes were written. */
  readonly notes: readonly BatchNote[];
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  readonly moved: number;
}

export interface BatchNote {
  readonly path: string;
  readonly name: string;
  readonly action: 'created' | 'updated' | 'removed' | 'moved';
}

type JournalWorkspace = Pick<VaultWorkspace, 'store' | 'clock'>;

/** All batches kept, the newest first; those that hold only what an undo had to write are left out. */
export async function listBatches(workspace: JournalWorkspace): Promise<readonly Outcome<BatchSummary>[]> {
  const journal = openJournal(workspace);
  const batches: Outcome<BatchSummary>[] = [];
  for (const id of [...(await journal.list())].reverse()) {
    const read = await journal.read(id);
    if (!read.ok) batches.push(read);
    else if (read.value.command !== UNDO && read.value.writes.length > 0)
      batches.push({ ok: true, value: summaryOf(read.value) });
  }
  return batches;
}

/** The batch `undo` takes back when it is not told which; null when there is none. */
export async function lastBatch(workspace: JournalWorkspace): Promise<Outcome<BatchSummary | null>> {
  const last = await openJournal(workspace).lastBatch();
  if (!last.ok || last.value === null) return last.ok ? { ok: true, value: null } : last;
  return { ok: true, value: summaryOf(last.value) };
}

function summaryOf(record: BatchRecord): BatchSummary {
  const { id, command, started: when, state, device } = record;
  const notes = new Map<string, BatchNote>();
  for (const step of stepsOf(record.writes)) {
    if (step.subject.kind === 'original' || (notes.has(step.path) && step.kind === 'updated')) continue;
    notes.set(step.path, { path: step.path, name: step.subject.name, action: step.kind });
  }
  const all = [...notes.values()];
  const count = (action: BatchNote['action']): number => all.filter((note) => note.action === action).length;
  const counts = { created: count('created'), updated: count('updated'), removed: count('removed') };
  return { id, command, when, state, device, notes: all, ...counts, moved: count('moved') };
}
