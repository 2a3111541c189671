import type { Command } from 'commander';
import { mergeEntities, planMerge } from '../../src/workflow/merge';
import { runAct } from '../act.mts';
import { exitWith, type ExitCode } from '../terminal/ending.mts';
import { DRY_RUN, JSON_OUT, NAMED, REMOVE_NOTES, THE_VAULT, type CommonOptions } from '../terminal/options.mts';

interface MergeOptions extends CommonOptions {
  readonly anyway?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .argument('<from>', `the entity whose note goes: ${NAMED}`)
    .argument('<into>', 'the entity that stays')
    .requiredOption(...THE_VAULT)
    .option('--anyway', 'also where the two are marked as not the same')
    .option(...REMOVE_NOTES)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runMerge));

function runMerge(from: string, into: string, options: MergeOptions): Promise<ExitCode> {
  const { anyway = false } = options;
  return runAct(options, {
    plan: (workspace, given) => planMerge(from, into, workspace, { ...given, anyway }),
    run: (workspace, given) => mergeEntities(from, into, workspace, { ...given, anyway }),
  });
}
