import { Option, type Command } from 'commander';
import { ENTITY_KINDS, type EntityKind } from '../../src/model';
import { planRetype, retypeEntity } from '../../src/workflow/retype';
import { runAct } from '../act.mts';
import { exitWith, type ExitCode } from '../terminal/ending.mts';
import { DRY_RUN, JSON_OUT, NAMED, THE_VAULT, type CommonOptions } from '../terminal/options.mts';

interface RetypeOptions extends CommonOptions {
  readonly type: EntityKind;
  readonly stay?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .argument('<entity>', `the entity: ${NAMED}`)
    .addOption(new Option('--type <type>', 'what it is').choices(ENTITY_KINDS).makeOptionMandatory())
    .option('--stay', 'leave the note in its folder')
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runRetype));

function runRetype(named: string, options: RetypeOptions): Promise<ExitCode> {
  const { type, stay = false } = options;
  return runAct(options, {
    plan: (workspace, given) => planRetype(named, type, workspace, { ...given, stay }),
    run: (workspace, given) => retypeEntity(named, type, workspace, { ...given, stay }),
  });
}
