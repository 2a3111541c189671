import { Option, type Command } from 'commander';
import { ENTITY_KINDS, type EntityKind } from '../../src/model';
import { planSplit, splitEntity, type SplitTarget } from '../../src/workflow/split';
import { runAct } from '../act.mts';
import { exitWith, misused, type ExitCode } from '../terminal/ending.mts';
import { DRY_RUN, JSON_OUT, NAMED, notePath, several, THE_VAULT, type CommonOptions } from '../terminal/options.mts';

interface SplitOptions extends CommonOptions {
  readonly to?: string;
  readonly into?: string;
  readonly article?: readonly string[];
  readonly form?: readonly string[];
  readonly alias?: readonly string[];
  readonly type?: EntityKind;
}

export const declare = (command: Command): Command =>
  command
    .argument('<from>', `the entity: ${NAMED}`)
    .option(
      '--to <name>',
      'a new entity of this name; what tells it from a namesake in brackets: “Kim Min-su (footballer)”',
    )
    .option('--into <entity>', 'an entity there is')
    .option('--article <path>', 'a note in which the other is meant; may be given again', several)
    .option('--form <text>', 'a form that means the other wherever it is shown; may be given again', several)
    .option('--alias <text>', 'another alias that moves; may be given again', several)
    .addOption(new Option('--type <type>', 'type of the new entity, if it is another').choices(ENTITY_KINDS))
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runSplit));

/** The articles and forms are looked for in the vault. */
async function runSplit(from: string, options: SplitOptions): Promise<ExitCode> {
  const { to, into, article = [], form = [], alias = [], type } = options;
  if ((to === undefined) === (into === undefined))
    return misused('say where it goes, with --to for a new entity or --into for one there is');
  const choice = { articles: article.map(notePath), forms: form, aliases: alias };
  const target: SplitTarget =
    into === undefined ? { name: to ?? '', ...(type === undefined ? {} : { kind: type }) } : { entity: into };
  return runAct(options, {
    plan: (workspace, given) => planSplit(from, choice, target, workspace, given),
    run: (workspace, given) => splitEntity(from, choice, target, workspace, given),
  });
}
