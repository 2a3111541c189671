import { jsonText } from '../../../model';
import type { CliData, CliFlags } from 'obsidian';
import { problemLine } from '../../kit/problem-words';
import type { Runner } from '../../kit/runner';
import { TEXT } from '../../../text';
import { errorLine, isSet } from './printing';

const T = TEXT.cli;

export const CHECK_FLAGS: CliFlags = { json: { description: T.json } };

/** `dateline:check`: what is wrong in the vault, a line each, as `dateline check` finds it. */
export async function checkFromCli(runner: Runner, params: CliData): Promise<string> {
  const found = await runner.use(async (workspace) => (await import('../../../workflow/check')).check(workspace));
  if (found === 'busy') return errorLine(TEXT.common.busy);
  const { notes, faults } = found;
  if (isSet(params.json)) return jsonText({ notes, problems: faults });
  return [
    ...faults.map((fault) => `- ${fault.code}: ${problemLine(fault)}`),
    T.check.summary(notes, faults.length),
  ].join('\n');
}
