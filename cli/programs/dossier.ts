import { InvalidArgumentError, type Command } from 'commander';
import type { DossierOptions } from '../commands/dossier';
import type { Finish } from '../feed-program';
import { JSON_OUT, THE_VAULT } from '../options';

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('give a whole number');
  return number;
}

/** All that the vault knows of an entity, or of several. */
export function addDossier(cli: Command, finish: Finish): void {
  cli
    .command('dossier')
    .description(
      'tell what is known of entities: facts, articles with the sentences that name them, what they are related to, sources',
    )
    .argument('<names...>', 'entities: by name, alias, path of the note or id; of several, the articles that name all')
    .requiredOption(...THE_VAULT)
    .option('--any', 'of several, the articles that name any of them')
    .option('--articles <n>', 'so many articles with their sentences, the newest', count)
    .option('--out <file>', 'write to a file that is not there yet; without it to stdout')
    .option('--write', 'write it into the vault, as a note of its own')
    .option(...JSON_OUT)
    .action(async (names: string[], options: DossierOptions) =>
      finish(await (await import('../commands/dossier')).runDossier(names, options)),
    );
}
