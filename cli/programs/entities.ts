import { Option, type Command } from 'commander';
import { ENTITY_KINDS } from '../../src/model';
import type { EntityOptions, MergeOptions, RetypeOptions, SplitOptions } from '../commands/entities';
import type { Finish } from '../feed-program';
import { DRY_RUN, JSON_OUT, THE_VAULT } from '../options';

const load = () => import('../commands/entities');

const NAMED = 'its name, an alias, the path of its note or its id';

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Entities put right: what is one, what is two, and what something is. */
export function addEntities(cli: Command, finish: Finish): void {
  addMerge(cli, finish);
  addSplit(cli, finish);
  addRetype(cli, finish);
}

function addMerge(cli: Command, finish: Finish): void {
  cli
    .command('merge')
    .description('merge one entity into another: every link follows, the words shown stay, nothing you wrote is lost')
    .argument('<from>', `the entity whose note goes: ${NAMED}`)
    .argument('<into>', 'the entity that stays')
    .requiredOption(...THE_VAULT)
    .option('--anyway', 'also where the two are marked as not the same')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(async (from: string, into: string, options: MergeOptions) =>
      finish(await (await load()).runMerge(from, into, options)),
    );
  cli
    .command('not-same')
    .description('remember that two entities are not the same, so that merging them is not proposed again')
    .argument('<one>', `an entity: ${NAMED}`)
    .argument('<other>', 'the other')
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(async (one: string, other: string, options: EntityOptions) =>
      finish(await (await load()).runNotSame(one, other, options)),
    );
}

function addSplit(cli: Command, finish: Finish): void {
  cli
    .command('split')
    .description('split off what an entity was wrongly taken for: the chosen articles, or all that shows a form')
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
    .action(async (from: string, options: SplitOptions) => finish(await (await load()).runSplit(from, options)));
}

function addRetype(cli: Command, finish: Finish): void {
  cli
    .command('retype')
    .description('say that an entity is something else: its note and its place in all lists follow, its id stays')
    .argument('<entity>', `the entity: ${NAMED}`)
    .addOption(new Option('--type <type>', 'what it is').choices(ENTITY_KINDS).makeOptionMandatory())
    .option('--stay', 'leave the note in its folder')
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(async (named: string, options: RetypeOptions) => finish(await (await load()).runRetype(named, options)));
}
