import type { Command } from 'commander';
import type { AdoptOptions, IgnoreOptions } from '../commands/decisions';
import type { Finish } from '../feed-program';
import { DRY_RUN, JSON_OUT, THE_VAULT } from '../options';

const load = () => import('../commands/decisions');

/** What a user decides for the whole vault. */
export function addDecisions(cli: Command, finish: Finish): void {
  cli
    .command('adopt')
    .description(
      'make notes of your own those of the entities they are named like: they get the keys they lack, links follow; without a note, list those that may be',
    )
    .argument('[notes...]', 'paths of your notes')
    .requiredOption(...THE_VAULT)
    .option('--entity <id>', 'which entity is meant, where several have the name; for one note')
    .option('--apart', 'remember instead that they are about something else, and ask no more')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(async (notes: string[], options: AdoptOptions) => finish(await (await load()).runAdopt(notes, options)));
  cli
    .command('ignore')
    .description('never recognise a name in this vault, whatever it means')
    .argument('<names...>', 'as articles write them')
    .requiredOption(...THE_VAULT)
    .option('--remove', 'recognise it again')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(async (names: string[], options: IgnoreOptions) => finish(await (await load()).runIgnore(names, options)));
}
