import type { Command } from 'commander';
import type { RelinkOptions } from '../commands/relink';
import type { Finish } from '../feed-program';
import { DRY_RUN, GAZETTEER, JSON_OUT, THE_VAULT } from '../options';

/** Old articles brought up to date with what is known now. */
export function addRelink(cli: Command, finish: Finish): void {
  cli
    .command('relink')
    .description('bring articles in the vault up to date with new entities, aliases, packs and versions')
    .argument('[paths...]', 'notes or folders, as paths in the vault')
    .requiredOption(...THE_VAULT)
    .option('--all', 'every article of the vault')
    .option('--entity <name>', 'only link what names this entity: a name, an alias, an id or the path of its note')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .option(...GAZETTEER)
    .action(async (paths: string[], options: RelinkOptions) =>
      finish(await (await import('../commands/relink')).runRelink(paths, options)),
    );
}
