import { InvalidArgumentError, type Command } from 'commander';
import { isDay } from '../../src/model';
import { DOSSIER } from '../../src/text/dossier';
import { ORIGINS } from '../../src/text/origins';
import { describeNews } from '../../src/views/dossier';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { inert, inertLines } from '../terminal/layout.mts';
import { JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .argument('[names...]', 'entities: by name, alias, path of the note or id; articles that link any of them')
    .requiredOption(...THE_VAULT)
    .requiredOption(
      '--since <day>',
      'articles published since this day, YYYY-MM-DD; imported, where no day is stated',
      day,
    )
    .option(...JSON_OUT)
    .action(exitWith(runNew));

function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('give a day as YYYY-MM-DD');
  return value;
}

/** Prints what came in since a day. */
async function runNew(
  entities: readonly string[],
  { vault, since, json = false }: CommonOptions & { readonly since: string },
): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const { control, clear } = controlledRun('look');
  const told = await describeNews({ since, entities }, workspace, { words: DOSSIER.note, json, control });
  clear();
  if (!told.ok) return complain(told.problem, json);
  const { text, problems, cancelled } = told.value;
  console.log(json ? text.trimEnd() : inertLines(text.trimEnd()));
  if (!json)
    for (const line of [...problems.map(problemLine), ...(cancelled ? [ORIGINS.cancelled] : [])])
      console.log(inert(line));
  return problems.length > 0 || cancelled ? EXIT.failed : EXIT.done;
}
