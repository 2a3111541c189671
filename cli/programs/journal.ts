import type { Command } from 'commander';
import type { JournalOptions, UndoOptions } from '../commands/journal';
import type { Finish } from '../feed-program';
import { DRY_RUN, JSON_OUT, THE_VAULT } from '../options';

const load = () => import('../commands/journal');

/** What was done, and taking it back. */
export function addJournal(cli: Command, finish: Finish): void {
  cli
    .command('undo')
    .description('take a run back, the last one if not told otherwise; what you changed since is kept and named')
    .requiredOption(...THE_VAULT)
    .option('--batch <id>', 'the run, as “dateline journal” names it')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(async (options: UndoOptions) => finish(await (await load()).runUndo(options)));
  cli
    .command('journal')
    .description('list the runs that can be undone, the newest first, or what one of them wrote')
    .argument('[batch]', 'a run, as the list names it')
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(async (batch: string | undefined, options: JournalOptions) =>
      finish(await (await load()).runJournal(batch, options)),
    );
}
