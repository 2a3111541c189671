import type { Command } from 'commander';
import type { VocabularyOptions } from '../commands/vocabulary';
import type { Finish } from '../feed-program';
import { JSON_OUT, THE_VAULT } from '../options';

/** What is listened to, and what could be. */
export function addVocabulary(cli: Command, finish: Finish): void {
  cli
    .command('vocabulary')
    .description('list the packs, themes and agencies that are listened to; changes nothing')
    .requiredOption(...THE_VAULT)
    .option('--terms', 'with what each theme listens to, and the other names of each agency')
    .option(...JSON_OUT)
    .action(async (options: VocabularyOptions) =>
      finish(await (await import('../commands/vocabulary')).runVocabulary(options)),
    );
  cli
    .command('suggest-themes')
    .description('look for phrases that many articles have and no theme listens to; changes nothing')
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(async (options: VocabularyOptions) =>
      finish(await (await import('../commands/vocabulary')).runSuggestThemes(options)),
    );
}
