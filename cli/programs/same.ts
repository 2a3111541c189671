import type { Command } from 'commander';
import type { SameCommandOptions } from '../commands/same';
import type { Finish } from '../feed-program';
import { JSON_OUT, THE_VAULT } from '../options';

/** Entity notes that may be one. */
export function addSame(cli: Command, finish: Finish): void {
  cli
    .command('same')
    .description('look for entity notes that may be one, with the evidence; changes nothing')
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(async (options: SameCommandOptions) => finish(await (await import('../commands/same')).runSame(options)));
}
