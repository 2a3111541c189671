import type { Command } from 'commander';
import { english, type ImportReport } from '../../src/model';
import { undo } from '../../src/journal/undo';
import { plural } from '../../src/text/plural';
import { exitOf, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { DRY_RUN, JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

interface UndoOptions extends CommonOptions {
  readonly batch?: string;
}

export const declare = (command: Command): Command =>
  command
    .requiredOption(...THE_VAULT)
    .option('--batch <id>', 'the run, as “dateline journal” names it')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runUndo));

/** Takes a run back and prints what was kept. */
async function runUndo({ vault, batch, dryRun = false, json = false }: UndoOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const { control, clear } = controlledRun('undo');
  const report = await undo(workspace, { control, dryRun, ...(batch === undefined ? {} : { batch }) });
  clear();
  answer(json, report, () => asText(report));
  return exitOf(report);
}

function asText({ notes, problems, batch, dryRun }: ImportReport): string {
  if (batch === null && problems.length === 0) return 'There is nothing to undo.';
  const of = (action: string): number => notes.filter((note) => note.action === action).length;
  const kept = notes
    .filter(({ action }) => action === 'kept')
    .map(({ path, why }) => `  kept ${path}: ${english(why)}`);
  return [
    `${plural(of('removed'), 'note')} removed, ${of('restored')} restored, ${kept.length} kept${dryRun ? '; nothing was changed (dry run)' : ''}`,
    ...kept,
    ...problems.map(problemLine),
  ].join('\n');
}
