import type { Command } from 'commander';
import type { RelinkOptions } from '../commands/relink';
import type { Finish } from '../feed-program';

/** Old articles brought up to date with what is known now. */
export function addRelink(cli: Command, finish: Finish): void {
  cli
    .command('relink')
    .description('bring articles in the vault up to date with new entities, aliases, packs and versions')
    .argument('[paths...]', 'notes or folders, as paths in the vault')
    .requiredOption('--vault <dir>', 'the vault')
    .option('--all', 'every article of the vault')
    .option('--entity <name>', 'only link what names this entity: a name, an alias, an id or the path of its note')
    .option('--dry-run', 'show what would change, with examples; write nothing')
    .option('--json', 'as JSON')
    .action(async (paths: string[], options: RelinkOptions) =>
      finish(await (await import('../commands/relink')).runRelink(paths, options)),
    );
}
