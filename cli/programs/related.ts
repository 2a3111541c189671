import { InvalidArgumentError, type Command } from 'commander';
import type { RelatedOptions, RelateOptions } from '../commands/related';
import type { Finish } from '../feed-program';
import { DRY_RUN, JSON_OUT, THE_VAULT } from '../options';

const load = () => import('../commands/related');

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('give a whole number');
  return number;
}

/** What belongs together, and why. */
export function addRelated(cli: Command, finish: Finish): void {
  cli
    .command('related')
    .description(
      'tell why notes are related: how often they are named together, against chance, and in which sentences',
    )
    .argument('<name>', 'an entity: its name, an alias, the path of its note or its id')
    .argument('[other]', 'only its tie to this one, whether it is listed or not')
    .requiredOption(...THE_VAULT)
    .option('--articles <n>', 'so many articles for each', count)
    .option(...JSON_OUT)
    .action(async (name: string, other: string | undefined, options: RelatedOptions) =>
      finish(await (await load()).runRelated(name, other, options)),
    );
  cli
    .command('relate')
    .description('bring the lists of related notes of all entities up to date')
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(async (options: RelateOptions) => finish(await (await load()).runRelate(options)));
}
