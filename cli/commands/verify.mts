import type { Command } from 'commander';
import { verify } from '../../src/workflow/verify';
import { plural } from '../../src/text/plural';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { JSON_OUT, type CommonOptions } from '../terminal/options.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .requiredOption('--vault <dir>', 'the vault to look at')
    .option(...JSON_OUT)
    .action(exitWith(runVerify));

/** Hashes originals and looks quotations up, and prints what is not as it was. */
async function runVerify({ vault, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const { faults, ...counts } = await verify(workspace);
  const { originals, articles, quotations } = counts;
  const found = faults.map(({ code, subject, where, message }) => {
    return `${code}  ${subject}${where === undefined ? '' : `, ${where}`}: ${message}`;
  });
  const summary = `${plural(originals, 'original')} of ${plural(articles, 'article')} and ${plural(quotations, 'quotation')} verified, ${plural(faults.length, 'fault')}`;
  answer(json, { ...counts, problems: faults }, () => [...found, summary].join('\n'));
  return faults.length > 0 ? EXIT.failed : EXIT.done;
}
