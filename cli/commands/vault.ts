import { check } from '../../src/workflow/check';
import { EXIT, type ExitCode } from '../exit';
import { checkLines } from '../report';
import { openWorkspace } from '../workspace';

export interface CheckOptions {
  readonly vault: string;
  readonly json?: boolean;
}

/** Looks a vault over and prints what is wrong in it. */
export async function runCheck({ vault, json = false }: CheckOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const report = await check(workspace);
  const { notes, faults } = report;
  console.log(json ? JSON.stringify({ notes, problems: faults }, null, 2) : checkLines(report));
  return faults.length > 0 ? EXIT.failed : EXIT.done;
}
