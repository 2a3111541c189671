import { isFault, type Outcome } from '../../src/model';
import { listBatches, undo, type BatchSummary } from '../../src/journal/undo';
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inertLines } from '../layout';
import { progressBar } from '../progress';
import { undoReport } from '../report';
import { openWorkspace } from '../workspace';

export interface UndoOptions {
  readonly vault: string;
  readonly batch?: string;
  /** Tell what would be done. */
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export interface JournalOptions {
  readonly vault: string;
  readonly json?: boolean;
}

/** Takes a run back and prints what was kept. */
export async function runUndo({ vault, batch, dryRun = false, json = false }: UndoOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const bar = progressBar(process.stderr, 'undo');
  const control = { signal: stopOnInterrupt(), progress: bar.show };
  const report = await undo(workspace, { control, dryRun, ...(batch === undefined ? {} : { batch }) });
  bar.clear();
  console.log(json ? JSON.stringify(report, null, 2) : inertLines(undoReport(report)));
  const isBad = report.problems.some(isFault) || report.cancelled;
  return isBad ? EXIT.failed : EXIT.done;
}

/** Lists runs, or the notes of one. */
export async function runJournal(
  batch: string | undefined,
  { vault, json = false }: JournalOptions,
): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const all = await listBatches(workspace);
  const asked = batch === undefined ? all : all.filter((each) => idOf(each) === batch);
  if (json)
    console.log(
      JSON.stringify(
        asked.map((each) => (each.ok ? each.value : { problem: each.problem })),
        null,
        2,
      ),
    );
  else console.log(inertLines(asked.map(batch === undefined ? line : detail).join('\n')) || 'Nothing is recorded.');
  return batch !== undefined && asked.length === 0 ? EXIT.failed : EXIT.done;
}

const idOf = (batch: Outcome<BatchSummary>): string => (batch.ok ? batch.value.id : batch.problem.subject);

const STATES = { committed: '', open: ' (cut off)', undoing: ' (undo cut off)', undone: ' (undone)' } as const;

function line(batch: Outcome<BatchSummary>): string {
  if (!batch.ok) return `${batch.problem.subject}  ${batch.problem.message}`;
  const { id, when, command, state } = batch.value;
  const counts = (['created', 'updated', 'moved', 'removed'] as const)
    .filter((action) => batch.value[action] > 0)
    .map((action) => `${batch.value[action]} ${action}`);
  return `${id}  ${when.replace('T', ' ')}  ${command}  ${counts.join(', ')}${STATES[state]}`;
}

function detail(batch: Outcome<BatchSummary>): string {
  if (!batch.ok) return line(batch);
  return [line(batch), ...batch.value.notes.map(({ action, path }) => `  ${action.padEnd(8)}${path}`)].join('\n');
}
