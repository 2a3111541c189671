import type { ImportReport, NoteReport, Problem } from '../model';
import { type BatchRecord, Journal, type RecordedWrite } from './journal';
import { VaultError, type VaultPort } from './ports';
import { vaultProblem } from './vault-problem';
import type { RunOptions, Workspace } from './workspace';

type UndoWorkspace = Pick<Workspace, 'vault' | 'store' | 'clock'>;

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
  const notes = netWrites(last.value.writes);
  const created = new Set(notes.filter(({ before }) => before === null).map(({ path }) => path));
  const updated = new Set(notes.map(({ path }) => path).filter((path) => !created.has(path)));
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
  const journal = new Journal(workspace.store, workspace.clock);
  const last = await journal.lastBatch();
  const report = { dryRun: false, cancelled: false, articles: [], notes: [], problems: [] };
  if (!last.ok) return { ...report, batch: null, problems: [last.problem] };
  if (last.value === null) return { ...report, batch: null };
  return undoBatch(last.value, workspace.vault, journal, control);
}

async function undoBatch(
  batch: BatchRecord,
  vault: VaultPort,
  journal: Journal,
  control: RunOptions['control'],
): Promise<ImportReport> {
  const problems: Problem[] = batch.damaged > 0 ? [damaged(batch)] : [];
  await collect(problems, () => journal.mark(batch.id, 'undoing'));
  const steps = netWrites(batch.writes).reverse();
  const notes = new Map<string, NoteReport>();
  let refused = false;
  let cancelled = false;
  for (const [done, step] of steps.entries()) {
    cancelled = control?.signal.aborted ?? false;
    if (cancelled) break;
    control?.progress({ done, total: steps.length, current: step.path });
    const undone = await undoWrite(step, vault);
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

/** A stretch of writes to one note in which each began with what the one before had left. */
interface NetWrite {
  readonly path: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string;
  readonly certain: boolean;
}

/** Joined, so that a note written ten times is restored once; what was changed in between by hand stays a step of its own. */
function netWrites(writes: readonly RecordedWrite[]): NetWrite[] {
  const steps: NetWrite[] = [];
  const last = new Map<string, number>();
  for (const { path, subject, before, after, certain } of writes) {
    const at = last.get(path);
    const previous = at === undefined ? undefined : steps[at];
    const joins = certain && previous?.certain === true && previous.after === before;
    const step = { path, name: subject.name, before: joins ? previous.before : before, after, certain };
    if (joins && at !== undefined) steps[at] = step;
    else last.set(path, steps.push(step) - 1);
  }
  return steps;
}

/** No `action` where there is nothing to say: the write never happened, or is undone already. */
interface Undone {
  readonly action?: 'removed' | 'restored' | 'kept';
  readonly why: string;
  readonly problem?: Problem;
}

const NOTHING: Undone = { why: '' };
const REMOVED: Undone = { action: 'removed', why: 'Dateline made it and nobody changed it.' };
const RESTORED: Undone = { action: 'restored', why: 'It has the text it had before.' };
const CHANGED: Undone = { action: 'kept', why: 'It was changed since Dateline wrote it; your text stays.' };
const GONE: Undone = {
  action: 'kept',
  why: 'It was deleted, moved or renamed since; where it is now it is left alone.',
};

async function undoWrite(write: NetWrite, vault: VaultPort): Promise<Undone> {
  try {
    return write.before === null ? await uncreate(write, vault) : await restore(write, write.before, vault);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    // An uncertain write that finds another note, or none, never happened.
    if (error.code === 'missing') return write.certain ? GONE : NOTHING;
    if (error.code === 'not-text') return write.certain ? CHANGED : NOTHING;
    return { action: 'kept', why: error.message, problem: vaultProblem(error) };
  }
}

async function uncreate({ path, after, certain }: NetWrite, vault: VaultPort): Promise<Undone> {
  if ((await vault.read(path)) !== after) return certain ? CHANGED : NOTHING;
  await vault.remove(path);
  return REMOVED;
}

async function restore({ path, after, certain }: NetWrite, before: string, vault: VaultPort): Promise<Undone> {
  let found = after;
  const restored = await vault.process(path, (current) => {
    found = current;
    return current === after ? before : null;
  });
  if (restored) return RESTORED;
  return found === before || !certain ? NOTHING : CHANGED;
}

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
