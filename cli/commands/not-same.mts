import type { Command } from 'commander';
import { markNotSame } from '../../src/workflow/not-same';
import { runAct } from '../act.mts';
import { exitWith, type ExitCode } from '../terminal/ending.mts';
import { DRY_RUN, JSON_OUT, NAMED, THE_VAULT, type CommonOptions } from '../terminal/options.mts';

export const declare = (command: Command): Command =>
  command
    .argument('<one>', `an entity: ${NAMED}`)
    .argument('<other>', 'the other')
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runNotSame));

const runNotSame = (one: string, other: string, options: CommonOptions): Promise<ExitCode> =>
  runAct(options, { plan: null, run: (workspace, given) => markNotSame(one, other, workspace, given) });
