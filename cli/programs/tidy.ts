import { InvalidArgumentError, type Command } from 'commander';
import { TIDY_KINDS, type TidyKind } from '../../src/workflow/tidy/model';
import type { TidyCommandOptions } from '../commands/tidy';
import type { Finish } from '../feed-program';
import { DRY_RUN, GAZETTEER, JSON_OUT, THE_VAULT } from '../options';

function several(value: string, before: readonly TidyKind[] = []): readonly TidyKind[] {
  const kind = TIDY_KINDS.find((each) => each === value);
  if (kind === undefined) throw new InvalidArgumentError(`Allowed choices are ${TIDY_KINDS.join(', ')}.`);
  return [...before, kind];
}

/** Notes that nobody edited and the rules of today would not have made. */
export function addTidy(cli: Command, finish: Finish): void {
  cli
    .command('tidy')
    .description('merge, retype or remove notes of entities that today would be made otherwise and nobody has edited')
    .argument('[names...]', 'only these entities: names, aliases, ids or paths of their notes')
    .option('--only <kind>', `only this (${TIDY_KINDS.join(', ')}); may be given again`, several)
    .requiredOption(...THE_VAULT)
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .option(...GAZETTEER)
    .action(async (names: string[], options: TidyCommandOptions) =>
      finish(await (await import('../commands/tidy')).runTidy(names, options)),
    );
}
