import type { Command } from 'commander';
import { changeDecisions } from '../../src/workflow/decide';
import { runAct } from '../act.mts';
import { exitWith, type ExitCode } from '../terminal/ending.mts';
import { DRY_RUN, JSON_OUT, REMOVE_NOTES, THE_VAULT, type CommonOptions } from '../terminal/options.mts';

interface IgnoreOptions extends CommonOptions {
  readonly remove?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .argument('<names...>', 'as articles write them')
    .requiredOption(...THE_VAULT)
    .option('--remove', 'recognise it again')
    .option(...REMOVE_NOTES)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runIgnore));

const runIgnore = (names: readonly string[], options: IgnoreOptions): Promise<ExitCode> =>
  runAct(options, {
    plan: null,
    run: (workspace, given) => {
      const ignored = names.map((name) => name.trim()).filter((name) => name !== '');
      const change = options.remove === true ? { remove: { ignored } } : { add: { ignored } };
      return changeDecisions('ignore', change, workspace, given);
    },
  });
