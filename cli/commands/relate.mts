import type { Command } from 'commander';
import { english, isFault, jsonText, type ImportReport } from '../../src/model';
import { RELATED } from '../../src/text/related';
import { planRelating, relateAll, type RelateProposal } from '../../src/workflow/relate';
import { EXIT, exitOf, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer, inert } from '../terminal/layout.mts';
import { DRY_RUN, JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { plannedNotes, problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runRelate));

/** Brings all lists up to date, or tells which would change. */
async function runRelate({ vault, dryRun = false, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const { control, clear } = controlledRun('lists');
  if (dryRun) {
    const relating = await planRelating(workspace, { control });
    clear();
    answer(json, forMachines(relating), () => preview(relating));
    return relating.cancelled ? EXIT.failed : EXIT.done;
  }
  const report = await relateAll(workspace, { control });
  clear();
  if (json) console.log(jsonText(report));
  else for (const line of [...report.problems.map(problemLine), ...ending(report)]) console.log(inert(line));
  return exitOf(report);
}

/** Nothing where it did not come to anything: the problems say why. */
function ending({ batch, cancelled, notes, problems }: ImportReport): readonly string[] {
  if (batch !== null)
    return [`${RELATED.done(notes.length)}${cancelled ? '; cancelled' : ''}; undo with: dateline undo`];
  if (cancelled) return ['cancelled; nothing was written'];
  return problems.some(isFault) ? [] : [RELATED.done(0)];
}

const forMachines = ({ plans, ...rest }: RelateProposal): object => ({
  batch: null,
  dryRun: true,
  ...rest,
  notes: plannedNotes(plans),
});

function preview({ looked, plans, problems }: RelateProposal): string {
  return [
    ...plans.map(({ path, why }) => `${path}: ${english(why)}`),
    ...problems.map(problemLine),
    RELATED.wouldChange(plans.length, looked),
  ]
    .map(inert)
    .join('\n');
}
