import type { Command } from 'commander';
import { check } from '../../src/workflow/check';
import { plural } from '../../src/text/plural';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { JSON_OUT, type CommonOptions } from '../terminal/options.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .requiredOption('--vault <dir>', 'the vault to look at')
    .option(...JSON_OUT)
    .action(exitWith(runCheck));

/** Looks a vault over and prints what is wrong in it. */
async function runCheck({ vault, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const { notes, faults } = await check(workspace);
  const found = faults.map(({ code, subject, message }) => `${code}  ${subject}: ${message}`);
  answer(json, { notes, problems: faults }, () =>
    [...found, `${plural(notes, 'note')} checked, ${plural(faults.length, 'fault')}`].join('\n'),
  );
  return faults.length > 0 ? EXIT.failed : EXIT.done;
}
