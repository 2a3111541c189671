import type { CliData, CliFlags } from 'obsidian';
import type { Runner } from '../../kit/runner';
import { TEXT } from '../../../text';
import { isSet, printReport } from './printing';

const T = TEXT.cli;

export const UNDO_FLAGS: CliFlags = {
  batch: { value: '<id>', description: T.undo.batch },
  'dry-run': { description: T.dryRun },
  json: { description: T.json },
};

/** `dateline:undo`: takes the last run back, or the one that is named. Who types a command has agreed to it. */
export async function undoFromCli(runner: Runner, params: CliData): Promise<string> {
  const report = await runner.undo(params.batch, isSet(params['dry-run']));
  const isNothing = report !== 'busy' && report.batch === null && report.problems.length === 0;
  if (isNothing && !isSet(params.json)) return TEXT.undo.nothing;
  return printReport(report, isSet(params.json));
}
