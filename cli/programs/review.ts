import type { Command } from 'commander';
import type { ReviewOptions } from '../commands/review';
import type { Finish } from '../feed-program';
import { DRY_RUN, GAZETTEER, JSON_OUT, THE_VAULT } from '../options';

/** What was found in an article's note, and what is decided of it. */
export function addReview(cli: Command, finish: Finish): void {
  cli
    .command('review')
    .description('show what was found in an article’s note and why; with --decisions, change what was decided of it')
    .argument('<note>', 'path of the note in the vault')
    .requiredOption(...THE_VAULT)
    .option('--decisions <file>', 'a JSON list of decisions, see docs/machine-contract.md; - for what is piped in')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .option(...GAZETTEER)
    .action(async (note: string, options: ReviewOptions) =>
      finish(await (await import('../commands/review')).runReview(note, options)),
    );
}
