import type { Command } from 'commander';
import { listBatches, type BatchSummary } from '../../src/journal/undo';
import type { Outcome } from '../../src/model';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .argument('[batch]', 'a run, as the list names it')
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(exitWith(runJournal));

/** Lists the runs, or the notes of one. */
async function runJournal(batch: string | undefined, { vault, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const all = await listBatches(workspace);
  const asked = batch === undefined ? all : all.filter((each) => idOf(each) === batch);
  answer(
    json,
    asked.map((each) => (each.ok ? each.value : { problem: each.problem })),
    () => asked.map(batch === undefined ? line : detail).join('\n') || 'Nothing is recorded.',
  );
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
